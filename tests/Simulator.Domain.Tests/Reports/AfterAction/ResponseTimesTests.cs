using Simulator.Domain.Exercises;
using Simulator.Domain.Exercises.Acts;
using Simulator.Domain.Reports.AfterAction;
using Simulator.Domain.Scenarios;

namespace Simulator.Domain.Tests.Reports.AfterAction;

/// <summary>How fast the seats answered what came with a limit. The post T-1 comes at minute 5 (limit 10), the order T-2 at 10 (limit 5), the answer T-3 and the question Q-1 at 20.</summary>
public sealed class ResponseTimesTests
{
    private static ResponseTimes Times(Given play, double minute) => ResponseTimes.Of(play.Until(minute).State, ExerciseTime.FromMinutes(minute));
    private static ResponseTime Row(ResponseTimes times, string inject) => times.Rows.Single(r => r.Inject == inject);
    private static RegisterItem Register => new(null, "T-1", "说炸了的帖子");

    [Fact]
    public void The_first_act_that_counts_stops_the_time_and_is_its_evidence()
    {
        var play = Given.Started().When(Register, "assessment", 8);
        var row = Row(Times(play, 12), "T-1");
        Assert.Equal((TimeSpan.FromMinutes(3), TimeSpan.FromMinutes(10), false), (row.Used, row.Limit, row.Late));
        Assert.Contains(play.State.Acts[^1].Version, row.Evidence);
    }

    [Fact]
    public void It_is_done_once_every_part_of_the_criterion_is_there()
    {
        var begun = Given.Started().When(Register, "assessment", 8);
        Assert.Null(Row(Times(begun, 12), "T-1").Done);
        var judged = begun.When(new JudgeItem("item-1", Authenticity.Open, Nature.Open, Answer3.Open, Answer3.Open, "还在核实"), "assessment", 11);
        Assert.Equal(TimeSpan.FromMinutes(6), Row(Times(judged, 12), "T-1").UsedToTheEnd);
    }

    [Fact]
    public void Late_is_what_came_after_the_limit_or_not_at_all_once_it_is_over()
    {
        Assert.False(Row(Times(Given.Started(), 15), "T-1").Late);
        Assert.True(Row(Times(Given.Started(), 15.1), "T-1").Late);
        Assert.True(Row(Times(Given.Started().When(Register, "assessment", 15.1), 20), "T-1").Late);
        Assert.False(Row(Times(Given.Started().When(Register, "assessment", 15), 40), "T-1").Late);
    }

    [Fact]
    public void A_seat_has_its_median_by_nearest_rank_over_what_it_answered()
    {
        var play = Given.Started().When(Register, "assessment", 8).When(new FileReport("first", "written", ["leading"], "一人扭伤", About: "T-3"), "assessment", 27);
        var seat = Times(play, 40).Seats.Single(s => s.Seat == "assessment");
        Assert.Equal((2, 2, 0), (seat.Count, seat.Answered, seat.Late));
        Assert.Equal(TimeSpan.FromMinutes(3), seat.Median);
        Assert.Equal(TimeSpan.FromMinutes(7), seat.Ninetieth);
    }

    [Fact]
    public void Both_limits_stand_beside_each_other()
    {
        var normed = TinyScenario.Subject();
        normed = normed with { Injects = [.. normed.Injects.Select(i => i.Id == "T-1" ? i with { Norm = "verify" } : i)] };
        var play = Given.Started(TinyScenario.Of(normed) with { Norms = [new Norm("verify", "核实", TimeSpan.FromHours(1), "虚构", "check")] });
        Assert.Equal((TimeSpan.FromMinutes(10), TimeSpan.FromHours(1)), (Row(Times(play, 6), "T-1").Limit, Row(Times(play, 6), "T-1").Norm));
        Assert.Null(Row(Times(play, 12), "T-2").Norm);
    }

    [Fact]
    public void A_seat_that_answered_nothing_has_no_median_and_counts_what_it_left()
    {
        var seat = Times(Given.Started(), 60).Seats.Single(s => s.Seat == "leading");
        Assert.Equal((1, 0, 1), (seat.Count, seat.Answered, seat.Late));
        Assert.Null(seat.Median);
    }
}
