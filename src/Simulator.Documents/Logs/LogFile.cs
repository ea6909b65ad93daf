using System.Text;
using System.Text.Json;
using Simulator.Domain.Exercises;
using Simulator.Domain.Logs;

namespace Simulator.Documents.Logs;

/// <summary>
/// <c>log.jsonl</c>: one stored event a line, in order of versions. The payload stands in the line as JSON and is written back byte for byte
/// when it is canonical, so that the chain can be checked on what was read.
/// </summary>
public static class LogFile
{
    /// <summary>A line longer than this is no event.</summary>
    private const int MaxLine = 64 * 1024 * 1024;

    /// <summary>Appends the events as lines ending in a line feed, UTF-8 without a mark.</summary>
    public static async Task WriteAsync(Stream stream, IEnumerable<StoredEvent> events, CancellationToken cancel = default)
    {
        foreach (var row in events) await stream.WriteAsync(Line(row), cancel);
        await stream.FlushAsync(cancel);
    }

    public static async Task WriteAsync(string path, IEnumerable<StoredEvent> events, CancellationToken cancel = default)
    {
        await using var stream = File.Create(path);
        await WriteAsync(stream, events, cancel);
    }

    /// <summary>Reads line by line; stops at the first line that is no stored event and says which.</summary>
    public static IEnumerable<LogLine> Read(string path)
    {
        using var reader = new StreamReader(File.OpenRead(path), new UTF8Encoding(false, false), false);
        foreach (var line in Read(reader)) yield return line;
    }

    public static IEnumerable<LogLine> Read(TextReader reader)
    {
        for (var number = 1; reader.ReadLine() is { } text; number++)
        {
            var row = text.Length is 0 or > MaxLine ? null : Parse(text);
            yield return new LogLine(number, row);
            if (row is null) yield break;
        }
    }

    /// <summary>One line, line feed included. Keys: version, atMs, type, cause, wallUtc, payloadHash, chain, payload.</summary>
    public static byte[] Line(StoredEvent row)
    {
        using var buffer = new MemoryStream(row.Payload.Length + 400);
        using (var json = new Utf8JsonWriter(buffer, new JsonWriterOptions { Encoder = LogJson.Options.Encoder }))
        {
            json.WriteStartObject();
            json.WriteNumber("version", row.Version);
            json.WriteNumber("atMs", row.AtMs);
            json.WriteString("type", row.Type);
            json.WritePropertyName("cause");
            JsonSerializer.Serialize(json, row.Cause, LogJson.Options);
            json.WriteString("wallUtc", row.WallUtc);
            json.WriteString("payloadHash", row.PayloadHash);
            json.WriteString("chain", row.Chain);
            json.WritePropertyName("payload");
            json.WriteRawValue(row.Payload, skipInputValidation: true);
            json.WriteEndObject();
        }
        buffer.WriteByte((byte)'\n');
        return buffer.ToArray();
    }

    private static StoredEvent? Parse(string text)
    {
        try
        {
            using var document = JsonDocument.Parse(text);
            var root = document.RootElement;
            if (root.ValueKind != JsonValueKind.Object || root.GetProperty("cause").Deserialize<Cause>(LogJson.Options) is not { } cause) return null;
            return new StoredEvent(
                root.GetProperty("version").GetInt64(), root.GetProperty("atMs").GetInt64(), Word(root, "type"), cause, root.GetProperty("wallUtc").GetDateTime().ToUniversalTime(),
                Encoding.UTF8.GetBytes(root.GetProperty("payload").GetRawText()), Word(root, "payloadHash"), Word(root, "chain"));
        }
        catch (Exception e) when (e is JsonException or KeyNotFoundException or InvalidOperationException or FormatException or NotSupportedException)
        {
            return null;
        }
    }

    private static string Word(JsonElement root, string name) => root.GetProperty(name).GetString() ?? throw new FormatException(name);
}

/// <summary>A line of a log file; <c>Event</c> is null when the line is not a stored event.</summary>
public sealed record LogLine(int Number, StoredEvent? Event);
