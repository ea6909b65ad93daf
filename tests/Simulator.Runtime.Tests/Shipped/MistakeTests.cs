using Simulator.Domain.Exercises;
using Simulator.Domain.Scoring;
using Simulator.Runtime.Local;

namespace Simulator.Runtime.Tests.Shipped;

/// <summary>Single mistakes in an expert run: each lowers exactly the named lines, adds exactly the named deductions and vetoes, and loses exactly the named bonuses.</summary>
public sealed class MistakeTests
{
    public static TheoryData<string> Names => [.. Mistakes.All.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task A_mistake_costs_what_it_is_named_for(string name)
    {
        var (mistake, costs) = Mistakes.All[name];
        var expert = Card((await ShippedScenarios.Played("liuwan-market", 1, "expert")).State);
        var bots = new AlteredBots(mistake);
        var run = await HeadlessRun.PlayAsync(ShippedScenarios.Load("liuwan-market"), 1, 1, "zh-CN", "expert", bots, TimeProvider.System, TestContext.Current.CancellationToken);
        var altered = Card(run.State);
        Assert.Equal(1, bots.Made);
        Assert.Equal(costs, Differences(expert, altered));
        Assert.True(Sum(altered) < Sum(expert));
        Assert.True(altered.Total <= expert.Total);
        if (altered.Vetoes.Length > 0) Assert.True(altered.Total <= 59);
    }

    [Fact]
    public void There_are_at_least_twelve() => Assert.InRange(Mistakes.All.Count, 12, 100);

    /// <summary>Every difference between the cards, as words: "K1-05↓" (a line), "-B-x" (a bonus lost), "D-x", "V-x" (new), "↑" and "+" for what rose.</summary>
    internal static string Differences(Scorecard expert, Scorecard altered) => string.Join(' ',
    [
        .. expert.Lines.Zip(altered.Lines).Where(p => p.First.Earned != p.Second.Earned).Select(p => p.First.Id + (p.Second.Earned < p.First.Earned ? "↓" : "↑")),
        .. Ids(expert.Bonuses).Except(Ids(altered.Bonuses)).Select(b => "-" + b),
        .. Ids(altered.Bonuses).Except(Ids(expert.Bonuses)).Select(b => "+" + b),
        .. Ids(altered.Deductions).Except(Ids(expert.Deductions)), .. Ids(expert.Deductions).Except(Ids(altered.Deductions)).Select(d => "gone:" + d),
        .. Ids(altered.Vetoes).Except(Ids(expert.Vetoes)),
    ]);

    // Before anything is capped: bonuses may hide a small loss in the total.
    internal static double Sum(Scorecard card) => card.Lines.Sum(l => l.Earned) - card.Deductions.Sum(d => d.Points) - 40 * card.Vetoes.Length;

    private static IEnumerable<string> Ids(IEnumerable<ScoreEntry> entries) => entries.Select(e => e.Id);
    internal static Scorecard Card(ExerciseState state) => Scorecards.Of(state, state.Now);
}
