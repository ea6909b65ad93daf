using System.Collections.Immutable;

namespace Simulator.Domain.Exercises.Clock;

public sealed record StartExercise : ExerciseCommand
{
    public override string Kind => "start";
    public override bool AllowedIn(ExerciseStatus status) => status == ExerciseStatus.Lobby;
    public override Decision Decide(ExerciseState state, CommandContext context) => Decision.Of(new ExerciseStarted(Rumors.RumorEngines.Current));
}

/// <summary>The clock begins at zero. Engine: the number of the spreading engine; with another one an exercise can be replayed and scored, not continued.</summary>
public sealed record ExerciseStarted(int Engine) : ExerciseEvent
{
    public override ExerciseState Evolve(ExerciseState state, RecordedEvent recorded) => state with { Status = ExerciseStatus.Running, Engine = Engine };
}

public sealed record PauseExercise(string Reason = "") : ExerciseCommand
{
    public override string Kind => "pause";
    public override bool AllowedIn(ExerciseStatus status) => status == ExerciseStatus.Running;
    public override Decision Decide(ExerciseState state, CommandContext context) => Decision.Of(new ExercisePaused(Reason));
}

/// <summary>Reason: empty (by control), "restart" (found running after a crash), "real" (somebody pressed REAL WORLD).</summary>
public sealed record ExercisePaused(string Reason) : ExerciseEvent
{
    public override bool InDigest => false;
    public override ExerciseState Evolve(ExerciseState state, RecordedEvent recorded) => state with { Status = ExerciseStatus.Paused, PauseReason = Reason };
}

public sealed record ResumeExercise : ExerciseCommand
{
    public override string Kind => "resume";
    public override bool AllowedIn(ExerciseStatus status) => status == ExerciseStatus.Paused;
    public override Decision Decide(ExerciseState state, CommandContext context) => state.BetweenSubjects ? new Rejection("BetweenSubjects") : Decision.Of(new ExerciseResumed());
}

public sealed record ExerciseResumed : ExerciseEvent
{
    public override bool InDigest => false;
    public override ExerciseState Evolve(ExerciseState state, RecordedEvent recorded) => state with { Status = ExerciseStatus.Running, PauseReason = "" };
}

public sealed record SetSpeed(double Speed) : ExerciseCommand
{
    public const double Slowest = 0.25, Fastest = 60;
    public override string Kind => "set-speed";
    public override bool AllowedIn(ExerciseStatus status) => status != ExerciseStatus.Ended;
    public override Decision Decide(ExerciseState state, CommandContext context) =>
        Speed is < Slowest or > Fastest || double.IsNaN(Speed) ? new Rejection("BadSpeed") : Decision.Of(new SpeedSet(Speed));
}

public sealed record SpeedSet(double Speed) : ExerciseEvent
{
    public override bool InDigest => false;
    public override ExerciseState Evolve(ExerciseState state, RecordedEvent recorded) => state with
    { Speed = Speed, SpeedChanged = state.SpeedChanged || (Speed != 1 && state.Status != ExerciseStatus.Lobby) };
}

/// <summary>
/// Moves the clock forward. The session first lets everything due on the way happen in its order; this command then records the jump.
/// Asks: injects and deadlines that fall due on the way are not let go but put before control, one by one.
/// </summary>
public sealed record JumpTo(ExerciseTime Target, bool Asks = false) : ExerciseCommand
{
    public override string Kind => "jump";
    public override bool AllowedIn(ExerciseStatus status) => status is ExerciseStatus.Running or ExerciseStatus.Paused;
    public override Decision Decide(ExerciseState state, CommandContext context) =>
        state.BetweenSubjects ? new Rejection("BetweenSubjects") : Target > state.End || Target < context.Now ? new Rejection("BadJump")
            // At the end nothing can be decided any more: what was put off would be lost.
            : Asks && Target == state.End ? new Rejection("JumpEndsSubject")
            : Asks ? Decision.Of(new JumpBegun(Target), new ClockJumped(Target)) : Decision.Of(new ClockJumped(Target));
}

/// <summary>From here to the target nothing reaches a seat: what falls due is put off until control decides.</summary>
public sealed record JumpBegun(ExerciseTime Target) : ExerciseEvent
{
    public override ExerciseState Evolve(ExerciseState state, RecordedEvent recorded) => state with { JumpingTo = Target };
}

public sealed record ClockJumped(ExerciseTime Target) : ExerciseEvent
{
    public override bool InDigest => false;
    public override ExerciseState Evolve(ExerciseState state, RecordedEvent recorded) => state with { SpeedChanged = true, JumpingTo = null };
}

public sealed record EndExercise(string Reason) : ExerciseCommand
{
    public override string Kind => "end";
    public override ImmutableArray<Office> Offices => [Office.Controller];
    public override bool AllowedIn(ExerciseStatus status) => status is ExerciseStatus.Running or ExerciseStatus.Paused;
    public override Decision Decide(ExerciseState state, CommandContext context) => Decision.Of(new ExerciseEnded(state.Version + 1, Reason));
}

/// <summary>The last event of play; carries the count of events up to and including itself, so that a cut-off log is found.</summary>
public sealed record ExerciseEnded(long Count, string Reason) : ExerciseEvent
{
    // The count includes events about the clock and persons, which differ between runs of the same exercise.
    public override bool InDigest => false;
    public override ExerciseState Evolve(ExerciseState state, RecordedEvent recorded) => state with { Status = ExerciseStatus.Ended, EndReason = Reason };
}
