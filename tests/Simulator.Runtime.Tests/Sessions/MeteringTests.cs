using System.Collections.Concurrent;
using System.Diagnostics;
using System.Diagnostics.Metrics;
using Simulator.Domain.Exercises;
using Simulator.Domain.Exercises.Clock;
using Simulator.Runtime.Logs;

namespace Simulator.Runtime.Tests.Sessions;

public sealed class MeteringTests
{
    private static readonly ExerciseId Id = new("metered");
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Commands_appends_fan_out_and_engine_are_measured_and_no_tag_says_who()
    {
        var (counted, tags) = (new ConcurrentDictionary<string, double>(), new ConcurrentBag<KeyValuePair<string, object?>>());
        using var listener = new MeterListener { InstrumentPublished = (instrument, l) => { if (instrument.Meter.Name == Metering.Name) l.EnableMeasurementEvents(instrument); } };
        void Take(string name, double value, ReadOnlySpan<KeyValuePair<string, object?>> with)
        {
            counted.AddOrUpdate(name, value, (_, sum) => sum + value);
            foreach (var tag in with) tags.Add(tag);
        }
        listener.SetMeasurementEventCallback<long>((i, v, t, _) => Take(i.Name, v, t));
        listener.SetMeasurementEventCallback<double>((i, v, t, _) => Take(i.Name, v, t));
        listener.Start();
        var activities = new ConcurrentBag<Activity>();
        using var traced = new ActivityListener { ShouldListenTo = s => s.Name == Metering.Name, Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllData, ActivityStopped = activities.Add };
        ActivitySource.AddActivityListener(traced);

        await using (var world = Local.Start(new MemoryLog()))
        {
            await world.Exercises.OpenAsync(Id, Tiny.Open(), Cancel);
            var live = (await world.Exercises.WatchAsync(Id, Cancel))!;
            await world.Exercises.ExecuteAsync(Id, Tiny.Control, new StartExercise(), Cancel);
            await world.Exercises.ExecuteAsync(Id, Tiny.Control, new SetSpeed(1000), Cancel);
            await world.Exercises.ExecuteAsync(Id, Tiny.Control, new JumpTo(Domain.ExerciseTime.FromMinutes(2)), Cancel);
            using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(90));
            while (!counted.ContainsKey("simulator.fanout.lag") && !patience.IsCancellationRequested) await Task.Yield();
        }

        foreach (var name in new[] { "simulator.commands", "simulator.append.size" }) Assert.True(counted[name] >= 3, name);
        foreach (var name in new[] { "simulator.command.duration", "simulator.append.duration", "simulator.fanout.lag", "simulator.engine.duration", "simulator.exercises.live" }) Assert.Contains(name, counted.Keys);
        Assert.Contains(tags, t => t is { Key: "result", Value: "BadSpeed" });
        Assert.Equal(["command", "result"], tags.Select(t => t.Key).Where(k => k != "trouble").Distinct().Order());
        var mine = activities.Where(a => Equals(a.GetTagItem("exercise"), Id.Value)).ToArray();
        Assert.Contains(mine, a => a.OperationName == "exercise.command" && Equals(a.GetTagItem("result"), "accepted"));
        Assert.Contains(mine, a => a.OperationName == "exercise.append");
    }
}
