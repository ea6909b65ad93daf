using Bunit;
using Simulator.Web.Access;
using Simulator.Web.Features.Studio;

namespace Simulator.Web.Tests.Studio;

/// <summary>Versions of a scenario: saved, compared, restored.</summary>
public sealed class VersionsPageTests : StudioTest
{
    [Fact]
    public async Task Two_versions_are_compared_file_by_file_and_line_by_line()
    {
        var draft = await CreatedAsync();
        await Shelf.SaveVersionAsync("market", "chen", "起点");
        Append(draft, "README.md", "一\n二\n");
        var file = Path.Combine(draft, "subject-1.yaml");
        await File.WriteAllTextAsync(file, (await File.ReadAllTextAsync(file, Cancel)).Replace("duration: 60m", "duration: 90m", StringComparison.Ordinal), Cancel);
        await Shelf.SaveVersionAsync("market", "chen", "");
        var (one, two) = (Shelf.VersionFolder("market", 1)!, Shelf.VersionFolder("market", 2)!);

        var files = VersionDiff.Files(one, two);
        Assert.Equal([("README.md", FileChange.Added, 2, 0), ("scenario.yaml", FileChange.Changed, 1, 1), ("subject-1.yaml", FileChange.Changed, 1, 1), ("text.en.yaml", FileChange.Same, 0, 0), ("text.zh-CN.yaml", FileChange.Same, 0, 0)],
            files.Select(f => (f.Name, f.Change, f.Added, f.Removed)));
        Assert.Contains(VersionDiff.Files(two, one), f => f is { Name: "README.md", Change: FileChange.Removed, Removed: 2 });

        var lines = VersionDiff.Lines(one, two, "subject-1.yaml");
        Assert.Equal([('-', 6, null, "duration: 60m"), ('+', (int?)null, (int?)6, "duration: 90m")], lines.Where(l => l.Sign != ' ').Select(l => (l.Sign, l.Before, l.After, l.Text)));
        // Everything is accounted for: what is shown and what is left out make the whole file.
        Assert.Equal((await File.ReadAllLinesAsync(Path.Combine(two, "subject-1.yaml"), Cancel)).Length, lines.Sum(l => l.Gap) + lines.Count(l => l.After is not null));
        Assert.Empty(VersionDiff.Lines(one, two, "../../secret.txt"));
    }

    [Fact]
    public async Task The_page_saves_compares_and_restores()
    {
        var draft = await CreatedAsync();
        var page = Page<VersionsPage>(AccessNames.Controller, p => p.Add(v => v.Id, "market"));
        await page.WaitForElement("[data-test='remark']").ChangeAsync(new() { Value = "起点" });
        await page.Find("form.save-form").SubmitAsync();
        page.WaitForAssertion(() => Assert.Contains("起点", page.Find("[data-test='version-1']").TextContent, StringComparison.Ordinal));
        Assert.True(page.Find("[data-test='save-version']").HasAttribute("disabled"));

        Append(draft, "README.md", "more\n");
        page = Page<VersionsPage>(AccessNames.Controller, p => p.Add(v => v.Id, "market"));
        page.WaitForElement("[data-test='diff-file-README.md']");
        var restore = page.Find("[data-test='version-1'] button.warn");
        await restore.ClickAsync(new());
        await page.Find("[data-test='version-1'] .confirm button.warn").ClickAsync(new());
        page.WaitForAssertion(() => Assert.NotEmpty(page.FindAll("[data-test='diff-none']")));
        Assert.False(File.Exists(Path.Combine(Shelf.DraftFolder("market")!, "README.md")));
        Assert.Null((await Shelf.DiscardDraftAsync("market")).Problem);
    }

    [Fact]
    public async Task An_evaluator_changes_nothing_and_a_missing_one_is_told()
    {
        await CreatedAsync();
        await Shelf.SaveVersionAsync("market", "chen", "");
        var page = Page<VersionsPage>(AccessNames.Evaluator, p => p.Add(v => v.Id, "market"));
        page.WaitForElement("[data-test='version-1']");
        Assert.Empty(page.FindAll("button.warn"));
        Assert.Empty(page.FindAll("[data-test='save-version']"));
        Assert.Contains("没有这个情景", Page<VersionsPage>(AccessNames.Controller, p => p.Add(v => v.Id, "../../etc")).WaitForElement("h1").TextContent, StringComparison.Ordinal);
    }
}
