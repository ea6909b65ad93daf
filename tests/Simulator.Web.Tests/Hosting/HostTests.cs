using System.Net;
using Simulator.Domain.Exercises;
using Simulator.Domain.Exercises.Clock;
using Simulator.Persistence.AppDb;
using Simulator.Runtime;
using Simulator.Web.Features.Exercises;
using Simulator.Web.Hosting;

namespace Simulator.Web.Tests.Hosting;

public sealed class HostTests(RealHost host) : IClassFixture<RealHost>
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_script_of_the_pages_is_served_and_not_empty()
    {
        using var browser = host.Browser();
        Assert.NotEmpty(await browser.GetByteArrayAsync("/_framework/blazor.web.js", Cancel));
        Assert.NotEmpty(await browser.GetByteArrayAsync("/css/control.css", Cancel));
    }

    [Fact]
    public async Task Every_answer_says_what_a_page_may_load()
    {
        using var browser = host.Browser();
        using var answer = await browser.GetAsync("/account/sign-in", Cancel);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Contains("default-src 'self'", string.Join(' ', answer.Headers.GetValues("Content-Security-Policy")), StringComparison.Ordinal);
        Assert.Equal("nosniff", answer.Headers.GetValues("X-Content-Type-Options").Single());
    }

    [Fact]
    public async Task It_is_healthy_once_exercises_can_be_used()
    {
        await host.OpenAsync(Cancel);
        using var browser = host.Browser();
        Assert.Equal("Healthy", await browser.GetStringAsync("/healthz", Cancel));
    }

    [Fact]
    public async Task The_set_up_link_makes_one_controller_who_can_sign_in_and_add_an_evaluator()
    {
        var token = await host.Get<Links>().RenewSetupAsync(Cancel);
        using var first = host.Browser();
        using var made = await RealHost.PostFormAsync(first, $"/account/set-up?token={token}", "/account/set-up", new() { ["name"] = "导调一号", ["password"] = "correct horse" }, Cancel);
        Assert.Equal("/exercises", made.Headers.Location?.ToString());
        Assert.DoesNotContain("name=\"password\"", await first.GetStringAsync($"/account/set-up?token={token}", Cancel), StringComparison.Ordinal);

        using var browser = host.Browser();
        using var wrong = await RealHost.PostFormAsync(browser, "/account/sign-in", "/account/sign-in", new() { ["name"] = "导调一号", ["password"] = "wrong horse" }, Cancel);
        Assert.StartsWith("/account/sign-in?failed=wrong", wrong.Headers.Location?.ToString(), StringComparison.Ordinal);
        using var right = await RealHost.PostFormAsync(browser, "/account/sign-in", "/account/sign-in", new() { ["name"] = "导调一号", ["password"] = "correct horse" }, Cancel);
        Assert.Equal("/exercises", right.Headers.Location?.ToString());

        using var added = await RealHost.PostFormAsync(browser, "/account/list", "/account/add", new() { ["name"] = "evaluator", ["password"] = "battery staple", ["role"] = "Evaluator" }, Cancel);
        Assert.Equal("/account/list", added.Headers.Location?.ToString());
        Assert.Contains(">evaluator<", await browser.GetStringAsync("/account/list", Cancel), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_form_without_its_token_is_refused_and_a_stranger_adds_nobody()
    {
        using var browser = host.Browser();
        using var forged = await browser.PostAsync("/account/sign-in", new FormUrlEncodedContent(new Dictionary<string, string> { ["name"] = "a", ["password"] = "b" }), Cancel);
        Assert.Equal(HttpStatusCode.BadRequest, forged.StatusCode);
        using var stranger = await RealHost.PostFormAsync(browser, "/account/sign-in", "/account/add", new() { ["name"] = "mallory", ["password"] = "password1", ["role"] = "Controller" }, Cancel);
        Assert.StartsWith("/account/sign-in", stranger.Headers.Location?.PathAndQuery, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_exercise_that_ends_gives_its_code_back()
    {
        var row = await host.OpenAsync(Cancel);
        var (book, exercises, director) = (host.Get<ExerciseBook>(), host.Get<IExercises>(), new Actor("chen", Office.Controller));
        host.Get<EndedExercises>().Follow(new ExerciseId(row.Id));
        Assert.NotNull(await book.FindByCodeAsync(row.Code, Cancel));
        Assert.True((await exercises.ExecuteAsync(new ExerciseId(row.Id), director, new StartExercise(), Cancel)).Accepted);
        Assert.True((await exercises.ExecuteAsync(new ExerciseId(row.Id), director, new EndExercise("control"), Cancel)).Accepted);
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(90));
        while (await book.FindByCodeAsync(row.Code, patience.Token) is not null) await Task.Yield();
        Assert.Equal(ExerciseRowStatus.Closed, (await book.FindAsync(row.Id, Cancel))!.Status);
        Assert.NotNull(await exercises.WatchAsync(new ExerciseId(row.Id), Cancel));
    }

    [Fact]
    public async Task The_door_says_why_nobody_comes_in_and_a_removed_cookie_stays_out()
    {
        var row = await host.OpenAsync(Cancel);
        var (exercise, exercises, director) = (new ExerciseId(row.Id), host.Get<IExercises>(), new Actor("chen", Office.Controller));
        using var browser = host.Browser();
        async Task<string> JoinAsync(HttpClient who, string code, string name)
        {
            using var answer = await RealHost.PostFormAsync(who, "/account/sign-in", "/join", new() { ["code"] = code, ["name"] = name }, Cancel);
            return answer.Headers.Location!.ToString();
        }

        Assert.StartsWith("/?why=NoSuchCode", await JoinAsync(browser, "000000", "王芳"), StringComparison.Ordinal);
        Assert.EndsWith("/lobby", await JoinAsync(browser, row.Code, "王芳"), StringComparison.Ordinal);
        using var other = host.Browser();
        Assert.EndsWith("/lobby", await JoinAsync(other, row.Code, "王芳"), StringComparison.Ordinal);
        Assert.Equal(["王芳", "王芳 2"], (await host.Get<People>().NamesAsync(exercise, Cancel)).Values.Order(StringComparer.Ordinal));
        Assert.Single((await exercises.WatchAsync(exercise, Cancel))!.Control().State.SameNames);

        Assert.True((await exercises.ExecuteAsync(exercise, director, new Domain.Exercises.People.LockExercise(true), Cancel)).Accepted);
        using var late = host.Browser();
        Assert.StartsWith("/?why=Locked", await JoinAsync(late, row.Code, "李明"), StringComparison.Ordinal);
        Assert.DoesNotContain("李明", (await host.Get<People>().NamesAsync(exercise, Cancel)).Values);

        await host.Get<ExerciseBook>().CloseAsync(row.Id, Cancel);
        Assert.StartsWith("/?why=CodeEnded", await JoinAsync(late, row.Code, "李明"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_bad_setting_is_told_in_words()
    {
        var file = Path.GetTempFileName();
        var e = Assert.Throws<SetUpException>(() => SimulatorHost.Build(["--Data:Folder", Path.Combine(file, "below"), "--Limits:WrongCodes", "many"]));
        File.Delete(file);
        Assert.Equal(2, e.Problems.Count);
        Assert.Contains(e.Problems, p => p.StartsWith("Data:Folder: cannot write", StringComparison.Ordinal));
        Assert.Contains(e.Problems, p => p.Contains("'many'", StringComparison.Ordinal));
    }
}
