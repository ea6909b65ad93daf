using System.Runtime.CompilerServices;
using System.Security.Cryptography;
using System.Text.Json;
using Simulator.Domain.Exercises;
using Simulator.Domain.Exercises.Clock;
using Simulator.Domain.Logs;

namespace Simulator.Runtime.Logs;

/// <summary>Reads a log and checks it on the way: no version missing, every payload what its hash says, every link the one its predecessor asks for, the end where it says it is.</summary>
public static class VerifiedLog
{
    /// <param name="chain">The link before the first version asked for; <see cref="Chain.Start"/> from version 1.</param>
    /// <exception cref="LogUnavailableException">Damaged, with the first version that cannot be trusted.</exception>
    public static async IAsyncEnumerable<(StoredEvent Row, RecordedEvent Recorded)> ReadVerifiedAsync(
        this IExerciseLog log, ExerciseId exercise, long fromVersion, string chain, [EnumeratorCancellation] CancellationToken cancel)
    {
        var version = fromVersion - 1;
        await foreach (var row in log.ReadAsync(exercise, fromVersion, cancel))
        {
            if (Flaw(row, ++version, chain) is var (kind, flaw) && kind != LogFlawKind.None) throw Damaged(exercise, version, flaw, kind);
            chain = row.Chain;
            var recorded = Decode(exercise, row);
            if (recorded.Event is ExerciseEnded end && end.Count != version) throw Damaged(exercise, version, $"its end names {end.Count} events", LogFlawKind.Count);
            yield return (row, recorded);
        }
    }

    public static LogUnavailableException Damaged(ExerciseId exercise, long version, string what, LogFlawKind flaw, Exception? inner = null) =>
        new(LogTrouble.Damaged, $"The log of exercise {exercise} is damaged from version {version} on ({what}): check it with 'simulator admin verify', restore a backup.", inner, version, flaw);

    private static (LogFlawKind Kind, string What) Flaw(StoredEvent row, long version, string chain)
    {
        if (row.Version != version) return (LogFlawKind.Missing, $"version {version} is missing");
        // An empty payload was redacted on purpose; its own hash stays in the chain.
        if (row.Payload.Length > 0 && !Convert.ToHexStringLower(SHA256.HashData(row.Payload)).Equals(row.PayloadHash, StringComparison.Ordinal)) return (LogFlawKind.Content, "its content was changed");
        return Chain.Link(chain, row) == row.Chain ? default : (LogFlawKind.Chain, "the chain is broken");
    }

    private static RecordedEvent Decode(ExerciseId exercise, StoredEvent row)
    {
        try
        {
            return LogCodec.Read(row);
        }
        catch (Exception e) when (e is JsonException or UnknownEventException or NotSupportedException)
        {
            throw Damaged(exercise, row.Version, $"an event of type '{row.Type}' cannot be read by this version of the program", LogFlawKind.Unreadable, e);
        }
    }
}
