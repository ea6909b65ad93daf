using System.Collections.Immutable;

namespace Simulator.Domain.Exercises.People;

/// <summary>Events about persons: in the chain, not in the digest.</summary>
public abstract record PeopleEvent(string Person) : ExerciseEvent
{
    public override bool InDigest => false;
}

/// <summary>Somebody enters with the code. Late-comers (after the start) wait until control admits them.</summary>
/// <param name="SameNameAs">Somebody who came before under the same name: perhaps the same person with another device, which only control can tell.</param>
public sealed record JoinExercise(string Person, Office As, string? SameNameAs = null) : ExerciseCommand
{
    public override string Kind => "join";
    public override ImmutableArray<Office> Offices => [Office.Player, Office.Observer, Office.Evaluator, Office.Controller];
    public override Decision Decide(ExerciseState state, CommandContext context)
    {
        // Nobody brings in another person, or himself as more than he is.
        if (context.Actor.Office != Office.Controller && (Person != context.Actor.Person || As != context.Actor.Office)) return new Rejection("OfficeMayNot", context.Actor.Office.ToString());
        if (Person.Length == 0 || As == Office.System) return new Rejection("NoSuchPerson");
        if (state.Dismissed.ContainsKey(Person)) return new Rejection("Dismissed");
        if (state.ParticipantOf(Person) is not null) return Decision.Nothing;
        if (state.Locked && As == Office.Player) return new Rejection("Locked");
        // Whoever was sent away does not come back by giving the same name once more.
        var free = state.Status == ExerciseStatus.Lobby && (SameNameAs is null || !state.Dismissed.ContainsKey(SameNameAs));
        var joined = new ParticipantJoined(Person, As, As != Office.Player || free);
        return SameNameAs is { } earlier && (state.Participants.ContainsKey(earlier) || state.Dismissed.ContainsKey(earlier))
            ? Decision.Of(joined, new SameNameNoticed(Person, earlier)) : Decision.Of(joined);
    }
}

public sealed record ParticipantJoined(string Person, Office As, bool Admitted) : PeopleEvent(Person)
{
    public override ExerciseState Evolve(ExerciseState state, RecordedEvent recorded) =>
        state with { Participants = state.Participants.SetItem(Person, new Participant(Person, As, null, null, Admitted, true)) };
}

public sealed record AdmitParticipant(string Person) : ExerciseCommand
{
    public override string Kind => "admit";
    public override Decision Decide(ExerciseState state, CommandContext context) =>
        state.Participants.ContainsKey(Person) ? Decision.Of(new ParticipantAdmitted(Person)) : new Rejection("NoSuchPerson");
}

public sealed record ParticipantAdmitted(string Person) : PeopleEvent(Person)
{
    public override ExerciseState Evolve(ExerciseState state, RecordedEvent recorded) =>
        state with
    {
        Participants = state.Participants.SetItem(Person, state.Participants[Person] with { Admitted = true }),
        SameNames = state.SameNames.Remove(Person),
    };
}

/// <summary>
/// A player takes a seat, or control moves somebody (then <c>By</c> control, no confirmation needed).
/// A seat that needs confirmation is only asked for until control moves the person there.
/// </summary>
public sealed record TakeSeat(string Person, string Seat, string? SubRole = null) : ExerciseCommand
{
    public override string Kind => "take-seat";
    public override ImmutableArray<Office> Offices => [Office.Player, Office.Controller];
    public override Decision Decide(ExerciseState state, CommandContext context)
    {
        if (!state.Participants.TryGetValue(Person, out var person)) return new Rejection("NoSuchPerson");
        if (state.Scenario.Seat(Seat) is not { } spec) return new Rejection("NoSuchSeat");
        if (SubRole is not null && spec.SubRoles.All(r => r.Id != SubRole)) return new Rejection("NoSuchSeat");
        var byControl = context.Actor.Office == Office.Controller;
        if (!byControl && context.Actor.Person != Person) return new Rejection("NotYourSeat");
        if (!byControl && !person.Admitted) return new Rejection("NotAdmitted");
        if (person.Seat == Seat) return Decision.Nothing;
        if (!byControl && state.Seat(Seat).Locked) return new Rejection("SeatLocked");
        if (!byControl && spec.NeedsConfirmation) return Decision.Of(new SeatAskedFor(Person, Seat));
        return Decision.Of(new SeatTaken(Person, Seat, SubRole));
    }
}

