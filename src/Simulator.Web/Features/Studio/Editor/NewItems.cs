using System.Collections.Immutable;
using Simulator.Documents.Studio.Editing;

namespace Simulator.Web.Features.Studio.Editor;

/// <summary>Begins an item of a list with what it cannot do without: a free id, ids that exist, texts that are to be written.</summary>
internal static class NewItems
{
    /// <summary>Adds one at the end of a list (after the item chosen, where it is of the same list); its place.</summary>
    public static DraftSpot? Add(EditorTab tab, DraftSpot list, string shape, bool conditional = false)
    {
        var items = (tab.At(list) as DraftList)?.Items ?? [];
        // In the order of time, what is new comes last.
        var at = shape == "inject" ? items.Length : tab.Item is { } item && item.File == list.File && item.Path.Index >= 0 && item.Path.Up == list.Path ? item.Path.Index + 1 : items.Length;
        var value = Of(tab, shape, items, conditional, at);
        var order = list.Path.Steps.Length == 1 ? ScenarioSchema.Current.Shapes[ScenarioSchema.ShapeOf(list.File)].Order : default;
        return tab.Do(b => b.Change(list.File, t => DraftEdit.Insert(t, list.Path, at, value, order))) ? list.Item(Math.Min(at, items.Length)) : null;
    }

    public static DraftValue Of(EditorTab tab, string shape, ImmutableArray<DraftNode> siblings, bool conditional = false, int at = int.MaxValue)
    {
        var id = Id(tab, shape, siblings, at);
        var known = ScenarioSchema.Current.Shapes[shape];
        var entries = new List<(string, DraftValue)>();
        foreach (var key in known.Keys)
            if (key.Required || Usual(shape, key.Name) || conditional && shape == "inject" && key.Name == "when")
                entries.Add((key.Name, key.Kind == KeyKind.OwnId ? DraftValue.Of(id) : Default(tab, shape, key, id)));
        if (shape == "inject" && !conditional) entries.Insert(1, ("at", DraftValue.Of(Time(siblings))));
        if (shape == "act") entries.Insert(0, ("kind", DraftValue.Of("sign-in")));
        if (shape == "condition") entries.Add(("time", DraftValue.Of("T+0")));
        return DraftValue.Map([.. entries]);
    }

    public static DraftValue Default(EditorTab tab, string shape, SchemaKey key, string id) => Value(tab, shape, key, key.Kind, id);

    private static DraftValue Value(EditorTab tab, string shape, SchemaKey key, KeyKind kind, string id) => kind switch
    {
        KeyKind.Text => DraftValue.Of(NewTextId(tab, shape, id, key.Name)),
        KeyKind.Wording => DraftValue.Of(NewTextId(tab, shape, id, key.Name)),
        KeyKind.Ref when shape == "inject" && Post(tab, key.Name) is { } usual => DraftValue.Of(usual),
        KeyKind.Ref => DraftValue.Of(tab.Index.For(shape, key.Name).FirstOrDefault()?.Id ?? (key.Name == "dimension" ? "timeliness" : "new")),
        KeyKind.Choice => DraftValue.Of((shape, key.Name) switch { ("inject", "kind") => "post", ("inject", "handledBy") => "register-item", ("criterion", "dimension") => "timeliness", _ => key.Words[0] }),
        KeyKind.Flag => new DraftRaw("false"),
        KeyKind.Number or KeyKind.Whole => new DraftRaw(Number(shape, key)),
        KeyKind.Time => DraftValue.Of("T+0"),
        KeyKind.Duration => DraftValue.Of(shape == "step" ? "60s" : shape == "subject" ? "60m" : "10m"),
        KeyKind.StoryTime => DraftValue.Of("09:00"),
        KeyKind.Shape => Of(tab, key.Shape!, []),
        KeyKind.List => key.Item == KeyKind.Shape ? new DraftItems([Of(tab, key.Shape!, [])]) : new DraftItems([Value(tab, shape, key, key.Item, id)]),
        KeyKind.Pairs => DraftValue.Map(),
        _ => DraftValue.Of((shape, key.Name) switch
        {
            ("step", "on") => tab.Index.OfShape("inject").FirstOrDefault() is { } inject ? "inject:" + inject.Id : "time:T+5",
            ("approval", "paper") => "*",
            ("channel", "icon") => "mail",
            ("media", "file") => "new.svg",
            _ => "new",
        }),
    };

