using System.Net;
using Simulator.Documents.Scenarios;
using Simulator.Domain;
using Simulator.Domain.Exercises;
using Simulator.Persistence.AppDb;
using Simulator.Runtime;
using Simulator.Web.Features.Feed;
using Simulator.Web.Features.Studio;
using Post = Simulator.Domain.Views.FeedPost;

namespace Simulator.Web.Tests.Hosting;

/// <summary>An exercise shows the drawings of the version it was opened with, whatever is published meanwhile.</summary>
public sealed class PlayedStillsTests(RealHost host) : IClassFixture<RealHost>
{
    private static CancellationToken Cancel => Xunit.TestContext.Current.CancellationToken;
    private ScenarioShelf Shelf => host.Get<ScenarioShelf>();

    [Fact]
    public async Task An_exercise_keeps_its_drawings_when_the_next_version_is_published()
    {
        await CreatedAsync("night-market");
        for (var number = 1; number < 3; number++) await SaveAsync("night-market", $"<svg id='{number}'/>");
        await SaveAsync("night-market", "<svg id='third'/>");
        var third = await OpenAsync("night-market", 3);
        Assert.Equal("<svg id='third'/>", await ShownAsync(third));

        await SaveAsync("night-market", "<svg id='fourth'/>");
        var fourth = await OpenAsync("night-market", 4);
        // Somebody goes on writing.
        Draw("night-market", "<svg id='draft'/>");

        Assert.Equal("<svg id='third'/>", await ShownAsync(third));
        Assert.Equal("<svg id='fourth'/>", await ShownAsync(fourth));
    }

    [Fact]
    public async Task Exercises_of_two_scenarios_show_each_its_own_drawing_of_one_name()
    {
        foreach (var id in new[] { "quay", "ferry" })
        {
            await CreatedAsync(id);
            await SaveAsync(id, $"<svg id='{id}'/>");
        }
        var (quay, ferry) = (await OpenAsync("quay", 1), await OpenAsync("ferry", 1));
        Assert.Equal("<svg id='quay'/>", await ShownAsync(quay));
        Assert.Equal("<svg id='ferry'/>", await ShownAsync(ferry));
    }

    [Fact]
    public async Task A_version_of_any_words_and_a_file_named_with_its_folder_are_found()
    {
        var draft = await CreatedAsync("slope");
        var main = Path.Combine(draft, "scenario.yaml");
        await File.WriteAllTextAsync(main, (await File.ReadAllTextAsync(main, Cancel)).Replace("version: \"0.1\"", "version: \"二稿 2026/1 & ../?#%2F\"", StringComparison.Ordinal), Cancel);
        await SaveAsync("slope", "<svg id='slope'/>");
        Assert.Equal("<svg id='slope'/>", await ShownAsync(await OpenAsync("slope", 1), "media/smoke.svg"));
    }

    [Fact]
    public async Task A_draft_and_a_version_nobody_saved_are_shown_to_nobody()
    {
        await CreatedAsync("harbour-basin");
        Draw("harbour-basin", "<svg id='draft'/>");
        using var browser = host.Browser();
        foreach (var query in new[] { "", "?version=0.1", "?version=draft", "?version=" })
            Assert.Equal(HttpStatusCode.NotFound, (await browser.GetAsync("/media/harbour-basin/smoke.svg" + query, Cancel)).StatusCode);
        // Only who may edit it is given it, at an address of its own.
        Assert.Equal(HttpStatusCode.Redirect, (await browser.GetAsync("/media/draft/harbour-basin/smoke.svg", Cancel)).StatusCode);
    }

    private async Task<string> CreatedAsync(string id)
    {
        Assert.Null((await Shelf.CreateAsync(id, "夜市起火传言", "岚川市北岸", ["zh-CN"], "chen")).Problem);
        return Shelf.DraftFolder(id)!;
    }

    private void Draw(string id, string drawing)
    {
        var media = Directory.CreateDirectory(Path.Combine(Shelf.DraftFolder(id)!, "media"));
        File.WriteAllText(Path.Combine(media.FullName, "smoke.svg"), drawing);
    }

    private async Task SaveAsync(string id, string drawing)
    {
        Draw(id, drawing);
        Assert.Null((await Shelf.SaveVersionAsync(id, "chen", "")).Problem);
    }

    private async Task<ILiveExercise> OpenAsync(string id, int number)
    {
        var scenario = ScenarioFolder.Load(Shelf.VersionFolder(id, number)!).Scenario!;
        var row = await host.Get<ExerciseBook>().CreateAsync(new NewExercise("test", scenario.Id, scenario.Version, 1, "chen"), Cancel);
        var exercise = new ExerciseId(row.Id);
        var opened = await host.Get<IExercises>().OpenAsync(exercise, new OpenRequest(scenario, 1, 7, "zh-CN", new ExerciseSettings(), new Actor("chen", Office.Controller)), Cancel);
        Assert.True(opened.Accepted, opened.Rejection?.Code);
        return (await host.Get<IExercises>().WatchAsync(exercise, Cancel))!;
    }

    // As a row of the feed with this picture shows it.
    private async Task<string> ShownAsync(ILiveExercise live, string file = "smoke.svg")
    {
        var post = new Post(0, "p1", ExerciseTime.Zero, false, "a", "甲", "weibo", "看", 0, file, null, null, null, null, null, null);
        using var browser = host.Browser();
        return await browser.GetStringAsync(host.Get<PostBodies>().Of(live, post, _ => "").Picture, Cancel);
    }
}
