using Microsoft.Extensions.Localization;
using Simulator.Domain;
using Simulator.Domain.Exercises;
using Simulator.Domain.Replays.Changes;
using Simulator.Domain.Replays.Inputs;
using Simulator.Web.Features.Control;
using Simulator.Web.Features.Results;

namespace Simulator.Web.Features.WhatIf;

/// <summary>Decisions and changes as lines people read.</summary>
public sealed class WhatIfWording(RecordedExercise recorded, IStringLocalizer<WhatIfText> text, IStringLocalizer<ControlText> words)
{
    private readonly Dictionary<long, ActEntry> _acts = recorded.State.Acts.ToDictionary(a => a.Version);

    public string Clock(ExerciseTime at) => ActWords.Clock(recorded.State, at);
    public string Seat(string seat) => seat.Length == 0 ? text["Control"] : recorded.State.NameOf(seat);
    public string Team(string team) => text[$"Team_{team}"] is { ResourceNotFound: false } known ? known.Value : team;

    /// <summary>19:32:40 新闻中心 发布 …</summary>
    public string Act(RecordedInput input) => $"{Clock(input.At)} {What(input)}";

    public string What(RecordedInput input) => _acts.TryGetValue(input.Version, out var act) ? ActWords.Row(recorded.State, act, words).Text : Kind(input.Command.Kind);

    public string Kind(string kind) => words[$"Act_{kind}"] is { ResourceNotFound: false } known ? known.Value : text[$"Sent_{kind}"] is { ResourceNotFound: false } sent ? sent.Value : kind;

    public string Choice(string choice) =>
        words[$"Choice_{choice}"] is { ResourceNotFound: false } said ? said.Value : text[$"Choice_{choice}"] is { ResourceNotFound: false } own ? own.Value : words[$"Level_{choice}"] is { ResourceNotFound: false } level ? level.Value : choice;

    public string Fact(string fact) => recorded.State.Scenario.Fact(fact) is { } known ? recorded.State.Text(known.Chip) : fact;

    /// <summary>What the what-if is about, in one line: the decision, and what is different.</summary>
    public string Change(WhatIfChange change) => change switch
    {
        ShiftAct shift when Of(shift.Version) is { } act => text["SaidShift", What(act), Clock(act.At), Clock(act.At + shift.By)],
        ReplaceChoice replace when Of(replace.Version) is { } act => text["SaidReplace", Act(act), Choice(replace.Choice)],
        DropAct drop when Of(drop.Version) is { } act => text["SaidDrop", Act(act)],
        HandSeat hand => text["SaidBot", Clock(hand.From), Seat(hand.Seat), Team(hand.Team)],
        _ => text["SaidNothing"],
    };

    private RecordedInput? Of(long version) => recorded.Inputs.FirstOrDefault(i => i.Version == version);
}
