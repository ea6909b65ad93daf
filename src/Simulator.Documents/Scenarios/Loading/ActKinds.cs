using System.Collections.Frozen;
using System.Collections.Immutable;
using Simulator.Domain.Exercises;
using Simulator.Domain.Exercises.Acts;
using Simulator.Domain.Logs;

namespace Simulator.Documents.Scenarios.Loading;

/// <summary>
/// The acts a scenario may speak of. Kinds and the fields a playbook fills come from the commands themselves;
/// the choices and the fields conditions can test are listed here.
/// </summary>
internal static class ActKinds
{
    private static readonly ImmutableArray<string> Levels = [.. AlertLevels.All.Skip(1)];

    public static readonly FrozenDictionary<string, ImmutableArray<string>> PlaybookFields = CommandTypes.ByKind
        .Where(p => p.Value.IsSubclassOf(typeof(Act)))
        .ToFrozenDictionary(p => p.Key, p => (ImmutableArray<string>)[.. p.Value.GetConstructors()[0].GetParameters().Where(x => x.Name != FormValues).Select(x => Camel(x.Name!))]);

    // The fields of a form are written one by one, as field.ID.
    private const string FormValues = nameof(FileForm.Values);

    public static readonly ImmutableArray<string> All = [.. PlaybookFields.Keys.Order(StringComparer.Ordinal)];

    /// <summary>Acts whose choice is the id of something the scenario lists.</summary>
    public static readonly FrozenDictionary<string, IdKind> ChoiceIds = new Dictionary<string, IdKind>
    {
        ["order-measure"] = IdKind.Measure, ["propose-measure"] = IdKind.Measure,
        ["file-form"] = IdKind.Form, ["approve-form"] = IdKind.Form, ["return-form"] = IdKind.Form,
    }.ToFrozenDictionary();

    /// <summary>What an act's choice can be; acts without an entry have none.</summary>
    public static readonly FrozenDictionary<string, ImmutableArray<string>> Choices = new Dictionary<string, ImmutableArray<string>>
    {
        ["judge-item"] = ["open", "true", "partly", "false", "unverifiable"],
        ["note-item"] = NoteItem.Statuses,
        ["file-report"] = FileReport.Kinds,
        ["draft-statement"] = DraftStatement.Kinds,
        ["submit-statement"] = DraftStatement.Kinds,
        ["approve-statement"] = DraftStatement.Kinds,
        ["return-statement"] = DraftStatement.Kinds,
        ["publish-statement"] = DraftStatement.Kinds,
        ["propose-level"] = AlertLevels.All,
        ["set-level"] = AlertLevels.All,
        ["activate-plan"] = Levels,
        ["answer-order"] = AnswerOrder.Choices,
        ["request-platform"] = ["cite-source", "label", "delete"],
        ["post-notice"] = ["loudspeaker", "poster", "both"],
        ["answer-question"] = AnswerQuestion.Modes,
        ["enter-ledger"] = EnterLedger.Ledgers,
        ["update-ledger"] = UpdateLedger.Statuses,
        ["decide-measure"] = DecideMeasure.Choices,
        ["open-briefing"] = ["1", "2", "3", "4"],
    }.ToFrozenDictionary();

    /// <summary>Fields a condition can test, with their words; an empty list stands for free text.</summary>
    public static readonly FrozenDictionary<string, FrozenDictionary<string, ImmutableArray<string>>> RuleFields = new Dictionary<string, FrozenDictionary<string, ImmutableArray<string>>>
    {
        ["file-roster"] = Fields(("leader", []), ("officer", []), ("contact", [])),
        ["log-call"] = Fields(("forwarded", [])),
        ["register-item"] = Fields(("counters", []), ("snapshot", ["yes"]), ("merged", [])),
        ["judge-item"] = Fields(
            ("authenticity", ["open", "true", "partly", "false", "unverifiable"]), ("nature", ["open", "rumor", "mistake", "criticism", "demand", "help"]),
            ("stability", ["open", "yes", "no"]), ("assessment", ["open", "yes", "no"])),
        ["note-item"] = Fields(("status", NoteItem.Statuses), ("counters", [])),
        ["request-verification"] = Fields(("department", []), ("due", [])),
        ["board-fact"] = Fields(("source", [])),
        ["file-report"] = Fields(("report", FileReport.Kinds), ("via", ["phone", "written"])),
        ["draft-statement"] = Fields(("kind", DraftStatement.Kinds)),
        ["submit-statement"] = Fields(("kind", DraftStatement.Kinds)),
        ["approve-statement"] = Fields(("kind", DraftStatement.Kinds)),
        ["return-statement"] = Fields(("kind", DraftStatement.Kinds)),
        ["publish-statement"] = Fields(("kind", DraftStatement.Kinds), ("channels", [])),
        ["post-notice"] = Fields(("means", ["loudspeaker", "poster", "both"]), ("length", []), ("spoken", [])),
        ["order-measure"] = Fields(("basis", []), ("necessity", []), ("target", []), ("lawful", ["yes", "no"])),
        ["propose-measure"] = Fields(("basis", []), ("necessity", []), ("target", []), ("lawful", ["yes", "no"])),
        ["decide-measure"] = Fields(("measure", [])),
        ["request-platform"] = Fields(("what", ["cite-source", "label", "delete"]), ("basis", []), ("necessity", []), ("scope", ["item", "discussion"]), ("lawful", ["yes", "no"])),
        ["assign-task"] = Fields(("owner", []), ("to", []), ("due", []), ("assisting", [])),
        ["begin-answer"] = Fields(("waited", [])),
        ["answer-question"] = Fields(("waited", [])),
        ["enter-ledger"] = Fields(("unit", []), ("owner", []), ("due", [])),
        ["update-ledger"] = Fields(("ledger", EnterLedger.Ledgers), ("unit", [])),
    }.ToFrozenDictionary();

    /// <summary>The act behind a name in a pattern: <c>refused:publish-statement</c> is the refused attempt.</summary>
    public static string Bare(string kind) => kind.StartsWith("refused:", StringComparison.Ordinal) ? kind["refused:".Length..] : kind;

    private static FrozenDictionary<string, ImmutableArray<string>> Fields(params (string Name, ImmutableArray<string> Words)[] fields) =>
        fields.ToFrozenDictionary(f => f.Name, f => f.Words);

    private static string Camel(string name) => char.ToLowerInvariant(name[0]) + name[1..];
}
