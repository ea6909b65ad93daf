using System.Collections.Immutable;
using Simulator.Domain.Exercises;
using Simulator.Domain.Exercises.Acts;
using Simulator.Domain.Exercises.Clock;
using Simulator.Domain.Exercises.Control;
using Simulator.Domain.Exercises.Evaluation;
using Simulator.Domain.Scenarios;
using Simulator.Domain.Scoring;
using static Simulator.Domain.Tests.TinyScenario;

namespace Simulator.Domain.Tests.Scoring;

public class ScorecardTests
{
    private static ScoreLine Line(Scorecard score, string id) => score.Lines.Single(l => l.Id == id);
    private static FileReport Report(string text) => new("first", "written", ["leading"], text);

    [Theory]
    [InlineData(0, 10, 1)]
    [InlineData(10, 10, 1)]
    [InlineData(12, 10, 0.9)]
    [InlineData(15, 10, 0.75)]
    [InlineData(20, 10, 0.5)]
    [InlineData(20.01, 10, 0)]
    public void Timeliness_is_full_within_the_limit_and_falls_to_half_at_twice_the_limit(double used, double limit, double factor) =>
        Assert.Equal(factor, Timeliness.Factor(TimeSpan.FromMinutes(used), TimeSpan.FromMinutes(limit)), 6);

    [Fact]
    public void Without_a_limit_an_act_is_always_in_time() => Assert.Equal(1, Timeliness.Factor(TimeSpan.FromHours(5), null));

    [Fact]
    public void An_act_within_the_limit_earns_full_points_and_proves_itself()
    {
        var given = Given.Started().When(new RegisterItem(null, "T-1", "烟"), "assessment", 9);
        var line = Line(given.Score(9), "C-1");
        Assert.Equal(6, line.Earned);
        Assert.Equal(ExerciseTime.FromMinutes(5), line.Started);
        Assert.Equal(new Why("InTime", "04:00", "10:00").Args, line.Elements[0].Why.Args);
        Assert.Equal([given.State.Acts[^1].Version], line.Elements[0].Evidence);
        Assert.Equal("LineOpen", line.Why.Code);
        Assert.False(line.Due);
    }

    [Fact]
    public void A_late_act_earns_a_share()
    {
        var score = Given.Started().When(new RegisterItem(null, "T-1", "烟"), "assessment", 20).Score(20);
        Assert.Equal(4.5, Line(score, "C-1").Earned);
        Assert.Equal("Late", Line(score, "C-1").Elements[0].Why.Code);
    }

    [Fact]
    public void After_twice_the_limit_nothing_is_earned()
    {
        var score = Given.Started().When(new RegisterItem(null, "T-1", "烟"), "assessment", 26).Score(26);
        Assert.Equal(0, Line(score, "C-1").Earned);
        Assert.Equal("TooLate", Line(score, "C-1").Elements[0].Why.Code);
    }

    [Fact]
    public void Acts_before_the_inject_count_as_in_time()
    {
        var given = Given.Started().When(new RequestVerification("health", "有无伤员", null), "assessment", 12).When(Report("一名商户扭伤"), "assessment", 18);
        var line = Line(given.Score(21), "C-3");
        Assert.Equal(10, line.Earned);
        Assert.Equal("00:00", line.Elements[0].Why.Args[0]);
    }

    [Fact]
    public void A_trap_multiplies_the_line()
    {
        var score = Given.Started().When(new RegisterItem(null, "T-1", "烟"), "assessment", 6)
            .When(new JudgeItem("item-1", Authenticity.False, Nature.Rumor, Answer3.Open, Answer3.Open, "一看就是"), "assessment", 7).Score(8);
        var line = Line(score, "C-1");
        Assert.Equal(0, line.Earned);
        Assert.Equal("LineFactor", line.Why.Code);
        Assert.Equal("trap", Assert.Single(line.Factors).Id);
        Assert.False(line.Factors[0].Provisional);
    }

    [Fact]
    public void A_proposed_reading_scores_provisionally_until_confirmed_or_rejected()
    {
        var given = Given.Started().When(Report("一名商户扭伤"), "assessment", 21);
        var before = Line(given.Score(21), "C-3").Elements[0];
        Assert.True(before.Provisional);
        Assert.Equal(10, before.Earned);
        var act = given.State.Acts[^1].Version;
        var confirmed = given.When(new RuleOnReading(act, "F3", Verdict.States, true), Given.Evaluator, 30);
        Assert.False(Line(confirmed.Score(30), "C-3").Elements[0].Provisional);
        var rejected = given.When(new RuleOnReading(act, "F3", Verdict.States, false), Given.Evaluator, 30);
        Assert.Equal(0, Line(rejected.Score(30), "C-3").Elements[0].Earned);
    }

