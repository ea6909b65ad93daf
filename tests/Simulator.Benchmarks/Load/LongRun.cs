using System.Globalization;
using Simulator.Benchmarks.Load.Clients;

namespace Simulator.Benchmarks.Load;

/// <summary>An hour of the shipped subject in three minutes, with consoles open: does memory stay where it is?</summary>
internal static class LongRun
{
    private const int Consoles = 40, Samples = 12;
    private const double Speed = 20;
    private static readonly TimeSpan Apart = TimeSpan.FromSeconds(15);

    public static async Task PrintAsync(TextWriter to)
    {
        await using var process = await LoadServer.StartAsync("product");
        var opened = await process.OpenAsync(0, TimeSpan.FromHours(2));
        var browsers = Enumerable.Range(0, Consoles).Select(_ => new Browser(process.Address)).ToArray();
        foreach (var (browser, i) in browsers.Select((b, i) => (b, i))) await JoinDoor.EnterAsync(browser, opened.Code, $"负载{i}", CancellationToken.None);
        await process.SeatAllAsync();
        var viewers = new List<Viewer>();
        foreach (var browser in browsers) viewers.Add(await Viewer.ConsoleAsync(browser, opened.Page, compressed: false, TimeProvider.System, CancellationToken.None));
        await process.SpeedAsync(Speed);
        await process.RunAsync();
        for (var sample = 0; sample <= Samples; sample++)
        {
            var (heap, batches) = (await process.HeapAsync(), viewers.Sum(v => v.Messages));
            await to.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"T+{sample * Apart.TotalMinutes * Speed,3:f0} min  managed {heap / 1048576.0,6:f1} MiB  {batches} render batches"));
            if (sample < Samples) await Task.Delay(Apart);
        }
        foreach (var viewer in viewers)
        {
            await viewer.CheckAsync();
            await viewer.DisposeAsync();
        }
        await Task.Delay(Apart * 5);
        var left = await process.HeapAsync();
        await to.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"all gone   managed {left / 1048576.0,6:f1} MiB"));
    }
}
