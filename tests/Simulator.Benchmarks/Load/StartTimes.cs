using System.Diagnostics;
using System.Globalization;
using System.Net;

namespace Simulator.Benchmarks.Load;

/// <summary>The built program from its start to the first page: on an empty data folder, and on the one it left.</summary>
internal static class StartTimes
{
    public static async Task PrintAsync(TextWriter to, int rounds)
    {
        var (fresh, again) = (new List<double>(), new List<double>());
        for (var round = 0; round < rounds; round++)
        {
            var data = Directory.CreateTempSubdirectory("simulator-load-");
            fresh.Add(await OnceAsync(data.FullName));
            again.Add(await OnceAsync(data.FullName));
            data.Delete(recursive: true);
        }
        await to.WriteLineAsync(Line("first start", fresh));
        await to.WriteLineAsync(Line("later start", again));
    }

    private static async Task<double> OnceAsync(string data)
    {
        var address = $"http://127.0.0.1:{LoadServer.FreePort()}";
        using var http = new HttpClient();
        var started = Stopwatch.GetTimestamp();
        using var process = Process.Start(new ProcessStartInfo("dotnet", [Program(), "--urls", address, "--Data:Folder", data]) { RedirectStandardOutput = true, WorkingDirectory = Path.GetDirectoryName(Program())! })!;
        process.OutputDataReceived += (_, _) => { };
        process.BeginOutputReadLine();
        while (!await AnswersAsync(http, address)) await Task.Delay(5);
        var took = Stopwatch.GetElapsedTime(started).TotalMilliseconds;
        process.Kill();
        await process.WaitForExitAsync();
        return took;
    }

    private static async Task<bool> AnswersAsync(HttpClient http, string address)
    {
        try
        {
            using var answer = await http.GetAsync(address);
            return answer.StatusCode == HttpStatusCode.OK;
        }
        catch (HttpRequestException)
        {
            return false;
        }
    }

    // The published program, or the build of the repository.
    private static string Program() => Environment.GetEnvironmentVariable("SIMULATOR_PUBLISHED") is { } folder
        ? Path.Combine(folder, "Simulator.Web.dll")
        : Path.Combine(Played.Root(), "src", "Simulator.Web", "bin", "Release", "net10.0", "Simulator.Web.dll");

    private static string Line(string what, List<double> times) =>
        string.Create(CultureInfo.InvariantCulture, $"{what}: median {Percentile.Of([.. times.Order()], 0.5):f0} ms of {string.Join(", ", times.Select(t => t.ToString("f0", CultureInfo.InvariantCulture)))}");
}
