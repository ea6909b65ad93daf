using System.Text;
using Microsoft.AspNetCore.Http.HttpResults;
using Simulator.Documents.Studio;
using Simulator.Web.Features.Feed;

namespace Simulator.Web.Tests.Studio;

/// <summary>Drawings belong to their scenario, and to the version of it: the same name elsewhere is another drawing.</summary>
public sealed class ScenarioStillsTests : StudioTest
{
    private const string Smoke = "smoke.svg", First = "0.1", Second = "0.2";

    [Fact]
    public async Task Two_scenarios_may_hold_different_drawings_of_one_name()
    {
        Write(Path.Combine(Shipped, "harbour"), BlankScenario.Of("harbour", "港口", "虚构港", ["zh-CN"]).Files!, "shipped");
        Draw(await CreatedAsync("market"), "market");
        Draw(await CreatedAsync("bridge"), "bridge");
        foreach (var id in new[] { "market", "bridge" }) Assert.Null((await Shelf.SaveVersionAsync(id, "chen", "")).Problem);

        Assert.Equal(["shipped", "market", "bridge"], [Shown("harbour", First), Shown("market", First), Shown("bridge", First)]);
    }

    [Fact]
    public async Task Each_version_keeps_its_own_and_a_draft_is_shown_to_nobody()
    {
        var draft = await CreatedAsync();
        await SaveAsync(draft, "one");
        await SaveAsync(draft, "two");
        Draw(draft, "three");

        Assert.Equal(["one", "two", null, null], [Shown("market", First), Shown("market", Second), Shown("market", "0.3"), Shown("market", null)]);
    }

    [Fact]
    public async Task What_a_later_version_dropped_is_still_there_for_the_earlier_and_only_for_it()
    {
        var draft = await CreatedAsync();
        await SaveAsync(draft, "one");
        File.Delete(Path.Combine(draft, "media", Smoke));
        Append(draft, "subject-1.yaml", "# without smoke\n");
        Assert.Null((await Shelf.SaveVersionAsync("market", "chen", "")).Problem);

        Assert.Equal(["one", null], [Shown("market", First), Shown("market", Second)]);
    }

    [Fact]
    public async Task A_shipped_scenario_has_one_set_whatever_version_an_exercise_was_opened_with()
    {
        await MigrateAsync();
        // The folder may bear another name than the scenario.
        Write(Path.Combine(Shipped, "a-folder"), BlankScenario.Of("harbour", "港口", "虚构港", ["zh-CN"]).Files!, "shipped");

        Assert.Equal(["shipped", "shipped", null], [Shown("harbour", First), Shown("harbour", "of the year before"), Shown("a-folder", First)]);
    }

    [Fact]
    public async Task A_twin_in_the_language_of_the_exercise_goes_before()
    {
        var draft = await CreatedAsync();
        Draw(draft, "plain");
        Draw(draft, "english", "smoke.en.svg");
        Assert.Null((await Shelf.SaveVersionAsync("market", "chen", "")).Problem);

        Assert.Equal(["english", "plain", "plain", "plain"], [Shown("market", First, "en"), Shown("market", First, "zh-CN"), Shown("market", First, "../../draft/media/smoke"), Shown("market", First, "")]);
    }

    [Theory]
    [InlineData("market", "../scenario.yaml")]
    [InlineData("market", "..\\scenario.yaml")]
    [InlineData("market", "scenario.yaml")]
    [InlineData("market", "version.json")]
    [InlineData("market", "../media/smoke.svg")]
    [InlineData("market", "smoke.svg\0.svg")]
    [InlineData("market", ".smoke.svg")]
    [InlineData("market", "C:smoke.svg")]
    [InlineData("market", "smoke.svg\n")]
    [InlineData("..", "smoke.svg")]
    [InlineData(".", "smoke.svg")]
    [InlineData("", "smoke.svg")]
    [InlineData("market/versions/1", "smoke.svg")]
    [InlineData("../scenarios/market", "smoke.svg")]
    [InlineData(".rehearsals", "smoke.svg")]
    [InlineData("MARKET", "smoke.svg")]
    [InlineData("market", "smoke.svg", "../1")]
    [InlineData("market", "smoke.svg", "1")]
    [InlineData("market", "smoke.svg", "..")]
    [InlineData("market", "smoke.svg", "*")]
    public async Task No_word_of_an_address_leads_anywhere_else(string scenario, string name, string version = First)
    {
        var draft = await CreatedAsync();
        await SaveAsync(draft, "one");
        Assert.Null(Shown(scenario, version, name: name));
    }

    [Fact]
    public async Task Looking_one_up_asks_neither_the_rehearsals_nor_the_scenario()
    {
        var draft = await CreatedAsync();
        await SaveAsync(draft, "one");
        var version = Shelf.VersionFolder("market", 1)!;
        Assert.False(File.Exists(Path.Combine(version, "rehearsal.json")));
        foreach (var file in Directory.EnumerateFiles(version, "*.yaml")) File.Delete(file);
        Assert.Equal("one", Shown("market", First));
    }

    [Fact]
    public async Task A_scenario_that_is_deleted_takes_its_drawings_along()
    {
        var draft = await CreatedAsync();
        await SaveAsync(draft, "one");
        Assert.Equal("one", Shown("market", First));
        Assert.Null((await Shelf.DeleteAsync("market")).Problem);
        Assert.Null(Shown("market", First));
    }

    private async Task SaveAsync(string draft, string what)
    {
        Draw(draft, what);
        Assert.Null((await Shelf.SaveVersionAsync("market", "chen", "")).Problem);
    }

    private static void Draw(string folder, string what, string name = Smoke)
    {
        Directory.CreateDirectory(Path.Combine(folder, "media"));
        File.WriteAllText(Path.Combine(folder, "media", name), what);
    }

    private static void Write(string folder, IReadOnlyDictionary<string, byte[]> files, string smoke) =>
        ScenarioFiles.Write(folder, new Dictionary<string, byte[]>(files) { ["media/" + Smoke] = Encoding.UTF8.GetBytes(smoke) });

    private string? Shown(string scenario, string? version, string? language = null, string name = Smoke) =>
        MediaEndpoint.Find(scenario, name, Shelf, version, language) is PhysicalFileHttpResult { ContentType: "image/svg+xml" } file ? File.ReadAllText(file.FileName) : null;
}
