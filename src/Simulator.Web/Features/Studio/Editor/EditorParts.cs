using System.Collections.Immutable;
using Simulator.Documents.Studio.Editing;

namespace Simulator.Web.Features.Studio.Editor;

/// <summary>A list of a part: key of the scenario or of a subject, and the mapping its items are.</summary>
/// <param name="Filter">Which items of the list belong to it; null: all.</param>
public sealed record PartList(string Key, string Shape, bool OfSubject, Func<DraftNode, bool>? Filter = null);

/// <summary>A part of the scenario as the rail shows it: lists, or single keys of the scenario or of a subject.</summary>
public sealed record EditorPart(string Key, string Icon, ImmutableArray<PartList> Lists, ImmutableArray<string> Keys, bool OfSubject)
{
    public static readonly ImmutableArray<EditorPart> All =
    [
        Single("basic", "paper", false, "title", "place", "summary", "version", "status", "languages", "basis", "norms", "reporting", "mediaTarget", "scoreSheet", "organisation", "preparation"),
        Of("seats", "person", S("seats", "seat"), S("approvals", "approval")),
        Of("channels", "send", S("channels", "channel"), S("departments", "department")),
        Of("facts", "board", S("facts", "fact"), S("topics", "topic")),
        Of("personas", "person", S("personas", "persona")),
        Of("narratives", "chat", S("narratives", "narrative")),
        Single("subject", "clock", true, "number", "title", "storyDay", "storyStart", "duration", "gap", "phases", "rumors", "given", "bonusLimit", "vetoCap"),
        Of("injects", "mail", J("injects", "inject", i => i is not DraftMap m || m.Entry("when") is null)),
        Of("conditional", "flag", J("injects", "inject", i => i is DraftMap m && m.Entry("when") is not null), J("consequences", "consequence"), J("alarms", "alarm")),
        Of("criteria", "scales", J("criteria", "criterion"), J("deductions", "deduction"), J("bonuses", "deduction"), J("vetoes", "veto")),
        Of("background", "chat", J("background", "backgroundPost"), J("crowd", "crowdLine")),
        Of("press", "mic", S("pressQuestions", "pressQuestion")),
        Of("forms", "list", S("forms", "form"), S("questionnaires", "questionnaire")),
        Of("measures", "shield", S("measures", "measure")),
        Of("media", "eye", S("media", "media")),
        Of("scripts", "play", J("playbooks", "playbook")),
    ];

    public static EditorPart Find(string key) => All.FirstOrDefault(p => p.Key == key) ?? All[0];

    public bool HasLists => !Lists.IsEmpty;

    private static PartList S(string key, string shape) => new(key, shape, false);
    private static PartList J(string key, string shape, Func<DraftNode, bool>? filter = null) => new(key, shape, true, filter);
    private static EditorPart Of(string key, string icon, params ImmutableArray<PartList> lists) => new(key, icon, lists, [], lists[0].OfSubject);
    private static EditorPart Single(string key, string icon, bool subject, params ImmutableArray<string> keys) => new(key, icon, [], keys, subject);
}

/// <summary>A place in a file of the draft.</summary>
public sealed record DraftSpot(string File, DraftPath Path)
{
    public DraftSpot Key(string key) => new(File, Path.Key(key));
    public DraftSpot Item(int at) => new(File, Path.Item(at));
}
