using System.Collections.Immutable;
using Simulator.Domain.Exercises;
using Simulator.Domain.Exercises.Acts;
using Simulator.Domain.Exercises.Evaluation;
using Simulator.Domain.Scenarios;
using Simulator.Domain.Scoring;
using static Simulator.Domain.Tests.TinyScenario;

namespace Simulator.Domain.Tests.Scoring;

/// <summary>Two evaluators: both are kept, the scenario's rule decides, and nobody takes back another's word.</summary>
public sealed class EvaluatorRuleTests
{
    private static readonly Actor First = new("first", Office.Evaluator), Second = new("second", Office.Evaluator);

    private static Scenario With(string? rule) => Whole with { ScoreSheet = new ScoreSheet([new OutcomeHeading("fast", "快")], []) { Evaluators = rule } };
    private static Given Started(string? rule) => Given.Started(With(rule));
    private static ScoreLine Line(Given given) => given.Score(9).Lines.Single(l => l.Id == "C-1");

    [Theory]
    [InlineData("mean", 6, "")]
    [InlineData("last", 4, "second")]
    [InlineData(null, 4, "second")]
    [InlineData("chief", 8, "first")]
    public void The_rule_decides_and_both_words_are_kept(string? rule, double points, string person)
    {
        var given = Started(rule).When(new NameChiefEvaluator("first"), Given.Control, 6).When(new OverrideScore("C-1", 8, "好"), First, 7).When(new OverrideScore("C-1", 4, "晚"), Second, 8);
        var line = Line(given);
        Assert.Equal((points, person), (line.Earned, line.Override!.Person));
        Assert.Equal([("first", 8.0, "好"), ("second", 4.0, "晚")], line.AllOverrides.Select(o => (o.Person, o.Points, o.Reason)));
        Assert.Equal(ScoringRules.Evaluators, ScoringRules.Of(line));
        Assert.All(given.State.Overrides, o => Assert.True(o.At > ExerciseTime.Zero));
    }

    [Theory]
    [InlineData("mean", "M")]
    [InlineData("last", "U")]
    [InlineData("chief", "P")]
    public void Outcomes_follow_the_same_rule_and_between_two_grades_the_worse_counts(string rule, string grade)
    {
        var given = Started(rule).When(new NameChiefEvaluator("first"), Given.Control, 6).When(new RateOutcome("fast", "P", "快"), First, 7).When(new RateOutcome("fast", "U", "慢"), Second, 8);
        Assert.Equal(grade, given.State.OutcomeRatings["1:fast"].Grade);
        Assert.Equal(["P", "U"], given.State.Ratings.Select(r => r.Grade));
    }

    [Fact]
    public void Until_the_chief_has_spoken_the_last_word_counts()
    {
        var given = Started("chief").When(new NameChiefEvaluator("third"), Given.Control, 6).When(new OverrideScore("C-1", 8, "好"), First, 7).When(new OverrideScore("C-1", 4, "晚"), Second, 8);
        Assert.Equal(4, Line(given).Earned);
        Assert.Equal("OfficeMayNot", given.When(new NameChiefEvaluator("first"), First, 9).Rejection?.Code);
    }

    [Fact]
    public void One_takes_back_only_ones_own_word()
    {
        var given = Started("last").When(new OverrideScore("C-1", 8, "好"), First, 7);
        Assert.Equal("NothingOfYours", given.When(new OverrideScore("C-1", null, "撤"), Second, 8).Rejection?.Code);
        Assert.Equal("NothingOfYours", given.When(new RateOutcome("fast", null, ""), Second, 8).Rejection?.Code);
        var both = given.When(new OverrideScore("C-1", 4, "晚"), Second, 8);
        Assert.Equal(8, Line(both.When(new OverrideScore("C-1", null, "撤"), Second, 9)).Earned);
        Assert.Equal(4, Line(both.When(new OverrideScore("C-1", null, "撤"), First, 9)).Earned);
    }

