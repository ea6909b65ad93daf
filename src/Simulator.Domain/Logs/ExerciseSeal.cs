namespace Simulator.Domain.Logs;

/// <summary>
/// What a copy of an exercise can be checked by: the digest of what happened, the last link of the chain, the number of events. Stands on everything that is exported.
/// </summary>
/// <param name="Digest">See <see cref="ExerciseDigest"/>: the same for the same scenario, seed and inputs on any machine.</param>
/// <param name="Chain">Last link, SHA-256, hex: of this very recording.</param>
/// <param name="Version">Events in the log.</param>
public sealed record ExerciseSeal(string Digest, string Chain, long Version)
{
    /// <summary>Wall time of the first event, UTC: only for the names of files.</summary>
    public DateTime OpenedUtc { get; init; }

    /// <summary>Of a log in order. Redacted payloads have no digest: <see cref="ExerciseDigest.Of"/> refuses them.</summary>
    public static ExerciseSeal Of(IReadOnlyList<StoredEvent> log) => new(ExerciseDigest.Of(log), log is [.., var last] ? last.Chain : Logs.Chain.Start, log.Count) { OpenedUtc = log is [var first, ..] ? first.WallUtc : default };
}
