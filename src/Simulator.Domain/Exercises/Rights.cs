using Simulator.Domain.Exercises.Clock;
using Simulator.Domain.Exercises.Control;
using Simulator.Domain.Exercises.People;

namespace Simulator.Domain.Exercises;

/// <summary>Who may send what: the only place that decides it.</summary>
public static class Rights
{
    /// <summary>Null when the actor may send the command now; else the reason.</summary>
    public static Rejection? Refuse(ExerciseState state, ExerciseCommand command, Actor actor)
    {
        if (state.Version == 0 && command is not OpenExercise) return new Rejection("NotOpen");
        if (actor.Office != Office.System && !command.Offices.Contains(actor.Office)) return new Rejection("OfficeMayNot", actor.Office.ToString());
        if (state.Stopped && !state.Ended && LetsPlayGoOn(command)) return new Rejection("StoppedForReal");
        if (!command.AllowedIn(state.Status)) return new Rejection("NotNow" + state.Status);
        return command is Act ? RefuseAct(state, command, actor) : null;
    }

    /// <summary>Whether the scenario gives this seat (or the sub-role taken) this kind of act.</summary>
    public static bool SeatMay(ExerciseState state, string seat, string kind, string? subRole = null)
    {
        var spec = state.Scenario.Seat(seat);
        if (spec is null) return false;
        return spec.Acts.Contains(kind) || spec.SubRoles.Any(r => (subRole is null || r.Id == subRole) && r.Acts.Contains(kind));
    }

    // While something real is dealt with nothing of the exercise moves: no act, no inject by hand, no clock.
    private static bool LetsPlayGoOn(ExerciseCommand command) => command is Act or StartExercise or ResumeExercise or JumpTo or ReleaseInject or DecideOverdue or WriteInject or HintSeat or ResendInject or SpeakInThread or StartWave;

    private static Rejection? RefuseAct(ExerciseState state, ExerciseCommand command, Actor actor)
    {
        if (actor.Seat is not { } seat || state.Scenario.Seat(seat) is null) return new Rejection("NoSeat");
        if (!actor.Person.StartsWith("bot:", StringComparison.Ordinal) && !state.Seat(seat).Members.Contains(actor.Person)) return new Rejection("NotYourSeat");
        if (state.Seat(seat).Frozen) return new Rejection("SeatFrozen");
        return SeatMay(state, seat, command.Kind, actor.SubRole) ? Tiers.Refuse(state, command, actor) : new Rejection("SeatMayNot", state.Text(state.Scenario.Seat(seat)!.Name));
    }
}
