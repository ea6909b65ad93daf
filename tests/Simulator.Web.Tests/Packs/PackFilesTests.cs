using System.IO.Compression;
using System.Net;
using System.Text;
using Simulator.Domain.Exercises;
using Simulator.Domain.Exercises.Acts;
using Simulator.Domain.Exercises.Clock;
using Simulator.Domain.Exercises.Control;
using Simulator.Domain.Exercises.People;
using Simulator.Domain.Logs;
using Simulator.Persistence.AppDb;
using Simulator.Runtime;
using Simulator.Runtime.Logs;
using Simulator.Web.Tests.Hosting;

namespace Simulator.Web.Tests.Packs;

/// <summary>The after-action pack over the real server: who may have it, what is in it, and what is said when it cannot be made.</summary>
public sealed class PackFilesTests(RealHost host) : IClassFixture<RealHost>
{
    private static readonly Actor Control = new("chen", Office.Controller);
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("Controller", "pack.docx"), InlineData("Evaluator", "pack.docx"), InlineData("Evaluator", "pack.xlsx"), InlineData("Controller", "pack.html"), InlineData("Evaluator", "pack.html"), InlineData("Evaluator", "log.jsonl"), InlineData("Admin", "log.jsonl")]
    public async Task Control_and_evaluators_have_everything_under_a_speaking_name_and_nothing_is_cached(string role, string file)
    {
        var (row, _) = await PlayedAsync();
        using var browser = await host.SignedInAsync(role + file, role);
        using var answer = await browser.GetAsync($"/e/{row.Id}/{file}", Cancel);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        var name = answer.Content.Headers.ContentDisposition!.FileNameStar!;
        Assert.Equal("attachment", answer.Content.Headers.ContentDisposition.DispositionType);
        Assert.Matches($@"^演练-.+-\d{{8}}.*{System.Text.RegularExpressions.Regex.Escape(Path.GetExtension(file))}$", name);
        Assert.True(answer.Headers.CacheControl!.NoStore);
        Assert.True((await answer.Content.ReadAsByteArrayAsync(Cancel)).Length > 1000);
        Assert.Empty(Directory.GetFiles(host.Folder, ".*." + Path.GetExtension(file)[1..]));
    }

    [Fact]
    public async Task The_page_and_the_log_are_the_exercise_with_its_digest()
    {
        var (row, _) = await PlayedAsync();
        using var browser = await host.SignedInAsync("digest", "Controller");
        var log = Documents.Logs.LogFile.Read(await browser.GetByteArrayAsync($"/e/{row.Id}/log.jsonl", Cancel)).Select(l => l.Event!).ToList();
        var page = Documents.Pack.HtmlPackFile.Read(await browser.GetByteArrayAsync($"/e/{row.Id}/pack.html", Cancel))!;
        Assert.Equal(log.Select(e => e.Chain), Documents.Logs.LogFile.Read(page.Log).Select(l => l.Event!.Chain));
        Assert.Null(page.Compare(log));
        var digest = ExerciseSeal.Of(log).Digest;
        Assert.Contains(digest, await DocumentAsync(browser, row.Id, "word/footer1.xml"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_player_has_his_own_papers_once_control_released_it_and_never_the_truth()
    {
        var (row, player) = await PlayedAsync();
        using (player)
        {
            foreach (var file in new[] { "pack.docx", "pack.xlsx", "pack.html" })
            {
                using var early = await player.GetAsync($"/e/{row.Id}/{file}", Cancel);
                Assert.Equal(HttpStatusCode.NotFound, early.StatusCode);
            }
            Assert.True((await host.Get<IExercises>().ExecuteAsync(new ExerciseId(row.Id), Control, new ReleaseResults(true, true), Cancel)).Accepted);
            var document = await DocumentAsync(player, row.Id, "word/document.xml");
            Assert.Contains("柳湾市场有烟，正在核实。", document, StringComparison.Ordinal);
            Assert.DoesNotContain("评分表", document, StringComparison.Ordinal);
            using var page = await player.GetAsync($"/e/{row.Id}/pack.html", Cancel);
            Assert.Equal(HttpStatusCode.NotFound, page.StatusCode);
            using var log = await player.GetAsync($"/e/{row.Id}/log.jsonl", Cancel);
            Assert.Equal(HttpStatusCode.Redirect, log.StatusCode);
        }
    }

    [Fact]
    public async Task A_stranger_gets_nothing_and_what_is_not_there_is_not_found()
    {
        var (row, _) = await PlayedAsync();
        using var stranger = host.Browser();
        foreach (var file in new[] { "pack.docx", "pack.xlsx", "pack.html" })
            foreach (var id in new[] { row.Id, "nowhere" })
            {
                using var answer = await stranger.GetAsync($"/e/{id}/{file}", Cancel);
                Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
            }
        using var log = await stranger.GetAsync($"/e/{row.Id}/log.jsonl", Cancel);
        Assert.StartsWith("/account/sign-in", log.Headers.Location?.PathAndQuery, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_page_waits_for_the_end_in_words()
    {
        var row = await host.OpenAsync(Cancel);
        Assert.True((await host.Get<IExercises>().ExecuteAsync(new ExerciseId(row.Id), Control, new StartExercise(), Cancel)).Accepted);
        using var browser = await host.SignedInAsync("early", "Controller");
        using var page = await browser.GetAsync($"/e/{row.Id}/pack.html", Cancel);
        Assert.Equal(HttpStatusCode.Conflict, page.StatusCode);
        Assert.Contains("演练", await page.Content.ReadAsStringAsync(Cancel), StringComparison.Ordinal);
        using var papers = await browser.GetAsync($"/e/{row.Id}/pack.xlsx", Cancel);
        Assert.Equal(HttpStatusCode.OK, papers.StatusCode);
    }

    [Fact]
    public async Task Of_a_tampered_exercise_there_is_no_pack_but_words_and_the_log_as_it_is()
    {
        var id = await CopiedAsync(rows => { rows[4] = rows[4] with { Payload = [.. rows[4].Payload, (byte)' '] }; return rows; });
        using var browser = await host.SignedInAsync("tampered", "Controller");
        foreach (var file in new[] { "pack.docx", "pack.html" })
        {
            using var answer = await browser.GetAsync($"/e/{id}/{file}", Cancel);
            Assert.Equal(HttpStatusCode.ServiceUnavailable, answer.StatusCode);
            Assert.Contains("admin verify", await answer.Content.ReadAsStringAsync(Cancel), StringComparison.Ordinal);
        }
        var lines = Documents.Logs.LogFile.Read(await browser.GetByteArrayAsync($"/e/{id}/log.jsonl", Cancel)).ToList();
        Assert.True(lines.Count > 5);
    }

    [Fact]
    public async Task One_whose_end_was_cut_off_is_reported_when_it_is_opened_and_the_others_open()
    {
        var id = await CopiedAsync(rows => rows[..^1]);
        Assert.NotNull(await host.Get<IExercises>().WatchAsync(id, Cancel));
        await host.Get<Persistence.AppDb.Cases>().KeepAsync(new EndedCase(new CaseRow
        { Exercise = id.Value, Title = "t", ScenarioId = "s", ScenarioVersion = "1", Language = "zh-CN", Subjects = "1", Scores = "1", EndedAt = DateTime.UnixEpoch }, [], []), Cancel);
        var e = await Assert.ThrowsAsync<LogUnavailableException>(() => host.Get<IExercises>().WatchAsync(id, Cancel));
        Assert.Equal((LogTrouble.Damaged, LogFlawKind.Missing), (e.Trouble, e.Flaw));
        var (other, _) = await PlayedAsync();
        Assert.NotNull(await host.Get<IExercises>().WatchAsync(new ExerciseId(other.Id), Cancel));
    }

    private static async Task<string> DocumentAsync(HttpClient browser, string id, string part)
    {
        using var zip = new ZipArchive(await browser.GetStreamAsync($"/e/{id}/pack.docx", Cancel), ZipArchiveMode.Read);
        return await new StreamReader(await zip.Entries.Single(e => e.FullName == part).OpenAsync(Cancel), Encoding.UTF8).ReadToEndAsync(Cancel);
    }

    // Somebody joins, reports, and control ends it.
    private async Task<(ExerciseRow Row, HttpClient Player)> PlayedAsync()
    {
        var row = await host.OpenAsync(Cancel);
        var (id, exercises, browser) = (new ExerciseId(row.Id), host.Get<IExercises>(), host.Browser());
        using var joined = await RealHost.PostFormAsync(browser, "/account/sign-in", "/join", new() { ["code"] = row.Code, ["name"] = "研判一号" }, Cancel);
        var person = (await exercises.WatchAsync(id, Cancel))!.Control().State.Participants.Keys.Single(p => p != "chen");
        var player = new Actor(person, Office.Player, "assessment");
        foreach (var (actor, command) in new (Actor, ExerciseCommand)[]
                 {
                     (Control, new TakeSeat(person, "assessment")), (Control, new StartExercise()), (player, new FileReport("first", "written", ["leading"], "柳湾市场有烟，正在核实。")), (Control, new EndExercise("control")),
                 })
            Assert.Null((await exercises.ExecuteAsync(id, actor, command, Cancel)).Rejection);
        return (row, browser);
    }

    // Another exercise with the log of one that was played, changed before anybody opens it.
    private async Task<ExerciseId> CopiedAsync(Func<List<StoredEvent>, List<StoredEvent>> change)
    {
        var (played, _) = await PlayedAsync();
        var rows = new List<StoredEvent>();
        await foreach (var row in host.Get<IExerciseLog>().ReadAsync(new ExerciseId(played.Id), 1, Cancel)) rows.Add(row);
        var copy = await host.Get<ExerciseBook>().CreateAsync(new NewExercise("copy", "s", "1", 1, "chen"), Cancel);
        await host.Get<IExerciseLog>().AppendAsync(new ExerciseId(copy.Id), change(rows), Cancel);
        return new ExerciseId(copy.Id);
    }
}
