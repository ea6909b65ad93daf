using System.Globalization;
using Simulator.Benchmarks.Load.Serving;

namespace Simulator.Benchmarks.Load;

/// <summary>The verb <c>load</c>: the product beside its baselines, in turn, each in a process of its own. Prints; judges nothing.</summary>
internal static class LoadProgram
{
    private const string Usage = """
        load hub [rounds] [viewers]       hub viewers, 10 posts/s, beside a bare SignalR broadcast of the same batches; one viewer stuck
        load console [rounds] [viewers]   consoles, 10 posts/s, beside a bare Blazor page with as many rows, and one console alone
        load deflate [rounds] [viewers]   the same with compressed WebSockets, as browsers ask for
        load burst [rounds] [viewers]     consoles, 200 posts/s for ten seconds
        load hour                         an hour of the shipped subject at 20 times its speed, 40 consoles: managed memory
        load start [rounds]               from starting the built program to its first page
        """;

    public static async Task<int> RunAsync(string[] args, TextWriter to)
    {
        var rounds = Number(args, 1, 3);
        var viewers = Number(args, 2, 400);
        switch (args.FirstOrDefault())
        {
            case "hub":
                await RepeatAsync(rounds, to, ("product-hub", new(viewers, 10, 20)), ("hub", new(viewers, 10, 20)), ("product-hub", new(viewers, 10, 20, Stuck: 1)));
                return 0;
            case "console":
                await RepeatAsync(rounds, to, ("product-console", new(viewers, 10, 20)), ("page", new(viewers, 10, 20)), ("product-console", new(1, 10, 20)));
                return 0;
            case "deflate":
                await RepeatAsync(rounds, to, ("product-console", new(viewers, 10, 20, Compressed: true)), ("page", new(viewers, 10, 20, Compressed: true)));
                return 0;
            case "burst":
                await RepeatAsync(rounds, to, ("product-console", new(viewers, 10, 10, Burst: 20)), ("page", new(viewers, 10, 10, Burst: 20)));
                return 0;
            case "hour":
                await LongRun.PrintAsync(to);
                return 0;
            case "start":
                await StartTimes.PrintAsync(to, Number(args, 1, 5));
                return 0;
            default:
                await Console.Error.WriteLineAsync(Usage);
                return 2;
        }
    }

    public static Task ServeAsync(string kind, string url, string folder) => ServeProgram.RunAsync(kind, url, folder);

    // In turn, so that whatever else the machine does meets all of them alike.
    private static async Task RepeatAsync(int rounds, TextWriter to, params (string Server, LoadCase Case)[] runs)
    {
        var all = new List<Measured>();
        for (var round = 1; round <= rounds; round++)
            foreach (var (server, what) in runs)
            {
                var measured = await new LoadRun(what, TimeProvider.System).MeasureAsync(server, CancellationToken.None);
                all.Add(measured);
                await to.WriteLineAsync($"{round}  load {MachineLoad()}  {measured}");
            }
        foreach (var group in all.GroupBy(m => $"{m.Server} x{m.Viewers}"))
            await to.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"median {group.Key}: CPU {Median(group, m => m.CpuMicroseconds):f1} us/message, p50 {Median(group, m => m.P50):f1}, p99 {Median(group, m => m.P99):f1} ms, wire {Median(group, m => (double)m.Wire / Math.Max(1, m.Messages)):f0} B, heap {Median(group, m => m.HeapEach / 1024.0):f1} KiB"));
        await PrintFurtherAsync(all, to);
    }

    // What others do on the machine, where it says so.
    private static string MachineLoad() => File.Exists("/proc/loadavg") ? File.ReadAllText("/proc/loadavg").Split(' ')[0] : "?";

    /// <summary>
    /// What a further viewer's refresh costs: the server with many viewers less the same server with one, so that log, fold, engine and clock, which
    /// are there for nobody in particular, are in neither. By round, since neighbours met the same machine.
    /// </summary>
    private static async Task PrintFurtherAsync(List<Measured> all, TextWriter to)
    {
        foreach (var server in all.GroupBy(m => m.Server))
        {
            var (many, one) = (server.Max(m => m.Viewers), server.Min(m => m.Viewers));
            if (many == one) continue;
            var each = server.Where(m => m.Viewers == many).Zip(server.Where(m => m.Viewers == one))
                .Select(r => (r.First.Cpu.TotalMicroseconds / r.First.Seconds - r.Second.Cpu.TotalMicroseconds / r.Second.Seconds) / (r.First.Messages / r.First.Seconds - r.Second.Messages / r.Second.Seconds)).ToArray();
            await to.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"{server.Key}: a further message {Percentile.Of([.. each.Order()], 0.5):f1} us ({string.Join(", ", each.Select(e => e.ToString("f1", CultureInfo.InvariantCulture)))})"));
        }
    }

    private static double Median(IEnumerable<Measured> runs, Func<Measured, double> of) => Percentile.Of([.. runs.Select(of).Order()], 0.5);

    private static int Number(string[] args, int at, int otherwise) => args.Length > at && int.TryParse(args[at], CultureInfo.InvariantCulture, out var number) ? number : otherwise;
}
