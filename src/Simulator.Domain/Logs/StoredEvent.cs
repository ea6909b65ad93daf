using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Simulator.Domain.Exercises;

namespace Simulator.Domain.Logs;

/// <summary>
/// An event as it is stored: place, cause, wall time, payload, and its link of the chain. The chain covers the payload by its hash,
/// so that a payload can be redacted and the rest still verified.
/// </summary>
/// <param name="AtMs">Exercise time.</param>
/// <param name="WallUtc">Wall time of the append, for people; outside the digest.</param>
/// <param name="Payload">Canonical JSON of the event, UTF-8.</param>
/// <param name="PayloadHash">SHA-256 of the payload as first stored, hex.</param>
/// <param name="Chain">SHA-256 over the previous link and everything else here, hex.</param>
public sealed record StoredEvent(long Version, long AtMs, string Type, Cause Cause, DateTime WallUtc, byte[] Payload, string PayloadHash, string Chain);

/// <summary>Events to stored rows and back.</summary>
public static class LogCodec
{
    public static StoredEvent Store(RecordedEvent recorded, DateTime wallUtc, string previousChain)
    {
        var payload = Payload(recorded.Event);
        var hash = Convert.ToHexStringLower(SHA256.HashData(payload));
        var row = new StoredEvent(recorded.Version, recorded.At.Ms, EventTypes.NameOf(recorded.Event.GetType()), recorded.Cause, wallUtc, payload, hash, "");
        return row with { Chain = Chain.Link(previousChain, row) };
    }

    public static byte[] Payload(ExerciseEvent e) => JsonSerializer.SerializeToUtf8Bytes(e, e.GetType(), LogJson.Options);

    /// <exception cref="UnknownEventException">The type name is not in this version of the program.</exception>
    public static RecordedEvent Read(StoredEvent row)
    {
        var type = EventTypes.TypeOf(row.Type) ?? throw new UnknownEventException(row.Version, row.Type);
        var e = (ExerciseEvent)JsonSerializer.Deserialize(row.Payload, type, LogJson.Options)!;
        return new RecordedEvent(row.Version, new ExerciseTime(row.AtMs), row.Cause, e);
    }
}

/// <summary>An event this program does not know: a hard error, an event is never skipped.</summary>
public sealed class UnknownEventException(long version, string type) : Exception($"Event {version} has the unknown type '{type}'.")
{
    public long Version { get; } = version;
}

public static class Chain
{
    /// <summary>The link before the first event.</summary>
    public const string Start = "0000000000000000000000000000000000000000000000000000000000000000";

    public static string Link(string previous, StoredEvent row)
    {
        var cause = JsonSerializer.Serialize(row.Cause, LogJson.Options);
        var text = string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{previous}\n{row.Version}\n{row.AtMs}\n{row.Type}\n{cause}\n{row.WallUtc:O}\n{row.PayloadHash}");
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
    }
}

/// <summary>
/// Running digest of an exercise: type, exercise time and canonical payload of every event that is part of what happened.
/// No wall time, person or exercise id goes in: the same scenario, seed and inputs give the same digest on any machine at any speed.
/// </summary>
public sealed class ExerciseDigest : IDisposable
{
    private readonly IncrementalHash _hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);

    public void Add(RecordedEvent recorded, ReadOnlySpan<byte> payload)
    {
        if (!recorded.Event.InDigest) return;
        _hash.AppendData(Encoding.UTF8.GetBytes(string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{EventTypes.NameOf(recorded.Event.GetType())}\n{recorded.At.Ms}\n")));
        _hash.AppendData(payload);
        _hash.AppendData("\n"u8);
    }

    public string Current => Convert.ToHexStringLower(_hash.GetCurrentHash());
    public void Dispose() => _hash.Dispose();

    /// <summary>Over the payloads as they were stored: written again by a later version of the program they might hold a field more.</summary>
    public static string Of(IEnumerable<StoredEvent> log)
    {
        using var digest = new ExerciseDigest();
        foreach (var row in log) digest.Add(LogCodec.Read(row), row.Payload);
        return digest.Current;
    }
}
