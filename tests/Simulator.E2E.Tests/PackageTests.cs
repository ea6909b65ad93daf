using System.Diagnostics;
using System.IO.Compression;
using System.Net;
using System.Net.Sockets;
using System.Text.Json;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.SignalR.Client;
using Simulator.E2E.Tests.Infrastructure;
using Simulator.E2E.Tests.Screens;
using static Microsoft.Playwright.Assertions;

namespace Simulator.E2E.Tests;

/// <summary>
/// The Linux package as a person gets it: unpacked into an empty folder, started with an empty environment, no SDK in reach,
/// with the ICU it carries. Ten exercise minutes are played, then it is stopped in order.
/// </summary>
[Trait("Category", "Long")]
public sealed partial class PackageTests(Stage stage) : IAsyncDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("simulator-package-");
    private readonly List<Process> _started = [];
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;
    private string Data => Path.Combine(_folder.FullName, "data");

    [Fact]
    public async Task It_starts_from_nothing_plays_ten_minutes_and_stops_in_order()
    {
        var home = Unpack();
        if (OperatingSystem.IsWindows()) throw new PlatformNotSupportedException("The Linux package is tested on Linux.");
        Assert.True(File.GetUnixFileMode(Path.Combine(home, "start.sh")).HasFlag(UnixFileMode.UserExecute));
        foreach (var text in new[] { "README.txt", "LICENSE", "licences/packages.txt", "licences/dotnet-LICENSE.txt", "app/scenarios/liuwan-market/scenario.yaml" }) Assert.NotEmpty(await File.ReadAllTextAsync(Path.Combine(home, text), Cancel));
        var (validated, said) = await RunAsync(home, "simulator", "validate", Path.Combine(home, "app/scenarios/liuwan-market"));
        Assert.True(validated == 0, said);

        var address = $"http://127.0.0.1:{FreePort()}";
        var server = Start(home, "start.sh", "--urls", address, "--Data:Folder", Data);
        var link = await LinkAsync(server);
        var maps = await File.ReadAllTextAsync($"/proc/{server.Id}/maps", Cancel);
        Assert.Contains(Path.Combine(home, "app", "libicui18n.so"), maps, StringComparison.Ordinal);
        Assert.Contains(Path.Combine(home, "app", "libcoreclr.so"), maps, StringComparison.Ordinal);

        var page = await stage.Browsers.NewPersonAsync(address);
        await new AccountScreen(page).SetUpAsync(address + link, Stage.Account, Stage.Password);
        var desk = await new LibraryScreen(page).OpenAsync();
        await TenMinutesAsync(desk, address);
        var zip = Path.Combine(_folder.FullName, "backup.zip");
        var (backedUp, words) = await RunAsync(home, "simulator", "admin", "backup", "--out", zip, "--data", Data);
        Assert.True(backedUp == 0, words);
        var (restored, told) = await RunAsync(home, "simulator", "admin", "restore", zip, "--data", Path.Combine(_folder.FullName, "restored"));
        Assert.True(restored == 0, told);

        using (var stop = Process.Start("sh", ["-c", $"kill -TERM {server.Id}"])) await stop.WaitForExitAsync(Cancel);
        await server.WaitForExitAsync(Cancel).WaitAsync(TimeSpan.FromSeconds(60), Cancel);
        Assert.Equal(0, server.ExitCode);
    }

    // Bots in three seats, somebody with a tool of his own in the fourth: what he sees comes over the hub.
    private static async Task TenMinutesAsync(ControlScreen desk, string address)
    {
        await using var hub = new HubConnectionBuilder().WithUrl(address + "/hubs/exercise").Build();
        await hub.StartAsync(Cancel);
        var joined = await hub.InvokeAsync<JsonElement>("Join", await desk.CodeAsync(), "研判一号", Cancel);
        var person = joined.GetProperty("person").GetString();
        var taken = await hub.InvokeAsync<JsonElement>("Send", "take-seat", new { person, seat = "assessment" }, Cancel);
        Assert.False(taken.TryGetProperty("rejection", out var why) && why.ValueKind == JsonValueKind.String, why.ToString());
        foreach (var seat in new[] { "news", "police", "leading" })
        {
            await desk.Test($"bot-{seat}").SelectOptionAsync("expert");
            await Expect(desk.Test($"bot-off-{seat}")).ToBeVisibleAsync();
        }
        await desk.StartAsync();
        await desk.JumpAsync("10:00");
        var window = await hub.InvokeAsync<JsonElement>("Since", 0, Cancel);
        Assert.True(window.GetProperty("at").GetInt64() >= 600_000);
        Assert.True(window.GetProperty("posts").GetArrayLength() > 0);
        await desk.EndAsync();
    }

    private string Unpack()
    {
        var zip = Environment.GetEnvironmentVariable("SIMULATOR_PACKAGE") ?? throw new InvalidOperationException("Run these tests through tests/run --long: SIMULATOR_PACKAGE names the Linux package.");
        ZipFile.ExtractToDirectory(zip, _folder.FullName);
        return Directory.GetDirectories(_folder.FullName, "exercise-simulator-*").Single();
    }

    /// <summary>No PATH, no DOTNET_ROOT, no home; another working folder. ICU: the package's own, as on a machine that has none.</summary>
    private Process Start(string home, string program, params string[] arguments)
    {
        var start = new ProcessStartInfo(Path.Combine(home, program), arguments) { RedirectStandardOutput = true, RedirectStandardError = true, WorkingDirectory = "/" };
        start.Environment.Clear();
        start.Environment["DOTNET_SYSTEM_GLOBALIZATION_APPLOCALICU"] = Path.GetFileName(Directory.GetFiles(Path.Combine(home, "app"), "libicuuc.so.*").Single())["libicuuc.so.".Length..];
        var process = Process.Start(start)!;
        _started.Add(process);
        return process;
    }

    private async Task<(int Exit, string Said)> RunAsync(string home, string program, params string[] arguments)
    {
        var process = Start(home, program, arguments);
        var said = (await Task.WhenAll(process.StandardOutput.ReadToEndAsync(Cancel), process.StandardError.ReadToEndAsync(Cancel))).Aggregate(string.Concat);
        await process.WaitForExitAsync(Cancel);
        return (process.ExitCode, said);
    }

    private static async Task<string> LinkAsync(Process server)
    {
        var link = new TaskCompletionSource<string>(TaskCreationOptions.RunContinuationsAsynchronously);
        var said = new List<string>();
        void Hear(object _, DataReceivedEventArgs line)
        {
            lock (said) said.Add(line.Data ?? "");
            if (line.Data is not null && SetUpLink().Match(line.Data) is { Success: true } found) link.TrySetResult(found.Value);
        }
        server.OutputDataReceived += Hear;
        server.ErrorDataReceived += Hear;
        server.BeginOutputReadLine();
        server.BeginErrorReadLine();
        var died = server.WaitForExitAsync(Cancel);
        if (await Task.WhenAny(link.Task, died).WaitAsync(TimeSpan.FromSeconds(120), Cancel) == died) Assert.Fail(string.Join('\n', said));
        return await link.Task;
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var process in _started)
        {
            if (!process.HasExited)
            {
                process.Kill(entireProcessTree: true);
                await process.WaitForExitAsync(CancellationToken.None);
            }
            process.Dispose();
        }
        _folder.Delete(recursive: true);
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
