using Simulator.Domain.Exercises;
using Simulator.Domain.Exercises.Acts;
using Simulator.Domain.Exercises.Clock;
using Simulator.Domain.Replays.Trends;
using Simulator.Domain.Scoring;

namespace Simulator.Domain.Tests.Replays;

/// <summary>One seat in one exercise, as a trend shows it.</summary>
public sealed class SeatPerformanceTests
{
    private static Given Played() => Given.Started().When(new RegisterItem("T-1", null, "听说炸了"), "assessment", 8).When(new AnswerOrder("T-2", "agree", "照办"), "leading", 18);
    private static ExerciseState Ended(Given given) => given.When(new EndExercise("control"), Given.Control, 60).State;
    private static SeatPerformance Of(ExerciseState state, string seat) => Assert.Single(PlayedSubject.Of(state)).Seats.Single(s => s.Seat == seat);

    [Fact]
    public void Asked_late_and_open_are_counted_seat_by_seat()
    {
        var state = Ended(Played());
        // T-1 answered after three of ten minutes; T-3 carries a limit too and was never taken up.
        var assessment = Of(state, "assessment");
        Assert.Equal((2, 0, 1, TimeSpan.FromMinutes(3)), (assessment.Asked, assessment.Late, assessment.Open, assessment.MedianResponse));
        // Eight of five minutes.
        var leading = Of(state, "leading");
        Assert.Equal((1, 1, 0, TimeSpan.FromMinutes(8)), (leading.Asked, leading.Late, leading.Open, leading.MedianResponse));
        Assert.Null(Of(state, "news").MedianResponse);
    }

    [Fact]
    public void Points_are_those_of_the_seat_in_the_scorecard()
    {
        var state = Ended(Played());
        var card = Scorecards.Of(state, state.Now);
        foreach (var seat in PlayedSubject.Of(state)[0].Seats) Assert.Equal((card.BySeat[seat.Seat].Earned, card.BySeat[seat.Seat].Possible), (seat.Earned, seat.Possible));
        Assert.Equal(card.Total, PlayedSubject.Of(state)[0].Total);
    }

    [Fact]
    public void A_seat_with_nothing_to_earn_has_no_share() => Assert.Null(new SeatPerformance("a", "a", 0, 0, null, 0, 0, 0, []).Share);

    [Fact]
    public void Vetoes_stand_with_the_seats_they_name_only()
    {
        var denied = Played().When(new DraftStatement(null, "notice", "通报", "没有人受伤。", ["official-account"]), "news", 22)
            .When(new SubmitStatement("paper-1"), "news", 23).When(new ApproveStatement("paper-1", ""), "leading", 24).When(new PublishStatement("paper-1", []), "news", 25);
        var state = Ended(denied);
        Assert.Equal(Scorecards.Of(state, state.Now).Vetoes.Length, Of(state, "news").Vetoes.Length);
        Assert.Empty(Of(state, "leading").Vetoes);
    }

    [Fact]
    public void Nothing_is_a_point_of_a_trend_before_its_end() => Assert.Empty(PlayedSubject.Of(Played().State));

    [Fact]
    public void At_another_speed_the_times_are_marked() =>
        Assert.False(PlayedSubject.Of(Ended(Given.Started().When(new SetSpeed(2), Given.Control, 1)))[0].TimesComparable);
}
