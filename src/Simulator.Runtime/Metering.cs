using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace Simulator.Runtime;

/// <summary>What the runtime measures. Names and units are listed in docs/operations.md; no tag ever carries a name, a code or a text.</summary>
public static class Metering
{
    public const string Name = "Simulator.Runtime";
    public static readonly ActivitySource Activities = new(Name);
    private static readonly Meter Meter = new(Name);

    /// <summary>Tags: command (its kind), result (accepted, or the code of the refusal, or failed).</summary>
    internal static readonly Counter<long> Commands = Meter.CreateCounter<long>("simulator.commands", "{command}", "Commands answered.");
    internal static readonly Histogram<double> CommandDuration = Meter.CreateHistogram("simulator.command.duration", "s", "From taking a command to its answer.", advice: Fine);
    internal static readonly Histogram<double> AppendDuration = Meter.CreateHistogram("simulator.append.duration", "s", "Until a batch is durable.", advice: Fine);
    internal static readonly Histogram<long> AppendSize = Meter.CreateHistogram<long>("simulator.append.size", "{event}", "Events in a batch.");
    /// <summary>Tag: trouble.</summary>
    internal static readonly Counter<long> AppendFailures = Meter.CreateCounter<long>("simulator.append.failures", "{batch}", "Batches that could not be stored.");
    internal static readonly Histogram<double> FanoutLag = Meter.CreateHistogram("simulator.fanout.lag", "s", "From the commit of a batch until subscribers are told.", advice: Fine);
    internal static readonly Histogram<double> EngineDuration = Meter.CreateHistogram("simulator.engine.duration", "s", "Computing what happens by itself, without storing it.", advice: Fine);
    internal static readonly UpDownCounter<long> Live = Meter.CreateUpDownCounter<long>("simulator.exercises.live", "{exercise}", "Exercises loaded by an owner in this process.");
    internal static readonly UpDownCounter<long> Troubled = Meter.CreateUpDownCounter<long>("simulator.exercises.troubled", "{exercise}", "Exercises whose storage fails just now.");

    private static InstrumentAdvice<double> Fine => new() { HistogramBucketBoundaries = [0.0005, 0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10] };

    internal static void Answered(string kind, string result, TimeSpan took)
    {
        var tags = new TagList { { "command", kind }, { "result", result } };
        Commands.Add(1, tags);
        CommandDuration.Record(took.TotalSeconds, tags);
    }
}
