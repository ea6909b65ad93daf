using System.Collections.Immutable;
using Simulator.Domain.Exercises;
using Simulator.Domain.Replays.Comparing;
using Simulator.Domain.Reports.AfterAction;
using Simulator.Domain.Scoring;

namespace Simulator.Domain.Replays.Trends;

/// <summary>How one seat did in one subject: a fold of the log. A seat is a function, held by several people or by others next time; no person stands here.</summary>
/// <param name="Seat">Id of the seat.</param>
/// <param name="Name">In the language of the exercise.</param>
/// <param name="Earned">Points of the lines the seat's acts earned.</param>
/// <param name="Possible">Points it could have had; 0: nothing of this subject is the seat's.</param>
/// <param name="MedianResponse">From delivery to the first act that counts, over what it answered; null: it answered nothing that has a limit.</param>
/// <param name="Asked">Injects with a limit that came to it.</param>
/// <param name="Late">Of these, answered after the limit.</param>
/// <param name="Open">Of these, never answered.</param>
/// <param name="Vetoes">Titles of the vetoes that name the seat.</param>
public sealed record SeatPerformance(
    string Seat, string Name, double Earned, double Possible, TimeSpan? MedianResponse, int Asked, int Late, int Open, ImmutableArray<string> Vetoes)
{
    /// <summary>Points as a share of what could be had, 0–1; null where the seat has nothing to earn.</summary>
    public double? Share => Possible > 0 ? Math.Clamp(Earned / Possible, 0, 1) : null;

    /// <summary>Every seat of the subject the state stands in.</summary>
    public static ImmutableArray<SeatPerformance> Of(ExerciseState state)
    {
        var card = Scorecards.Of(state, state.Now);
        return [.. state.Scenario.Seats.Select(s => Of(state, card, s.Id))];
    }

    private static SeatPerformance Of(ExerciseState state, Scorecard card, string seat)
    {
        var score = card.BySeat.GetValueOrDefault(seat) ?? new SeatScore(0, 0);
        var asked = Deliveries.Of(state).Where(i => i.Limit is not null && i.To.Contains(seat)).Select(i => (Used: Deliveries.Used(i, seat), Limit: i.Limit!.Value)).ToList();
        return new(seat, state.NameOf(seat), score.Earned, score.Possible, NearestRank.Median(asked.Select(a => a.Used).OfType<TimeSpan>()),
            asked.Count, asked.Count(a => a.Used > a.Limit), asked.Count(a => a.Used is null), [.. card.Vetoes.Where(v => v.Seats.Contains(seat)).Select(v => v.Title)]);
    }
}

/// <summary>One subject of one exercise as a point of a trend.</summary>
/// <param name="Number">Of the subject.</param>
/// <param name="Title">In the language of the exercise.</param>
/// <param name="Total">Points of the whole team.</param>
/// <param name="Possible">Points that could be had.</param>
/// <param name="TimesComparable">Whether the exercise ran at ×1 all the time.</param>
/// <param name="Seats">Every seat.</param>
public sealed record PlayedSubject(int Number, string Title, double Total, double Possible, bool TimesComparable, ImmutableArray<SeatPerformance> Seats)
{
    /// <summary>The subjects of an exercise that has ended, in order; none while it runs.</summary>
    public static ImmutableArray<PlayedSubject> Of(ExerciseState state) => !state.Ended ? [] :
    [
        .. from subject in state.BySubject()
           let card = Scorecards.Of(subject, subject.Now)
           select new PlayedSubject(subject.Subject.Number, subject.Text(subject.Subject.Title), card.Total, card.Possible, !subject.SpeedChanged, SeatPerformance.Of(subject)),
    ];
}
