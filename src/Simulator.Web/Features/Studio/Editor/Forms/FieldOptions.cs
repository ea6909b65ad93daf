using Simulator.Documents.Studio.Editing;
using Simulator.Domain.Exercises;
using Simulator.Domain.Scenarios;

namespace Simulator.Web.Features.Studio.Editor.Forms;

/// <summary>Something to choose: as the file has it, and in words.</summary>
public sealed record FormOption(string Word, string Text);

/// <summary>What can be chosen under a key: words of the schema, ids of the scenario, or what an act allows.</summary>
internal static class FieldOptions
{
    /// <summary>Null where anything may be written.</summary>
    public static IReadOnlyList<FormOption>? Of(EditorTab tab, KeyWords words, string shape, SchemaKey key, DraftNode? owner) => (shape, key.Name) switch
    {
        ("act", "kind" or "kinds") => [.. ScenarioSchema.Current.Acts.Select(a => new FormOption(a, words.Act(a) ?? a)), .. ScenarioSchema.Current.Acts.Where(a => a.StartsWith("publish", StringComparison.Ordinal)).Select(a => new FormOption("refused:" + a, words.Act("refused:" + a)!))],
        ("act", "choices") => DraftActs.Choices(Kinds(owner), tab.Index) is { IsEmpty: false } choices ? [.. choices.Select(c => new FormOption(c, words.Choice(shape, key.Name, c)))] : null,
        ("criterion", "dimension") => Dimensions(tab, words),
        ("ability", "dimensions") => Dimensions(tab, words),
        ("approval", "paper") => [new("*", words["AllOthers"]), .. StatementKinds.All.Select(k => new FormOption(k, words.Choice(shape, key.Name, k))), new("measure", words["Measures"]), .. Ids(tab, tab.Index.OfShape("form"))],
        ("form", "seat") => [new("*", words["Everybody"]), .. Ids(tab, tab.Index.OfShape("seat"))],
        ("scenario", "languages") => [.. Simulator.Documents.Studio.BlankScenario.Languages.Select(l => new FormOption(l, ItemWords.Language(l)))],
        ("channel", "icon") => [.. Icons.Select(i => new FormOption(i, words.Choice(shape, key.Name, i)))],
        ("step", "on") => Triggers(tab, words),
        ("media", "file") => null,
        _ when DraftIndex.IsRef(shape, key.Name) => Ids(tab, tab.Index.For(shape, key.Name)),
        _ when !key.Words.IsDefaultOrEmpty => [.. key.Words.Select(w => new FormOption(w, words.Choice(shape, key.Name, w)))],
        _ => null,
    };

    private static readonly string[] Icons = ["chat", "video", "phone", "hotline", "mail", "letter", "message", "reply", "monitor", "control", "walk-in", "official", "broadcast"];

    public static IReadOnlyList<FormOption> Ids(EditorTab tab, IEnumerable<DraftId> ids) => [.. ids.Select(i => new FormOption(i.Id, tab.Index.Name(i, tab.Language) is var name && name != i.Id ? $"{i.Id} {Short(name)}" : i.Id))];

    public static IReadOnlyList<string> Kinds(DraftNode? act) => act?.Word("kind") is { } kind ? [kind] : [.. act?.List("kinds").OfType<DraftWord>().Select(w => w.Value) ?? []];

    private static IReadOnlyList<FormOption> Dimensions(EditorTab tab, KeyWords words)
    {
        var own = tab.Index.Trees.GetValueOrDefault("scenario.yaml")?.At(DraftPath.Of("scoreSheet"))?.List("dimensions") ?? [];
        return own.IsEmpty ? [.. SheetDimension.Usual.Select(d => new FormOption(d, words.Choice("criterion", "dimension", d)))]
            : [.. own.Select(d => (Id: d.Word("id") ?? "", Title: d.Word("title") ?? "")).Select(d => new FormOption(d.Id, ItemWords.Text(tab, d.Title)))];
    }

    private static IReadOnlyList<FormOption> Triggers(EditorTab tab, KeyWords words) =>
    [
        .. tab.Index.OfShape("inject").Select(i => new FormOption("inject:" + i.Id, words.Say("OnInject", i.Id))),
        .. tab.Index.OfShape("department").Select(d => new FormOption("answered:" + d.Id, words.Say("OnAnswer", tab.Index.Name(d, tab.Language)))),
        .. DraftActs.PlainTriggers.Select(t => new FormOption(t, words.Choice("step", "on", t))),
        .. tab.Index.OfShape("seat").Select(s => new FormOption("message:" + s.Id, words.Say("OnMessage", tab.Index.Name(s, tab.Language)))),
        .. new[] { 1, 10, 15, 20, 30, 40, 50, 60 }.Select(m => new FormOption($"time:T+{m}", words.Say("OnTime", m))),
    ];

    private static string Short(string name) => name.Length > 36 ? name[..36] + "…" : name;
}
