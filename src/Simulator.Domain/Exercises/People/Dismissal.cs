namespace Simulator.Domain.Exercises.People;

/// <summary>Control sends somebody away and may say why: the person reads it, and the same cookie does not come in again.</summary>
public sealed record RemoveParticipant(string Person, string Text = "") : ExerciseCommand
{
    private const int Longest = 200;
    public override string Kind => "remove";
    public override Decision Decide(ExerciseState state, CommandContext context) =>
        state.Participants.ContainsKey(Person) ? Decision.Of(new ParticipantDismissed(Person, RealStop.Cut(Text, Longest))) : new Rejection("NoSuchPerson");
}

/// <summary>Written before dismissals had a reason; only old logs hold it.</summary>
public sealed record ParticipantRemoved(string Person) : PeopleEvent(Person)
{
    public override ExerciseState Evolve(ExerciseState state, RecordedEvent recorded) => ParticipantDismissed.Dismiss(state, Person, "");
}

public sealed record ParticipantDismissed(string Person, string Text) : PeopleEvent(Person)
{
    public override ExerciseState Evolve(ExerciseState state, RecordedEvent recorded) => Dismiss(state, Person, Text);

    internal static ExerciseState Dismiss(ExerciseState state, string person, string text)
    {
        state = SeatLeft.Leave(state, person);
        return state with
        {
            Participants = state.Participants.Remove(person), SeatRequests = state.SeatRequests.Remove(person),
            SameNames = state.SameNames.Remove(person), Dismissed = state.Dismissed.SetItem(person, text),
        };
    }
}

/// <summary>Takes a dismissal back: the person is there again, without a seat.</summary>
public sealed record ReadmitParticipant(string Person) : ExerciseCommand
{
    public override string Kind => "readmit";
    public override Decision Decide(ExerciseState state, CommandContext context) =>
        state.Dismissed.ContainsKey(Person) ? Decision.Of(new ParticipantReadmitted(Person)) : new Rejection("NoSuchPerson");
}

public sealed record ParticipantReadmitted(string Person) : PeopleEvent(Person)
{
    public override ExerciseState Evolve(ExerciseState state, RecordedEvent recorded) => state with
    {
        Dismissed = state.Dismissed.Remove(Person),
        Participants = state.Participants.SetItem(Person, new Participant(Person, Office.Player, null, null, true, true)),
    };
}
