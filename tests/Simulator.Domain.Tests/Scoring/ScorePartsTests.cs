using System.Collections.Immutable;
using CsCheck;
using Simulator.Domain.Exercises;
using Simulator.Domain.Exercises.Acts;
using Simulator.Domain.Exercises.Evaluation;
using Simulator.Domain.Rumors;
using Simulator.Domain.Scenarios;
using Simulator.Domain.Scoring;
using static Simulator.Domain.Tests.TinyScenario;

namespace Simulator.Domain.Tests.Scoring;

/// <summary>Marks, dimensions, persons, facts, order of steps, outcome: each rule by example, and what holds for any play.</summary>
public sealed class ScorePartsTests
{
    [Theory]
    [InlineData(90, 100, null, 90, "P")]
    [InlineData(89.94, 100, null, 89.9, "S")]
    [InlineData(89.95, 100, null, 90, "P")]
    [InlineData(30, 40, null, 75, "S")]
    [InlineData(24, 40, null, 60, "M")]
    [InlineData(23, 40, null, 57.5, "U")]
    [InlineData(40, 40, 59.0, 59, "U")]
    public void Marks_are_points_of_possible_as_of_100_and_the_grade_is_read_from_the_printed_figure(double earned, double possible, double? cap, double hundred, string grade) =>
        Assert.Equal(new Mark(hundred, grade), Mark.Of(earned, possible, Whole, cap));

    [Fact]
    public void Bands_are_the_sheets_own_and_without_possible_points_there_is_no_mark()
    {
        var sheet = Whole with { ScoreSheet = new ScoreSheet([], []) { Grades = new GradeBands(80, 50, 20) } };
        Assert.Equal(["P", "S", "M", "U"], new[] { 80.0, 50, 20, 19 }.Select(p => Mark.Of(p, 100, sheet)!.Grade));
        Assert.Null(Mark.Of(0, 0, Whole));
    }

    [Fact]
    public void A_veto_caps_the_mark_also_where_little_was_possible()
    {
        var given = ScorecardTests.Publish(Given.Started(s => s with { Criteria = [Criterion("C-9", null, 20, null, [Element("a", 20, false, new Acted(Act("sign-in")))])] }).When(new SignIn(), "news", 1), "现场无人受伤。");
        Assert.Equal((20, 59, "U"), (given.Score(50).Total, given.Score(50).Mark!.Hundred, given.Score(50).Mark!.Grade));
    }

    [Fact]
    public void Dimensions_follow_the_sheet_and_add_up()
    {
        var given = Given.Started(Of(Subject()) with { ScoreSheet = new ScoreSheet([], []) { Dimensions = [new SheetDimension("empty", "空"), new SheetDimension("timeliness", "快")] } });
        var score = given.When(new RegisterItem(null, "T-1", "烟"), "assessment", 6).Score(120);
        Assert.Equal(new DimensionScore("timeliness", "快", 6, 40), Assert.Single(score.ByDimension));
    }

    [Fact]
    public void Points_go_to_the_persons_whose_acts_prove_them_and_add_up_with_those_nobody_earned()
    {
        var given = ScorecardTests.Publish(Given.Started(), "一名商户扭伤").When(new FileReport("first", "written", ["leading"], "一名商户扭伤"), "assessment", 27);
        var score = given.Score(60);
        var shares = PersonShares.Of(given.Until(60).State, score);
        Assert.Equal([("p-assessment", "assessment"), ("p-news", "news"), ("p-leading", "leading")], shares.Select(s => (s.Person, s.Seat)));
        Assert.Equal([10.0, 10, 0], shares.Select(s => s.Earned));
        Assert.Equal(score.Lines.Sum(l => l.Earned), shares.Sum(s => s.Earned), 6);
        Assert.Equal((3, 1), (shares[1].Acts, shares[2].Acts));
    }

