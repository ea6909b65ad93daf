using Bunit;
using Microsoft.Extensions.DependencyInjection;
using Simulator.Domain.Exercises.Acts;
using Simulator.Domain.Exercises.Clock;
using Simulator.Domain.Scenarios;
using Simulator.Persistence.AppDb;
using Simulator.Web.Access;
using Simulator.Web.Features.Cases;
using Simulator.Web.Tests.Console;
using System.Collections.Immutable;

namespace Simulator.Web.Tests.Cases;

/// <summary>An exercise that has ended in the case library: papers to search in, rows of its forms to follow up.</summary>
public sealed class CasesTests : ConsoleTest
{
    private static CancellationToken Cancel => Xunit.TestContext.Current.CancellationToken;

    // A rectification list of this test's own, offered in subject one.
    private static readonly FormSpec Rectification = new("rectification", "问题整改清单", "assessment",
        [new FormField("items", "清单", "table", true, null) { Table = new TableSpec([new TableColumn("problem", "问题", "text", false), new TableColumn("unit", "单位", "text", false), new TableColumn("owner", "责任人", "text", false), new TableColumn("due", "时限", "text", false)]) }])
    { Filing = new Filing([], "LC-{n}") { Follow = true } };

    protected override Scenario Change(Scenario scenario) => scenario with { Forms = [Rectification] };

    private Persistence.AppDb.Cases Book => Services.GetRequiredService<Persistence.AppDb.Cases>();

    private async Task KeptAsync()
    {
        var live = await SeatedAsync("assessment");
        await Exercises.ExecuteAsync(Id, At("assessment"), new FileForm("rectification", ImmutableSortedDictionary.Create<string, string>(StringComparer.Ordinal).Add("items", "告知不到位 | 消防 | 演练代号 E-01 | 下月1日\n警戒带没收 | 市场方 | 演练代号 G-02 | 今天")), Cancel);
        await Exercises.ExecuteAsync(Id, At("assessment"), new FileReport("first", "written", ["leading"], "【演练】柳湾市场有烟，正在核实。"), Cancel);
        await DoAsync(new EndExercise("control"));
        await new CaseKeeper(Book, Clock).KeepAsync(live, null, Cancel);
    }

    [Fact]
    public async Task S203_AFinishedExercise_StandsInTheLibraryWithItsScenarioVersion()
    {
        await KeptAsync();
        var kept = Assert.Single(await Book.ListAsync(Cancel));
        Assert.Equal((Id.Value, "liuwan-market", (await StateAsync()).Scenario.Version, "1"), (kept.Exercise, kept.ScenarioId, kept.ScenarioVersion, kept.Subjects));
        var page = Render<CasesPage>(p => p.AddCascadingValue(As(AccessNames.Controller)));
        Assert.Contains(kept.ScenarioVersion, page.WaitForElement($"[data-test=case-{Id.Value}]").TextContent, StringComparison.Ordinal);
        Assert.Contains("未办结 2 项", page.Markup, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Papers_are_found_by_their_words_and_their_kind()
    {
        await KeptAsync();
        Assert.Equal("first", Assert.Single(await Book.SearchAsync("正在核实", null, Cancel)).Kind);
        var list = Assert.Single(await Book.SearchAsync("警戒带 市场方", null, Cancel));
        Assert.Equal(("rectification", "LC-001"), (list.Kind, list.Archive));
        Assert.Empty(await Book.SearchAsync("警戒带 没有这个词", null, Cancel));
        Assert.Empty(await Book.SearchAsync("100%_", null, Cancel));
        Assert.Single(await Book.SearchAsync("", "rectification", Cancel));
    }

    [Fact]
    public async Task Every_kind_is_offered_however_many_papers_there_are()
    {
        await KeptAsync();
        // More than a search shows, of an exercise that comes first in it.
        await Book.KeepAsync(new EndedCase(
            new CaseRow { Exercise = "a", Title = "很多", ScenarioId = "s", ScenarioVersion = "1", Language = "zh-CN", Subjects = "1", Scores = "0" },
            [.. Enumerable.Range(1, 250).Select(i => new ArchivedPaperRow { Exercise = "a", Paper = $"report-{i}", Group = "report", Kind = "followup", Title = "续报", Unit = "", Archive = "", StoryTime = "", Words = "" })], []), Cancel);
        var kinds = await Book.KindsAsync(Cancel);
        Assert.Contains(("rectification", "问题整改清单"), kinds);
        Assert.Single(kinds, k => k.Kind == "followup");
    }

    [Fact]
    public async Task S208_AnItem_IsFollowedUntilItIsClosed_AndOverdueIsFlagged()
    {
        await KeptAsync();
        // The clock of these tests stands in January 2000.
        var page = Render<CasePage>(p => p.Add(x => x.Id, Id.Value).AddCascadingValue(As(AccessNames.Controller)));
        await page.ChangeAsync("[data-test=follow-form-1-1] [data-test=due]", "1999-12-01");
        page.WaitForElement("[data-test=follow-form-1-1][data-state=late]");
        await page.ChangeAsync("[data-test=follow-form-1-1] [data-test=remedy]", "已在两个小区贴出公告");
        // What was done is kept before anybody closes it.
        Assert.Equal("已在两个小区贴出公告", (await Book.FollowUpsAsync(Id.Value, Cancel)).Single(f => f.Row == 1).Remedy);
        await page.PressAsync("[data-test=follow-form-1-1] [data-test=close]");
        page.WaitForElement("[data-test=follow-form-1-1][data-state=closed]");
        var closed = (await Book.FollowUpsAsync(Id.Value, Cancel)).Single(f => f.Row == 1);
        Assert.Equal(("已在两个小区贴出公告", new DateOnly(1999, 12, 1)), (closed.Remedy, closed.Due));
        Assert.NotNull(closed.ClosedAt);
        await page.PressAsync("[data-test=follow-form-1-1] [data-test=close]");
        page.WaitForElement("[data-test=follow-form-1-1][data-state=late]");
        // Kept again, as after a restart in between: what people wrote stays.
        await new CaseKeeper(Book, Clock).KeepAsync((await Exercises.WatchAsync(Id, Cancel))!, null, Cancel);
        Assert.Equal("已在两个小区贴出公告", (await Book.FollowUpsAsync(Id.Value, Cancel)).Single(f => f.Row == 1).Remedy);
        Assert.Equal(2, (await Book.FollowUpsAsync(null, Cancel)).Count);
    }

    [Fact]
    public async Task Lessons_are_kept()
    {
        await KeptAsync();
        var page = Render<CasePage>(p => p.Add(x => x.Id, Id.Value).AddCascadingValue(As(AccessNames.Evaluator)));
        await page.ChangeAsync("[data-test=lessons]", "首发前先发短讯");
        await page.PressAsync("[data-test=lessons-save]");
        page.WaitForAssertion(() => Assert.Contains("已保存", page.Markup, StringComparison.Ordinal));
        Assert.Equal("首发前先发短讯", (await Book.FindAsync(Id.Value, Cancel))!.Lessons);
    }

    [Fact]
    public async Task Without_an_account_the_library_is_closed()
    {
        await OpenAsync();
        var page = Render<CasesPage>(p => p.AddCascadingValue(Task.FromResult(new Microsoft.AspNetCore.Components.Authorization.AuthenticationState(new()))));
        Assert.NotNull(page.WaitForElement("[data-test=gate-stranger]"));
    }
}
