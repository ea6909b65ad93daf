using System.Collections.Frozen;
using System.Collections.Immutable;
using Simulator.Documents.Scenarios.Loading;

namespace Simulator.Documents.Studio.Editing;

/// <summary>An id of a draft: what it is of, where it stands and the text that names it.</summary>
public sealed record DraftId(string Kind, string Id, string File, DraftPath Path, int Line, string? Label);

/// <summary>Which ids may stand where: the loader asks for the same (a test compares).</summary>
internal static class RefKinds
{
    private static readonly ImmutableArray<IdKind> Seats = [IdKind.Seat], Facts = [IdKind.Fact], Injects = [IdKind.Inject], Said = [IdKind.Fact, IdKind.Topic];

    public static readonly FrozenDictionary<string, ImmutableArray<IdKind>> ByKey = new Dictionary<string, ImmutableArray<IdKind>>
    {
        ["answer.facts"] = Facts, ["approval.seat"] = Seats, ["fact.confirmedBy"] = [IdKind.Department, IdKind.Seat, IdKind.Persona], ["narrative.facts"] = Facts,
        ["form.seat"] = Seats, ["form.media"] = [IdKind.Media], ["form.gives"] = Facts, ["form.to"] = [IdKind.Body], ["body.seat"] = [IdKind.Seat, IdKind.Department], ["body.under"] = [IdKind.Body],
        ["reporting.seats"] = Seats, ["reporting.to"] = Seats, ["reporting.norm"] = [IdKind.Norm], ["reporting.facts"] = Facts,
        ["preparationItem.body"] = [IdKind.Body], ["contact.body"] = [IdKind.Body], ["planExcerpt.seat"] = Seats,
        ["inject.channel"] = [IdKind.Channel], ["inject.sender"] = [IdKind.Persona, IdKind.Department], ["inject.to"] = Seats, ["inject.media"] = [IdKind.Media], ["inject.norm"] = [IdKind.Norm],
        ["inject.facts"] = Facts, ["inject.deletesPost"] = Injects, ["after.inject"] = Injects, ["since.inject"] = Injects, ["root.narrative"] = [IdKind.Narrative],
        ["effect.target"] = [IdKind.Inject, IdKind.Narrative], ["criterion.seats"] = Seats, ["criterion.inject"] = Injects, ["criterion.norm"] = [IdKind.Norm],
        ["deduction.seats"] = Seats, ["veto.seats"] = Seats, ["backgroundPost.persona"] = [IdKind.Persona], ["playbook.seat"] = Seats, ["guide.seat"] = Seats, ["given.boardFacts"] = Facts,
        ["condition.delivered"] = Injects, ["condition.known"] = Facts, ["condition.board"] = Facts, ["condition.contradiction"] = Facts,
        ["act.seats"] = Seats, ["act.about"] = [IdKind.Inject, IdKind.Department, IdKind.Persona, IdKind.Measure, IdKind.Seat, IdKind.Fact, IdKind.Form], ["act.states"] = Said, ["act.statesAny"] = Said, ["act.denies"] = Said,
        ["act.omits"] = Facts, ["act.knows"] = Facts, ["act.ahead"] = Facts, ["act.afterInject"] = Injects, ["act.beforeInject"] = Injects,
    }.ToFrozenDictionary();

    /// <summary>Shapes whose ids others refer to; the rest are known in their own list only.</summary>
    public static readonly FrozenDictionary<string, IdKind> ByShape = new Dictionary<string, IdKind>
    {
        ["basis"] = IdKind.Basis, ["norm"] = IdKind.Norm, ["seat"] = IdKind.Seat, ["department"] = IdKind.Department, ["channel"] = IdKind.Channel, ["persona"] = IdKind.Persona, ["fact"] = IdKind.Fact,
        ["topic"] = IdKind.Topic, ["narrative"] = IdKind.Narrative, ["media"] = IdKind.Media, ["measure"] = IdKind.Measure, ["form"] = IdKind.Form, ["pressQuestion"] = IdKind.PressQuestion, ["answer"] = IdKind.Answer,
        ["body"] = IdKind.Body, ["inject"] = IdKind.Inject, ["criterion"] = IdKind.Criterion, ["deduction"] = IdKind.Deduction, ["veto"] = IdKind.Veto, ["consequence"] = IdKind.Consequence,
        ["backgroundPost"] = IdKind.Background, ["alarm"] = IdKind.Alarm,
    }.ToFrozenDictionary();
}
