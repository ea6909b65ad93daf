using System.Collections.Immutable;
using Simulator.Domain.Exercises;
using Simulator.Domain.Replays.Inputs;

namespace Simulator.Domain.Replays.Changes;

/// <summary>A recorded input as it is sent again. Moved: not at its recorded time.</summary>
public sealed record PlannedInput(RecordedInput Recorded, ExerciseTime At, ExerciseCommand Command)
{
    public bool Moved => At != Recorded.At;
}

/// <summary>What is put into the re-run: the recorded inputs with one change. Dropped: the input left out. Hand: the seat a bot team takes over. Moment: where it differs first.</summary>
public sealed record WhatIfPlan(WhatIfChange Change, ImmutableArray<PlannedInput> Inputs, ExerciseTime Moment, RecordedInput? Changed)
{
    public HandSeat? Hand => Change as HandSeat;
    public RecordedInput? Dropped => Change is DropAct ? Changed : null;

    /// <summary>Applies a change, or says why it cannot be tried out.</summary>
    /// <param name="recorded">The exercise.</param>
    /// <param name="change">What is to be different.</param>
    /// <param name="teams">Names of the bot teams there are.</param>
    /// <param name="at">The moment looked at when nothing is changed.</param>
    public static (WhatIfPlan? Plan, Rejection? Refused) Make(RecordedExercise recorded, WhatIfChange change, IReadOnlyList<string> teams, ExerciseTime at = default)
    {
        ImmutableArray<PlannedInput> inputs = [.. recorded.Inputs.Select(i => new PlannedInput(i, i.At, i.Command))];
        if (change is NoChange) return (new(change, inputs, at, null), null);
        if (change is HandSeat hand) return Refuse(recorded, hand, teams) is { } no ? (null, no) : (new(change, inputs, hand.From, null), null);
        var version = change switch { DropAct drop => drop.Version, ShiftAct shift => shift.Version, ReplaceChoice replace => replace.Version, _ => 0 };
        if (recorded.Inputs.FirstOrDefault(i => i.Version == version) is not { IsAct: true } act) return (null, new Rejection("WhatIfNoAct", $"{version}"));
        return change switch
        {
            ShiftAct shift => Shift(recorded, act, shift, inputs),
            ReplaceChoice replace => Replace(act, replace, inputs),
            _ => (new(change, inputs.RemoveAt(act.Index), act.At, act), null),
        };
    }

    private static (WhatIfPlan?, Rejection?) Shift(RecordedExercise recorded, RecordedInput act, ShiftAct shift, ImmutableArray<PlannedInput> inputs)
    {
        var times = Chains.Shift(recorded, act, shift.By);
        var subject = recorded.SubjectAt(act.At);
        if (times[act.Index] >= subject.End || times.Any(t => t.Value < subject.Began)) return (null, new Rejection("WhatIfTooFar", ShiftAct.Signed(shift.By)));
        foreach (var (index, at) in times)
            if (RefuseMove(recorded, recorded.Inputs[index], at) is { } no) return (null, no);
        ImmutableArray<PlannedInput> moved = [.. inputs.Select(i => times.TryGetValue(i.Recorded.Index, out var at) ? i with { At = at } : i).OrderBy(i => i.At).ThenBy(i => i.Recorded.Index)];
        return (new(shift, moved, times.Values.Append(act.At).Min(), act), null);
    }

    private static Rejection? RefuseMove(RecordedExercise recorded, RecordedInput input, ExerciseTime at)
    {
        if (Forbidden.Why(input.Before, input.Seat, input.Command) is { } no) return no;
        // A true "nothing to report" may become a false one by coming later.
        return input.Command is Exercises.Acts.FileReport { Report: "zero" } && recorded.Inputs.LastOrDefault(i => i.At <= at) is { } last && Forbidden.KnowsSomething(last.Before, input.Seat)
            ? new Rejection("WhatIfZeroReport") : null;
    }

    private static (WhatIfPlan?, Rejection?) Replace(RecordedInput act, ReplaceChoice replace, ImmutableArray<PlannedInput> inputs)
    {
        var offered = Alternatives.Of(act.Command, WhatIfWords.In(act.Before.Language, "InsteadText"));
        if (offered.FirstOrDefault(a => a.Choice == replace.Choice) is not { } other)
            return (null, offered.IsEmpty ? new Rejection("WhatIfNoOptions", act.Command.Kind) : new Rejection("WhatIfNoSuchOption", string.Join(' ', offered.Select(o => o.Choice))));
        if (Forbidden.Why(act.Before, act.Seat, other.Command) is { } no) return (null, no);
        return (new(replace, inputs.SetItem(act.Index, new PlannedInput(act, act.At, other.Command)), act.At, act), null);
    }

    private static Rejection? Refuse(RecordedExercise recorded, HandSeat hand, IReadOnlyList<string> teams)
    {
        if (recorded.State.Scenario.Seat(hand.Seat) is null) return new Rejection("WhatIfNoSeat", string.Join(' ', recorded.State.Scenario.Seats.Select(s => s.Id)));
        if (Forbidden.Teams.Contains(hand.Team)) return new Rejection("WhatIfConcealingTeam", hand.Team);
        if (!teams.Contains(hand.Team)) return new Rejection("WhatIfNoTeam", string.Join(' ', teams.Except(Forbidden.Teams)));
        return hand.From >= recorded.State.Now ? new Rejection("WhatIfTooLate", hand.From.ToString()) : null;
    }
}
