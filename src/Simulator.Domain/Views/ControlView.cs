using System.Collections.Immutable;
using Simulator.Domain.Exercises;
using Simulator.Domain.Scoring;

namespace Simulator.Domain.Views;

/// <summary>What control and evaluators see: everything, ground truth included. Never handed to a player, an observer or the wall.</summary>
public sealed class ControlView(ExerciseState state, ExerciseTime now)
{
    private Scorecard? _score;
    private ImmutableArray<(int Number, string Title, Scorecard Score)> _subjects;
    public ExerciseState State { get; } = state;
    public ExerciseTime Now { get; } = now;
    public FrameView Frame => FrameView.Of(State, Now);
    public FeedView Feed => new(State, Now);
    public LaneSheet Lanes(string everybody) => LaneSheet.Of(State, Now, everybody, ahead: true);
    /// <summary>A subject as it is scored: the running one, or one before, as it stood at its end. Null or unknown: the running one.</summary>
    public ControlView OfSubject(int? number) => number is null || State.Subject.Number == number ? this
        : State.BySubject().FirstOrDefault(s => s.Subject.Number == number) is { } then ? new ControlView(then, then.Now) : this;
    /// <summary>The subjects begun so far with what they came to.</summary>
    public ImmutableArray<(int Number, string Title, Scorecard Score)> Subjects => _subjects.IsDefault ? _subjects = [.. Scored] : _subjects;
    private IEnumerable<(int, string, Scorecard)> Scored => State.BySubject().Select(s => (s.Subject.Number, s.Text(s.Subject.Title), s.Subject.Number == State.Subject.Number ? Score : Scorecards.Of(s, s.Now)));
    /// <summary>Alarms that went off, newest first.</summary>
    public ImmutableArray<AlarmEntry> Alarms => [.. State.Alarms.Reverse().Select(a => new AlarmEntry(a.Id, State.Text(a.Text), a.At, a.SeenBy, a.SeenAt))];
    public Scorecard Score => _score ??= Scorecards.Of(State, Now);
}

/// <summary>An alarm in words. SeenBy: the person at the desk who acknowledged it; null: it still rings.</summary>
public sealed record AlarmEntry(string Id, string Text, ExerciseTime At, string? SeenBy, ExerciseTime? SeenAt);

/// <summary>What anybody in the room may see: the wall and read-only observers.</summary>
public sealed class PublicView(ExerciseState state, ExerciseTime now)
{
    // Removing a post changes the shared columns in place.
    private readonly int _removals = state.Posts.Removals;
    private readonly ExerciseState _state = state;

    public long Version => _state.Version;
    public ExerciseTime Now => now;
    public string Language => _state.Language;
    public FrameView Frame => FrameView.Of(_state, now);
    public FeedView Feed => new(_state, now, registered: false);

    /// <summary>Whether nothing but new posts, and what the model drew from them, lies between an earlier view and this one.</summary>
    public bool OnlyFeedGrew(PublicView earlier) => _removals == earlier._removals && WithFeedOf(earlier._state) == earlier._state;

    // Named is what a post moves: whatever is added to the state later counts as a change without anybody remembering it here.
    private ExerciseState WithFeedOf(ExerciseState other) => _state with
    {
        Version = other.Version, Turn = other.Turn, Now = other.Now, Posts = other.Posts, PostCount = other.PostCount, Comments = other.Comments, CommentCount = other.CommentCount, CrowdWritten = other.CrowdWritten,
        Gauges = other.Gauges, GaugeSamples = other.GaugeSamples, RumorActions = other.RumorActions,
    };
}
