using Simulator.Domain.Scoring;
using Simulator.Runtime.Bots;
using Simulator.Runtime.Local;
using Simulator.Runtime.Tests.Shipped;

namespace Simulator.Runtime.Tests.Scoring;

/// <summary>Single mistakes in an expert run of subjects two to four: each lowers exactly the named lines, adds exactly the named deductions and vetoes, and loses exactly the named bonuses.</summary>
public sealed class ScriptMistakeTests
{
    private const string Market = "liuwan-market";

    public static TheoryData<string> Names => [.. ScriptMistakes.All.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task A_mistake_costs_what_it_is_named_for(string name)
    {
        var mistake = ScriptMistakes.All[name];
        var expert = await ShippedScenarios.Played(Market, mistake.Subject, "expert");
        var altered = await HeadlessRun.PlayAsync(mistake.In(ShippedScenarios.Load(Market)), mistake.Subject, 1, "zh-CN", "expert", new BotTeams(), TimeProvider.System, TestContext.Current.CancellationToken);
        var (before, after) = (MistakeTests.Card(expert.State), MistakeTests.Card(altered.State));
        Assert.Equal(mistake.Costs, MistakeTests.Differences(before, after));
        Assert.True(Worth(after) < Worth(before));
        Assert.True(after.Total <= before.Total);
        if (after.Vetoes.Length > 0) Assert.True(after.Total <= 59);
    }

    // Some cost a bonus and nothing else.
    private static double Worth(Scorecard card) => MistakeTests.Sum(card) + card.Bonuses.Sum(b => b.Points);

    [Fact]
    public void There_are_at_least_forty_over_all_subjects()
    {
        Assert.InRange(Mistakes.All.Count + ScriptMistakes.All.Count, 40, 200);
        Assert.Equal([2, 3, 4], ScriptMistakes.All.Values.Select(m => m.Subject).Distinct().Order());
    }
}
