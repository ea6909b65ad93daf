using System.Collections.Immutable;
using Simulator.Domain.Exercises;
using Simulator.Domain.Replays;
using Simulator.Domain.Scoring;

namespace Simulator.Domain.Views;

/// <summary>
/// An exercise at one moment, for looking back. Gauges, score, notes and what was still to come are there only for those who may see the truth
/// (control, evaluation); players see what happened, and any seat's console as it was.
/// </summary>
public sealed class ReplayView(ExerciseState state, ExerciseTime now, bool truth)
{
    private Scorecard? _score;
    private ImmutableArray<ExerciseTime> _moments;
    private ImmutableArray<ReplayMark> _marks;

    public long Version => state.Version;
    public ExerciseTime Now { get; } = now;
    public bool Truth => truth;
    public FrameView Frame => FrameView.Of(state, Now);
    public bool Ended => state.Ended;
    /// <summary>Control has let players see it: that counts from the end on.</summary>
    public bool ReleaseSet => state.ReplayReleased;
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
    public LaneSheet Lanes(string everybody) => LaneSheet.WithActs(state, Now, everybody, truth);
    public Scorecard? Score => truth ? _score ??= Scorecards.Of(state, Now) : null;
    /// <summary>The moments of this subject at which the score can move.</summary>
    public ImmutableArray<ExerciseTime> ScoreMoments => truth ? ScoreGrowth.Moments(state, Last) : [];
    public ImmutableArray<GaugeSample> Gauges => truth ? [.. state.GaugeSamples.Where(s => s.At >= state.Began)] : [];
    public int PostCount => state.PostCount;

    /// <summary>When an inject came; null while it has not.</summary>
    public ExerciseTime? DeliveredAt(string inject) => state.Injects.GetValueOrDefault(inject)?.DeliveredAt;

    /// <summary>Deliveries and acts, in order.</summary>
    public ImmutableArray<ExerciseTime> Moments => _moments.IsDefault ? _moments =
        [.. state.Injects.Values.Where(i => i.DeliveredAt is not null).Select(i => i.DeliveredAt!.Value).Concat(state.Acts.Select(a => a.At)).Distinct().Order()] : _moments;

    /// <summary>What one jumps to.</summary>
    public ImmutableArray<ReplayMark> Marks => _marks.IsDefault ? _marks = ReplayMarks.Of(state, Last, truth) : _marks;

    /// <summary>Who knew what when: all facts with the truth, else only what came to light.</summary>
    public ImmutableArray<FactTrail> Trails => truth ? FactTrails.Of(state) : FactTrails.Known(state, Last);

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
