using Simulator.Domain.Scoring;
using Simulator.Runtime.Local;

namespace Simulator.Runtime.Tests.Shipped;

/// <summary>Subjects two to four, each alone: the teams in the right order, in both languages.</summary>
public sealed class LaterSubjectsTests
{
    private const string Market = "liuwan-market";

    [Theory]
    [InlineData(2), InlineData(3), InlineData(4)]
    public Task Teams_stand_in_their_order(int subject) => CheckAsync(subject, [1]);

    [Theory]
    [InlineData(2), InlineData(3), InlineData(4)]
    [Trait("Category", "Long")]
    public Task Teams_stand_in_their_order_on_twenty_seeds(int subject) => CheckAsync(subject, [.. Enumerable.Range(1, 20).Select(n => (long)n)]);

    [Theory]
    [InlineData(2), InlineData(3), InlineData(4)]
    public async Task English_is_scored_like_Chinese(int subject)
    {
        Assert.InRange(Total(await ShippedScenarios.Played(Market, subject, "expert", 1, "en")), 90, 110);
        Assert.NotEmpty(Score(await ShippedScenarios.Played(Market, subject, "coverup", 1, "en")).Vetoes);
        Assert.Equal(Lines(await ShippedScenarios.Played(Market, subject, "expert")), Lines(await ShippedScenarios.Played(Market, subject, "expert", 1, "en")));
    }

    [Theory]
    [InlineData(2), InlineData(3), InlineData(4)]
    public async Task Every_act_of_the_expert_is_accepted(int subject)
    {
        var played = await ShippedScenarios.Played(Market, subject, "expert");
        Assert.DoesNotContain(played.State.Acts, a => a.Refused);
        Assert.All(played.State.Forms, f => Assert.True(f.Valid, f.Form));
    }

    private static async Task CheckAsync(int subject, long[] seeds)
    {
        var totals = new Dictionary<string, double[]>();
        foreach (var team in new[] { "expert", "slow", "random", "silent", "coverup" })
        {
            var runs = new List<HeadlessResult>();
            foreach (var seed in seeds) runs.Add(await ShippedScenarios.Played(Market, subject, team, seed));
            totals[team] = [.. runs.Select(Total).Order()];
            // What comes by chance may be a veto or not.
            if (team != "random") Assert.All(runs, r => Assert.Equal(team == "coverup", Score(r).Vetoes.Length > 0));
        }
        Assert.All(totals["expert"], t => Assert.InRange(t, 90, 110));
        Assert.All(totals["coverup"], t => Assert.InRange(t, 0, 59));
        Assert.True(Middle("expert") > Middle("slow") + 5, Told());
        Assert.True(Middle("slow") > Middle("random") + 5, Told());
        Assert.True(Middle("random") > Middle("silent"), Told());

        double Middle(string team) => totals[team][totals[team].Length / 2];
        string Told() => string.Join("; ", totals.Select(t => $"{t.Key} {string.Join(' ', t.Value)}"));
    }

    private static Scorecard Score(HeadlessResult played) => Scorecards.Of(played.State, played.State.Now);
    private static double Total(HeadlessResult played) => Score(played).Total;
    private static IEnumerable<string> Lines(HeadlessResult played) => Score(played).Lines.Select(l => $"{l.Id} {Math.Round(l.Earned, 6)}");
}
