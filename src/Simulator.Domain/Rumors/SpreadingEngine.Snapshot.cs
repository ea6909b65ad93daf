using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Text.Json;

namespace Simulator.Domain.Rumors;

/// <summary>The whole state as bytes. Settings and key are not part of it: they come from the exercise, and the hash tells when they differ.</summary>
internal sealed partial class SpreadingEngine
{
    public byte[] Snapshot()
    {
        using var bytes = new MemoryStream();
        using var to = new BinaryWriter(bytes);
        to.Write(_lastActionMs);
        to.Write(_lastStepMs);
        to.Write(_accepted);
        _mood.Write(to);
        _pulse.Write(to);
        _digest.Write(to);
        WriteJson(to, _cascades.ConvertAll(StoredCascade.Of));
        WriteJson(to, _narratives);
        WriteJson(to, _exposure.ConvertAll(BitConverter.DoubleToInt64Bits));
        to.Write(_pending.Count);
        to.Write(MemoryMarshal.AsBytes(_pending.Items));
        to.Flush();
        return bytes.ToArray();
    }

    public static SpreadingEngine Restore(byte[] snapshot, RumorSettings settings, DrawKey key)
    {
        using var from = new BinaryReader(new MemoryStream(snapshot, writable: false));
        var engine = new SpreadingEngine(settings, key)
        {
            _lastActionMs = from.ReadInt64(), _lastStepMs = from.ReadInt64(), _accepted = from.ReadInt32(), _mood = Mood.Read(from),
        };
        engine._pulse.Read(from);
        engine._digest = StateDigest.Read(from);
        engine._cascades.AddRange(ReadJson<List<StoredCascade>>(from).Select(c => c.Cascade()));
        engine._narratives.Clear();
        engine._narratives.AddRange(ReadJson<List<NarrativeState>>(from));
        engine._exposure.Clear();
        engine._exposure.AddRange(ReadJson<List<long>>(from).Select(BitConverter.Int64BitsToDouble));
        foreach (var candidate in MemoryMarshal.Cast<byte, Candidate>(ReadCandidates(from))) engine._pending.Push(candidate);
        return engine;
    }

    private static ReadOnlySpan<byte> ReadCandidates(BinaryReader from) => from.ReadBytes(from.ReadInt32() * Unsafe.SizeOf<Candidate>());

    private static void WriteJson<T>(BinaryWriter to, T value)
    {
        var json = JsonSerializer.SerializeToUtf8Bytes(value, Logs.LogJson.Options);
        to.Write(json.Length);
        to.Write(json);
    }

    private static T ReadJson<T>(BinaryReader from) => JsonSerializer.Deserialize<T>(from.ReadBytes(from.ReadInt32()), Logs.LogJson.Options)!;

    /// <summary>What of a cascade does not follow from its key.</summary>
    private sealed record StoredCascade(
        string RootId, ulong PostKey, string? Wave, int Narrative, CascadeClass Class, double Response, double Virality, double Scale, long AtMs, double At, ulong Key, double TopicResponse, bool Deleted, bool Labelled)
    {
        public static StoredCascade Of(Cascade c) =>
            new(c.RootId, c.PostKey, c.Wave, c.Narrative, c.Class, c.Response, c.Virality, c.Scale, c.AtMs, c.At, c.Key.Value, c.TopicResponse, c.Deleted, c.Labelled);

        public Cascade Cascade() => Rumors.Cascade.Draw(RootId, PostKey, Wave, Narrative, Class, Response, Virality, Scale, AtMs, At, new DrawKey(Key)) with
        { TopicResponse = TopicResponse, Deleted = Deleted, Labelled = Labelled };
    }
}
