using System.Collections.Immutable;
using Simulator.Domain.Exercises.Clock;
using Simulator.Domain.Exercises.Fields;

namespace Simulator.Domain.Exercises.People;

/// <summary>Somebody stopped play for something that really happened. Lifted: the reason control gave for going on, null while it stands.</summary>
public sealed record RealStop(string Person, Office Office, string? Seat, ExerciseTime At, string Text, string? Lifted = null)
{
    /// <summary>A remark of any length, cut: a stop is never refused for its words. Half a character at the cut goes too.</summary>
    internal static string Cut(string? text, int longest) => PlainText.Visible((text ?? "").Trim() is var t && t.Length > longest ? t[..longest] : t);
}

/// <summary>REAL WORLD – STOP: anybody taking part freezes play at once – running, paused or not yet begun; only control lifts it.</summary>
public sealed record StopForReal(string Text) : ExerciseCommand
{
    private const int Longest = 200;
    public override string Kind => "stop-for-real";
    public override ImmutableArray<Office> Offices => [Office.Player, Office.Controller, Office.Evaluator, Office.Observer];
    public override bool AllowedIn(ExerciseStatus status) => status != ExerciseStatus.Ended;

    public override Decision Decide(ExerciseState state, CommandContext context)
    {
        if (context.Actor.Office == Office.Player && state.Participants.GetValueOrDefault(context.Actor.Person) is not { Admitted: true }) return new Rejection("NotAdmitted");
        // The second hand on the button changes nothing.
        if (state.Stopped) return Decision.Nothing;
        var stopped = new StoppedForReal(RealStop.Cut(Text, Longest));
        return state.Status == ExerciseStatus.Running ? Decision.Of(new ExercisePaused("real"), stopped) : Decision.Of(stopped);
    }
}

public sealed record StoppedForReal(string Text) : ExerciseEvent
{
    public override bool InDigest => false;
    public override ExerciseState Evolve(ExerciseState state, RecordedEvent recorded) => state with
    {
        Stops = state.Stops.Add(new RealStop(recorded.Cause.Person, recorded.Cause.Office, recorded.Cause.Seat, recorded.At, Text)),
        PauseReason = state.Status == ExerciseStatus.Paused ? "real" : state.PauseReason,
    };
}

/// <summary>Control lifts the stop and says why. Play stays where it is until control starts or resumes it.</summary>
public sealed record LiftStop(string Text) : ExerciseCommand
{
    public override string Kind => "lift-stop";
    public override Decision Decide(ExerciseState state, CommandContext context)
    {
        if (!state.Stopped) return new Rejection("NotStopped");
        if (Acts.Texts.Missing(("Reason", Text)) is { } missing) return missing;
        return Decision.Of(new StopLifted(Text.Trim()));
    }
}

public sealed record StopLifted(string Text) : ExerciseEvent
{
    public override bool InDigest => false;
    public override ExerciseState Evolve(ExerciseState state, RecordedEvent recorded) => state with
    {
        Stops = state.Stops.IsEmpty ? state.Stops : state.Stops.SetItem(state.Stops.Count - 1, state.Stops[^1] with { Lifted = Text }),
        PauseReason = state.PauseReason == "real" ? "" : state.PauseReason,
    };
}
