using Simulator.Runtime.Tests.Shipped;

namespace Simulator.Runtime.Tests.Scoring;

/// <summary>The score tells good work from bad: every subject of every scenario in the box, each alone.</summary>
public sealed class TeamOrderTests
{
    public static TheoryData<string, int> Subjects
    {
        get
        {
            var all = new TheoryData<string, int>();
            foreach (var id in ShippedScenarios.Ids)
                foreach (var subject in ShippedScenarios.Load(id).Subjects) all.Add(id, subject.Number);
            return all;
        }
    }

    [Theory]
    [MemberData(nameof(Subjects))]
    public async Task Teams_stand_in_their_order(string scenario, int subject) =>
        (await TeamRuns.PlayAsync(scenario, subject, 2, TestContext.Current.CancellationToken)).AssertOrder();

    [Theory]
    [MemberData(nameof(Subjects))]
    [Trait("Category", "Long")]
    public async Task Teams_stand_in_their_order_on_fifty_seeds_as_documented(string scenario, int subject)
    {
        var runs = await TeamRuns.PlayAsync(scenario, subject, 50, TestContext.Current.CancellationToken);
        runs.AssertOrder();
        Assert.Contains(runs.Table(), MeasuredTable.In("scoring-proof.md", $"order {scenario} {subject}", runs.Table()), StringComparison.Ordinal);
    }
}
