using System.Collections.Immutable;

namespace Simulator.Domain.Exercises.People;

/// <summary>Nobody takes a locked seat by himself; those who sit there go on, control can still move people.</summary>
public sealed record LockSeat(string Seat, bool Locked) : ExerciseCommand
{
    public override string Kind => "lock-seat";
    public override Decision Decide(ExerciseState state, CommandContext context) =>
        state.Scenario.Seat(Seat) is null ? new Rejection("NoSuchSeat") : Decision.Of(new SeatLocked(Seat, Locked));
}

public sealed record SeatLocked(string Seat, bool Locked) : PeopleEvent("")
{
    public override ExerciseState Evolve(ExerciseState state, RecordedEvent recorded) =>
        state with { Seats = state.Seats.SetItem(Seat, state.Seat(Seat) with { Locked = Locked }) };
}

/// <summary>Makes a member the seat's lead: control, or the lead who hands it over.</summary>
public sealed record SetLead(string Seat, string Person) : ExerciseCommand
{
    public override string Kind => "set-lead";
    public override ImmutableArray<Office> Offices => [Office.Player, Office.Controller];
    public override Decision Decide(ExerciseState state, CommandContext context)
    {
        if (state.Scenario.Seat(Seat) is null) return new Rejection("NoSuchSeat");
        var seat = state.Seat(Seat);
        if (context.Actor.Office == Office.Player && seat.Lead != context.Actor.Person) return new Rejection("NotLead");
        if (!seat.Members.Contains(Person)) return new Rejection("NoSuchPerson");
        return seat.Lead == Person ? Decision.Nothing : Decision.Of(new LeadSet(Seat, Person));
    }
}

public sealed record LeadSet(string Seat, string Lead) : PeopleEvent(Lead)
{
    public override ExerciseState Evolve(ExerciseState state, RecordedEvent recorded) =>
        state with { Seats = state.Seats.SetItem(Seat, state.Seat(Seat) with { Lead = Lead }) };
}
