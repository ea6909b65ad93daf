using System.Security.Cryptography;
using System.Text.Json;
using Simulator.Documents.Logs;
using Simulator.Domain;
using Simulator.Domain.Exercises;
using Simulator.Domain.Exercises.Clock;
using Simulator.Domain.Exercises.People;
using Simulator.Domain.Logs;

namespace Simulator.Cli.Checking;

/// <summary>What is wrong with a log, at which line.</summary>
internal sealed record LogFlaw(int Line, string Code, params object[] Args);

/// <summary>
/// Reads a log from its first line: form, versions, payload hashes, chain, and the fold from the embedded scenario. Stops at the first flaw.
/// Once a payload is redacted the rest is checked by its chain alone.
/// </summary>
internal sealed class LogCheck : IDisposable
{
    private readonly ExerciseDigest _digest = new();
    private string _chain = Domain.Logs.Chain.Start;

    public ExerciseState State { get; private set; } = ExerciseState.Empty;
    public long Version { get; private set; }
    public List<long> Redacted { get; } = [];
    public bool Whole => Redacted.Count == 0;
    public string Chain => _chain;
    /// <summary>Digest of what was folded; only of worth when nothing is redacted.</summary>
    public string Digest => _digest.Current;

    /// <summary>The first flaw, or null. <paramref name="until"/>: look no further than this moment.</summary>
    public LogFlaw? Run(byte[] file, ExerciseTime? until = null)
    {
        var ended = false;
        var last = 0;
        foreach (var line in LogFile.Read(file))
        {
            if (until is { } moment && line.Event?.AtMs > moment.Ms) return null;
            if (Next(line) is { } flaw) return flaw;
            ended |= line.Event!.Type == EventTypes.NameOf(typeof(ExerciseEnded));
            last = line.Number;
        }
        return last == 0 ? new LogFlaw(1, "LogEmpty") : ended || until is not null ? null : new LogFlaw(last, "LogBreaksOff", Version);
    }

    private LogFlaw? Next(LogLine line)
    {
        if (line.Event is not { } row) return new LogFlaw(line.Number, "LineNotAnEvent", Version + 1);
        if (line.Fault != LineFault.None) return new LogFlaw(line.Number, "Line" + line.Fault, Version + 1);
        if (row.Version != Version + 1) return new LogFlaw(line.Number, "LineVersion", Version + 1, row.Version);
        if (row.Payload.Length > 0 && Convert.ToHexStringLower(SHA256.HashData(row.Payload)) != row.PayloadHash) return new LogFlaw(line.Number, "LinePayload", row.Version);
        if (Domain.Logs.Chain.Link(_chain, row) != row.Chain) return new LogFlaw(line.Number, "LineChain", row.Version);
        _chain = row.Chain;
        Version = row.Version;
        if (row.Payload.Length == 0) Redacted.Add(row.Version);
        return Whole ? Fold(line.Number, row) : null;
    }

    private LogFlaw? Fold(int line, StoredEvent row)
    {
        try
        {
            var recorded = LogCodec.Read(row);
            if (State.Version == 0 && recorded.Event is not ExerciseOpened) return new LogFlaw(line, "LineNotOpening", row.Version);
            if (recorded.Event is ExerciseEnded end && end.Count != row.Version) return new LogFlaw(line, "LineCount", row.Version, end.Count);
            State = Exercise.Evolve(State, recorded);
            _digest.Add(recorded, row.Payload);
            return null;
        }
        catch (UnknownEventException)
        {
            return new LogFlaw(line, "LineUnknownType", row.Version, row.Type);
        }
        // A forged event with a recomputed chain may name things that do not exist: for a log from outside that is a finding, not a bug.
        catch (Exception e) when (e is JsonException or InvalidOperationException or ArgumentException or KeyNotFoundException or NullReferenceException or IndexOutOfRangeException or NotSupportedException or ArithmeticException or FormatException or InvalidCastException)
        {
            return new LogFlaw(line, "LineNotFoldable", row.Version, row.Type);
        }
    }

    public void Dispose() => _digest.Dispose();
}
