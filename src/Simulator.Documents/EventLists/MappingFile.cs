using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Simulator.Documents.EventLists.Importing;

namespace Simulator.Documents.EventLists;

/// <summary>The mapping, or what is wrong with its file, in words.</summary>
public sealed record MappingResult(ColumnMapping? Mapping, string? Reason);

/// <summary>A mapping as a JSON file that people keep beside their sheets and edit.</summary>
public static class MappingFile
{
    private static readonly ImmutableArray<string> Keys = ["sheet", "headRow", "columns", "times", "start", "startDate", "language", "hiddenRows", "seats", "senders", "channels"];
    private static readonly ImmutableSortedDictionary<string, EventField> Fields = Enum.GetValues<EventField>().ToImmutableSortedDictionary(ReportBuilder.JsonName, f => f, StringComparer.Ordinal);

    public static MappingResult Read(byte[] bytes)
    {
        try
        {
            // An editor may have put a mark in front, or saved it in another Unicode encoding.
            using var text = new StreamReader(new MemoryStream(bytes, writable: false), Encoding.UTF8, detectEncodingFromByteOrderMarks: true);
            using var document = JsonDocument.Parse(text.ReadToEnd(), new JsonDocumentOptions { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true, MaxDepth = 8 });
            var root = document.RootElement;
            if (root.ValueKind != JsonValueKind.Object) return new MappingResult(null, ListWords.Get("Mapping_NotObject"));
            foreach (var twice in Twice(root)) return new MappingResult(null, ListWords.Get("Mapping_KeyTwice", twice));
            foreach (var key in root.EnumerateObject().Where(p => !Keys.Contains(p.Name)))
                return new MappingResult(null, ListWords.Get("Mapping_UnknownKey", key.Name, string.Join(' ', Keys)));
            return new MappingResult(Of(root), null);
        }
        catch (JsonException e)
        {
            return new MappingResult(null, ListWords.Get("Mapping_NotJson", (e.LineNumber ?? 0) + 1, (e.BytePositionInLine ?? 0) + 1));
        }
        catch (BadMapping e)
        {
            return new MappingResult(null, e.Message);
        }
    }

    public static byte[] Write(ColumnMapping mapping)
    {
        using var bytes = new MemoryStream();
        using (var json = new Utf8JsonWriter(bytes, new JsonWriterOptions { Indented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
        {
            json.WriteStartObject();
            if (mapping.Sheet is { } sheet) json.WriteString("sheet", sheet);
            if (mapping.HeadRow is { } row) json.WriteNumber("headRow", row);
            if (mapping.Columns is { } columns) Map(json, "columns", columns.Select(c => (ReportBuilder.JsonName(c.Key), c.Value)));
            if (mapping.Times is not TimeReading.Guess) json.WriteString("times", mapping.Times.ToString().ToLowerInvariant());
            if (mapping.Start is { } start) json.WriteString("start", TimeRule.Clock(start));
            if (mapping.StartDate is { } date) json.WriteString("startDate", date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
            if (mapping.Language is { } language) json.WriteString("language", language);
            if (mapping.HiddenRows) json.WriteBoolean("hiddenRows", true);
            Map(json, "seats", mapping.Seats.Select(s => (s.Key, s.Value)));
            Map(json, "senders", mapping.Senders.Select(s => (s.Key, s.Value)));
            Map(json, "channels", mapping.Channels.Select(s => (s.Key, s.Value)));
            json.WriteEndObject();
        }
        return [.. bytes.ToArray(), .. "\n"u8];
    }

    // Of a key that stands twice nobody knows which one is meant.
    private static IEnumerable<string> Twice(JsonElement map) => map.EnumerateObject().GroupBy(p => p.Name, StringComparer.Ordinal).Where(g => g.Count() > 1).Select(g => g.Key)
        .Concat(map.EnumerateObject().Where(p => p.Value.ValueKind == JsonValueKind.Object).SelectMany(p => Twice(p.Value)));

    private static ColumnMapping Of(JsonElement root) => new()
    {
        Sheet = Word(root, "sheet"),
        HeadRow = root.TryGetProperty("headRow", out var row) ? row.ValueKind == JsonValueKind.Number && row.TryGetInt32(out var n) && n >= 0 ? n : throw Bad("headRow", row) : null,
        Columns = root.TryGetProperty("columns", out _) ? Columns(Words(root, "columns")) : null,
        Times = Word(root, "times") is { } times ? Enum.TryParse<TimeReading>(times, ignoreCase: true, out var reading) && !int.TryParse(times, out _) ? reading : throw Bad("times", times) : TimeReading.Guess,
        Start = Word(root, "start") is { } start ? TimeOnly.TryParse(start, CultureInfo.InvariantCulture, out var time) ? time.ToTimeSpan().TotalSeconds : throw Bad("start", start) : null,
        StartDate = Word(root, "startDate") is { } date ? DateOnly.TryParseExact(date, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : throw Bad("startDate", date) : null,
        Language = Word(root, "language"),
        HiddenRows = root.TryGetProperty("hiddenRows", out var hidden) && (hidden.ValueKind is JsonValueKind.True or JsonValueKind.False ? hidden.GetBoolean() : throw Bad("hiddenRows", hidden)),
        Seats = Words(root, "seats"),
        Senders = Words(root, "senders"),
        Channels = Words(root, "channels"),
    };

    private static ImmutableSortedDictionary<EventField, string> Columns(ImmutableSortedDictionary<string, string> names) =>
        names.IsEmpty ? throw new BadMapping(ListWords.Get("Mapping_NoColumns")) : names.ToImmutableSortedDictionary(p => Field(p.Key), p => p.Value);

    private static EventField Field(string name) =>
        Fields.TryGetValue(name, out var field) ? field : throw new BadMapping(ListWords.Get("Mapping_UnknownField", name, string.Join(' ', Fields.Keys)));

    private static string? Word(JsonElement root, string key) =>
        !root.TryGetProperty(key, out var value) || value.ValueKind == JsonValueKind.Null ? null : value.ValueKind == JsonValueKind.String ? value.GetString() : throw Bad(key, value);

    private static ImmutableSortedDictionary<string, string> Words(JsonElement root, string key)
    {
        if (!root.TryGetProperty(key, out var map)) return ImmutableSortedDictionary<string, string>.Empty;
        if (map.ValueKind != JsonValueKind.Object) throw Bad(key, map);
        var words = ImmutableSortedDictionary.CreateBuilder<string, string>(StringComparer.Ordinal);
        foreach (var entry in map.EnumerateObject()) words[entry.Name] = entry.Value.ValueKind == JsonValueKind.String ? entry.Value.GetString()! : throw Bad(entry.Name, entry.Value);
        return words.ToImmutable();
    }

    private static void Map(Utf8JsonWriter json, string name, IEnumerable<(string Key, string Value)> entries)
    {
        var all = entries.ToList();
        if (all.Count == 0) return;
        json.WriteStartObject(name);
        foreach (var (key, value) in all) json.WriteString(key, value);
        json.WriteEndObject();
    }

    private static BadMapping Bad(string key, object value) => new(ListWords.Get("Mapping_BadValue", key, value is JsonElement { ValueKind: JsonValueKind.Null } ? "null" : value));

    private sealed class BadMapping(string message) : Exception(message);
}
