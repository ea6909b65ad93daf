using System.Collections.Immutable;

namespace Simulator.Domain.Exercises.People;

/// <summary>A member of a seat takes one of its posts (a sub-role), or gives it up. The person himself, or control.</summary>
public sealed record TakePost(string Person, string? Post) : ExerciseCommand
{
    public override string Kind => "take-post";
    public override ImmutableArray<Office> Offices => [Office.Player, Office.Controller];

    public override Decision Decide(ExerciseState state, CommandContext context)
    {
        if (state.Participants.GetValueOrDefault(Person) is not { Seat: { } seat } person) return new Rejection("NoSuchPerson");
        if (context.Actor.Office == Office.Player && context.Actor.Person != Person) return new Rejection("NotYourSeat");
        if (Post is not null && state.Scenario.Seat(seat)!.SubRoles.All(r => r.Id != Post)) return new Rejection("NoSuchSeat");
        return person.SubRole == Post ? Decision.Nothing : Decision.Of(new PostTaken(Person, Post));
    }
}

public sealed record PostTaken(string Person, string? Post) : PeopleEvent(Person)
{
    public override ExerciseState Evolve(ExerciseState state, RecordedEvent recorded) =>
        state with { Participants = state.Participants.SetItem(Person, state.Participants[Person] with { SubRole = Post }) };
}
