using Simulator.Domain;
using Simulator.Domain.Exercises;
using Simulator.Domain.Scoring;
using Simulator.Runtime.Bots;
using Simulator.Runtime.Local;
using Simulator.Runtime.Outcomes;

namespace Simulator.Runtime.Tests.Shipped;

/// <summary>How much of the preventable was prevented, by the shipped scenario: the expert team everything, nobody nothing, and a veto is shown instead.</summary>
public sealed class OutcomeRunsTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_expert_team_prevents_all_of_it_and_no_action_nothing()
    {
        var (expert, none, slow) = (await OfAsync("expert"), await OfAsync(null), await OfAsync("slow"));
        Assert.All(expert.Shares, s => Assert.Equal(100, s.Percent));
        Assert.All(none.Shares, s => Assert.Equal(0, s.Percent));
        Assert.All(slow.Shares, s => Assert.InRange(s.Percent!.Value, 1, 99));
        Assert.Equal(["falseBelief", "anxiety"], slow.Shares.Select(s => s.Gauge));
        Assert.Empty(slow.Vetoed);
    }

    [Fact]
    public async Task Where_a_veto_stands_it_is_named() => Assert.NotEmpty((await OfAsync("coverup")).Vetoed);

    [Fact]
    public async Task Other_runs_end_when_the_exercise_ended()
    {
        var scenario = ShippedScenarios.Load("liuwan-market");
        var run = await HeadlessRun.PlayAsync(scenario, [1], 3, "zh-CN", null, new BotTeams(), TimeProvider.System, Cancel, [ExerciseTime.FromMinutes(40)]);
        Assert.Equal((ExerciseTime.FromMinutes(40), ExerciseStatus.Ended), (run.State.Now, run.State.Status));
        Assert.All((await OutcomeRuns.OfAsync(run.State, new BotTeams(), TimeProvider.System, Cancel))!.Shares, s => Assert.Equal(s.None, s.Played, 9));
    }

    [Fact]
    public async Task Before_the_end_and_with_another_engine_there_is_none()
    {
        var state = (await ShippedScenarios.Played("liuwan-market", 1, "silent", 3)).State;
        Assert.Null(await OutcomeRuns.OfAsync(state with { Status = ExerciseStatus.Running }, new BotTeams(), TimeProvider.System, Cancel));
        Assert.Null(await OutcomeRuns.OfAsync(state with { Engine = 2 }, new BotTeams(), TimeProvider.System, Cancel));
    }

    private static async Task<OutcomeEstimate> OfAsync(string? team)
    {
        var played = await HeadlessRun.PlayAsync(ShippedScenarios.Load("liuwan-market"), 1, 3, "zh-CN", team, new BotTeams(), TimeProvider.System, Cancel);
        return (await OutcomeRuns.OfAsync(played.State, new BotTeams(), TimeProvider.System, Cancel))!;
    }
}
