using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Text.RegularExpressions;

namespace Simulator.E2E.Tests.Infrastructure;

/// <summary>The published build as a process of its own, on a data folder of its own; can be killed and started again.</summary>
public sealed partial class PublishedServer : IAsyncDisposable
{
    private readonly string _data = Directory.CreateTempSubdirectory("simulator-e2e-").FullName;
    private readonly List<string> _log = [];
    private Process? _process;
    private TaskCompletionSource<string> _setUpLink = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private TaskCompletionSource _listening = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public string Address { get; } = $"http://127.0.0.1:{FreePort()}";
    /// <summary>Where it keeps everything.</summary>
    public string DataFolder => _data;
    public string Log { get { lock (_log) return string.Join('\n', _log); } }

    public async Task StartAsync(CancellationToken cancel)
    {
        _listening = new(TaskCreationOptions.RunContinuationsAsynchronously);
        var folder = Environment.GetEnvironmentVariable("SIMULATOR_PUBLISHED") ?? throw new InvalidOperationException("Run these tests through tests/run: SIMULATOR_PUBLISHED names the published build.");
        var start = new ProcessStartInfo("dotnet", [Path.Combine(folder, "Simulator.Web.dll"), "--urls", Address])
        { RedirectStandardOutput = true, RedirectStandardError = true, WorkingDirectory = folder };
        start.Environment["Data__Folder"] = _data;
        start.Environment["ASPNETCORE_ENVIRONMENT"] = "Production";
        _process = Process.Start(start)!;
        _process.OutputDataReceived += (_, line) => Read(line.Data);
        _process.ErrorDataReceived += (_, line) => Read(line.Data);
        _process.BeginOutputReadLine();
        _process.BeginErrorReadLine();
        await _listening.Task.WaitAsync(TimeSpan.FromSeconds(60), cancel);
    }

    public Task<string> SetUpLinkAsync(CancellationToken cancel) => _setUpLink.Task.WaitAsync(TimeSpan.FromSeconds(60), cancel);

    /// <summary>SIGKILL: nothing is saved, nothing is said.</summary>
    public async Task KillAsync(CancellationToken cancel)
    {
        _process!.Kill();
        await _process.WaitForExitAsync(cancel);
    }

    public async ValueTask DisposeAsync()
    {
        if (_process is { HasExited: false }) _process.Kill(entireProcessTree: true);
        _process?.Dispose();
        await Task.Yield();
        Directory.Delete(_data, recursive: true);
    }

    private void Read(string? line)
    {
        if (line is null) return;
        lock (_log) _log.Add(line);
        if (line.Contains("Now listening on", StringComparison.Ordinal) || line.Contains(Address, StringComparison.Ordinal)) _listening.TrySetResult();
        if (SetUpLink().Match(line) is { Success: true } link) _setUpLink.TrySetResult(Address + link.Value);
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    [GeneratedRegex(@"/account/set-up\?token=[\w\-%]+")]
    private static partial Regex SetUpLink();
}
