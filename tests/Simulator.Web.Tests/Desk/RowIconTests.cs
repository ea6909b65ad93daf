using System.Text.RegularExpressions;
using Simulator.Web.Components.Desk;
using Simulator.Web.Tests.Hosting;

namespace Simulator.Web.Tests.Desk;

/// <summary>The rows of the feed name their icons and the style sheet draws them: they must be the icons of everywhere else.</summary>
public sealed partial class RowIconTests(RealHost host) : IClassFixture<RealHost>
{
    [Fact]
    public async Task The_style_sheet_draws_the_shapes_of_the_icons()
    {
        using var browser = host.Browser();
        var css = await browser.GetStringAsync("/css/feed.css", TestContext.Current.CancellationToken);
        var icons = Icon().Matches(css);
        Assert.Equal(["bin", "chat", "eye", "heart", "pin", "repost"], icons.Select(i => i.Groups[1].Value).Order());
        foreach (Match icon in icons)
            Assert.Contains(IconShapes.Of(icon.Groups[1].Value).Replace('"', '\''), Uri.UnescapeDataString(icon.Groups[2].Value), StringComparison.Ordinal);
    }

    [GeneratedRegex("\\.ic-(\\w+)\\{--ic:url\\(\"(.*?)\"\\)")]
    private static partial Regex Icon();
}
