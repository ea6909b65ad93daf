using Simulator.Domain.Exercises;
using Simulator.Domain.Exercises.Acts;
using Simulator.Domain.Exercises.Injects;
using Simulator.Domain.Feeds;
using Simulator.Domain.Reports.AfterAction;
using Simulator.Domain.Rumors;
using Simulator.Domain.Scenarios;

namespace Simulator.Domain.Tests.Reports.AfterAction;

/// <summary>A false claim (root T-1, from minute 5) against its correction: posts and gauges are put into the log by hand, the engine does not run.</summary>
public sealed class RumorCorrectionTests
{
    private static PostAppeared Post(int number, Stance stance = Stance.Comment, string root = "T-1") => new($"r-{number}", PostKind.Repost, root, $"u{number}", "网友", "web", $"转{number}", stance, root, null, 100, null, null);

    /// <summary>So many posts, spread evenly over the minutes.</summary>
    private static Given Posts(Given play, double from, double until, int posts, int first)
    {
        for (var i = 0; i < posts; i++) play = play.And(from + (until - from) * (i + 0.5) / posts, Post(first + i));
        return play;
    }

    private static Given Published(Given play, double minute) => play.When(new DraftStatement(null, "notice", "通报", "一名商户踝部扭伤，现场是演练。", ["official-account"]), "news", minute)
        .When(new SubmitStatement("paper-1"), "news", minute).When(new ApproveStatement("paper-1", ""), "leading", minute).When(new PublishStatement("paper-1", []), "news", minute);

    private static RumorCorrection Figures(Given play, double minute = 90, bool truth = false) => RumorCorrection.Of(play.State, ExerciseTime.FromMinutes(minute), truth);

    [Fact]
    public void Posts_before_and_after_the_first_statement_are_told_apart()
    {
        var play = Posts(Published(Posts(Given.Started().Until(6), 10, 20, 20, 1), 30), 31, 60, 8, 100);
        var figures = Figures(play);
        // The root is a post of its own.
        Assert.Equal((21, 8), (figures.PostsBefore, figures.PostsAfter));
        Assert.Equal(ExerciseTime.FromMinutes(30), figures.FirstStatement);
        Assert.Equal(figures.PostsBefore + figures.PostsAfter, figures.ByMinute.Sum());
    }

    [Fact]
    public void Who_denies_it_or_stands_up_for_the_correction_does_not_carry_it()
    {
        var play = Given.Started().Until(6).And(10, Post(1), Post(2, Stance.Deny), Post(3, Stance.Support), Post(4, Stance.Question));
        Assert.Equal(3, Figures(play).PostsBefore);
    }

    [Fact]
    public void Posts_are_halved_when_ten_minutes_bring_half_of_what_ten_minutes_brought_before()
    {
        // Two a minute up to the correction, then one in two minutes.
        var play = Posts(Published(Posts(Given.Started().Until(6), 10, 30, 40, 1), 30), 30, 70, 20, 100);
        var figures = Figures(play);
        Assert.Equal(2, figures.RateAtCorrection!.Value, 1);
        Assert.InRange(figures.PostsHalfLife!.Value, TimeSpan.FromMinutes(6), TimeSpan.FromMinutes(8));
        var unhalved = Posts(Published(Posts(Given.Started().Until(6), 10, 30, 40, 1), 30), 30, 70, 80, 100);
        Assert.Null(Figures(unhalved, 70).PostsHalfLife);
    }

    [Fact]
    public void Too_few_posts_have_no_half_life_and_without_a_statement_there_is_no_after()
    {
        Assert.Null(Figures(Published(Posts(Given.Started().Until(6), 20, 30, 5, 1), 30)).PostsHalfLife);
        var silent = Figures(Posts(Given.Started().Until(6), 10, 30, 40, 1));
        Assert.Equal((null, null, 0), (silent.FirstStatement, silent.FirstCorrection, silent.PostsAfter));
        Assert.Equal(0, silent.CorrectionReach);
    }

    [Fact]
    public void A_false_denial_is_no_correction()
    {
        var play = Given.Started().Until(25).When(new DraftStatement(null, "notice", "通报", "现场无人受伤。", ["official-account"]), "news", 30)
            .When(new SubmitStatement("paper-1"), "news", 30).When(new ApproveStatement("paper-1", ""), "leading", 30).When(new PublishStatement("paper-1", []), "news", 30);
        var figures = Figures(play);
        Assert.NotNull(figures.FirstStatement);
        Assert.Null(figures.FirstCorrection);
        Assert.Equal(0, figures.CorrectionReach);
    }

    [Fact]
    public void Reach_is_counted_in_contacts_on_both_sides()
    {
        var play = Published(Posts(Given.Started().Until(6), 10, 20, 19, 1), 30);
        var figures = Figures(play);
        // Twenty posts and a root of thirty expected reposts, two hundred people each; one channel that reaches half of a hundred thousand.
        Assert.Equal(200 * (20 + 30), figures.Exposures);
        Assert.Equal(50_000, figures.CorrectionReach);
        Assert.Equal(5, figures.ReachRatio);
    }

    [Fact]
    public void Gauges_are_for_those_who_may_see_the_truth()
    {
        GaugesRead Read(double heat, double belief) => new(new Gauges(heat, 60, 20, belief));
        var play = Published(Given.Started().Until(6).And(10, Read(60, 20)).And(20, Read(80, 40)), 30).And(40, Read(75, 30)).And(50, Read(20, 19)).Until(60);
        Assert.Null(Figures(play, 60).Belief);
        var belief = Figures(play, 60, truth: true).Belief!;
        Assert.Equal((40, 40, TimeSpan.FromMinutes(20)), (belief.AtCorrection, belief.Peak, belief.HalfLife));
        Assert.Equal((70, 5), (belief.HeatLevel, belief.BeliefLevel));
        Assert.Equal((TimeSpan.FromMinutes(30), TimeSpan.FromMinutes(50)), (belief.HeatOver, belief.BeliefOver));
        var alarmed = TinyScenario.Subject() with { Alarms = [new Alarm("A", "热", new GaugeAt("heat", 78, null))] };
        var other = Published(Given.Started(TinyScenario.Of(alarmed)).Until(6).And(10, Read(60, 20)).And(20, Read(80, 40)), 30).And(40, Read(75, 30));
        Assert.Equal((78, TimeSpan.FromMinutes(20)), (Figures(other, 60, truth: true).Belief!.HeatLevel, Figures(other, 60, truth: true).Belief!.HeatOver));
    }

    [Fact]
    public void A_deleted_root_goes_on_being_told_and_that_is_counted()
    {
        var play = Posts(Given.Started().Until(6), 10, 20, 5, 1).When(new RequestPlatform("T-1", "delete", "《某某条例》第一条", "请删除", "不实", "item"), "news", 22);
        var deleted = Assert.Single(Figures(Posts(play, 23, 40, 7, 50)).Deleted);
        Assert.Equal(("T-1", true, 7, 1400), (deleted.Post, deleted.OnRequest, deleted.LaterPosts, deleted.LaterExposures));
    }
}
