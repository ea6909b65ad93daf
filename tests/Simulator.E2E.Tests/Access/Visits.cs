using Microsoft.Playwright;
using Simulator.E2E.Tests.Infrastructure;
using static Microsoft.Playwright.Assertions;

namespace Simulator.E2E.Tests.Access;

/// <summary>How a page is visited: by whom, where, and what has to stand there before it is looked at.</summary>
public sealed record Visit(string Route, string Name, Func<WorkedTable, Stage, Task<IPage>> Who, Func<WorkedTable, string> Address, string Ready = "main");

/// <summary>One way or several to every page there is.</summary>
public static class Visits
{
    public static readonly Visit[] All =
    [
        new("/", "home", Guest, _ => "/", "section[aria-labelledby='door-demo'] article.post"),
        new("/", "join-refused", Guest, _ => "/?why=NoSuchCode&code=000000", ".err"),
        new("/account/list", "accounts", Controller, _ => "/account/list", "[data-test='account']"),
        new("/account/password", "own-password", Controller, _ => "/account/password", "form"),
        new("/account/reset", "reset-used", Guest, _ => "/account/reset?token=used", "h1"),
        new("/account/set-up", "set-up-used", Guest, _ => "/account/set-up?token=used", "h1"),
        new("/account/sign-in", "sign-in", Guest, _ => "/account/sign-in", "[data-test='sign-in-form']"),
        new("/account/sign-in", "sign-in-wrong", Guest, _ => "/account/sign-in?failed=1", ".ban.bad"),
        new("/cases", "cases", Controller, _ => "/cases", "[data-test='search-form']"),
        new("/cases/{Id}", "case-none", Controller, _ => "/cases/nowhere", "h1"),
        new("/compare", "compare", Controller, _ => "/compare", "[data-interactive='true']"),
        new("/demo", "demonstration", Guest, _ => "/demo", "article.post"),
        new("/e/{Id}/after/{Part}", "after-statements", Controller, t => $"/e/{t.Exercise}/after/statements", "[data-test='part-statements'] [data-test^='fact-']"),
        new("/e/{Id}/after/{Part}", "after-response", Controller, t => $"/e/{t.Exercise}/after/response", "[data-test^='time-']"),
        new("/e/{Id}/after/{Part}", "after-rumor", Controller, t => $"/e/{t.Exercise}/after/rumor", "[data-test='rumor-figures']"),
        new("/e/{Id}/after/{Part}", "after-closed", Seat("assessment"), t => $"/e/{t.Exercise}/after/statements", "[data-test^='gate-']"),
        new("/e/{Id}/briefing", "briefing", Seat("news"), t => $"/e/{t.Exercise}/briefing", "[data-test='announcement']"),
        new("/e/{Id}/control", "control", Controller, t => $"/e/{t.Exercise}/control", "[data-test='gauges']"),
        new("/e/{Id}/control", "control-closed", Seat("assessment"), t => $"/e/{t.Exercise}/control", "[data-test^='gate-']"),
        new("/e/{Id}/control/import", "control-import", Controller, t => $"/e/{t.Exercise}/control/import", "[data-interactive='true']"),
        new("/e/{Id}/debrief/commendations", "commendations", Controller, t => $"/e/{t.Exercise}/debrief/commendations", "[data-test='count']"),
        new("/e/{Id}/debrief/hot-wash", "hot-wash", Controller, t => $"/e/{t.Exercise}/debrief/hot-wash", "[data-test='agenda']"),
        new("/e/{Id}/debrief/questionnaires", "questionnaires", Controller, t => $"/e/{t.Exercise}/debrief/questionnaires", "[data-test='result-lessons']"),
        new("/e/{Id}/debrief/rectification", "rectification", Controller, t => $"/e/{t.Exercise}/debrief/rectification", "[data-test='proposals']"),
        new("/e/{Id}/debrief/revisions", "revisions", Controller, t => $"/e/{t.Exercise}/debrief/revisions", "[data-test='count']"),
        new("/e/{Id}/delete", "delete", Controller, t => $"/e/{t.Exercise}/delete", "[data-test='lost']"),
        new("/e/{Id}/delete", "delete-stranger", Guest, t => $"/e/{t.Exercise}/delete", "h1"),
        new("/e/{Id}/duty", "duty", Controller, t => $"/e/{t.Exercise}/duty", "[data-test='watch']"),
        new("/e/{Id}/evaluate", "evaluate", Controller, t => $"/e/{t.Exercise}/evaluate", "[data-test='notes']"),
        new("/e/{Exercise}/invitations", "invitations", Controller, t => $"/e/{t.Exercise}/invitations", "h1"),
        new("/e/{Id}/knew", "knew", Controller, t => $"/e/{t.Exercise}/knew", "[data-test='knew']"),
        new("/e/{Id}/lobby", "lobby", Seat("assessment"), t => $"/e/{t.Exercise}/lobby", ".seats"),
        new("/e/{Id}/look", "observer", Controller, t => $"/e/{t.Exercise}/look", "[data-test='wall-feed'] article"),
        new("/e/{Id}/papers", "papers", Controller, t => $"/e/{t.Exercise}/papers", ".opaper"),
        new("/e/{Id}/replay", "replay", Controller, t => $"/e/{t.Exercise}/replay", "[data-test='seat-then']"),
        new("/e/{Id}/score", "score", Controller, t => $"/e/{t.Exercise}/score", "[data-test='total']"),
        new("/e/{Id}/seat", "seat-assessment", Seat("assessment"), t => $"/e/{t.Exercise}/seat", "article.post"),
        new("/e/{Id}/seat", "seat-news", Seat("news"), t => $"/e/{t.Exercise}/seat", "article.post"),
        new("/e/{Id}/seat", "seat-police", Seat("police"), t => $"/e/{t.Exercise}/seat", "article.post"),
        new("/e/{Id}/seat", "seat-leading", Seat("leading"), t => $"/e/{t.Exercise}/seat", "[data-test='situation']"),
        new("/e/{Id}/wall", "wall", Seat("news"), t => $"/e/{t.Exercise}/wall", "[data-test='wall-feed'] article"),
        new("/e/{Id}/watch/{Seat}", "watch", Controller, t => $"/e/{t.Exercise}/watch/police", "article.post"),
        new("/e/{Id}/what-if", "what-if", Controller, t => $"/e/{t.Exercise}/what-if", "[data-interactive='true']"),
        new("/error", "error", Guest, _ => "/error", "h1"),
        new("/exercises", "exercises", Controller, _ => "/exercises", "[data-interactive='true']"),
        new("/exercises", "exercises-stranger", Guest, _ => "/exercises", "[data-test^='gate-']"),
        new("/kit", "kit", Guest, _ => "/kit", "h1"),
        new("/kit/{Part}", "kit-part", Guest, _ => "/kit/home", "h1"),
        new("/programme", "programme", Controller, _ => "/programme", "[data-test='add']"),
        new("/programme/{Id}", "programme-none", Controller, _ => "/programme/nowhere", "h1"),
        new("/programme/people", "people", Controller, _ => "/programme/people", "[data-test='lines']"),
        new("/programme/{Id}/people", "parts-none", Controller, _ => "/programme/nowhere/people", "h1"),
        new("/programme/{Id}/invitations", "invitations-none", Controller, _ => "/programme/nowhere/invitations", "h1"),
        new("/realism", "realism", Controller, _ => "/realism", "[data-interactive='true'] .bands"),
        new("/realism", "realism-stranger", Guest, _ => "/realism", "[data-test^='gate-']"),
        new("/rectification", "rectification-overview", Controller, _ => "/rectification", "h2"),
        new("/scenarios/{Id}", "scenario", Controller, t => $"/scenarios/{t.Scenario.Id}", "[data-test='preview-go'], .bands"),
        new("/scenarios/{Id}", "scenario-none", Controller, _ => "/scenarios/nowhere", "h1"),
        new("/scenarios/{Id}/organisation", "organisation", Controller, t => $"/scenarios/{t.Scenario.Id}/organisation", "[data-test='approvals']"),
        new("/scenarios/{Id}/print/{What}", "handbook", Controller, t => $"/scenarios/{t.Scenario.Id}/print/handbook", "[data-test='facts']"),
        new("/scenarios/{Id}/print/{What}", "role-cards", Controller, t => $"/scenarios/{t.Scenario.Id}/print/role-cards", "[data-test='role-news']"),
        new("/scenarios/{Id}/print/{What}", "event-list", Controller, t => $"/scenarios/{t.Scenario.Id}/print/events", "[data-test='events-1']"),
        new("/scenarios/{Id}/review", "review", Controller, t => $"/scenarios/{t.Scenario.Id}/review", "[data-test='opinion']"),
        new("/studio", "studio", Controller, _ => "/studio", "[data-test='create']"),
        new("/studio", "studio-stranger", Guest, _ => "/studio", "[data-test^='gate-']"),
        new("/studio/{Id}", "studio-none", Controller, _ => "/studio/nowhere", "h1"),
        new("/studio/{Id}/import", "studio-import-none", Controller, _ => "/studio/nowhere/import", "h1"),
        new("/studio/{Id}/rehearse", "studio-rehearse-shipped", Controller, t => $"/studio/{t.Scenario.Id}/rehearse", "[data-test='rehearse-go']"),
        new("/studio/{Id}/versions", "studio-versions-shipped", Controller, t => $"/studio/{t.Scenario.Id}/versions", "h1"),
        new("/trend", "trend", Controller, _ => "/trend", "[data-interactive='true']"),
        new("/not-found", "not-found", Guest, _ => "/no-such-page", "h1"),
    ];

