using System.IO.Compression;
using System.Net;
using Simulator.Domain.Exercises;
using Simulator.Domain.Exercises.Acts;
using Simulator.Domain.Exercises.Clock;
using Simulator.Domain.Exercises.People;
using Simulator.Runtime;
using Simulator.Web.Tests.Hosting;

namespace Simulator.Web.Tests.Papers;

/// <summary>Papers as files, over the real server: who may have them, and the mark on each.</summary>
public sealed class PaperFilesTests(RealHost host) : IClassFixture<RealHost>
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("report-1.docx", "word/header1.xml"), InlineData("report-1.xlsx", "xl/worksheets/sheet2.xml"), InlineData("all.docx", "word/header1.xml"), InlineData("all.xlsx", "xl/worksheets/sheet1.xml")]
    public async Task S162_EveryExport_CarriesTheMark(string file, string part)
    {
        var id = await ReportedAsync();
        using var control = await host.SignedInAsync("papers", "Controller");
        using var zip = new ZipArchive(await control.GetStreamAsync($"/e/{id}/papers/{file}", Cancel), ZipArchiveMode.Read);
        var entry = zip.Entries.Single(e => e.FullName == part);
        Assert.Contains("演练", await new StreamReader(await entry.OpenAsync(Cancel)).ReadToEndAsync(Cancel), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nobody_from_outside_gets_a_paper_and_what_is_not_there_is_not_found()
    {
        var id = await ReportedAsync();
        using var stranger = host.Browser();
        foreach (var file in new[] { "report-1.docx", "all.xlsx" })
        {
            using var answer = await stranger.GetAsync($"/e/{id}/papers/{file}", Cancel);
            Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        }
        using var evaluator = await host.SignedInAsync("judge", "Evaluator");
        using var read = await evaluator.GetAsync($"/e/{id}/papers/report-1.docx", Cancel);
        Assert.Equal(HttpStatusCode.OK, read.StatusCode);
        Assert.Equal("attachment", read.Content.Headers.ContentDisposition?.DispositionType);
        foreach (var file in new[] { "report-9.docx", "report-1.exe", "report-1" })
        {
            using var answer = await evaluator.GetAsync($"/e/{id}/papers/{file}", Cancel);
            Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        }
        using var nowhere = await evaluator.GetAsync("/e/nowhere/papers/all.docx", Cancel);
        Assert.Equal(HttpStatusCode.NotFound, nowhere.StatusCode);
    }

    [Fact]
    public async Task Whoever_may_read_the_papers_of_the_ended_demonstration_may_download_them()
    {
        var id = await ReportedAsync(new ExerciseSettings(Demonstration: true));
        using var stranger = host.Browser();
        using var running = await stranger.GetAsync($"/e/{id}/papers/report-1.docx", Cancel);
        Assert.Equal(HttpStatusCode.NotFound, running.StatusCode);
        Assert.True((await host.Get<IExercises>().ExecuteAsync(new ExerciseId(id), new Actor("chen", Office.Controller), new EndExercise("control"), Cancel)).Accepted);
        using var ended = await stranger.GetAsync($"/e/{id}/papers/report-1.docx", Cancel);
        Assert.Equal(HttpStatusCode.OK, ended.StatusCode);
    }

    // The assessment team has filed one report.
    private async Task<string> ReportedAsync(ExerciseSettings? settings = null)
    {
        var row = await host.OpenAsync(Cancel, settings: settings);
        var (id, exercises) = (new ExerciseId(row.Id), host.Get<IExercises>());
        var (control, player) = (new Actor("chen", Office.Controller), new Actor("p1", Office.Player, "assessment"));
        foreach (var (actor, command) in new (Actor, ExerciseCommand)[]
                 {
                     (player, new JoinExercise("p1", Office.Player)), (control, new TakeSeat("p1", "assessment")), (control, new StartExercise()),
                     (player, new FileReport("first", "written", ["leading"], "柳湾市场有烟，正在核实。")),
                 })
        {
            var result = await exercises.ExecuteAsync(id, actor, command, Cancel);
            Assert.True(result.Accepted, $"{command.Kind} {result.Rejection?.Code}");
        }
        return row.Id;
    }
}
