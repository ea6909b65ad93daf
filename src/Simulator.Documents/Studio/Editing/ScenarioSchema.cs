using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Text.Json;

namespace Simulator.Documents.Studio.Editing;

/// <summary>What kind of thing a key holds.</summary>
public enum KeyKind { Text, Wording, Word, OwnId, Ref, Choice, Flag, Number, Whole, Time, Duration, StoryTime, Shape, List, Pairs }

/// <summary>A key of a mapping as the schema describes it. <c>Words</c>: what may be written; <c>Shape</c>: the mapping below, of a list its items; <c>Item</c>: what a list holds.</summary>
public sealed record SchemaKey(string Name, KeyKind Kind, bool Required, ImmutableArray<string> Words, string? Shape, KeyKind Item, string? Description, double? Least, double? Most)
{
    public bool IsCondition => Shape == ScenarioSchema.Condition;
}

/// <summary>A mapping with its keys in their usual order.</summary>
public sealed record SchemaShape(string Name, string? Description, ImmutableArray<SchemaKey> Keys)
{
    public ImmutableArray<string> Order { get; } = [.. Keys.Select(k => k.Name)];
    public SchemaKey? Key(string name) => Keys.FirstOrDefault(k => k.Name == name);
}

/// <summary>The JSON Schema of scenario files as the editor needs it: which keys a mapping has, and what they hold.</summary>
public sealed class ScenarioSchema
{
    public const string Condition = "condition", Scenario = "scenario", Subject = "subject", Texts = "texts";
    private static readonly Lazy<ScenarioSchema> Read = new(() => new ScenarioSchema(Parse()));
    private readonly JsonElement _defs;

    private ScenarioSchema(JsonElement root)
    {
        _defs = root.GetProperty("$defs");
        Shapes = _defs.EnumerateObject().Where(d => d.Value.TryGetProperty("properties", out _)).Select(d => Shape(d.Name, d.Value)).ToFrozenDictionary(s => s.Name);
        Acts = Words(_defs.GetProperty("actKind"));
    }

    public static ScenarioSchema Current => Read.Value;

    public FrozenDictionary<string, SchemaShape> Shapes { get; }
    public ImmutableArray<string> Acts { get; }

    /// <summary>What the file as a whole is.</summary>
    public static string ShapeOf(string file) => file == "scenario.yaml" ? Scenario : file.StartsWith("text.", StringComparison.Ordinal) ? Texts : Subject;

    /// <summary>The key at the end of a path through a file; null where the schema knows none.</summary>
    public SchemaKey? KeyAt(string file, DraftPath path)
    {
        var (shape, key) = (ShapeOf(file), default(SchemaKey));
        foreach (var step in path.Steps)
        {
            // A place in a list: what the list holds.
            if (key is { Kind: KeyKind.List } && int.TryParse(step, out _))
            {
                shape = key.Shape ?? "";
                key = key with { Kind = key.Item };
                continue;
            }
            if (key is { Kind: KeyKind.Shape }) shape = key.Shape ?? "";
            else if (key is not null && shape.Length == 0) return null;
            key = Shapes.GetValueOrDefault(shape)?.Key(step);
            if (key is null) return null;
            if (key.Shape is { } below && key.Kind == KeyKind.Shape) shape = below;
        }
        return key;
    }

    private static JsonElement Parse()
    {
        using var stream = typeof(ScenarioSchema).Assembly.GetManifestResourceStream("scenario-1.schema.json")!;
        using var document = JsonDocument.Parse(stream);
        return document.RootElement.Clone();
    }

    private SchemaShape Shape(string name, JsonElement definition)
    {
        var required = definition.TryGetProperty("required", out var list) ? list.EnumerateArray().Select(r => r.GetString()!).ToHashSet(StringComparer.Ordinal) : [];
        return new SchemaShape(name, Description(definition), [.. definition.GetProperty("properties").EnumerateObject().Select(p => Key(p.Name, p.Value, required.Contains(p.Name)))]);
    }

    private SchemaKey Key(string name, JsonElement value, bool required)
    {
        var (kind, shape, words) = Kind(name, value);
        var item = KeyKind.Word;
        if (kind == KeyKind.List) (item, shape, words) = Kind(name, value.GetProperty("items"));
        return new SchemaKey(name, kind, required, words, shape, item, Description(value) ?? (shape is null ? null : Description(_defs.GetProperty(shape))), Bound(value, "minimum"), Bound(value, "maximum"));
    }

    private (KeyKind, string?, ImmutableArray<string>) Kind(string name, JsonElement value)
    {
        if (value.TryGetProperty("$ref", out var reference)) return Referred(reference.GetString()!["#/$defs/".Length..]);
        if (value.TryGetProperty("enum", out _)) return (KeyKind.Choice, null, Words(value));
        if (value.TryGetProperty("const", out _)) return (KeyKind.Whole, null, []);
        var type = value.TryGetProperty("type", out var t) && t.ValueKind == JsonValueKind.String ? t.GetString() : "";
        return type switch
        {
            "array" => (KeyKind.List, null, []),
            "boolean" => (KeyKind.Flag, null, []),
            "integer" => (KeyKind.Whole, null, []),
            "number" => (KeyKind.Number, null, []),
            "object" => (KeyKind.Pairs, null, []),
            _ => (Said(name, value), null, []),
        };
    }

    private (KeyKind, string?, ImmutableArray<string>) Referred(string name) => name switch
    {
        "textId" => (KeyKind.Text, null, []),
        "time" => (KeyKind.Time, null, []),
        "duration" => (KeyKind.Duration, null, []),
        "actKind" => (KeyKind.Choice, null, Words(_defs.GetProperty(name))),
        _ => (KeyKind.Shape, name, []),
    };

    private static KeyKind Said(string name, JsonElement value)
    {
        var pattern = value.TryGetProperty("pattern", out var p) ? p.GetString()! : "";
        if (pattern.StartsWith("^([01]", StringComparison.Ordinal)) return KeyKind.StoryTime;
        if (pattern == "^[A-Za-z0-9][A-Za-z0-9_-]*$") return name == "id" ? KeyKind.OwnId : KeyKind.Ref;
        if (name is "title" or "note" or "expected" or "owner" or "remarks" or "low" or "high" or "aims") return KeyKind.Wording;
        return Description(value)?.Contains("plain words", StringComparison.Ordinal) == true ? KeyKind.Wording : KeyKind.Word;
    }

    // A list of choices may also hold true and false as YAML reads them; in words they are the same.
    private static ImmutableArray<string> Words(JsonElement value) => [.. value.GetProperty("enum").EnumerateArray().Where(e => e.ValueKind == JsonValueKind.String).Select(e => e.GetString()!)];

    private static string? Description(JsonElement value) => value.TryGetProperty("description", out var d) ? d.GetString() : null;
    private static double? Bound(JsonElement value, string name) => value.TryGetProperty(name, out var b) ? b.GetDouble() : null;
}