    private static Task<IPage> Controller(WorkedTable table, Stage stage) => Task.FromResult(table.Control.Page);

    private static Func<WorkedTable, Stage, Task<IPage>> Seat(string seat) => (table, _) => Task.FromResult(table.Consoles[seat].Page);

    private static Task<IPage> Guest(WorkedTable table, Stage stage) => table.GuestAsync(stage);

    /// <summary>Opens the page in a language and a theme and waits until everything stands there.</summary>
    public static async Task<IPage> OpenAsync(this Visit visit, WorkedTable table, Stage stage, string theme, string language)
    {
        var page = await visit.Who(table, stage);
        await DressAsync(page, stage.Server.Address, theme, language);
        await page.GotoAsync(visit.Address(table));
        await Expect(page.Locator("html")).ToHaveAttributeAsync("lang", language);
        await Expect(page.Locator(visit.Ready).First).ToBeVisibleAsync();
        return page;
    }

    public static Task DressAsync(IPage page, string address, string theme, string language) => page.Context.AddCookiesAsync(
    [
        new Cookie { Name = "theme", Value = theme, Url = address },
        new Cookie { Name = ".AspNetCore.Culture", Value = Uri.EscapeDataString($"c={language}|uic={language}"), Url = address },
    ]);

    public static Task WearAsync(IPage page, string theme) => page.EvaluateAsync("t => document.documentElement.dataset.theme = t", theme);
}