    [Fact]
    public void What_costs_points_does_not_take_a_proposed_reading_for_silence()
    {
        var silent = new AllOf([new Acted(Act("register-item")), new Not(new Acted(Act("file-report") with { States = ["F3"] }))]);
        var given = Given.Started(s => s with
        {
            Criteria = [Criterion("C-9", "T-1", 10, 10, [Element("done", 10, false, new Acted(Act("register-item")))]) with { Factors = [new CriterionFactor("silent", "没有报", 0.5, silent)] }],
            Deductions = [new Deduction("D-9", "没有报", "omitted", 2, ["assessment"], silent)],
            Bonuses = [new Deduction("B-9", "克制", "bonus", 1, ["assessment"], silent)],
        }).When(Report("一名商户扭伤"), "assessment", 6);
        var act = given.State.Acts[^1].Version;
        given = given.When(new RegisterItem("T-1", null, "烟"), "assessment", 7);
        Check(given, false, true);
        Check(given.When(new RuleOnReading(act, "F3", Verdict.States, true), Given.Evaluator, 30), false, false);
        Check(given.When(new RuleOnReading(act, "F3", Verdict.States, false), Given.Evaluator, 30), true, true);

        static void Check(Given given, bool costs, bool earns)
        {
            var score = given.When(new EndExercise("early"), Given.Control, 40).Score(40);
            Assert.Equal(costs ? 5 : 10, Line(score, "C-9").Earned);
            Assert.Equal(costs, score.Deductions.Length > 0);
            Assert.Equal(earns, score.Bonuses.Length > 0);
        }
    }

    [Fact]
    public void A_ruling_holds_for_the_same_paper_wherever_it_was_used()
    {
        var given = Publish(Given.Started(), "一名商户扭伤");
        var draft = given.State.Acts.First(a => a.Kind == "draft-statement");
        given = given.When(new RuleOnReading(draft.Version, "F3", Verdict.States, true), Given.Evaluator, 40);
        Assert.All(given.State.Acts.Where(a => a.Paper == "paper-1"), a => Assert.True(Conditions.Counts(given.State, a, a.Readings[0], certainOnly: true)));
        Assert.False(Line(given.Score(40), "C-3").Elements[1].Provisional);
    }

    [Fact]
    public void A_certain_denial_of_a_known_fact_is_a_veto_and_caps_the_subject()
    {
        var score = Publish(Given.Started(), "现场无人受伤。").Score(60);
        Assert.Equal("V-1", Assert.Single(score.Vetoes).Id);
        Assert.True(score.Total <= 59);
    }

    [Fact]
    public void No_veto_rests_on_a_proposed_reading_until_an_evaluator_confirms_it()
    {
        var given = Given.Started().And(30, new StatementDrafted("news", "paper-1", "notice", "t", "x", ["official-account"], [new Reading("F3", Verdict.Denies, Certainty.Proposed, 0, 1)], null, null))
            .When(new SubmitStatement("paper-1"), "news", 31).When(new ApproveStatement("paper-1", ""), "leading", 32).When(new PublishStatement("paper-1", []), "news", 33);
        Assert.Null(given.Rejection);
        Assert.Empty(given.Score(34).Vetoes);
        var confirmed = given.When(new RuleOnReading(given.State.Acts[^1].Version, "F3", Verdict.Denies, true), Given.Evaluator, 35);
        Assert.Single(confirmed.Score(35).Vetoes);
    }

    [Fact]
    public void A_veto_caps_but_never_lifts()
    {
        var rich = Given.Started(s => s with { Criteria = [Criterion("C-9", null, 80, null, [Element("a", 80, false, new Acted(Act("sign-in")))])] }).When(new SignIn(), "news", 1);
        Assert.Equal(80, rich.Score(5).Total);
        Assert.Equal(59, Publish(rich, "现场无人受伤。").Score(50).Total);
    }

    [Fact]
    public void An_override_replaces_the_points_and_keeps_the_automatic_ones()
    {
        var given = Given.Started().When(new RegisterItem(null, "T-1", "烟"), "assessment", 6).When(new OverrideScore("C-1", 9, "做得好"), Given.Evaluator, 7);
        var line = Line(given.Score(8), "C-1");
        Assert.Equal((9, 6), (line.Earned, line.Automatic));
        Assert.Equal(("做得好", "e"), (line.Override!.Reason, line.Override.Person));
        Assert.Equal("LineOverridden", line.Why.Code);
        Assert.Equal(6, Line(given.When(new OverrideScore("C-1", null, "收回"), Given.Evaluator, 9).Score(9), "C-1").Earned);
    }

    [Fact]
    public void Skipped_and_held_injects_take_their_points_out_of_the_possible_ones()
    {
        var given = Given.Started().When(new SkipInject("T-2"), Given.Control, 1).When(new HoldInject("T-3"), Given.Control, 1);
        var score = given.Score(30);
        Assert.Equal(10, score.Possible);
        Assert.Equal(("LineSkipped", "LineHeld"), (Line(score, "C-2").Why.Code, Line(score, "C-3").Why.Code));
        Assert.False(Line(score, "C-2").Due);
    }

    [Fact]
    public void An_inject_still_to_come_counts_as_possible_until_the_end()
    {
        var given = Given.Started();
        Assert.Equal((40, "LineWaiting"), (given.Score(1).Possible, Line(given.Score(1), "C-3").Why.Code));
        var ended = given.When(new EndExercise("early"), Given.Control, 12);
        Assert.Equal((20, "LineNeverTriggered"), (ended.Score(12).Possible, Line(ended.Score(12), "C-3").Why.Code));
        Assert.Equal(20, ended.Score(12).DuePossible);
    }

