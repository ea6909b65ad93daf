namespace Simulator.Domain.Exercises.People;

/// <summary>
/// Names the exercise that this one was re-run from: only the program itself sends it. The digest of a fork without a change is that of its
/// parent, so this is no part of it.
/// </summary>
public sealed record ForkExercise(string Digest, long Version, ExerciseTime Moment, string Change) : ExerciseCommand
{
    public override string Kind => "fork";
    public override System.Collections.Immutable.ImmutableArray<Office> Offices => [Office.System];
    public override bool AllowedIn(ExerciseStatus status) => status == ExerciseStatus.Lobby;
    public override Decision Decide(ExerciseState state, CommandContext context) => Decision.Of(new ExerciseForked(Digest, Version, Moment, Change));
}

/// <summary>This exercise is a re-run of another one. Digest, Version: of the parent. Moment: where it was changed. Change: in short, as the command line takes it.</summary>
public sealed record ExerciseForked(string Digest, long Version, ExerciseTime Moment, string Change) : ExerciseEvent
{
    public override bool InDigest => false;
    public override ExerciseState Evolve(ExerciseState state, RecordedEvent recorded) => state with { Parent = this };
}
