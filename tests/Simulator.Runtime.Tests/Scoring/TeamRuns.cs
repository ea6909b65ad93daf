using System.Globalization;
using System.Text;
using Simulator.Domain.Scoring;
using Simulator.Runtime.Bots;
using Simulator.Runtime.Local;
using Simulator.Runtime.Tests.Shipped;

namespace Simulator.Runtime.Tests.Scoring;

/// <summary>The totals of the five teams in one subject, seed by seed, and whether they stand in their order.</summary>
internal sealed class TeamRuns
{
    /// <summary>From best to worst. The last two may be equal: neither has done anything that counts.</summary>
    public static readonly string[] Teams = ["expert", "slow", "random", "silent", "coverup"];

    private readonly Dictionary<string, (double Total, bool Vetoed, string Lost)[]> _runs = [];

    public static async Task<TeamRuns> PlayAsync(string scenario, int subject, int seeds, CancellationToken cancel)
    {
        var (runs, loaded) = (new TeamRuns(), ShippedScenarios.Load(scenario));
        foreach (var team in Teams)
        {
            var of = runs._runs[team] = new (double, bool, string)[seeds];
            for (var seed = 1; seed <= seeds; seed++)
            {
                // The figures alone are kept: a thousand whole exercises would not fit.
                var state = (await HeadlessRun.PlayAsync(loaded, subject, seed, "zh-CN", team, new BotTeams(), TimeProvider.System, cancel)).State;
                var card = Scorecards.Of(state, state.Now);
                of[seed - 1] = (card.Total, card.Vetoes.Length > 0, string.Create(CultureInfo.InvariantCulture, $"{card.Lines.Sum(l => l.Earned):0.##} less {string.Join(' ', card.Deductions.Select(d => $"{d.Id} {d.Points}"))}"));
            }
        }
        return runs;
    }

    /// <summary>In the mean, and in at least 95 of 100 pairs of the same seed.</summary>
    public void AssertOrder()
    {
        foreach (var (better, worse) in Pairs)
        {
            Assert.True(Mean(better) > Mean(worse) || MayTie(worse) && Mean(better) >= Mean(worse), $"{better} {Mean(better)}, {worse} {Mean(worse)}");
            Assert.True(Right(better, worse) >= 0.95 * _runs[better].Length, $"{better} before {worse}: {Right(better, worse)} of {_runs[better].Length}\n{Table()}{Wrong(better, worse)}");
        }
    }

    public string Table()
    {
        var table = new StringBuilder("| team | total, mean | 10–90 % | least–most | vetoed | ahead of the next |\n|---|---|---|---|---|---|\n");
        foreach (var team in Teams)
        {
            var totals = _runs[team].Select(r => r.Total).Order().ToArray();
            table.Append(CultureInfo.InvariantCulture, $"| {team} | {Mean(team):0.0} | {At(totals, 0.1):0.0}–{At(totals, 0.9):0.0} | {totals[0]:0.0}–{totals[^1]:0.0} | {_runs[team].Count(r => r.Vetoed)} | {Ahead(team)} |\n");
        }
        return table.ToString();
    }

    private static IEnumerable<(string Better, string Worse)> Pairs => Teams.Zip(Teams.Skip(1));
    private static bool MayTie(string worse) => worse == "coverup";
    private string Ahead(string team) => Pairs.FirstOrDefault(p => p.Better == team) is { Worse: { } worse } ? $"{Right(team, worse)} of {_runs[team].Length}" : "–";
    private int Right(string better, string worse) => _runs[better].Zip(_runs[worse]).Count(p => IsRight(p.First.Total, p.Second.Total, worse));
    private static bool IsRight(double better, double worse, string who) => better > worse || MayTie(who) && better >= worse;
    private string Wrong(string better, string worse) => string.Join('\n', _runs[better].Zip(_runs[worse]).Where(p => !IsRight(p.First.Total, p.Second.Total, worse)).Select(p => $"{better}: {p.First.Lost}; {worse}: {p.Second.Lost}"));
    private double Mean(string team) => _runs[team].Average(r => r.Total);
    private static double At(double[] sorted, double share) => sorted[(int)(share * (sorted.Length - 1) + 0.5)];
}
