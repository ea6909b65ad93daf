using System.Buffers;
using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using Simulator.Domain.Exercises;
using Simulator.Domain.Logs;

namespace Simulator.Documents.Logs;

/// <summary>Why a line is no event. NotAnEvent: not the JSON of one. NotAsWritten: says the same in other bytes. Unended: the line break is missing.</summary>
public enum LineFault { None, NotAnEvent, NotAsWritten, Unended }

/// <summary>One line of a log file; numbers count from 1. A redacted event has an empty payload and keeps its hash.</summary>
public sealed record LogLine(int Number, StoredEvent? Event, LineFault Fault);

/// <summary>
/// The event log as a file: one JSON object a line, <c>{"v","t","type","cause","wall","hash","chain","data"}</c>, UTF-8, each line ended by a line feed.
/// There is exactly one way to write an event, so that any changed byte is found. <c>"data":null</c> marks a redacted payload.
/// </summary>
public static class LogFile
{
    // Relaxed like the payloads: Chinese stays readable, and nothing here is ever put into HTML.
    private static readonly JsonWriterOptions Relaxed = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static void Write(Stream file, IEnumerable<StoredEvent> events)
    {
        foreach (var row in events)
        {
            file.Write(Line(row));
            file.WriteByte((byte)'\n');
        }
    }

    /// <summary>The lines of a file, in order, whatever they hold; never throws because of what the file contains.</summary>
    public static IEnumerable<LogLine> Read(byte[] file)
    {
        var number = 0;
        for (var start = 0; start < file.Length;)
        {
            var length = file.AsSpan(start).IndexOf((byte)'\n');
            var ended = length >= 0;
            if (!ended) length = file.Length - start;
            yield return Read(++number, file.AsMemory(start, length), ended);
            start += length + 1;
        }
    }

    private static LogLine Read(int number, ReadOnlyMemory<byte> line, bool ended)
    {
        if (Event(line) is not { } row) return new LogLine(number, null, LineFault.NotAnEvent);
        var fault = !ended ? LineFault.Unended : line.Span.SequenceEqual(Line(row)) ? LineFault.None : LineFault.NotAsWritten;
        return new LogLine(number, row, fault);
    }

    private static ReadOnlySpan<byte> Line(StoredEvent row)
    {
        var buffer = new ArrayBufferWriter<byte>(row.Payload.Length + 400);
        using var json = new Utf8JsonWriter(buffer, Relaxed);
        json.WriteStartObject();
        json.WriteNumber("v", row.Version);
        json.WriteNumber("t", row.AtMs);
        json.WriteString("type", row.Type);
        json.WritePropertyName("cause");
        JsonSerializer.Serialize(json, row.Cause, LogJson.Options);
        json.WriteString("wall", row.WallUtc.ToString("O", CultureInfo.InvariantCulture));
        json.WriteString("hash", row.PayloadHash);
        json.WriteString("chain", row.Chain);
        json.WritePropertyName("data");
        if (row.Payload.Length == 0) json.WriteNullValue();
        else json.WriteRawValue(row.Payload, skipInputValidation: true);
        json.WriteEndObject();
        json.Flush();
        return buffer.WrittenSpan;
    }

    private static StoredEvent? Event(ReadOnlyMemory<byte> line)
    {
        try
        {
            using var document = JsonDocument.Parse(line);
            var root = document.RootElement;
            var data = root.GetProperty("data");
            var payload = data.ValueKind == JsonValueKind.Null ? [] : System.Text.Encoding.UTF8.GetBytes(data.GetRawText());
            return new StoredEvent(
                root.GetProperty("v").GetInt64(), root.GetProperty("t").GetInt64(), Word(root, "type"), root.GetProperty("cause").Deserialize<Cause>(LogJson.Options)!,
                DateTime.ParseExact(Word(root, "wall"), "O", CultureInfo.InvariantCulture, DateTimeStyles.RoundtripKind), payload, Word(root, "hash"), Word(root, "chain"));
        }
        // The ways a line can fail to be an event are the reader's to name, not ours to list before reading.
        catch (Exception e) when (e is JsonException or FormatException or InvalidOperationException or KeyNotFoundException or ArgumentException)
        {
            return null;
        }
    }

    private static string Word(JsonElement root, string name) => root.GetProperty(name).GetString() ?? throw new FormatException(name);
}