    [Fact]
    public void Steps_in_order_hold_only_in_that_order()
    {
        var order = new InTurn([Act("register-item"), Act("request-verification")]);
        Given Start() => Given.Started(s => s with { Criteria = [Criterion("C-9", "T-1", 10, 10, [Element("order", 10, true, order)])] });
        var right = Start().When(new RegisterItem(null, "T-1", "烟"), "assessment", 6).When(new RequestVerification("health", "有无伤员", null), "assessment", 7);
        var wrong = Start().When(new RequestVerification("health", "有无伤员", null), "assessment", 6).When(new RegisterItem(null, "T-1", "烟"), "assessment", 7);
        Assert.Equal((10, 0), (right.Score(8).Lines[0].Earned, wrong.Score(8).Lines[0].Earned));
        Assert.Equal(2, right.Score(8).Lines[0].Evidence.Length);
        Assert.True(Conditions.Holds(order, right.State, right.Cursor));
        Assert.False(Conditions.Holds(order, wrong.State, wrong.Cursor));
    }

    [Fact]
    public void Saying_ahead_of_time_can_be_deducted()
    {
        static Scorecard Score(double minute) => ScorecardTests.Publish(Given.Started(s => s with
        { Deductions = [new Deduction("D-9", "抢先", "false", 3, ["news"], new Acted(Act("publish-statement") with { Ahead = ["F3"] }))] }), "一名商户扭伤", minute).Score(60);
        Assert.Equal(new TypeSum("false", 1, 3), Assert.Single(Score(6).DeductedByType));
        Assert.Empty(Score(30).Deductions);
    }

    [Fact]
    public void A_fault_in_one_item_costs_points_in_another()
    {
        var given = Given.Started(s => s with { Criteria = [.. s.Criteria.Take(1), s.Criteria[1] with { Factors = [new CriterionFactor("cross", "先标了谣言", 0.5, new Acted(Act("judge-item") with { Fields = Fields("nature", "rumor") }))] }] })
            .When(new RegisterItem(null, "T-1", "烟"), "assessment", 6).When(new JudgeItem("item-1", Authenticity.False, Nature.Rumor, Answer3.Open, Answer3.Open, "像"), "assessment", 7).When(new AnswerOrder("T-2", "refuse", "如实报"), "leading", 11);
        Assert.Equal((5, ScoringRules.Factor), (given.Score(12).Lines[1].Earned, ScoringRules.Of(given.Score(12).Lines[1])));
    }

    [Theory]
    [InlineData(50, 10, 10, 100.0)]
    [InlineData(50, 10, 50, 0.0)]
    [InlineData(50, 10, 30, 50.0)]
    [InlineData(50, 10, 60, -25.0)]
    [InlineData(50, 10, 6, 110.0)]
    [InlineData(14.9, 10, 12, null)]
    [InlineData(15, 10, 12.5, 50.0)]
    public void Prevented_is_the_share_of_what_the_expert_team_prevents(double none, double expert, double played, double? percent) =>
        Assert.Equal(percent, new Prevented("anxiety", none, expert, played).Percent);

    [Fact]
    public void A_mean_is_the_area_over_the_time()
    {
        Simulator.Domain.Exercises.GaugeSample At(double minute, double anxiety) => new(ExerciseTime.FromMinutes(minute), new Gauges(0, 0, anxiety, 0));
        var state = Given.Started().State with { GaugeSamples = [At(0, 10), At(10, 20), At(20, 99)] };
        // 0–10: 15 on average, 10–20: 30, 20–40: 40.
        Assert.Equal((150 + 300 + 800) / 40.0, OutcomeEstimate.Mean(state, new Aftermath(ExerciseTime.FromMinutes(20), [At(20, 40), At(40, 40)], 0), g => g.Anxiety), 9);
    }

    private static Gen<(string Seat, Act Act)> Deed(string seat, Act act) => Gen.Const((seat, act));

