using System.IO.Compression;
using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Simulator.Domain.Exercises;
using Simulator.Domain.Exercises.Clock;
using Simulator.Persistence;
using Simulator.Persistence.AppDb;
using Simulator.Persistence.Backups;
using Simulator.Runtime;
using Simulator.Runtime.Logs;
using Simulator.Web.Tests.Hosting;

namespace Simulator.Web.Tests.Keeping;

public sealed class KeepingTests(RealHost host) : IClassFixture<RealHost>
{
    private static readonly Actor Director = new("chen", Office.Controller);
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Back_up_now_downloads_a_zip_that_can_be_restored()
    {
        using var browser = await ControllerAsync();
        var row = await host.OpenAsync(Cancel);
        var page = await RealHost.ReadAsync(browser, "/account/list", Cancel);
        Assert.Contains(host.Get<DataFolder>().Path, page, StringComparison.Ordinal);
        using var answer = await RealHost.PostFormAsync(browser, "/account/list", "/data/backup", [], Cancel);
        Assert.Equal("application/zip", answer.Content.Headers.ContentType?.MediaType);
        var zip = new MemoryStream(await answer.Content.ReadAsByteArrayAsync(Cancel));
        using (var archive = new ZipArchive(zip, ZipArchiveMode.Read, leaveOpen: true))
        {
            Assert.Contains(archive.Entries, e => e.FullName.StartsWith("keys/", StringComparison.Ordinal));
            using var json = archive.GetEntry(BackupManifest.Name)!.Open();
            Assert.Contains(BackupManifest.Read(json)!.Exercises, e => e.Exercise == row.Id);
        }
        Assert.Empty(Directory.GetFiles(host.Get<DataFolder>().Path, "*.zip"));
        Assert.Contains("还没有备份过", page, StringComparison.Ordinal);
        Assert.DoesNotContain("还没有备份过", await RealHost.ReadAsync(browser, "/account/list", Cancel), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_deletion_says_what_is_lost_offers_the_log_and_leaves_nothing()
    {
        using var browser = await ControllerAsync();
        var row = await EndedAsync();
        await host.Get<People>().AddAsync(new ExerciseId(row.Id), "研判老周", Office.Player, cancel: Cancel);
        var live = (await host.Get<IExercises>().WatchAsync(new ExerciseId(row.Id), Cancel))!;
        var page = await RealHost.ReadAsync(browser, $"/e/{row.Id}/delete", Cancel);
        Assert.Contains($"{live.Version} 条", page, StringComparison.Ordinal);
        Assert.Contains("1 名参演者", page, StringComparison.Ordinal);
        using var log = await browser.GetAsync($"/e/{row.Id}/log.jsonl", Cancel);
        Assert.Equal("attachment", log.Content.Headers.ContentDisposition?.DispositionType);
        var lines = Simulator.Documents.Logs.LogFile.Read(await log.Content.ReadAsByteArrayAsync(Cancel)).ToArray();
        Assert.Equal(live.Version, lines.Length);
        Assert.All(lines, l => Assert.Equal(Simulator.Documents.Logs.LineFault.None, l.Fault));

        using var deleted = await RealHost.PostFormAsync(browser, $"/e/{row.Id}/delete", $"/e/{row.Id}/delete", [], Cancel);
        Assert.Equal("/exercises", deleted.Headers.Location?.ToString());
        Assert.Null(await host.Get<ExerciseBook>().FindAsync(row.Id, Cancel));
        Assert.Null(await host.Get<IExercises>().WatchAsync(new ExerciseId(row.Id), Cancel));
        await foreach (var _ in host.Get<IExerciseLog>().ReadAsync(new ExerciseId(row.Id), 1, Cancel)) Assert.Fail("The log still holds it.");
        Assert.Empty(await host.Get<People>().NamesAsync(new ExerciseId(row.Id), Cancel));
        using var gone = await browser.GetAsync($"/e/{row.Id}/delete", Cancel);
        Assert.Equal(HttpStatusCode.NotFound, gone.StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await browser.GetAsync($"/e/{row.Id}/log.jsonl", Cancel)).StatusCode);
    }

    [Fact]
    public async Task One_that_runs_is_not_deleted_and_names_alone_can_be_erased()
    {
        using var browser = await ControllerAsync();
        var open = await host.OpenAsync(Cancel);
        using var refused = await RealHost.PostFormAsync(browser, $"/e/{open.Id}/delete", $"/e/{open.Id}/delete", await TokenAsync(browser), Cancel);
        Assert.EndsWith("failed=NotEnded", refused.Headers.Location?.ToString(), StringComparison.Ordinal);
        Assert.NotNull(await host.Get<IExercises>().WatchAsync(new ExerciseId(open.Id), Cancel));

        var ended = await EndedAsync();
        await host.Get<People>().AddAsync(new ExerciseId(ended.Id), "研判老周", Office.Player, cancel: Cancel);
        using var erased = await RealHost.PostFormAsync(browser, $"/e/{ended.Id}/delete", $"/e/{ended.Id}/erase-names", [], Cancel);
        Assert.EndsWith("erased=1", erased.Headers.Location?.ToString(), StringComparison.Ordinal);
        Assert.Empty(await host.Get<People>().NamesAsync(new ExerciseId(ended.Id), Cancel));
        Assert.NotNull(await host.Get<IExercises>().WatchAsync(new ExerciseId(ended.Id), Cancel));
    }

    [Theory]
    [InlineData("/e/{0}/delete")]
    [InlineData("/e/{0}/erase-names")]
    [InlineData("/data/backup")]
    [InlineData("/account/remove")]
    public async Task Strangers_and_evaluators_get_nothing(string path)
    {
        var row = await EndedAsync();
        var address = string.Format(System.Globalization.CultureInfo.InvariantCulture, path, row.Id);
        using var stranger = host.Browser();
        using var evaluator = await EvaluatorAsync();
        foreach (var browser in new[] { stranger, evaluator })
        {
            using var answer = await RealHost.PostFormAsync(browser, "/account/sign-in", address, new() { ["confirm"] = "1", ["id"] = "x" }, Cancel);
            Assert.StartsWith("/account/sign-in", answer.Headers.Location?.PathAndQuery, StringComparison.Ordinal);
        }
        Assert.NotNull(await host.Get<ExerciseBook>().FindAsync(row.Id, Cancel));
    }

    [Theory]
    [InlineData("/data/backup")]
    [InlineData("/account/remove")]
    [InlineData("/account/password")]
    [InlineData("/e/x/delete")]
    [InlineData("/e/x/erase-names")]
    public async Task A_form_of_another_site_is_refused(string path)
    {
        using var browser = await ControllerAsync();
        using var forged = await browser.PostAsync(path, new FormUrlEncodedContent(new Dictionary<string, string> { ["id"] = "x", ["confirm"] = "1" }), Cancel);
        Assert.Equal(HttpStatusCode.BadRequest, forged.StatusCode);
    }

    private async Task<ExerciseRow> EndedAsync()
    {
        var row = await host.OpenAsync(Cancel);
        var (exercises, id) = (host.Get<IExercises>(), new ExerciseId(row.Id));
        Assert.True((await exercises.ExecuteAsync(id, Director, new StartExercise(), Cancel)).Accepted);
        Assert.True((await exercises.ExecuteAsync(id, Director, new EndExercise("control"), Cancel)).Accepted);
        return row;
    }

    private async Task<HttpClient> ControllerAsync() => await host.SignedInAsync("导调", Roles.Controller, Roles.Admin);
    private async Task<HttpClient> EvaluatorAsync() => await host.SignedInAsync("评估", Roles.Evaluator);

    private static async Task<Dictionary<string, string>> TokenAsync(HttpClient browser)
    {
        var html = await browser.GetStringAsync("/account/password", Cancel);
        return Regex.Matches(html, "<input type=\"hidden\" name=\"([^\"]+)\" value=\"([^\"]*)\"").ToDictionary(m => m.Groups[1].Value, m => WebUtility.HtmlDecode(m.Groups[2].Value));
    }
}
