using Simulator.Domain.Scoring;
using Simulator.Runtime.Bots;
using Simulator.Runtime.Local;
using Simulator.Runtime.Tests.Shipped;

namespace Simulator.Runtime.Tests.Scoring;

/// <summary>Single mistakes in an expert run of every subject (subject one of the market is in <see cref="MistakeTests"/>): each lowers exactly the named lines, adds exactly the named deductions and vetoes, and loses exactly the named bonuses.</summary>
public sealed class ScriptMistakeTests
{
    private static readonly Dictionary<string, Dictionary<string, ScriptMistake>> All = new(StringComparer.Ordinal)
    { ["liuwan-market"] = ScriptMistakes.All, ["newcomers"] = NewcomerMistakes.All, ["yanxi-water"] = WaterMistakes.All };

    public static TheoryData<string, string> Market => Of("liuwan-market");
    public static TheoryData<string, string> Newcomers => Of("newcomers");
    public static TheoryData<string, string> Water => Of("yanxi-water");

    [Theory]
    [MemberData(nameof(Market)), MemberData(nameof(Newcomers))]
    public Task A_mistake_costs_what_it_is_named_for(string scenario, string name) => CostsAsync(scenario, name);

    [Theory]
    [MemberData(nameof(Water))]
    [Trait("Category", "Long")]
    public Task A_mistake_about_the_water_costs_what_it_is_named_for(string scenario, string name) => CostsAsync(scenario, name);

    private static async Task CostsAsync(string scenario, string name)
    {
        var mistake = All[scenario][name];
        var expert = await ShippedScenarios.Played(scenario, mistake.Subject, "expert");
        var altered = await HeadlessRun.PlayAsync(mistake.In(ShippedScenarios.Load(scenario)), mistake.Subject, 1, "zh-CN", "expert", new BotTeams(), TimeProvider.System, TestContext.Current.CancellationToken);
        var (before, after) = (MistakeTests.Card(expert.State), MistakeTests.Card(altered.State));
        Assert.Equal(mistake.Costs, MistakeTests.Differences(before, after));
        Assert.True(Worth(after) < Worth(before));
        Assert.True(after.Total <= before.Total);
        if (after.Vetoes.Length > 0) Assert.True(after.Total <= 59);
    }

    // Some cost a bonus and nothing else.
    private static double Worth(Scorecard card) => MistakeTests.Sum(card) + card.Bonuses.Sum(b => b.Points);

    private static TheoryData<string, string> Of(string scenario)
    {
        var all = new TheoryData<string, string>();
        foreach (var name in All[scenario].Keys) all.Add(scenario, name);
        return all;
    }

    [Fact]
    public void There_are_at_least_forty_and_some_in_every_subject_of_every_scenario()
    {
        Assert.InRange(Mistakes.All.Count + All.Values.Sum(m => m.Count), 40, 400);
        foreach (var id in ShippedScenarios.Ids)
            Assert.Equal(ShippedScenarios.Load(id).Subjects.Select(s => s.Number).Except(id == "liuwan-market" ? [1] : []), All[id].Values.Select(m => m.Subject).Distinct().Order());
    }
}
