using Bunit;
using Simulator.Web.Access;
using Simulator.Web.Features.Studio;

namespace Simulator.Web.Tests.Studio;

/// <summary>The pane beside an editor, and the page of its own.</summary>
public sealed class RehearsalPaneTests : StudioTest
{
    [Fact]
    public async Task It_plays_shows_the_teams_and_says_when_the_files_changed()
    {
        var draft = await CreatedAsync();
        var pane = Page<RehearsalPane>(AccessNames.Controller, p => p.Add(r => r.Folder, draft).Add(r => r.Turn, 1));
        Assert.NotEmpty(pane.WaitForElements("[data-test='not-rehearsed']"));

        await pane.Find("[data-test='rehearse-go']").ClickAsync(new());
        pane.WaitForAssertion(() => Assert.Equal("runnable", pane.Find("[data-test='rehearsal']").GetAttribute("data-state")));
        Assert.Contains("老手队", pane.Find("[data-test='team-expert']").TextContent, StringComparison.Ordinal);
        Assert.Contains("100", pane.Find("[data-test='team-expert']").TextContent, StringComparison.Ordinal);
        Assert.Contains("捂盖子队", pane.Find("[data-test='without-playbook']").TextContent, StringComparison.Ordinal);
        Assert.NotEmpty(pane.FindAll("[data-test='load-1'] tbody tr"));

        Append(draft, "subject-1.yaml", "# later\n");
        pane.Render(p => p.Add(r => r.Turn, 2));
        pane.WaitForAssertion(() => Assert.Equal("outdated", pane.Find("[data-test='rehearsal']").GetAttribute("data-state")));
        Assert.Equal("false", pane.Find("[data-test='verdict']").GetAttribute("data-runnable"));
        // Somebody else who looks later sees the same.
        var other = Page<RehearsalPane>(AccessNames.Evaluator, p => p.Add(r => r.Folder, draft).Add(r => r.Compact, true));
        other.WaitForAssertion(() => Assert.Equal("outdated", other.Find("[data-test='rehearsal']").GetAttribute("data-state")));
        Assert.Empty(other.FindAll("[data-test='rehearse-go']"));
        Assert.Empty(other.FindAll("[data-test='load-1']"));
    }

    [Fact]
    public async Task The_page_takes_draft_or_version_and_lists_what_stands_in_the_way()
    {
        var draft = await CreatedAsync();
        await Shelf.SaveVersionAsync("market", "chen", "");
        Append(draft, "subject-1.yaml", "unknown: 1\n");
        var page = Page<RehearsePage>(AccessNames.Controller, p => p.Add(r => r.Id, "market"));
        Assert.Contains("subject-1.yaml", page.WaitForElement("[data-test='rehearse-errors']").TextContent, StringComparison.Ordinal);
        Assert.True(page.Find("[data-test='rehearse-go']").HasAttribute("disabled"));

        await page.Find("[data-test='rehearse-which']").ChangeAsync(new() { Value = "1" });
        page.WaitForAssertion(() => Assert.Empty(page.FindAll("[data-test='rehearse-errors']")));
        Assert.False(page.Find("[data-test='rehearse-go']").HasAttribute("disabled"));
    }
}
