using System.Collections.Immutable;
using Simulator.Documents.Yaml;
using Simulator.Domain.Exercises.Acts;
using Simulator.Domain.Scenarios;

namespace Simulator.Documents.Scenarios.Loading;

/// <summary>Reads the script of a bot team; triggers and fields are checked as far as a file can be.</summary>
internal static class PlaybookReader
{
    private static readonly ImmutableArray<string> PlainTriggers = ["in-review", "approved", "returned", "level-proposed", "message", "published", "measure-proposed", "measure-approved", "form-in-review", "form-approved", "form-returned", "briefing-open"];

    // What stems from an inject: the item registered from it, its post, its entry in a ledger.
    private static readonly ImmutableArray<string> Concerns = ["item:", "post:", "ledger:"];

    private static readonly Dictionary<string, IdKind> Ids = new(StringComparer.Ordinal)
    {
        ["form"] = IdKind.Form, ["to"] = IdKind.Seat, ["forwardTo"] = IdKind.Seat, ["department"] = IdKind.Department, ["channels"] = IdKind.Channel, ["measure"] = IdKind.Measure, ["inject"] = IdKind.Inject, ["assisting"] = IdKind.Seat,
    };

    public static Playbook Read(Block b) => new(b.OneOf("team", "expert", "coverup"), b.Ref("seat", IdKind.Seat), b.List("steps", "step", Step, true));

    private static PlaybookStep Step(Block b)
    {
        var id = b.LocalId();
        var on = b.Word("on");
        if (on.Length > 0) CheckTrigger(b, on);
        var act = b.Word("act");
        if (act.Length > 0) ConditionReader.CheckKind(b, act, b.PlaceOf("act"));
        foreach (var (name, value, place) in b.Pairs("fields")) CheckField(b, act, name, value, place);
        var fields = b.Pairs("fields").ToImmutableSortedDictionary(p => p.Name, p => p.Value, StringComparer.Ordinal);
        return new PlaybookStep(id, on, b.DurationOr("delay") ?? TimeSpan.Zero, act, fields, b.ConditionOr("when"));
    }

    private static void CheckTrigger(Block b, string on)
    {
        var place = b.PlaceOf("on");
        var (name, argument) = on.Split(':', 2) is [var n, var a] ? (n, a) : (on, "");
        switch (name)
        {
            case "inject" when argument.Length > 0: b.Load.Refer(argument, place, IdKind.Inject); break;
            case "answered" when argument.Length > 0: b.Load.Refer(argument, place, IdKind.Department); break;
            case "message" when argument.Length > 0: b.Load.Refer(argument, place, IdKind.Seat); break;
            case "act" when argument.Length > 0: ConditionReader.CheckKind(b, argument, place); break;
            case "form-approved" or "form-returned" when argument.Length > 0: b.Load.Refer(argument, place, IdKind.Form); break;
            case "report" when FileReport.Kinds.Contains(argument): break;
            case "time" when Notation.Time(argument) is not null: break;
            case "time": b.Load.Error(place, "BadTime", argument); break;
            default:
                if (!PlainTriggers.Contains(on)) b.Load.Error(place, "BadOn", on, string.Join(' ', PlainTriggers));
                break;
        }
    }

    private static void CheckField(Block b, string act, string name, string value, Place place)
    {
        if (!ActKinds.PlaybookFields.TryGetValue(act, out var fields)) return;
        if (act == "file-form" && name.StartsWith(FormField, StringComparison.Ordinal)) b.Load.FormFields.Add(([.. b.Pairs("fields").Where(p => p.Name == "form").Select(p => p.Value)], name[FormField.Length..], "*", place));
        else if (!fields.Contains(name))
        {
            var near = b.Load.Suggest(name, fields);
            b.Load.Error(place, near is null ? "NoSuchField" : "NoSuchFieldNear", name, act, near ?? string.Join(' ', fields));
        }
        CheckValue(b, act, name, value, place);
    }

    private const string FormField = "field.";

    private static void CheckValue(Block b, string act, string name, string value, Place place)
    {
        if (value.StartsWith("text:", StringComparison.Ordinal)) b.Load.TextUses.Add(new TextUse(value[5..], place, b.Load.Subject));
        else if (Concerns.Any(c => value.StartsWith(c, StringComparison.Ordinal))) b.Load.Refer(value[(value.IndexOf(':', StringComparison.Ordinal) + 1)..], place, IdKind.Inject);
        else if (value.StartsWith('$') && value != "$trigger") b.Load.Error(place, "BadFieldValue", value);
        else if (value.StartsWith("paper:", StringComparison.Ordinal) && value != "paper:last") b.Load.Error(place, "BadFieldValue", value);
        else if (name == "dueIn" && Notation.Duration(value) is null) b.Load.Error(place, "BadDuration", value);
        else if (Ids.TryGetValue(name, out var kind) && !value.StartsWith('$'))
            foreach (var id in value.Split(' ', StringSplitOptions.RemoveEmptyEntries)) b.Load.Refer(id, place, (act, name) is ("assign-task", "to" or "assisting") or (_, "forwardTo") ? [IdKind.Seat, IdKind.Department] : [kind]);
    }
}
