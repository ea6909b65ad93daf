using System.Diagnostics;
using Simulator.Domain.Rumors;
using static Simulator.Domain.Tests.Rumors.Cascades;

namespace Simulator.Domain.Tests.Rumors;

public class SpeedTests(ITestOutputHelper output)
{
    [Fact]
    public void A_hundred_thousand_events_run_through_and_the_speed_is_printed()
    {
        var engine = Engine(1);
        for (var i = 0; i < 28; i++)
            engine.Apply(new RootStarted(0, $"r{i}", "n", RumorTruth.False, 1500, 0.6, 4_500_000));
        engine.Apply(Says(0, StatementEffect.Holding));
        var started = Stopwatch.GetTimestamp();
        var events = RunTo(engine, End, Says(6 * Hour, StatementEffect.Clarification, id: "S2")).Count;
        var seconds = Stopwatch.GetElapsedTime(started).TotalSeconds;
        var forking = Stopwatch.GetTimestamp();
        var fork = engine.Fork();
        var forked = Stopwatch.GetElapsedTime(forking).TotalMilliseconds;
        output.WriteLine($"{events} events in {seconds:f2} s: {events / seconds:f0} events/s; fork {forked:f2} ms");
        Assert.True(events > 50_000);
        Assert.Equal(engine.StateHash, fork.StateHash);
    }
}
