using System.Globalization;
using System.Text;
using Simulator.Domain.Exercises;
using Simulator.Domain.Scoring;
using Simulator.Runtime.Bots;
using Simulator.Runtime.Local;

namespace Simulator.Runtime.Tests.Shipped;

/// <summary>What subject one makes of the five teams, and the table of it in docs/bot-teams.md.</summary>
public sealed class BalanceTests
{
    private static readonly string[] Teams = ["expert", "slow", "random", "silent", "coverup"];

    private sealed record Run(double Total, double Lines, double Deducted, int Vetoes, int Posts, ExerciseState State);

    [Fact]
    public async Task Teams_stand_in_their_order_on_five_seeds() => Check(await PlayAsync(5, "zh-CN", Teams));

    [Fact]
    public async Task English_texts_are_read_as_well_as_Chinese_ones()
    {
        var runs = await PlayAsync(3, "en", ["expert", "coverup"]);
        Assert.All(runs["expert"], r => Assert.InRange(r.Total, 90, 110));
        Assert.All(runs["expert"], r => Assert.Equal(0, r.Vetoes));
        Assert.All(runs["coverup"], r => Assert.InRange(r.Vetoes, 1, 10));
        Assert.All(runs["coverup"], r => Assert.InRange(r.Total, 0, 59));
        // The same playbook in the other language earns the same points, line by line.
        for (var seed = 1; seed <= 3; seed++)
        {
            var chinese = (await ShippedScenarios.Played("liuwan-market", 1, "expert", seed)).State;
            Assert.Equal(Earned(chinese), Earned(runs["expert"][seed - 1].State));
        }
    }

    [Theory]
    [InlineData("zh-CN"), InlineData("en")]
    [Trait("Category", "Long")]
    public async Task Teams_stand_in_their_order_on_twenty_seeds_as_documented(string language)
    {
        var runs = await PlayAsync(20, language, Teams);
        Check(runs);
        Assert.Contains(Table(runs), Document(Table(runs), language), StringComparison.Ordinal);
    }

    private static IEnumerable<string> Earned(ExerciseState state) => Scorecards.Of(state, state.Now).Lines.Select(l => $"{l.Id} {Math.Round(l.Earned, 6)}");

    private static void Check(Dictionary<string, Run[]> runs)
    {
        double Middle(string team) => At(runs[team], r => r.Total, 0.5);
        Assert.All(runs["expert"], r => Assert.InRange(r.Total, 90, 110));
        Assert.All(runs["silent"], r => Assert.InRange(r.Total, 0.01, 30));
        Assert.All(runs["coverup"], r => Assert.InRange(r.Vetoes, 1, 10));
        Assert.All(runs["coverup"], r => Assert.InRange(r.Total, 0, 59));
        Assert.All(runs["expert"].Concat(runs["slow"]).Concat(runs["silent"]), r => Assert.Equal(0, r.Vetoes));
        Assert.True(Middle("expert") > Middle("slow") + 5);
        Assert.True(Middle("slow") > Middle("random") + 5);
        Assert.True(Middle("random") > Middle("silent") + 5);
        // Concealment pays nowhere: it leaves less trust and more false belief than saying nothing.
        Assert.True(At(runs["coverup"], r => r.State.Gauges.Trust, 0.5) < At(runs["silent"], r => r.State.Gauges.Trust, 0.5));
        Assert.True(At(runs["coverup"], r => r.State.Gauges.FalseBelief, 0.5) > At(runs["silent"], r => r.State.Gauges.FalseBelief, 0.5));
        Assert.True(At(runs["silent"], r => r.State.Gauges.FalseBelief, 0.5) > At(runs["expert"], r => r.State.Gauges.FalseBelief, 0.5));
    }

    private static async Task<Dictionary<string, Run[]>> PlayAsync(int seeds, string language, string[] teams)
    {
        var scenario = ShippedScenarios.Load("liuwan-market");
        var runs = new Dictionary<string, Run[]>();
        foreach (var team in teams)
        {
            runs[team] = new Run[seeds];
            for (var seed = 1; seed <= seeds; seed++)
            {
                var state = (await HeadlessRun.PlayAsync(scenario, 1, seed, language, team, new BotTeams(), TimeProvider.System, TestContext.Current.CancellationToken)).State;
                var card = Scorecards.Of(state, state.Now);
                runs[team][seed - 1] = new Run(card.Total, card.Lines.Sum(l => l.Earned), card.Deductions.Sum(d => d.Points), card.Vetoes.Length, state.PostCount, state);
            }
        }
        return runs;
    }

    private static string Table(Dictionary<string, Run[]> runs)
    {
        var table = new StringBuilder("| team | total, median | total, 10–90 % | criteria | deducted | vetoes | posts | heat | trust | anxiety | false belief |\n|---|---|---|---|---|---|---|---|---|---|---|\n");
        foreach (var team in Teams)
        {
            var of = runs[team];
            table.Append(CultureInfo.InvariantCulture, $"| {team} | {At(of, r => r.Total, 0.5):0.0} | {At(of, r => r.Total, 0.1):0.0}–{At(of, r => r.Total, 0.9):0.0} | {At(of, r => r.Lines, 0.5):0.0} | {At(of, r => r.Deducted, 0.5):0.0} | {At(of, r => r.Vetoes, 0.5):0} | {At(of, r => r.Posts, 0.5):0} | {At(of, r => r.State.Gauges.Heat, 0.5):0} | {At(of, r => r.State.Gauges.Trust, 0.5):0} | {At(of, r => r.State.Gauges.Anxiety, 0.5):0} | {At(of, r => r.State.Gauges.FalseBelief, 0.5):0.0} |\n");
        }
        return table.ToString();
    }

    private static double At(Run[] runs, Func<Run, double> value, double share) => runs.Select(value).Order().ElementAt((int)(share * (runs.Length - 1) + 0.5));

    private static string Document(string table, string language)
    {
        var path = Path.Combine(ShippedScenarios.Root, "docs", "bot-teams.md");
        var text = File.ReadAllText(path);
        var (from, to) = ($"<!-- measured {language} -->\n", $"<!-- /measured {language} -->");
        if (Environment.GetEnvironmentVariable("UPDATE_DOCS") == "1")
            File.WriteAllText(path, text = text[..(text.IndexOf(from, StringComparison.Ordinal) + from.Length)] + table + text[text.IndexOf(to, StringComparison.Ordinal)..]);
        return text;
    }
}
