using Simulator.Domain.Exercises;
using Simulator.Domain.Scoring;

namespace Simulator.Domain.Views;

/// <summary>What control and evaluators see: everything, ground truth included. Never handed to a player, an observer or the wall.</summary>
public sealed class ControlView(ExerciseState state, ExerciseTime now)
{
    private Scorecard? _score;
    public ExerciseState State { get; } = state;
    public ExerciseTime Now { get; } = now;
    public FrameView Frame => FrameView.Of(State, Now);
    public FeedView Feed => new(State, Now);
    public Scorecard Score => _score ??= Scorecards.Of(State, Now);
}

/// <summary>What anybody in the room may see: the wall and read-only observers.</summary>
public sealed class PublicView(ExerciseState state, ExerciseTime now)
{
    public long Version => state.Version;
    public ExerciseTime Now => now;
    public string Language => state.Language;
    public FrameView Frame => FrameView.Of(state, now);
    public FeedView Feed => new(state, now);
}