    [Fact]
    public void Due_means_settled_by_time_or_by_full_points()
    {
        var given = Given.Started().When(new AnswerOrder("T-2", "refuse", "要如实报"), "leading", 12);
        var score = given.Score(13);
        Assert.True(Line(score, "C-2").Due);
        Assert.Equal((10, 10), (score.DuePossible, score.DueEarned));
        Assert.Equal(20, given.Score(25).DuePossible);
        Assert.Equal(40, given.Score(40).DuePossible);
    }

    [Fact]
    public void Deductions_are_judged_at_their_moment_and_stay()
    {
        Assert.Empty(Given.Started().Score(59).Deductions);
        Assert.Equal(5, Assert.Single(Given.Started().Score(60).Deductions).Points);
        Assert.Single(Publish(Given.Started().Until(70), "这是一次疏散演练", 70).Score(90).Deductions);
        Assert.Empty(Publish(Given.Started(), "这是一次疏散演练").Score(90).Deductions);
    }

    [Fact]
    public void Bonuses_are_limited_never_pass_full_marks_and_the_total_is_never_negative()
    {
        static Given Earn(Given given) => given.When(new SetLevel("orange", "多点"), "leading", 3).When(new SendMessage(["news"], "请关注"), "assessment", 4);
        var score = Earn(Given.Started()).Score(5);
        Assert.Equal((2, 10 + score.Lines.Sum(l => l.Earned)), (score.Bonuses.Length, score.Total));
        Assert.Equal(0, Earn(Given.Started(s => s with { Criteria = [] })).Score(5).Total);
        Assert.Equal(0, Given.Started(s => s with { Criteria = [] }).Score(100).Total);
    }

    [Fact]
    public void Shared_points_go_to_the_seats_that_earned_them_the_rest_to_the_first()
    {
        var score = Publish(Given.Started(), "一名商户扭伤").Score(60);
        Assert.Equal(new SeatScore(10, 10), score.BySeat["news"]);
        Assert.Equal(new SeatScore(0, 20), score.BySeat["assessment"]);
        Assert.Equal(score.Possible, score.BySeat.Values.Sum(s => s.Possible));
        Assert.Equal(score.Possible, score.ByPhase.Values.Sum(s => s.Possible));
        Assert.Equal(new SeatScore(10, 20), score.ByPhase["publish"]);
    }

    [Fact]
    public void A_not_in_an_element_is_judged_when_the_criterion_closes()
    {
        var given = Given.Started(s => s with { Criteria = [Criterion("C-9", "T-1", 5, 10, [Element("calm", 5, true, new AllOf([new Acted(Act("register-item")), new Not(new Acted(Act("request-platform")))]))])] })
            .When(new RegisterItem("T-1", null, "烟"), "assessment", 6);
        Assert.Equal((0, "JudgedLater"), (given.Score(20).Lines[0].Earned, given.Score(20).Lines[0].Elements[0].Why.Code));
        Assert.Equal(5, given.Score(25).Lines[0].Earned);
        Assert.Equal(0, given.When(new RequestPlatform("T-1", "delete", "条例", "删", "必要", "item"), "news", 15).Score(25).Lines[0].Earned);
        Assert.Equal(5, given.When(new RequestPlatform("T-1", "delete", "条例", "删", "必要", "item"), "news", 26).Score(30).Lines[0].Earned);
    }

    [Fact]
    public void Conditions_that_are_no_acts_have_a_time_too()
    {
        var given = Given.Started(s => s with { Criteria = [Criterion("C-9", "T-1", 10, 10, [Element("known", 5, true, new FactOnBoard("F3")), Element("level", 5, true, new LevelAtLeast("yellow"))])] })
            .When(new SetLevel("blue", "a"), "leading", 6).When(new SetLevel("orange", "b"), "leading", 14).When(new AddBoardFact("T-3", "扭伤一人", "卫健委"), "assessment", 22);
        var line = given.Score(23).Lines[0];
        Assert.Equal([ExerciseTime.FromMinutes(22), ExerciseTime.FromMinutes(14)], line.Elements.Select(e => e.At!.Value));
        Assert.Equal([3.25, 5], line.Elements.Select(e => e.Earned));
        Assert.All(line.Elements, e => Assert.Single(e.Evidence));
    }

    [Fact]
    public void Another_speed_makes_times_incomparable()
    {
        Assert.True(Given.Started().Score(5).TimesComparable);
        Assert.False(Given.Started().When(new SetSpeed(4), Given.Control, 2).Score(5).TimesComparable);
    }

    internal static Given Publish(Given given, string text, double minute = 22) => given
        .When(new DraftStatement(null, "notice", "通报", text, ["official-account"]), "news", minute)
        .When(new SubmitStatement("paper-1"), "news", minute + 1)
        .When(new ApproveStatement("paper-1", ""), "leading", minute + 2)
        .When(new PublishStatement("paper-1", []), "news", minute + 3).Then<StatementPublished>();
}
