using System.Text.RegularExpressions;

namespace Simulator.Runtime.Tests.Shipped;

/// <summary>Every seat of the shipped scenario, and control, has its page for newcomers in both languages; what a page links to is there.</summary>
public sealed partial class GuidesTests
{
    private static readonly string Folder = Path.Combine(ShippedScenarios.Root, "docs", "guides");

    public static TheoryData<string> Pages => [.. ShippedScenarios.Load("liuwan-market").Seats.Select(s => s.Id).Append("control").SelectMany(s => new[] { $"{s}.md", $"{s}.en.md" })];

    [Theory]
    [MemberData(nameof(Pages))]
    public void A_page_and_everything_it_links_to_is_there(string page)
    {
        var text = File.ReadAllText(Path.Combine(Folder, page));
        var links = Link().Matches(text).Select(m => m.Groups["to"].Value).ToArray();
        Assert.Contains(links, l => l.StartsWith("pictures/", StringComparison.Ordinal));
        Assert.All(links, l => Assert.True(File.Exists(Path.Combine(Folder, l)), l));
        // One page: a picture and what fits under it.
        Assert.InRange(text.Length, 500, 3500);
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public void A_page_gives_no_fact_of_the_scenario_away(string page)
    {
        var text = File.ReadAllText(Path.Combine(Folder, page));
        var market = ShippedScenarios.Load("liuwan-market");
        Assert.All(market.Facts, f => Assert.All(market.Languages, l => Assert.DoesNotContain(market.Texts.Get(f.Chip, l), text, StringComparison.OrdinalIgnoreCase)));
    }

    [GeneratedRegex(@"\]\((?<to>[^)]+)\)")]
    private static partial Regex Link();
}
