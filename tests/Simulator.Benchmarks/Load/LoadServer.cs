using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Http.Json;
using System.Net.Sockets;
using Simulator.Benchmarks.Load.Serving;

namespace Simulator.Benchmarks.Load;

/// <summary>A server process of its own, with the garbage collector a web server has, on a data folder of its own.</summary>
internal sealed class LoadServer : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(120);
    private readonly DirectoryInfo _data;
    private readonly Process _process;
    private readonly HttpClient _http;

    private LoadServer(Process process, Uri address, DirectoryInfo data) => (_process, Address, _data, _http) = (process, address, data, new HttpClient { BaseAddress = address, Timeout = Patience });

    public Uri Address { get; }

    public TimeSpan Cpu
    {
        get
        {
            _process.Refresh();
            return _process.TotalProcessorTime;
        }
    }

    public static async Task<LoadServer> StartAsync(string kind)
    {
        var address = new Uri($"http://127.0.0.1:{FreePort()}");
        var data = Directory.CreateTempSubdirectory("simulator-load-");
        var start = new ProcessStartInfo(Environment.ProcessPath!, ["load-serve", kind, address.ToString(), data.FullName]) { WorkingDirectory = AppContext.BaseDirectory, RedirectStandardOutput = true };
        // As in the published program's own settings.
        start.Environment["DOTNET_gcServer"] = "1";
        // An exercise lasts hours, a run seconds: what is measured should be compiled by then, also on a machine that has little time for it.
        // Without profiles, which the compiler would still be gathering; the product and its baselines alike.
        start.Environment["DOTNET_TieredPGO"] = "0";
        start.Environment["DOTNET_TC_CallCountingDelayMs"] = "0";
        var process = Process.Start(start)!;
        // Read away: only its errors are of interest, and they go elsewhere.
        process.BeginOutputReadLine();
        var server = new LoadServer(process, address, data);
        try
        {
            await server.ReadyAsync();
            return server;
        }
        catch
        {
            await server.DisposeAsync();
            throw;
        }
    }

    public async Task<Opened> OpenAsync(int posts, TimeSpan duration) =>
        (await (await PostAsync(string.Create(CultureInfo.InvariantCulture, $"/load/open?posts={posts}&seconds={duration.TotalSeconds}"))).Content.ReadFromJsonAsync<Opened>())!;

    public Task SeatAllAsync() => PostAsync("/load/seat");
    public Task RunAsync() => PostAsync("/load/start");
    public Task SpeedAsync(double speed) => PostAsync(string.Create(CultureInfo.InvariantCulture, $"/load/speed?speed={speed}"));
    public Task PauseAsync() => PostAsync("/load/pause");
    public async Task<long[]> StampsAsync() => (await _http.GetFromJsonAsync<long[]>("/load/stamps"))!;
    /// <summary>Managed bytes in use, after a full collection.</summary>
    public async Task<long> HeapAsync() => await _http.GetFromJsonAsync<long>("/load/heap");

    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited) _process.Kill();
        await _process.WaitForExitAsync();
        _process.Dispose();
        _http.Dispose();
        _data.Delete(recursive: true);
    }

    internal static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    private async Task<HttpResponseMessage> PostAsync(string path)
    {
        var answer = await _http.PostAsync(path, null);
        return answer.IsSuccessStatusCode ? answer : throw new InvalidOperationException($"{path}: {await answer.Content.ReadAsStringAsync()}");
    }

    private async Task ReadyAsync()
    {
        using var patience = new CancellationTokenSource(Patience);
        while (true)
        {
            try
            {
                await _http.GetStringAsync("/load/ready", patience.Token);
                return;
            }
            catch (HttpRequestException) when (!_process.HasExited)
            {
                await Task.Delay(20, patience.Token);
            }
        }
    }
}
