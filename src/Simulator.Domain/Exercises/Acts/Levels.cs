using System.Collections.Immutable;

namespace Simulator.Domain.Exercises.Acts;

/// <summary>The four alert levels, lowest first; "none" stands before them.</summary>
public static class AlertLevels
{
    public static readonly ImmutableArray<string> All = ["none", "blue", "yellow", "orange", "red"];
    public static bool AtLeast(string level, string wanted) => All.IndexOf(level) >= All.IndexOf(wanted);
}

public sealed record ProposeLevel(string Level, string Reason) : Act
{
    public override string Kind => "propose-level";
    public override Decision Decide(ExerciseState state, CommandContext context) =>
        AlertLevels.All.IndexOf(Level) < 1 ? new Rejection("BadChoice")
            : Texts.Missing(("Reason", Reason)) is { } missing ? missing : Decision.Of(new LevelProposed(context.Seat, Level, Reason.Trim()));
}

public sealed record LevelProposed(string Seat, string Level, string Reason) : ActEvent(Seat)
{
    public override ExerciseState Evolve(ExerciseState state, RecordedEvent recorded) =>
        state with { Levels = state.Levels.Add(new LevelChange(recorded.At, Seat, Level, Reason, false)) };
    public override ActEntry ToEntry(ExerciseState state, RecordedEvent recorded) => recorded.Entry(this, "propose-level") with { Choice = Level, Text = Reason };
}

public sealed record SetLevel(string Level, string Reason) : Act
{
    public override string Kind => "set-level";
    public override Decision Decide(ExerciseState state, CommandContext context) =>
        AlertLevels.All.IndexOf(Level) < 0 ? new Rejection("BadChoice")
            : Texts.Missing(("Reason", Reason)) is { } missing ? missing : Decision.Of(new LevelSet(context.Seat, Level, Reason.Trim()));
}

public sealed record LevelSet(string Seat, string Level, string Reason) : ActEvent(Seat)
{
    public override ExerciseState Evolve(ExerciseState state, RecordedEvent recorded) =>
        state with { Level = Level, Levels = state.Levels.Add(new LevelChange(recorded.At, Seat, Level, Reason, true)) };
    public override ActEntry ToEntry(ExerciseState state, RecordedEvent recorded) => recorded.Entry(this, "set-level") with { Choice = Level, Text = Reason };
}

/// <summary>Starts the response plan at the level in force.</summary>
public sealed record ActivatePlan(string Reason) : Act
{
    public override string Kind => "activate-plan";
    public override Decision Decide(ExerciseState state, CommandContext context) =>
        state.Level == "none" ? new Rejection("NoLevel")
            : Texts.Missing(("Reason", Reason)) is { } missing ? missing : Decision.Of(new PlanActivated(context.Seat, state.Level, Reason.Trim()));
}

public sealed record PlanActivated(string Seat, string Level, string Reason) : ActEvent(Seat)
{
    public override ExerciseState Evolve(ExerciseState state, RecordedEvent recorded) => state with { ResponseStarted = recorded.At, ResponseEnded = null };
    public override ActEntry ToEntry(ExerciseState state, RecordedEvent recorded) => recorded.Entry(this, "activate-plan") with { Choice = Level, Text = Reason };
}

/// <summary>Ends the response that was started; the reason says why it is safe to.</summary>
public sealed record EndResponse(string Reason) : Act
{
    public override string Kind => "end-response";
    public override Decision Decide(ExerciseState state, CommandContext context) =>
        state.ResponseStarted is null || state.ResponseEnded is not null ? new Rejection("NoResponse")
            : Texts.Missing(("Reason", Reason)) is { } missing ? missing : Decision.Of(new ResponseEnded(context.Seat, Reason.Trim()));
}

public sealed record ResponseEnded(string Seat, string Reason) : ActEvent(Seat)
{
    public override ExerciseState Evolve(ExerciseState state, RecordedEvent recorded) => state with { ResponseEnded = recorded.At };
    public override ActEntry ToEntry(ExerciseState state, RecordedEvent recorded) => recorded.Entry(this, "end-response") with { Text = Reason, Known = state.KnownTo(Seat) };
}
