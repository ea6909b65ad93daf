using System.Collections.Immutable;
using Simulator.Domain.Exercises;
using Simulator.Domain.Scoring;

namespace Simulator.Domain.Reports.Debriefs;

/// <summary>
/// What lies on the table right after the end (现场讲评): what evaluators noted, in three columns, what observers wrote, the moments everything turned on,
/// and the points of each seat. Nobody's name is in it, neither of players nor of evaluators nor of observers.
/// </summary>
public sealed record HotWash(
    ImmutableArray<HotWashPoint> Good, ImmutableArray<HotWashPoint> Improve, ImmutableArray<HotWashPoint> Open, ImmutableArray<HotWashPoint> Comments,
    ImmutableArray<HotWashMoment> Moments, ImmutableArray<HotWashSeat> Seats)
{
    /// <summary>Of the whole exercise as it stands.</summary>
    public static HotWash Of(ExerciseState state)
    {
        var subjects = state.BySubject().Select(s => (State: s, Score: Scorecards.Of(s, s.Now))).ToArray();
        return new HotWash(Notes(state, NoteKind.Good), Notes(state, NoteKind.Improve), Notes(state, NoteKind.Open), [.. state.ObserverComments.Select(c => new HotWashPoint(c.At, c.Text)).OrderBy(p => p.At)],
            [.. Published(state).Concat(subjects.SelectMany(s => Judged(s.Score))).OrderBy(m => m.At)],
            [.. state.Scenario.Seats.Select(seat => Seat(seat.Id, subjects.Select(s => s.Score))).Where(s => s.Possible > 0)]);
    }

    private static ImmutableArray<HotWashPoint> Notes(ExerciseState state, NoteKind kind) =>
        [.. state.Notes.Where(n => NoteColumn.Of(n) == kind).Select(n => new HotWashPoint(n.At, n.Text)).OrderBy(p => p.At)];

    private static IEnumerable<HotWashMoment> Published(ExerciseState state) =>
        state.Statements.Where(s => s.PublishedAt is not null).Select(s => new HotWashMoment(s.PublishedAt!.Value, "statement", s.Title))
            .Concat(state.Levels.Where(l => l.Decided).Select(l => new HotWashMoment(l.At, "level", l.Level)))
            .Concat(state.Begun.Select(b => new HotWashMoment(b.Began, "subject", state.Text(state.Scenario.Subject(b.Number).Title))));

    private static IEnumerable<HotWashMoment> Judged(Scorecard score) =>
        score.Vetoes.Select(v => (v, "veto")).Concat(score.Deductions.Select(d => (d, "deduction"))).Concat(score.Bonuses.Select(b => (b, "bonus")))
            .Where(e => e.Item1.At is not null).Select(e => new HotWashMoment(e.Item1.At!.Value, e.Item2, e.Item1.Title));

    private static HotWashSeat Seat(string seat, IEnumerable<Scorecard> scores)
    {
        var parts = scores.Select(s => s.BySeat.GetValueOrDefault(seat)).OfType<SeatScore>().ToArray();
        return new HotWashSeat(seat, parts.Sum(p => p.Earned), parts.Sum(p => p.Possible));
    }
}

/// <summary>Something somebody noted, with the moment it is about.</summary>
public sealed record HotWashPoint(ExerciseTime At, string Text);

/// <summary>Kind: statement (text is its title), level (text is the level), subject, veto, deduction, bonus.</summary>
public sealed record HotWashMoment(ExerciseTime At, string Kind, string Text);

/// <summary>Points of a seat over all subjects, in the order of the scenario.</summary>
public sealed record HotWashSeat(string Seat, double Earned, double Possible);
