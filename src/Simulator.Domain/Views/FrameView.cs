using System.Collections.Immutable;
using Simulator.Domain.Exercises;

namespace Simulator.Domain.Views;

/// <summary>What the frame of every screen shows.</summary>
public sealed record FrameView(
    string Title, string Place, int Subject, string SubjectTitle, ImmutableArray<PhaseView> Phases, ExerciseTime Now, ExerciseTime End, int StoryStartMinute,
    string StoryDay, ExerciseStatus Status, string PauseReason, double Speed, string Level)
{
    /// <summary>Language of the texts above.</summary>
    public string Language { get; init; } = "zh-CN";
    /// <summary>The scenario played, whatever became of its files since.</summary>
    public ScenarioEdition Edition { get; init; } = new("", "");
    /// <summary>Play stands still for something that really happened; null when not.</summary>
    public StopView? Stop { get; init; }
    /// <summary>When the running subject began on the exercise clock.</summary>
    public ExerciseTime Began { get; init; }
    /// <summary>How exercise time runs beside the story, one stretch a subject.</summary>
    public ImmutableArray<StoryStretch> Story { get; init; } = [];
    /// <summary>Who commands, as the organisation of the scenario names him; empty where it names nobody.</summary>
    public string Commander { get; init; } = "";
    /// <summary>Title of the subject that comes next; null when this is the last.</summary>
    public string? NextSubject { get; init; }
    public bool BetweenSubjects => Status == ExerciseStatus.Paused && PauseReason == Exercises.Sequence.SubjectEnded.Pause;

    /// <summary>Story time since midnight of the first story day.</summary>
    public TimeSpan StoryAt(ExerciseTime at)
    {
        var stretch = Story.IsEmpty ? new StoryStretch(ExerciseTime.Zero, TimeSpan.FromMinutes(StoryStartMinute)) : Story.LastOrDefault(s => at >= s.Began, Story[0]);
        return stretch.Start + (at - stretch.Began);
    }

    public static FrameView Of(ExerciseState state, ExerciseTime now)
    {
        var phases = state.Subject.Phases;
        var views = phases.Select((p, i) => new PhaseView(p.Id, state.Text(p.Title), p.From, i + 1 < phases.Length ? phases[i + 1].From : state.End));
        return new FrameView(state.Text(state.Scenario.Title), state.Text(state.Scenario.Place), state.Subject.Number, state.Text(state.Subject.Title), [.. views], now, state.End,
            state.Subject.StoryStartMinute, state.Text(state.Subject.StoryDay), state.Status, state.PauseReason, state.Speed, state.Level) 
        {
            Stop = StopView.Of(state), Language = state.Language, Edition = new(state.Scenario.Id, state.Scenario.Version), Began = state.Began, Story = state.Story,
            Commander = state.Scenario.Organisation?.Bodies.FirstOrDefault(b => b.Kind == "command" && b.Head is not null) is { } command ? state.Text(command.Head!) : "",
            NextSubject = state.Following is [var next, ..] ? state.Text(state.Scenario.Subject(next).Title) : null,
        };
    }
}

/// <summary>A scenario at one version: its <c>id:</c> and <c>version:</c>, as the first event of the log holds them.</summary>
public sealed record ScenarioEdition(string Id, string Version);

public sealed record PhaseView(string Id, string Title, ExerciseTime From, ExerciseTime Until);

/// <summary>Who pressed REAL WORLD – STOP, and when. Person is an opaque id, empty when the log does not tell.</summary>
public sealed record StopView(string Person, Office Office, string? SeatName, ExerciseTime At, string Text)
{
    internal static StopView? Of(ExerciseState state) => !state.Stopped ? null
        : state.Stops is [.., { Lifted: null } stop] ? new StopView(stop.Person, stop.Office, stop.Seat is { } s && state.Scenario.Seat(s) is { } seat ? state.Text(seat.Name) : null, stop.At, stop.Text)
        : new StopView("", Office.Player, null, state.Now, "");
}