    [Fact]
    public void In_logs_written_before_the_newest_word_replaced_the_others_and_stays_so()
    {
        var old = Started("mean").And(6, new ScoreOverridden("C-1", 8, "甲"), new OutcomeRated("fast", "P", "甲", 1)).And(7, new ScoreOverridden("C-1", 2, "乙"), new OutcomeRated("fast", "U", "乙", 1));
        Assert.Equal((2, 1), (Line(old).Earned, old.State.Overrides.Count));
        Assert.Equal("U", Assert.Single(old.State.Ratings).Grade);
        Assert.Empty(old.And(8, new ScoreOverridden("C-1", null, "丙")).State.Overrides);
    }

    [Fact]
    public void A_rated_line_counts_only_once_somebody_has_rated_it()
    {
        var rated = new Criterion { Id = "C-9", Title = "语气", Seats = ["news"], Points = 4, Dimension = "openness", Elements = [], Rated = true };
        var given = Given.Started(s => s with { Criteria = [.. s.Criteria, rated] });
        var before = given.Score(9);
        Assert.Equal((40, "LineNotRated"), (before.Possible, before.Lines[^1].Why.Code));
        Assert.False(before.Lines[^1].Due);
        var after = given.When(new OverrideScore("C-9", 3, "平实"), First, 8).Score(9);
        Assert.Equal((44, 3.0, "LineRated"), (after.Possible, after.Lines[^1].Earned, after.Lines[^1].Why.Code));
        Assert.True(after.Lines[^1].Due);
        Assert.Equal(ScoringRules.Rated, ScoringRules.Of(after.Lines[^1]));
        Assert.Equal(3, after.BySeat["news"].Earned);
        Assert.Equal(after.Possible, after.BySeat.Values.Sum(s => s.Possible));
    }

    [Fact]
    public void A_note_has_a_kind_and_a_seat_and_a_comment_belongs_to_its_writer()
    {
        var given = Given.Started().When(new TakeNote(ExerciseTime.FromMinutes(3), "先核实", NoteKinds.Good, "news"), First, 4).When(new TakeNote(ExerciseTime.FromMinutes(3), "没有类别"), First, 4);
        Assert.Equal([("good", "news"), (null, null)], given.State.Notes.Select(n => (n.Kind, n.Seat)));
        Assert.Equal("BadChoice", given.When(new TakeNote(default, "x", "great"), First, 5).Rejection?.Code);
        Assert.Equal("NoSuchSeat", given.When(new TakeNote(default, "x", null, "nobody"), First, 5).Rejection?.Code);
        var said = given.When(new WriteCommentary("反应快"), First, 6).When(new WriteCommentary("还要快"), Second, 7).When(new WriteCommentary("反应很快"), First, 8);
        Assert.Equal(["还要快", "反应很快"], said.State.Commentaries.Select(c => c.Text));
        Assert.Equal("还要快", Assert.Single(said.When(new WriteCommentary(""), First, 9).State.Commentaries).Text);
        Assert.Equal("NothingOfYours", given.When(new WriteCommentary(" "), First, 9).Rejection?.Code);
    }

    [Fact]
    public void The_outline_begins_with_what_was_done_well_and_names_the_costliest_lines()
    {
        var given = Given.Started().When(new TakeNote(ExerciseTime.FromMinutes(3), "慢", NoteKinds.Improve), First, 4).When(new TakeNote(ExerciseTime.FromMinutes(3), "稳", NoteKinds.Good), First, 4)
            .When(new RegisterItem(null, "T-1", "烟"), "assessment", 6);
        var outline = Outline.Of(given.Until(60).State, given.Score(60));
        Assert.Equal("稳", outline[0].Text);
        Assert.Equal(["C-3", "C-2", "C-1"], outline.Select(p => p.Line).OfType<string>());
        Assert.All(outline.Where(p => p.Line is not null), p => Assert.True(p.Lost > 0));
    }
}
