using Bunit;
using Microsoft.Extensions.DependencyInjection;
using Simulator.Domain.Exercises;
using Simulator.Domain.Exercises.Acts;
using Simulator.Web.Features.Control;
using Simulator.Web.Features.Drafts;
using Simulator.Web.Tests.Console.Paperwork;

namespace Simulator.Web.Tests.Control;

/// <summary>What control sees of the papers the desks are busy with.</summary>
public sealed class PapersInHandTests : PaperworkTest
{
    private static readonly Dictionary<string, string> Names = new() { ["p-news"] = "新闻一号" };

    private async Task<IRenderedComponent<PapersInHand>> ListAsync()
    {
        var view = (await Exercises.WatchAsync(Id))!.Control();
        return Render<PapersInHand>(p => p.Add(x => x.View, view).Add(x => x.Exercise, Id).Add(x => x.People, Names));
    }

    [Theory]
    [InlineData("zh-CN"), InlineData("en")]
    public async Task Nothing_in_hand_says_what_will_stand_there(string language)
    {
        Speak(language);
        await DeskAsync("news");
        Assert.NotEmpty((await ListAsync()).Find(".emptyl").TextContent.Trim());
    }

    [Fact]
    public async Task A_statement_goes_from_hand_to_hand_until_it_is_out()
    {
        await DeskAsync("news");
        await ActAsync("news", new DraftStatement(null, "notice", "情况通报", "【演练】正在核实", ["official-account"]));
        Assert.Equal(("draft", "新闻中心"), await StandAsync("paper-1"));
        await ActAsync("news", new SubmitStatement("paper-1"));
        Assert.Equal(("inreview", "新闻中心 → 等领导小组"), await StandAsync("paper-1"));
        await ActAsync("leading", new ReturnStatement("paper-1", "写时间"));
        Assert.Equal(("returned", "新闻中心"), await StandAsync("paper-1"));
        await ActAsync("news", new SubmitStatement("paper-1"));
        await ActAsync("leading", new ApproveStatement("paper-1", ""));
        Assert.Equal(("approved", "新闻中心"), await StandAsync("paper-1"));
        await ActAsync("news", new PublishStatement("paper-1", ["official-account"]));
        Assert.Empty((await ListAsync()).FindAll("[data-test=paper-paper-1]"));
    }

    [Fact]
    public async Task A_form_is_there_while_it_waits_or_has_come_back()
    {
        await DeskAsync("news");
        await ActAsync("news", new FileForm(OpenBriefing.Plan, System.Collections.Immutable.ImmutableSortedDictionary<string, string>.Empty.Add("host", "主持甲")));
        Assert.Equal(("inreview", "新闻中心 → 等领导小组"), await StandAsync("form-1"));
        await ActAsync("leading", new ReturnForm("form-1", "补单位"));
        Assert.Equal(("returned", "新闻中心"), await StandAsync("form-1"));
    }

    [Fact]
    public async Task What_is_typed_is_named_and_not_shown()
    {
        await DeskAsync("news");
        var presence = Services.GetRequiredService<PaperPresence>();
        using var statement = presence.Open(Id, "news", "draft-statement", "p-news", new object());
        using var form = presence.Open(Id, "news", "file-form:" + OpenBriefing.Plan, "p-news", new object());
        using var report = presence.Open(Id, "news", "file-report", "p-news", new object());
        var list = await ListAsync();
        var rows = list.FindAll("[data-stand=typed]");
        Assert.Equal(["新稿件", "通气会方案"], rows.Select(r => r.QuerySelector(".f1")!.TextContent));
        Assert.All(rows, r => Assert.Contains("新闻一号", r.TextContent, StringComparison.Ordinal));
        Assert.All(rows, r => Assert.True(r.QuerySelector("button")!.HasAttribute("disabled")));
        form.Dispose();
        list.WaitForAssertion(() => Assert.Single(list.FindAll("[data-stand=typed]")));
    }

    [Fact]
    public async Task What_was_saved_can_be_read_and_nothing_else_done()
    {
        await DeskAsync("news");
        await ActAsync("news", new DraftStatement(null, "notice", "情况通报", "【演练】正在核实", ["official-account"]));
        using var open = Services.GetRequiredService<PaperPresence>().Open(Id, "news", "draft-statement:paper-1", "p-news", new object());
        var list = await ListAsync();
        Assert.Contains("新闻一号", Assert.Single(list.FindAll("li")).TextContent, StringComparison.Ordinal);
        await list.PressAsync("[data-test=paper-paper-1] button");
        Assert.Equal("【演练】正在核实", list.Find("[data-test=paper-text]").TextContent);
        Assert.Single(list.FindAll("button, input, textarea, a"));
    }

    private async Task<(string, string)> StandAsync(string paper)
    {
        var row = (await ListAsync()).Find($"[data-test=paper-{paper}]");
        return (row.GetAttribute("data-stand")!, row.QuerySelector(".block")!.TextContent);
    }
}
