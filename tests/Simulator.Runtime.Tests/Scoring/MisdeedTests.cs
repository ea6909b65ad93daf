using System.Globalization;
using System.Text;
using Simulator.Domain.Scoring;
using Simulator.Runtime.Bots;
using Simulator.Runtime.Local;
using Simulator.Runtime.Tests.Shipped;

namespace Simulator.Runtime.Tests.Scoring;

/// <summary>Every misdeed costs a deduction or a veto, in every subject of every scenario in the box, on whatever way it was done; and nothing gets better by it.</summary>
public sealed class MisdeedTests
{
    public static TheoryData<string, int> Subjects => TeamOrderTests.Subjects;

    [Fact]
    public async Task Misdeeds_in_the_newcomers_evening_cost_what_they_must() => AssertSound(await DoneAsync("newcomers", 1, every: 3));

    [Theory]
    [MemberData(nameof(Subjects))]
    [Trait("Category", "Long")]
    public async Task Each_misdeed_costs_what_it_must_as_documented(string scenario, int subject)
    {
        var done = await DoneAsync(scenario, subject, every: 1);
        AssertSound(done);
        Assert.Contains(Table(done), MeasuredTable.In("scoring-proof.md", $"misdeeds {scenario} {subject}", Table(done)), StringComparison.Ordinal);
    }

    private sealed record Done(Misdeed Misdeed, string Costs, bool Paid);

    private static async Task<List<Done>> DoneAsync(string id, int subject, int every)
    {
        var (scenario, done) = (ShippedScenarios.Load(id), new List<Done>());
        var expert = MistakeTests.Card((await ShippedScenarios.Played(id, subject, "expert")).State);
        foreach (var misdeed in Misdeeds.Of(scenario, subject).Where((_, i) => i % every == 0))
        {
            var run = await HeadlessRun.PlayAsync(misdeed.In(scenario), subject, 1, "zh-CN", "expert", new BotTeams(), TimeProvider.System, TestContext.Current.CancellationToken);
            var card = MistakeTests.Card(run.State);
            done.Add(new Done(misdeed, MistakeTests.Differences(expert, card), Pays(misdeed.Price, expert, card)));
        }
        return done;
    }

    private static bool Pays(Price price, Scorecard expert, Scorecard card) =>
        card.Vetoes.Length > 0 ? card.Total <= 59 : price == Price.Points && card.Deducted > expert.Deducted;

    private static void AssertSound(List<Done> done) =>
        Assert.Empty(done.Where(d => !d.Paid || d.Costs.Split(' ').Any(IsGain)).Select(d => $"{d.Misdeed.Name} ({d.Misdeed.Price}): {d.Costs}"));

    internal static bool IsGain(string difference) => difference.EndsWith('↑') || difference.StartsWith('+') || difference.StartsWith("gone:", StringComparison.Ordinal);

    // One row a misdeed, with what it costs on every way it was done.
    private static string Table(List<Done> done)
    {
        var table = new StringBuilder("| misdeed | ways | costs on each of them | on some of them |\n|---|---|---|---|\n");
        foreach (var one in done.GroupBy(d => d.Misdeed.Name.Split(": ")[0]))
        {
            var costs = one.Select(d => d.Costs.Split(' ').ToHashSet(StringComparer.Ordinal)).ToList();
            var (all, any) = (costs.Aggregate((a, b) => [.. a.Intersect(b)]), costs.SelectMany(c => c).Distinct().Order(StringComparer.Ordinal).ToList());
            table.Append(CultureInfo.InvariantCulture, $"| {one.Key} | {one.Count()} | {string.Join(' ', any.Where(all.Contains))} | {string.Join(' ', any.Where(c => !all.Contains(c)))} |\n");
        }
        return table.ToString();
    }
}
