using System.Diagnostics;

namespace Simulator.Runtime.Tests.Crash;

/// <summary>The process beside the tests (tests/Simulator.CrashHost), and what it says on its pipe.</summary>
internal sealed class HostProcess : IDisposable
{
    private readonly Process _process;

    public HostProcess(params string[] arguments)
    {
        var start = new ProcessStartInfo(Environment.ProcessPath is { } own && Path.GetFileNameWithoutExtension(own) == "dotnet" ? own : "dotnet",
            [Path.Combine(AppContext.BaseDirectory, "Simulator.CrashHost.dll"), .. arguments])
        { RedirectStandardOutput = true, RedirectStandardInput = true, RedirectStandardError = true };
        _process = Process.Start(start)!;
        // Read beside, or a full pipe would stop the process.
        Errors = _process.StandardError.ReadToEndAsync();
    }

    public Task<string> Errors { get; }

    public async Task<string?> LineAsync(CancellationToken cancel) => await _process.StandardOutput.ReadLineAsync(cancel);

    /// <summary>SIGKILL: nothing is saved, nothing is said.</summary>
    public void Kill() => _process.Kill();

    /// <summary>What was still in the pipe, whole lines only: the last may be cut off.</summary>
    public async Task<string[]> RestAsync(CancellationToken cancel)
    {
        var rest = await _process.StandardOutput.ReadToEndAsync(cancel);
        await _process.WaitForExitAsync(cancel);
        return rest.Length == 0 ? [] : rest[..(rest.LastIndexOf('\n') + 1)].Split('\n', StringSplitOptions.RemoveEmptyEntries);
    }

    public async Task FinishAsync(CancellationToken cancel)
    {
        _process.StandardInput.Close();
        await _process.WaitForExitAsync(cancel);
    }

    public void Dispose()
    {
        if (!_process.HasExited) _process.Kill();
        _process.Dispose();
    }
}
