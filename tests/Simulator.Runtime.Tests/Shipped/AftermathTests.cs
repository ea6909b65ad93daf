using Simulator.Domain.Exercises;
using Simulator.Domain.Rumors;

namespace Simulator.Runtime.Tests.Shipped;

/// <summary>Outcome is judged three days after the end: no lie pays by the bell.</summary>
public sealed class AftermathTests
{
    [Fact]
    public async Task A_cover_up_leaves_less_trust_and_more_false_belief_than_silence_and_good_work_least()
    {
        var (expert, silent, coverup) = (await OfAsync("expert"), await OfAsync("silent"), await OfAsync("coverup"));
        Assert.True(expert.Outcome.Trust > silent.Outcome.Trust && silent.Outcome.Trust > coverup.Outcome.Trust);
        Assert.True(expert.Outcome.FalseBelief < silent.Outcome.FalseBelief && silent.Outcome.FalseBelief < coverup.Outcome.FalseBelief);
    }

    [Fact]
    public async Task It_begins_where_the_exercise_ended_and_lasts_72_hours()
    {
        var state = (await ShippedScenarios.Played("liuwan-market", 1, "coverup", 3)).State;
        var after = Aftermath.Of(state)!;
        Assert.Equal((state.Now, state.Now.Ms + Curves.SpanMs), (after.From, after.Samples[^1].At.Ms));
        Assert.Equal(state.Gauges.Trust, after.AtTheEnd.Trust, 0.001);
        Assert.Equal(after.Outcome, Aftermath.Of(state)!.Outcome);
        Assert.True(after.Posts > 0);
    }

    [Fact]
    public async Task Before_the_end_and_with_an_engine_that_is_gone_there_is_none()
    {
        var state = (await ShippedScenarios.Played("liuwan-market", 1, "silent", 3)).State;
        Assert.Null(Aftermath.Of(state with { Status = ExerciseStatus.Running }));
        Assert.Null(Aftermath.Of(state with { Engine = 1 }));
    }

    private static async Task<Aftermath> OfAsync(string team) => Aftermath.Of((await ShippedScenarios.Played("liuwan-market", 1, team, 3)).State)!;
}
