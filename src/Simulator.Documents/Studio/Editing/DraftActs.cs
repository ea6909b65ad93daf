using System.Collections.Immutable;
using Simulator.Documents.Scenarios.Loading;

namespace Simulator.Documents.Studio.Editing;

/// <summary>What the editor needs to know of acts: the fields a script fills, what a condition can test, which words they take.</summary>
public static class DraftActs
{
    public static readonly ImmutableArray<string> PlainTriggers =
        ["in-review", "approved", "returned", "level-proposed", "message", "published", "measure-proposed", "measure-approved", "form-in-review", "form-approved", "form-returned", "briefing-open", "report:first", "report:follow-up", "report:final", "time:T+5"];

    public static IEnumerable<string> AllFields => ActKinds.PlaybookFields.Values.SelectMany(f => f).Distinct().Order(StringComparer.Ordinal);
    public static IEnumerable<string> AllRuleFields => ActKinds.RuleFields.Values.SelectMany(f => f.Keys).Distinct().Order(StringComparer.Ordinal);

    /// <summary>Fields a script fills for an act.</summary>
    public static ImmutableArray<string> Fields(string act) => ActKinds.PlaybookFields.GetValueOrDefault(act, []);

    /// <summary>Fields a condition on these acts can test, with the words they may have; none stands for free text.</summary>
    public static IReadOnlyDictionary<string, ImmutableArray<string>> RuleFields(IEnumerable<string> acts)
    {
        var fields = new SortedDictionary<string, ImmutableArray<string>>(StringComparer.Ordinal);
        foreach (var act in acts.Select(ActKinds.Bare))
            foreach (var (name, words) in ActKinds.RuleFields.GetValueOrDefault(act, System.Collections.Frozen.FrozenDictionary<string, ImmutableArray<string>>.Empty)) fields[name] = words;
        return fields;
    }

    public static IEnumerable<string> RuleWords(string field) => ActKinds.RuleFields.Values.SelectMany(f => f.Where(p => p.Key == field)).SelectMany(p => p.Value).Distinct();

    /// <summary>The choices of these acts; ids where the scenario lists them.</summary>
    public static ImmutableArray<string> Choices(IEnumerable<string> acts, DraftIndex index) =>
    [
        .. acts.Select(ActKinds.Bare).SelectMany(a => ActKinds.ChoiceIds.TryGetValue(a, out var kind) ? index.Ids.Where(i => i.Kind == kind.ToString()).Select(i => i.Id) : ActKinds.Choices.GetValueOrDefault(a, [])).Distinct(),
    ];

    /// <summary>Ids a field of a script may name.</summary>
    public static IEnumerable<DraftId> FieldIds(string field, DraftIndex index) => Kinds(field).SelectMany(k => index.Ids.Where(i => i.Kind == k));

    private static string[] Kinds(string field) => field switch
    {
        "form" => [nameof(IdKind.Form)],
        "to" or "forwardTo" or "assisting" => [nameof(IdKind.Seat), nameof(IdKind.Department)],
        "department" => [nameof(IdKind.Department)],
        "channels" => [nameof(IdKind.Channel)],
        "measure" => [nameof(IdKind.Measure)],
        "inject" => [nameof(IdKind.Inject)],
        "chips" => [nameof(IdKind.Fact)],
        _ => [],
    };

    /// <summary>The words a field of an act takes, where they are few.</summary>
    public static ImmutableArray<string> FieldWords(string act, string field) => (act, field) switch
    {
        ("judge-item", "authenticity") => ["open", "true", "partly", "false", "unverifiable"],
        ("judge-item", "nature") => ["open", "rumor", "mistake", "criticism", "demand", "help"],
        (_, "statementKind") => [.. Domain.Exercises.StatementKinds.All],
        ("answer-order", "choice") => ["agree", "refuse", "ask-basis", "escalate"],
        ("decide-measure", "choice") => ["approve", "return"],
        ("file-report", "report") => ["first", "follow-up", "zero", "daily", "final", "special"],
        ("file-report", "via") => ["phone", "written"],
        ("set-level" or "propose-level", "level") => ["none", "blue", "yellow", "orange", "red"],
        ("post-notice", "means") => ["loudspeaker", "poster", "both"],
        ("request-platform", "what") => ["cite-source", "label"],
        ("request-platform", "scope") => ["item", "discussion"],
        ("enter-ledger", "ledger") => ["rumor", "demand", "hazard", "message"],
        ("update-ledger", "status") => ["accepted", "transferred", "answered", "closed"],
        ("answer-question", "mode") => ["typed", "spoken"],
        _ => [],
    };
}