public sealed record SeatAskedFor(string Person, string Seat) : PeopleEvent(Person)
{
    public override ExerciseState Evolve(ExerciseState state, RecordedEvent recorded) =>
        state with { SeatRequests = state.SeatRequests.SetItem(Person, Seat) };
}

public sealed record SeatTaken(string Person, string Seat, string? SubRole) : PeopleEvent(Person)
{
    public override ExerciseState Evolve(ExerciseState state, RecordedEvent recorded)
    {
        state = SeatLeft.Leave(state, Person);
        var seat = state.Seat(Seat);
        return state with
        {
            SeatRequests = state.SeatRequests.Remove(Person),
            Seats = state.Seats.SetItem(Seat, seat with { Members = seat.Members.Add(Person), Lead = seat.Lead ?? Person, TakenFrom = seat.Bot ?? seat.TakenFrom, Bot = null, BotSince = null }),
            Participants = state.Participants.SetItem(Person, state.Participants[Person] with { Seat = Seat, SubRole = SubRole, Admitted = true }),
        };
    }
}

public sealed record LeaveSeat(string Person) : ExerciseCommand
{
    public override string Kind => "leave-seat";
    public override ImmutableArray<Office> Offices => [Office.Player, Office.Controller];
    public override Decision Decide(ExerciseState state, CommandContext context)
    {
        if (context.Actor.Office == Office.Player && context.Actor.Person != Person) return new Rejection("NotYourSeat");
        return state.Participants.GetValueOrDefault(Person)?.Seat is null ? Decision.Nothing : Decision.Of(new SeatLeft(Person));
    }
}

public sealed record SeatLeft(string Person) : PeopleEvent(Person)
{
    public override ExerciseState Evolve(ExerciseState state, RecordedEvent recorded) => Leave(state, Person);

    internal static ExerciseState Leave(ExerciseState state, string person)
    {
        if (state.Participants.GetValueOrDefault(person) is not { Seat: { } from } participant) return state;
        var seat = state.Seat(from);
        var left = seat.Members.Remove(person);
        return state with
        {
            Seats = state.Seats.SetItem(from, seat with { Members = left, Lead = seat.Lead == person ? left.FirstOrDefault() : seat.Lead }),
            Participants = state.Participants.SetItem(person, participant with { Seat = null, SubRole = null }),
        };
    }
}

public sealed record LockExercise(bool Locked) : ExerciseCommand
{
    public override string Kind => "lock";
    public override Decision Decide(ExerciseState state, CommandContext context) => Decision.Of(new ExerciseLocked(Locked));
}

public sealed record ExerciseLocked(bool Locked) : PeopleEvent("")
{
    public override ExerciseState Evolve(ExerciseState state, RecordedEvent recorded) => state with { Locked = Locked };
}

/// <summary>Gives a vacant seat to a bot team (expert, slow, silent, coverup, random), or takes it back with null.</summary>
public sealed record GiveSeatToBot(string Seat, string? Team) : ExerciseCommand
{
    public override string Kind => "give-seat-to-bot";
    public override Decision Decide(ExerciseState state, CommandContext context)
    {
        if (state.Scenario.Seat(Seat) is null) return new Rejection("NoSuchSeat");
        if (Team is not null && state.Seat(Seat).Members.Count > 0) return new Rejection("SeatTaken");
        return Decision.Of(new SeatGivenToBot(Seat, Team));
    }
}

public sealed record SeatGivenToBot(string Seat, string? Team) : PeopleEvent("")
{
    public override ExerciseState Evolve(ExerciseState state, RecordedEvent recorded) =>
        state with { Seats = state.Seats.SetItem(Seat, state.Seat(Seat) with { Bot = Team, TakenFrom = null, BotSince = Team is null ? null : recorded.At }) };
}

public sealed record FreezeSeat(string Seat, bool Frozen) : ExerciseCommand
{
    public override string Kind => "freeze-seat";
    public override Decision Decide(ExerciseState state, CommandContext context) =>
        state.Scenario.Seat(Seat) is null ? new Rejection("NoSuchSeat") : Decision.Of(new SeatFrozen(Seat, Frozen));
}

public sealed record SeatFrozen(string Seat, bool Frozen) : PeopleEvent("")
{
    public override ExerciseState Evolve(ExerciseState state, RecordedEvent recorded) =>
        state with { Seats = state.Seats.SetItem(Seat, state.Seat(Seat) with { Frozen = Frozen }) };
}
