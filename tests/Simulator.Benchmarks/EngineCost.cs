using System.Diagnostics;
using System.Globalization;
using Simulator.Domain;
using Simulator.Domain.Rumors;

namespace Simulator.Benchmarks;

/// <summary>Cost of the rumor engine against the number of events: time, speed, fork, memory per pending candidate.</summary>
internal static class EngineCost
{
    private const long Hour = 3_600_000, End = 72 * Hour;
    private static readonly RumorSettings Settings = new(1, 600, 60, 8, 600_000, Hour, 2 * Hour) { MaxPosts = 100_000_000 };

    public static void Print(TextWriter to)
    {
        Run(2, out _, out _);
        to.WriteLine("| roots | events in 72 h | processor s | events/s | µs/event | fork ms | pending at 3 h | bytes/pending |\n|---|---|---|---|---|---|---|---|");
        foreach (var roots in new[] { 1, 3, 10, 20, 40, 100, 200 })
        {
            var events = Run(roots, out var seconds, out var engine);
            var fork = Fork(engine);
            var (pending, bytes) = Memory(roots);
            to.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| {roots} | {events} | {seconds:0.000} | {events / seconds:0} | {1e6 * seconds / events:0.00} | {fork:0.00} | {pending} | {bytes:0} |"));
        }
    }

    // Processor time: the machine may be shared.
    private static long Run(int roots, out double seconds, out IRumorEngine engine)
    {
        engine = Started(roots);
        using var process = Process.GetCurrentProcess();
        var before = process.TotalProcessorTime;
        var events = Step(engine, 6 * Hour - 1);
        engine.Apply(new StatementOut(6 * Hour, "S", StatementEffect.Clarification, 0.8, 0.7, null));
        events += Step(engine, End);
        process.Refresh();
        seconds = (process.TotalProcessorTime - before).TotalSeconds;
        return events;
    }

    private static double Fork(IRumorEngine engine)
    {
        var started = Stopwatch.GetTimestamp();
        for (var i = 0; i < 10; i++) engine.Fork();
        return Stopwatch.GetElapsedTime(started).TotalMilliseconds / 10;
    }

    private static (long Pending, double Bytes) Memory(int roots)
    {
        var engine = Started(roots);
        Step(engine, 3 * Hour);
        var before = GC.GetTotalMemory(forceFullCollection: true);
        var copy = engine.Fork();
        var bytes = GC.GetTotalMemory(forceFullCollection: true) - before;
        var pending = copy.Pending;
        GC.KeepAlive(engine);
        return (pending, (double)bytes / Math.Max(1, pending));
    }

    private static IRumorEngine Started(int roots)
    {
        var engine = RumorEngines.Create(RumorEngines.Current, Settings, DrawKey.Root(1).With("rumor"));
        for (var i = 0; i < roots; i++) engine.Apply(new RootStarted(0, $"r{i}", "n", RumorTruth.False, 1500, 0.6, 4_500_000) { Amplifiers = 0 });
        return engine;
    }

    private static long Step(IRumorEngine engine, long until)
    {
        var events = 0L;
        while (engine.NextAtMs <= until)
            if (engine.Step() is not null) events++;
        return events;
    }
}
