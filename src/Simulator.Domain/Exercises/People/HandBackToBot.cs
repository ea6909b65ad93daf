using System.Collections.Immutable;

namespace Simulator.Domain.Exercises.People;

/// <summary>
/// Whoever took a seat over from its bot team gives it back: a member who sits there alone, or control, who sends everybody there off the seat.
/// The team goes on from here and takes up what lies open on the desk; what else came in between it does not make up for.
/// </summary>
public sealed record HandBackToBot(string Seat) : ExerciseCommand
{
    public override string Kind => "hand-back-to-bot";
    public override ImmutableArray<Office> Offices => [Office.Player, Office.Controller];
    public override bool AllowedIn(ExerciseStatus status) => status != ExerciseStatus.Ended;

    public override Decision Decide(ExerciseState state, CommandContext context)
    {
        if (state.Scenario.Seat(Seat) is null) return new Rejection("NoSuchSeat");
        var seat = state.Seat(Seat);
        if (context.Actor.Office == Office.Player && !seat.Members.Contains(context.Actor.Person)) return new Rejection("NotYourSeat");
        if (context.Actor.Office == Office.Player && seat.Members.Count > 1) return new Rejection("NotAloneThere");
        if (seat.TakenFrom is not { } team) return new Rejection("NoBotBefore");
        return new Decision([.. seat.Members.Select(m => new SeatLeft(m)), new SeatHandedBack(Seat, team)]);
    }
}

/// <summary>The bot team has its seat again.</summary>
public sealed record SeatHandedBack(string Seat, string Team) : PeopleEvent("")
{
    public override ExerciseState Evolve(ExerciseState state, RecordedEvent recorded) =>
        state with { Seats = state.Seats.SetItem(Seat, state.Seat(Seat) with { Bot = Team, TakenFrom = null, BotSince = recorded.At }) };
}
