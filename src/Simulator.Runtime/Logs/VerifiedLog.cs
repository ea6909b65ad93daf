using System.Runtime.CompilerServices;
using System.Security.Cryptography;
using System.Text.Json;
using Simulator.Domain.Exercises;
using Simulator.Domain.Logs;

namespace Simulator.Runtime.Logs;

/// <summary>Reads a log and checks it on the way: no version missing, every payload what its hash says, every link the one its predecessor asks for.</summary>
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
            if (Flaw(row, ++version, chain) is { } flaw) throw Damaged(exercise, version, flaw);
            chain = row.Chain;
            yield return (row, Decode(exercise, row));
        }
    }

    public static LogUnavailableException Damaged(ExerciseId exercise, long version, string what, Exception? inner = null) =>
        new(LogTrouble.Damaged, $"The log of exercise {exercise} is damaged from version {version} on ({what}): restore a backup.", inner, version);

    private static string? Flaw(StoredEvent row, long version, string chain)
    {
        if (row.Version != version) return $"version {version} is missing";
        // An empty payload was redacted on purpose; its own hash stays in the chain.
        if (row.Payload.Length > 0 && !Convert.ToHexStringLower(SHA256.HashData(row.Payload)).Equals(row.PayloadHash, StringComparison.Ordinal)) return "its content was changed";
        return Chain.Link(chain, row) == row.Chain ? null : "the chain is broken";
    }

    private static RecordedEvent Decode(ExerciseId exercise, StoredEvent row)
    {
        try
        {
            return LogCodec.Read(row);
        }
        catch (Exception e) when (e is JsonException or UnknownEventException or NotSupportedException)
        {
            throw Damaged(exercise, row.Version, $"an event of type '{row.Type}' cannot be read by this version of the program", e);
        }
    }
}
