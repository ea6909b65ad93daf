using Simulator.Domain.Scoring;
using Simulator.Runtime.Bots;
using Simulator.Runtime.Local;
using Simulator.Runtime.Tests.Shipped;

namespace Simulator.Runtime.Tests.Scoring;

/// <summary>Every misdeed costs, in every subject of every scenario in the box, on whatever way it was done.</summary>
public sealed class MisdeedTests
{
    public static TheoryData<string, int> Subjects => TeamOrderTests.Subjects;

    [Theory]
    [MemberData(nameof(Subjects))]
    [Trait("Category", "Long")]
    public Task Each_misdeed_costs_what_it_must(string scenario, int subject) => EachCostsAsync(scenario, subject, every: 1);

    private static async Task EachCostsAsync(string id, int subject, int every)
    {
        if (Environment.GetEnvironmentVariable("ONLY") is { } only && only != $"{id} {subject}") return;
        var scenario = ShippedScenarios.Load(id);
        var expert = MistakeTests.Card((await ShippedScenarios.Played(id, subject, "expert")).State);
        var wrong = new List<string>();
        foreach (var misdeed in Misdeeds.Of(scenario, subject).Where((_, i) => i % every == 0))
        {
            var run = await HeadlessRun.PlayAsync(misdeed.In(scenario), subject, 1, "zh-CN", "expert", new BotTeams(), TimeProvider.System, TestContext.Current.CancellationToken);
            var card = MistakeTests.Card(run.State);
            var found = MistakeTests.Differences(expert, card);
            if (Environment.GetEnvironmentVariable("SHOW") == "1") File.AppendAllText("/tmp/sc/misdeeds.txt", $"{id} {subject} {misdeed.Name}: {found}\n");
            if (!Costs(misdeed.Price, expert, card) || found.Split(' ').Any(IsGain)) wrong.Add($"{misdeed.Name} ({misdeed.Price}): {found}");
        }
        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
    }

    private static bool Costs(Price price, Scorecard expert, Scorecard card) => price switch
    {
        Price.Veto => card.Vetoes.Length > 0 && card.Total <= 59,
        _ => card.Vetoes.Length > 0 || card.Deducted > expert.Deducted,
    };

    internal static bool IsGain(string difference) => difference.EndsWith('↑') || difference.StartsWith('+') || difference.StartsWith("gone:", StringComparison.Ordinal);
}
