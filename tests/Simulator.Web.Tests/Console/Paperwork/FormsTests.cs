using System.Collections.Immutable;
using Bunit;
using Simulator.Domain.Exercises;
using Simulator.Domain.Exercises.Acts;
using Simulator.Web.Features.Console;
using Simulator.Web.Features.Console.Leading;
using Simulator.Web.Features.Console.Paperwork;

namespace Simulator.Web.Tests.Console.Paperwork;

public sealed class FormsTests : PaperworkTest
{
    private static readonly ActRequest Comparison = new("file-form") { Choice = "comparison" }, Plan = new("file-form") { Choice = OpenBriefing.Plan };

    private static FileForm Filed(string host) => new(OpenBriefing.Plan, ImmutableSortedDictionary.Create<string, string>(StringComparer.Ordinal).Add("host", host));

    [Fact]
    public async Task A_form_sends_what_stands_in_its_fields_and_time_and_figures_as_they_have_to_be()
    {
        var form = Open(await DeskAsync("assessment"), Comparison);
        Assert.Equal("必填 0 / 2", form.WaitForElement("[data-test=required-done]").TextContent);
        await ChooseAsync(form, "file-form:comparison-f:finding-old");
        await WriteAsync(form, "f:count", "１2");
        await WriteAsync(form, "f:at", "8：05");
        await WriteAsync(form, "f:why", "招牌和车牌都不对");
        Assert.Equal("必填 2 / 2", form.Find("[data-test=required-done]").TextContent);
        await form.PressAsync("[data-test=send-file-form]");
        var sent = Single<FileForm>();
        Assert.Equal(("comparison", "old", "12", "08:05", "招牌和车牌都不对"), (sent.Form, sent.Values["finding"], sent.Values["count"], sent.Values["at"], sent.Values["why"]));
    }

    [Fact]
    public async Task What_the_log_knows_stands_there_is_marked_and_may_be_changed()
    {
        var view = await DeskAsync("assessment");
        var form = Open(view, Comparison);
        form.WaitForElement("[data-test=logged-event]");
        Assert.Equal(view.Frame.Title, Written(form, "f:event"));
        Assert.Single(form.FindAll("[data-test^=logged-]"));
        await WriteAsync(form, "f:event", "另一个名字");
        Assert.Empty(form.FindAll("[data-test=logged-event]"));
        await form.PressAsync("[data-test=take-logged-event]");
        Assert.Equal(view.Frame.Title, Written(form, "f:event"));
        Assert.NotNull(form.Find("[data-test=logged-event]"));
    }

    [Fact]
    public async Task A_refusal_keeps_what_was_typed()
    {
        var form = Open(await DeskAsync("assessment"), Comparison, "assessment");
        form.WaitForElement("[data-test=send-file-form]");
        await WriteAsync(form, "f:why", "还没写完");
        await form.PressAsync("[data-test=send-file-form]");
        Answered(1);
        Assert.Empty((await StateAsync()).Forms);
        Assert.Equal("还没写完", Written(form, "f:why"));
    }

    [Fact]
    public async Task Pictures_stand_beside_the_fields_and_facts_go_to_the_long_field()
    {
        var form = Open(await DeskAsync("assessment"), Comparison);
        var version = (await StateAsync()).Scenario.Version;
        Assert.Equal([$"/media/liuwan-market/west-gate-smoke.svg?version={version}&language=zh-CN", $"/media/liuwan-market/tape-at-night.svg?version={version}&language=zh-CN"], form.WaitForElement("[data-test=stills]").QuerySelectorAll("img").Select(i => i.GetAttribute("src")));
        Assert.All(form.FindAll("[data-test=stills] img"), i => Assert.NotEmpty(i.GetAttribute("alt")!));
        Assert.Equal("插到：依据", form.Find("[data-test=chips-target]").TextContent);
    }

    [Fact]
    public async Task Which_form_is_asked_first_and_each_has_a_draft_of_its_own()
    {
        var form = Open(await DeskAsync("assessment"), new ActRequest("file-form"));
        await form.PressAsync("[data-test=pick-comparison]");
        Assert.NotNull(form.WaitForElement("[data-test=send-file-form]"));
        Assert.NotEqual(Comparison.Form, Plan.Form);
    }

    [Fact]
    public async Task A_plan_waits_on_the_leaders_desk_is_read_there_and_approved()
    {
        var news = await DeskAsync("news");
        Assert.NotEmpty(Sheet<FormsDesk>(news).FindAll(".empty [data-test=start-file-form]"));
        Assert.True(await ActAsync("news", Filed("王主任")));
        var desk = Sheet<ApprovalsDesk>(await ViewAsync("leading"), "leading");
        Assert.Contains("王主任", desk.WaitForElement("[data-test=approval] [data-test=form-paper]").TextContent);
        await desk.PressAsync("[data-test=approval] [data-test=approve]");
        Assert.Equal("form-1", Single<ApproveForm>().Paper);
        Assert.Contains("已批准", Sheet<FormsDesk>(await ViewAsync("news")).Find("[data-test=state-form-1]").TextContent);
        Assert.Contains("通气会方案", Sheet<ApprovalsDesk>(await ViewAsync("leading")).Find(".decided").TextContent);
    }

    [Fact]
    public async Task What_came_back_is_on_the_work_list_and_begins_from_what_was_written()
    {
        await DeskAsync("news");
        Assert.True(await ActAsync("news", Filed("王主任")));
        Assert.True(await ActAsync("leading", new ReturnForm("form-1", "主持换人")));
        var console = await ConsoleAsync("news");
        var row = console.FindAll("[data-test=worklist] .wl").Single(w => w.TextContent.Contains("退回来的表", StringComparison.Ordinal));
        Assert.Contains("主持换人", row.TextContent);
        await console.InvokeAsync(() => row.Click());
        Assert.Contains("王主任", console.WaitForElement("[data-test=filed-form-1] [data-test=form-paper]").TextContent);
        await console.PressAsync("[data-test=again-form-1]");
        console.WaitForElement("[data-test=sheet-file-form]");
        console.WaitForAssertion(() => Assert.Equal("王主任", Written(console, "f:host")));
    }

    [Fact]
    public async Task Returning_a_form_needs_a_reason()
    {
        await DeskAsync("news");
        await ActAsync("news", Filed("王主任"));
        var desk = Sheet<ApprovalsDesk>(await ViewAsync("leading"), "leading");
        await desk.PressAsync("[data-test=approval] [data-test=return]");
        Assert.Empty(Sent);
        await WriteAsync(desk, "remark", "主持换人");
        await desk.PressAsync("[data-test=approval] [data-test=return]");
        Assert.Equal(("form-1", "主持换人"), (Single<ReturnForm>().Paper, Single<ReturnForm>().Reason));
    }
}