    // A new inject begins as a post of somebody, the most frequent kind.
    private static string? Post(EditorTab tab, string key) => key switch
    {
        "channel" => tab.Index.OfShape("channel").FirstOrDefault(c => tab.At(new DraftSpot(c.File, c.Path))?.Word("kind") == "public")?.Id,
        "sender" => tab.Index.OfShape("persona").FirstOrDefault(p => tab.At(new DraftSpot(p.File, p.Path))?.Word("kind") is "citizen" or "opinion-leader" or "media")?.Id,
        _ => null,
    };

    private static bool Usual(string shape, string key) => (shape, key) is ("persona", "followers") or ("inject", "to") or ("inject", "limit") or ("inject", "handledBy") or ("criterion", "elements") or ("criterion", "limit") or ("effect", "amount");

    private static string Number(string shape, SchemaKey key) => (shape, key.Name) switch
    {
        ("criterion" or "element" or "deduction", "points") => "5",
        ("factor", "factor") => "0.5",
        ("rumors", "audienceSize") => "40000",
        ("rumors", "initialTrust") => "0.6",
        ("root", "directResponse") => "40",
        ("effect", "amount") => "0.05",
        _ => (key.Least is > 0 and var least ? Math.Max(1, least) : key.Name == "tempo" || key.Name == "virality" ? 1 : 0).ToString(System.Globalization.CultureInfo.InvariantCulture),
    };

    // A new one goes on where the last stood.
    private static string Time(ImmutableArray<DraftNode> siblings) => siblings.Select(s => s.Word("at")).LastOrDefault(a => a is not null) is { } last && DraftTimes.Minutes(last) is { } minutes ? DraftTimes.Written(minutes + 5) : "T+0";

    private static string Id(EditorTab tab, string shape, ImmutableArray<DraftNode> siblings, int at)
    {
        var taken = tab.Index.Ids.Select(i => i.Id).Concat(siblings.Select(s => s.Word("id")).OfType<string>()).ToHashSet(StringComparer.Ordinal);
        var before = siblings.Take(at).Select(s => s.Word("id")).OfType<string>().LastOrDefault() ?? siblings.Select(s => s.Word("id")).OfType<string>().LastOrDefault();
        if (before is not null && char.IsAsciiDigit(before[^1])) return DraftCopy.NextId(before, taken);
        var number = tab.Subject;
        var stem = shape switch { "inject" => $"K{number}-00", "fact" => "F0", "criterion" => $"C{number}-00", "deduction" => $"D{number}-00", "veto" => $"V{number}-00", "consequence" => $"S{number}-00", "alarm" => $"A{number}-00", "backgroundPost" => $"BG{number}-00", "pressQuestion" => "Q0", _ => shape.ToLowerInvariant() + "-0" };
        return DraftCopy.NextId(stem, taken);
    }

    /// <summary>The text id a key of an item begins with: inject.K1-02, fact.F3.chip.</summary>
    public static string NewTextId(EditorTab tab, string shape, string id, string key)
    {
        var owner = shape switch { ScenarioSchema.Scenario => "scenario", ScenarioSchema.Subject => $"subject.{tab.Subject}", "backgroundPost" => "bg", _ => shape };
        string[] parts = shape is ScenarioSchema.Scenario or ScenarioSchema.Subject ? [owner, key] : key is "text" or "name" or "title" or "claim" or "alt" or "label" ? [owner, id] : [owner, id, key];
        return DraftTexts.NewId(tab.Index, parts);
    }
}
