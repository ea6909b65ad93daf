using System.Collections.Immutable;
using Simulator.Domain.Exercises.Clock;
using Simulator.Domain.Rumors;
using Simulator.Domain.Scenarios;

namespace Simulator.Domain.Exercises.Sequence;

/// <summary>Control ends the running subject before its time; the next one waits.</summary>
public sealed record EndSubject : ExerciseCommand
{
    public override string Kind => "end-subject";
    public override bool AllowedIn(ExerciseStatus status) => status is ExerciseStatus.Running or ExerciseStatus.Paused;

    public override Decision Decide(ExerciseState state, CommandContext context) =>
        state.BetweenSubjects ? new Rejection("BetweenSubjects")
            : state.Following.IsEmpty ? new Rejection("LastSubject") : Decision.Of(new SubjectEnded(state.Subject.Number));
}

/// <summary>A subject's time is up, or control ended it. Everything stands still until the next begins.</summary>
public sealed record SubjectEnded(int Number) : ExerciseEvent
{
    /// <summary>The reason of the pause between two subjects.</summary>
    public const string Pause = "subject";

    public override ExerciseState Evolve(ExerciseState state, RecordedEvent recorded) => state with { Status = ExerciseStatus.Paused, PauseReason = Pause };
}

/// <summary>Begins the next subject of the exercise: the story clock jumps, the exercise clock goes on.</summary>
public sealed record BeginSubject : ExerciseCommand
{
    public override string Kind => "begin-subject";
    public override bool AllowedIn(ExerciseStatus status) => status == ExerciseStatus.Paused;

    public override Decision Decide(ExerciseState state, CommandContext context)
    {
        if (!state.BetweenSubjects) return new Rejection("SubjectStillRuns");
        var next = state.Scenario.Subject(state.Following[0]);
        // The next whole second, so that no moment belongs to two subjects.
        var began = new ExerciseTime((context.Now.Ms / 1000 + 1) * 1000);
        return Decision.Of(new SubjectBegun(next.Number, began, Gap(state, next, context.Now)));
    }

    private static TimeSpan Gap(ExerciseState state, Subject next, ExerciseTime now)
    {
        if (next.Gap is { } written) return written;
        var minutes = (next.StoryStartMinute - state.StoryTime(now).Minute + 1440) % 1440;
        return TimeSpan.FromMinutes(minutes);
    }
}

/// <summary>
/// The next subject runs. Began: its T+0 on the exercise clock. Gap: story time passed over since the one before.
/// What lies on the desks stays; what was still planned of the subject before is over, and its countdowns end.
/// </summary>
public sealed record SubjectBegun(int Number, ExerciseTime Began, TimeSpan Gap) : ExerciseEvent
{
    public override ExerciseState Evolve(ExerciseState state, RecordedEvent recorded)
    {
        var subject = SubjectShift.By(state.Scenario.Subject(Number), Began);
        var over = state.Injects.Select(p => KeyValuePair.Create(p.Key, Over(p.Value)));
        return state with
        {
            Status = ExerciseStatus.Running, PauseReason = "", Earlier = state.Earlier.Add(state), Following = [.. state.Following.Where(n => n != Number)],
            Scenario = SubjectShift.By(state.Scenario, Number, Began), Subject = subject, Began = Began, Begun = state.Begun.Add(this),
            Injects = state.Injects.SetItems(over).SetItems(Planned(subject)),
        };
    }

    /// <summary>A subject's injects before anything has been delivered.</summary>
    public static IEnumerable<KeyValuePair<string, InjectState>> Planned(Subject subject) => subject.Injects.Select(i =>
        KeyValuePair.Create(i.Id, new InjectState(i.Id, InjectStatus.Waiting) { Due = i.At, To = i.To, Channel = i.Channel, Kind = i.Kind, Limit = i.Limit }));

    private static InjectState Over(InjectState inject) => inject.Status switch
    {
        InjectStatus.Waiting or InjectStatus.Held => inject with { Status = InjectStatus.Skipped },
        InjectStatus.Delivered => inject with { Overdue = [.. inject.Overdue.Union(inject.To.Where(s => !inject.Handled.ContainsKey(s)))] },
        _ => inject,
    };
}

/// <summary>
/// What spread while nobody played, as counters: reposts by the original they hang on, and the gauges when the next subject begins.
/// </summary>
public sealed record NightPassed(ImmutableSortedDictionary<string, int> Reposts, Gauges Gauges) : ExerciseEvent
{
    public override ExerciseState Evolve(ExerciseState state, RecordedEvent recorded)
    {
        foreach (var (post, reposts) in Reposts) state.Posts.AddUnseen(post, state.PostCount, reposts);
        return state with { Gauges = Gauges, GaugeSamples = state.GaugeSamples.Add(new GaugeSample(recorded.At, Gauges)) };
    }
}
