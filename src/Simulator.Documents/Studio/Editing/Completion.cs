using System.Collections.Immutable;

namespace Simulator.Documents.Studio.Editing;

/// <summary>Something that may be written at a place. <c>Kind</c>: key, word, id or text; <c>Detail</c>: what it means.</summary>
public sealed record Candidate(string Word, string Kind, string? Detail, bool Required = false);

/// <summary>Candidates for the place of the cursor, and where the word they replace begins.</summary>
public sealed record Completion(int From, ImmutableArray<Candidate> Candidates)
{
    private const int Most = 400;

    /// <summary>From the schema and from what the scenario holds.</summary>
    public static Completion At(string file, string text, int offset, DraftIndex index, string language)
    {
        var spot = YamlSpot.At(text, offset);
        var shape = ScenarioSchema.ShapeOf(file);
        if (shape == ScenarioSchema.Texts) return new(spot.From, spot.IsKey ? [.. Unwritten(index, file)] : []);
        var (key, owner) = (default(SchemaKey), shape);
        foreach (var step in spot.Path)
        {
            if (step == "-")
            {
                if (key is not { Kind: KeyKind.List }) return new(spot.From, []);
                key = key with { Kind = key.Item };
            }
            else if (key is { Kind: KeyKind.Pairs }) return new(spot.From, [.. Pair(shape, step, index, language)]);
            else if ((key = ScenarioSchema.Current.Shapes.GetValueOrDefault(shape)?.Key(step)) is null) return new(spot.From, []);
            else owner = shape;
            if (key is { Kind: KeyKind.Shape, Shape: { } below }) shape = below;
        }
        var found = key is null or { Kind: KeyKind.Shape } ? spot.IsKey || key is null ? Keys(shape) : [] : spot.IsKey && key.Kind == KeyKind.Pairs ? PairKeys(shape, key) : Values(owner, key, index, language);
        return new(spot.From, [.. found.Take(Most)]);
    }

    private static IEnumerable<Candidate> Keys(string shape) =>
        ScenarioSchema.Current.Shapes.GetValueOrDefault(shape)?.Keys.OrderByDescending(k => k.Required).Select(k => new Candidate(k.Name, "key", k.Description, k.Required)) ?? [];

    private static IEnumerable<Candidate> Values(string shape, SchemaKey key, DraftIndex index, string language)
    {
        if (DraftIndex.IsRef(shape, key.Name)) return index.For(shape, key.Name).Select(i => new Candidate(i.Id, "id", index.Name(i, language)));
        if (!key.Words.IsDefaultOrEmpty) return key.Words.Select(w => new Candidate(w, "word", null));
        return key.Kind switch
        {
            KeyKind.Text or KeyKind.Wording => index.TextIds.Select(t => new Candidate(t, "text", index.Text(language, t)?.Words.Split('\n')[0])),
            KeyKind.Flag => [new("true", "word", null), new("false", "word", null)],
            KeyKind.Word when (shape, key.Name) is ("act", "kind" or "kinds") => ScenarioSchema.Current.Acts.Select(a => new Candidate(a, "word", null)),
            KeyKind.Word when (shape, key.Name) is ("step", "on") => Triggers(index, language),
            _ when (shape, key.Name) is ("criterion", "dimension") or ("ability", "dimensions") => Domain.Scenarios.SheetDimension.Usual.Select(d => new Candidate(d, "word", null)),
            _ => [],
        };
    }

    private static IEnumerable<Candidate> Triggers(DraftIndex index, string language) =>
    [
        .. index.OfShape("inject").Select(i => new Candidate("inject:" + i.Id, "id", index.Name(i, language))), .. index.OfShape("department").Select(d => new Candidate("answered:" + d.Id, "id", index.Name(d, language))),
        .. DraftActs.PlainTriggers.Select(t => new Candidate(t, "word", null)),
    ];

    private static IEnumerable<Candidate> PairKeys(string shape, SchemaKey key) =>
        (shape, key.Name) switch
        {
            ("step", "fields") => DraftActs.AllFields.Select(f => new Candidate(f, "key", null)),
            ("act", "fields") => DraftActs.AllRuleFields.Select(f => new Candidate(f, "key", null)),
            _ => [],
        };

    private static IEnumerable<Candidate> Pair(string shape, string name, DraftIndex index, string language) => shape switch
    {
        "step" => DraftActs.FieldIds(name, index).Select(i => new Candidate(i.Id, "id", index.Name(i, language))),
        "act" => DraftActs.RuleWords(name).Select(w => new Candidate(w, "word", null)),
        _ => [],
    };

    // Texts that the other languages have and this one lacks.
    private static IEnumerable<Candidate> Unwritten(DraftIndex index, string file) =>
        DraftIndex.Language(file) is { } language ? index.TextIds.Where(t => index.Text(language, t) is null).Select(t => new Candidate(t, "text", index.Languages.Select(l => index.Text(l, t)?.Words).FirstOrDefault(w => w is not null))) : [];
}
