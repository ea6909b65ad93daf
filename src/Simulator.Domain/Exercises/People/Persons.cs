namespace Simulator.Domain.Exercises.People;

/// <summary>Somebody came in under a name already there: control is asked whether it is the same person.</summary>
public sealed record SameNameNoticed(string Person, string Earlier) : PeopleEvent(Person)
{
    public override ExerciseState Evolve(ExerciseState state, RecordedEvent recorded) => state with { SameNames = state.SameNames.SetItem(Person, Earlier) };
}

/// <summary>Control says that a newcomer is somebody already here, with another device: from now on his cookie speaks for that person.</summary>
public sealed record RecognisePerson(string Person) : ExerciseCommand
{
    public override string Kind => "recognise";
    public override Decision Decide(ExerciseState state, CommandContext context) =>
        state.SameNames.TryGetValue(Person, out var earlier) && state.Participants.ContainsKey(earlier) && state.Participants.ContainsKey(Person)
            ? Decision.Of(new PersonRecognised(Person, earlier)) : new Rejection("NoSuchPerson");
}

public sealed record PersonRecognised(string Person, string Earlier) : PeopleEvent(Person)
{
    public override ExerciseState Evolve(ExerciseState state, RecordedEvent recorded)
    {
        state = SeatLeft.Leave(state, Person);
        // Whoever was taken for the newcomer before is taken for the same person now: one step leads to the end.
        var aliases = state.Aliases.SetItem(Person, Earlier);
        foreach (var (from, to) in state.Aliases)
            if (to == Person) aliases = aliases.SetItem(from, Earlier);
        return state with { Aliases = aliases, Participants = state.Participants.Remove(Person), SeatRequests = state.SeatRequests.Remove(Person), SameNames = state.SameNames.Remove(Person) };
    }
}

/// <summary>Control has given somebody another display name. The name itself stays outside the log; this tells every screen to read it again.</summary>
public sealed record RenameParticipant(string Person) : ExerciseCommand
{
    public override string Kind => "rename";
    public override Decision Decide(ExerciseState state, CommandContext context) =>
        state.Participants.ContainsKey(Person) ? Decision.Of(new ParticipantRenamed(Person)) : new Rejection("NoSuchPerson");
}

public sealed record ParticipantRenamed(string Person) : PeopleEvent(Person)
{
    public override ExerciseState Evolve(ExerciseState state, RecordedEvent recorded) => state;
}