    private static readonly Gen<(string Seat, Act Act)> Deeds = Gen.OneOf<(string Seat, Act Act)>(
        Deed("assessment", new RegisterItem(null, "T-1", "烟")), Deed("assessment", new JudgeItem("item-1", Authenticity.Open, Nature.Open, Answer3.Open, Answer3.Open, "待核")), Deed("assessment", new SendMessage(["news"], "请关注")),
        Deed("leading", new AnswerOrder("T-2", "refuse", "如实报")), Deed("assessment", new FileReport("first", "written", ["leading"], "一名商户扭伤")), Deed("news", new DraftStatement(null, "notice", "通报", "一名商户扭伤", ["official-account"])),
        Deed("news", new DraftStatement(null, "notice", "通报", "现场无人受伤。", ["official-account"])), Deed("news", new SubmitStatement("paper-1")), Deed("leading", new ApproveStatement("paper-1", "")), Deed("news", new PublishStatement("paper-1", [])), Deed("leading", new SetLevel("yellow", "多点")));

    private static readonly Gen<(string Seat, Act Act, double Wait)[]> Plays = Gen.Select(Deeds, Gen.Double[0, 4], (d, w) => (d.Seat, d.Act, w)).Array[0, 25];

    [Fact]
    public void The_total_is_the_sum_of_its_parts_between_nothing_and_the_possible_and_a_veto_caps_it()
    {
        Plays.Sample(play =>
        {
            var (given, minute) = Played(play);
            var score = given.Score(minute);
            var sum = score.Lines.Where(l => l.Started is not null || l.Override is not null || l.Why.Code == "LineWaiting").Sum(l => l.Earned) - score.Deducted + score.BonusCounted;
            var capped = Math.Min(Math.Min(sum, score.Possible), score.Vetoes.IsEmpty ? double.MaxValue : 59);
            Assert.Equal(Math.Max(0, capped), score.Total, 2);
            Assert.InRange(score.Total, 0, score.Possible);
            if (!score.Vetoes.IsEmpty) Assert.True(score.Mark!.Hundred <= 59);
            Assert.Equal(score.Possible, score.ByDimension.Sum(d => d.Possible), 6);
            Assert.Equal(score.Deducted, score.DeductedByType.Sum(t => t.Points), 6);
            Assert.True(PersonShares.Of(given.State, score).Sum(p => p.Earned) <= score.Lines.Sum(l => l.Earned) + 0.1);
        }, iter: 200);
    }

    [Fact]
    public void An_override_changes_exactly_its_line()
    {
        Gen.Select(Plays, Gen.Int[0, 2], Gen.Int[0, 20]).Sample((play, at, half) =>
        {
            var (given, minute) = Played(play);
            var criterion = given.State.Subject.Criteria[at];
            var before = given.Score(minute);
            var after = given.When(new OverrideScore(criterion.Id, Math.Min(criterion.Points, half / 2.0), "看过"), Given.Evaluator, minute).Score(minute);
            for (var i = 0; i < before.Lines.Length; i++)
                if (i != at) Assert.Equal((before.Lines[i].Earned, before.Lines[i].Why.Code, before.Lines[i].Due), (after.Lines[i].Earned, after.Lines[i].Why.Code, after.Lines[i].Due));
            Assert.Equal((Math.Min(criterion.Points, half / 2.0), before.Lines[at].Automatic), (after.Lines[at].Earned, after.Lines[at].Automatic));
            Assert.Equal(before.Deductions.Select(d => d.Id), after.Deductions.Select(d => d.Id));
        }, iter: 150);
    }

    [Fact]
    public void More_evidence_never_lowers_a_line_without_traps()
    {
        Plays.Sample(play =>
        {
            var (given, minute) = (Given.Started(s => s with { Criteria = [.. s.Criteria.Select(c => c with { Factors = [] })] }), 5.0);
            var earned = new double[given.State.Subject.Criteria.Length];
            foreach (var (seat, act, wait) in play)
            {
                given = given.When(act, seat, minute += wait);
                var now = given.Score(minute).Lines.Select(l => l.Earned).ToArray();
                for (var i = 0; i < earned.Length; i++) Assert.True(now[i] >= earned[i], $"line {i} fell from {earned[i]} to {now[i]}");
                earned = now;
            }
        }, iter: 200);
    }

    private static (Given Given, double Minute) Played((string Seat, Act Act, double Wait)[] play)
    {
        var (given, minute) = (Given.Started(), 5.0);
        foreach (var (seat, act, wait) in play) given = given.When(act, seat, minute += wait);
        return (given.Until(minute), minute);
    }
}
