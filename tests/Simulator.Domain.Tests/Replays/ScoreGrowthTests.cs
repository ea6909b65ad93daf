using System.Collections.Immutable;
using Simulator.Domain.Exercises;
using Simulator.Domain.Exercises.Acts;
using Simulator.Domain.Replays;
using Simulator.Domain.Scoring;
using Simulator.Domain.Views;

namespace Simulator.Domain.Tests.Replays;

/// <summary>The score at every moment that can move it.</summary>
public sealed class ScoreGrowthTests
{
    private static readonly Given Play = Given.Started().Until(5)
        .When(new RegisterItem("T-1", null, "炸了"), "assessment", 8).When(new JudgeItem("item-1", Authenticity.Open, Nature.Open, Answer3.Open, Answer3.Open, "待核"), "assessment", 9)
        .When(new AnswerOrder("T-2", "refuse", "没有依据"), "leading", 13)
        .When(new FileReport("first", "written", ["leading"], "一名商户踝部扭伤"), "assessment", 35).Until(60);

    private static ExerciseTime At(double minute) => ExerciseTime.FromMinutes(minute);
    // The exercise as it stood at a moment: nothing later is known.
    private static ExerciseState Then(ExerciseTime at) => Exercise.Fold(Play.Log.Where(r => r.At <= at));

    private static ImmutableArray<ScoreStep> Steps()
    {
        var steps = ImmutableArray.CreateBuilder<ScoreStep>();
        Scorecard? before = null;
        foreach (var at in ScoreGrowth.Moments(Play.State, At(60)))
        {
            var score = Scorecards.Of(Then(at), at);
            if (ScoreGrowth.Between(before, score, at) is { } step) steps.Add(step);
            before = score;
        }
        return steps.ToImmutable();
    }

    [Fact]
    public void It_grows_in_steps_that_end_where_the_scorecard_stands()
    {
        var steps = Steps();
        var whole = Scorecards.Of(Then(At(60)), At(60));
        Assert.Equal((whole.DueEarned, whole.DuePossible), (steps[^1].Earned, steps[^1].Possible));
        Assert.Equal(whole.DueEarned, steps.SelectMany(s => s.Gains).Sum(g => g.Points), 2);
        Assert.Contains(steps, s => s.At == At(9) && s.Gains.Single() is { Line: "C-1", Points: 10, Over: null });
        // Half of the report's time over its limit: late, and said so.
        Assert.Contains(steps.SelectMany(s => s.Gains), g => g.Line == "C-3");
    }

    [Fact]
    public void No_moment_between_two_moves_the_score()
    {
        var moments = ScoreGrowth.Moments(Play.State, At(60));
        foreach (var second in Enumerable.Range(0, 360).Select(i => ExerciseTime.FromSeconds(i * 10)))
        {
            var last = moments.LastOrDefault(m => m <= second);
            var (then, score) = (Scorecards.Of(Then(last), last), Scorecards.Of(Then(second), second));
            Assert.Equal((then.DueEarned, then.DuePossible), (score.DueEarned, score.DuePossible));
        }
    }

    [Fact]
    public void Without_the_truth_there_is_no_score_and_no_moment_of_it()
    {
        var players = new ReplayView(Play.State, At(60), truth: false);
        Assert.Null(players.Score);
        Assert.Empty(players.ScoreMoments);
        Assert.Empty(players.Gauges);
        Assert.NotEmpty(new ReplayView(Play.State, At(60), truth: true).ScoreMoments);
    }

    [Fact]
    public void The_lanes_show_what_every_seat_did_and_to_players_nothing_that_was_to_come()
    {
        var lanes = new ReplayView(Then(At(10)), At(10), truth: false).Lanes("公开");
        Assert.Equal(["register-item", "judge-item"], lanes.Rows.Single(r => r.Seat == "assessment").Acts.Select(a => a.Kind));
        Assert.Empty(lanes.Rows.Single(r => r.Seat == "leading").Acts);
        Assert.DoesNotContain(lanes.Rows.SelectMany(r => r.Boxes), b => b.Inject == "T-3");
        Assert.Equal("decision", new ReplayView(Play.State, At(60), true).Lanes("公开").Rows.Single(r => r.Seat == "leading").Acts.Single().Look);
    }
}
