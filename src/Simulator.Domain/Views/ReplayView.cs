using System.Collections.Immutable;
using Simulator.Domain.Exercises;
using Simulator.Domain.Scoring;

namespace Simulator.Domain.Views;

/// <summary>
/// An exercise at one moment, for looking back. Gauges, score and what was still to come are there only for those who may see the truth
/// (control, evaluation); players see what happened, and any seat's console as it was.
/// </summary>
public sealed class ReplayView(ExerciseState state, ExerciseTime now, bool truth)
{
    private Scorecard? _score;
    public long Version => state.Version;
    public ExerciseTime Now { get; } = now;
    public bool Truth => truth;
    public FrameView Frame => FrameView.Of(state, Now);
    public bool Ended => state.Ended;
    public bool Released => state is { Ended: true, ReplayReleased: true };
    /// <summary>Where the exercise stands: its end, or the present.</summary>
    public ExerciseTime Last => state.Ended ? state.Now : Now;
    public ExerciseTime End => state.End;
    public ExerciseTime Began => state.Began;
    /// <summary>The subjects played so far, each with its beginning and the last moment it has.</summary>
    public ImmutableArray<ReplayStretch> Stretches => [.. state.Earlier.Append(state).Select(e => new ReplayStretch(e.Subject.Number, state.Text(e.Subject.Title), e.Began, e == state ? Last : e.Now))];
    public double Speed => state.Speed;
    public ImmutableArray<Named> Seats => [.. state.Scenario.Seats.Select(s => new Named(s.Id, state.Text(s.Name)))];
    public string StoryClock(ExerciseTime at) => $"{state.StoryClock(at)}:{at.Ms / 1000 % 60:00}";
    public SeatView? Seat(string seat) => SeatView.Of(state, seat, Now);
    public PublicView Public() => new(state, Now);
    public LobbyView Lobby() => new(state, Now);
    public LaneSheet Lanes(string everybody) => LaneSheet.Of(state, Now, everybody, truth);
    public Scorecard? Score => truth ? _score ??= Scorecards.Of(state, Now) : null;
    public ImmutableArray<GaugeSample> Gauges => truth ? [.. state.GaugeSamples.Where(s => s.At >= state.Began)] : [];
    public int PostCount => state.PostCount;

    /// <summary>When an inject came; null while it has not.</summary>
    public ExerciseTime? DeliveredAt(string inject) => state.Injects.GetValueOrDefault(inject)?.DeliveredAt;

    /// <summary>Deliveries and acts, in order.</summary>
    public ImmutableArray<ExerciseTime> Moments =>
        [.. state.Injects.Values.Where(i => i.DeliveredAt is not null).Select(i => i.DeliveredAt!.Value).Concat(state.Acts.Select(a => a.At)).Distinct().Order()];

    /// <summary>What one jumps to: publications, levels, stops for something real.</summary>
    public ImmutableArray<ReplayMark> Marks =>
        [.. state.Statements.Where(s => s.PublishedAt <= Last).Select(s => new ReplayMark(s.PublishedAt!.Value, "statement", s.Title))
            .Concat(state.Levels.Where(l => l.Decided).Select(l => new ReplayMark(l.At, "level", l.Level)))
            .Concat(state.Stops.Select(s => new ReplayMark(s.At, "stop", s.Seat is { } id && state.Scenario.Seat(id) is { } seat ? state.Text(seat.Name) : "")))
            .OrderBy(m => m.At)];

    /// <summary>The stops for something real: who, when, and why it went on.</summary>
    public ImmutableArray<Exercises.People.RealStop> Stops => [.. state.Stops];

    /// <summary>Posts in each minute of the subject. Walks every post.</summary>
    public ImmutableArray<int> PostsByMinute()
    {
        var posts = new int[(int)state.Subject.Duration.TotalMinutes + 1];
        for (var i = 0; i < state.PostCount; i++)
            if (state.Posts[i].At >= state.Began) posts[Math.Min((int)(state.Posts[i].At - state.Began).TotalMinutes, posts.Length - 1)]++;
        return [.. posts];
    }
}

/// <summary>One subject on the way: from its beginning to its end, or the present.</summary>
public sealed record ReplayStretch(int Number, string Title, ExerciseTime From, ExerciseTime Until);

/// <summary>Kind: statement (text is its title), level (text is the level), stop (text is the seat).</summary>
public sealed record ReplayMark(ExerciseTime At, string Kind, string Text);
