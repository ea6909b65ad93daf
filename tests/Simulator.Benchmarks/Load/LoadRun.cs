using Simulator.Benchmarks.Load.Clients;
using Simulator.Benchmarks.Load.Serving;
using Simulator.Web.Hubs;

namespace Simulator.Benchmarks.Load;

/// <param name="Rate">Posts a second at the speed of the warm-up.</param>
/// <param name="Burst">The measured part runs so many times as fast.</param>
/// <param name="Stuck">So many viewers stop reading before the measured part.</param>
internal sealed record LoadCase(int Viewers, double Rate, double Seconds, double Burst = 1, bool Compressed = false, int Stuck = 0);

/// <summary>One server, its viewers, a warm-up, the measured part.</summary>
internal sealed class LoadRun(LoadCase what, TimeProvider time)
{
    private const int AtOnce = 8, WarmUpSeconds = 45;
    private static readonly TimeSpan Settle = TimeSpan.FromSeconds(2);
    private readonly List<Viewer> _viewers = [];
    private long _heapBefore;

    /// <param name="server">product-hub, product-console, hub or page.</param>
    public async Task<Measured> MeasureAsync(string server, CancellationToken cancel)
    {
        await using var process = await LoadServer.StartAsync(server.Split('-')[0]);
        // Twice as long as needed: joining takes a while, and the feed must not dry up.
        var duration = TimeSpan.FromSeconds(2 * (WarmUpSeconds + what.Seconds * what.Burst) + 60);
        var opened = await process.OpenAsync((int)(what.Rate * duration.TotalSeconds), duration);
        try
        {
            await JoinAllAsync(server, process, opened, cancel);
            await process.RunAsync();
            await Task.Delay(TimeSpan.FromSeconds(WarmUpSeconds), time, cancel);
            foreach (var stuck in _viewers.Take(what.Stuck)) await stuck.Hub!.StopReadingAsync(cancel);
            return await WindowAsync(server, process, cancel);
        }
        finally
        {
            await Parallel.ForEachAsync(_viewers, CancellationToken.None, async (viewer, _) => await viewer.DisposeAsync());
        }
    }

    private async Task<Measured> WindowAsync(string server, LoadServer process, CancellationToken cancel)
    {
        if (what.Burst != 1) await process.SpeedAsync(what.Burst);
        var (cpu, from, messages, wire, payload) = (process.Cpu, time.GetUtcNow().Ticks, Sum(v => v.Messages), Sum(v => v.Wire), Sum(v => v.Payload));
        await Task.Delay(TimeSpan.FromSeconds(what.Seconds), time, cancel);
        var until = time.GetUtcNow().Ticks;
        (cpu, messages, wire, payload) = (process.Cpu - cpu, Sum(v => v.Messages) - messages, Sum(v => v.Wire) - wire, Sum(v => v.Payload) - payload);
        await process.PauseAsync();
        // What was sent last is still on its way.
        await Task.Delay(Settle, time, cancel);
        foreach (var viewer in _viewers) await viewer.CheckAsync();
        // With all rows on the page, and nothing going on any more.
        var heapEach = (await process.HeapAsync() - _heapBefore) / Math.Max(1, what.Viewers - 1);
        var stamps = await process.StampsAsync();
        var late = Late(stamps, from, until);
        return new Measured(server + (what.Stuck > 0 ? "+stuck" : ""), what.Viewers, new TimeSpan(until - from).TotalSeconds, stamps.Count(s => s >= from && s < until), (int)messages, cpu, wire, payload,
            Percentile.Of(late, 0.5), Percentile.Of(late, 0.99), late.Length == 0 ? 0 : late[^1], heapEach);
    }

    private double[] Late(long[] stamps, long from, long until)
    {
        var late = _viewers.Skip(what.Stuck).SelectMany(v => v.Arrivals)
            .Where(a => a.Number < stamps.Length && stamps[a.Number] >= from && stamps[a.Number] < until)
            .Select(a => new TimeSpan(a.Ticks - stamps[a.Number]).TotalMilliseconds).ToArray();
        Array.Sort(late);
        return late;
    }

    private long Sum(Func<Viewer, long> of) => _viewers.Sum(of);

    private async Task JoinAllAsync(string server, LoadServer process, Opened opened, CancellationToken cancel)
    {
        var browsers = Enumerable.Range(0, what.Viewers).Select(_ => new Browser(process.Address)).ToArray();
        if (server == "product-console")
        {
            await Parallel.ForEachAsync(Enumerable.Range(0, what.Viewers), Parallelism(cancel), async (i, stop) => await JoinDoor.EnterAsync(browsers[i], opened.Code, $"负载{i}", stop));
            await process.SeatAllAsync();
        }
        var gate = new Lock();
        await AddAsync(0);
        _heapBefore = await process.HeapAsync();
        await Parallel.ForEachAsync(Enumerable.Range(1, what.Viewers - 1), Parallelism(cancel), async (i, _) => await AddAsync(i));
        await Task.Delay(Settle, time, cancel);

        async Task AddAsync(int i)
        {
            var viewer = await OpenAsync(server, browsers[i], opened, i, cancel);
            lock (gate) _viewers.Add(viewer);
        }
    }

    private Task<Viewer> OpenAsync(string server, Browser browser, Opened opened, int i, CancellationToken cancel) => server switch
    {
        "product-hub" => Viewer.OnHubAsync(browser, HubServices.Path, opened.Code, $"观众{i}", time, cancel),
        "hub" => Viewer.OnHubAsync(browser, BareServers.HubPath, null, "", time, cancel),
        _ => Viewer.ConsoleAsync(browser, opened.Page, what.Compressed, time, cancel),
    };

    private static ParallelOptions Parallelism(CancellationToken cancel) => new() { MaxDegreeOfParallelism = AtOnce, CancellationToken = cancel };
}
