using Bunit;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Localization;
using Simulator.Domain;
using Simulator.Domain.Exercises;
using Simulator.Domain.Exercises.Acts;
using Simulator.Web.Features.Console;
using Simulator.Web.Features.Console.NewsCenter;

namespace Simulator.Web.Tests.Console.Paperwork;

/// <summary>What slips, consoles and the statement desk offer of the new work.</summary>
public sealed class DeskTests : PaperworkTest
{
    [Fact]
    public async Task A_question_offers_to_begin_and_to_answer_until_it_is_answered()
    {
        var news = await DeskAsync("news");
        Assert.Equal(["begin-answer", "answer-question", "send-message", "mark-handled"], SlipActions.Of(news.Inbox.Single(i => i.Id == "Q-1"), news).Select(a => a.Kind));
        Assert.True(await ActAsync("news", new BeginAnswer("Q-1")));
        news = await ViewAsync("news");
        Assert.Equal("answer-question", SlipActions.Of(news.Inbox.Single(i => i.Id == "Q-1"), news)[0].Kind);
    }

    [Fact]
    public async Task A_draft_offers_the_four_answers_in_words_of_its_own()
    {
        await DeskAsync("leading");
        var console = await ConsoleAsync("leading");
        await console.InvokeAsync(() => console.FindAll("[data-test=worklist] .wl").Single(w => w.TextContent.Contains("P-1", StringComparison.Ordinal)).Click());
        Assert.Equal(["签发", "退回", "要求说明", "报领导"], console.FindAll("[data-test=slip] .btn").Select(b => b.TextContent.Trim()));
        Assert.Single(console.FindAll("[data-test=slip] .btn").Select(b => b.ClassName!.Trim()).Distinct());
        await console.PressAsync("[data-test=order-pick-refuse]");
        Assert.Contains("退回", console.WaitForElement("[data-test=send-answer-order]").TextContent);
    }

    [Theory]
    [InlineData("assessment", "message", true)]
    [InlineData("assessment", "answer", false)]
    [InlineData("news", "call", true)]
    [InlineData("police", "letter", false)]
    public async Task Letters_calls_and_messages_go_to_the_ledger_of_a_seat_that_keeps_one(string seat, string kind, bool offered)
    {
        var view = await DeskAsync(seat);
        var kinds = SlipActions.Of(view.Inbox[0] with { Kind = kind }, view).Select(a => a.Kind).ToList();
        Assert.Equal(offered, kinds.Contains("enter-ledger"));
        Assert.InRange(kinds.Count, 1, 4);
    }

    [Theory]
    [InlineData("assessment", "ledger", "forms")]
    [InlineData("news", "briefing", "ledger", "forms")]
    [InlineData("police", "forms", "briefing")]
    [InlineData("leading", "ledger", "forms")]
    public async Task Consoles_have_the_sheets_their_acts_call_for_and_one_thing_to_begin_on_each(string seat, params string[] sheets)
    {
        var view = await DeskAsync(seat);
        Assert.Equal(sheets, ConsoleLayouts.Of(view).Select(t => t.Key).Where(k => k is "briefing" or "ledger" or "forms"));
        var console = await ConsoleAsync(seat);
        foreach (var sheet in sheets)
        {
            await console.PressAsync($"[data-test=tab-{sheet}]");
            Assert.NotNull(console.WaitForElement($"[data-test={sheet}]"));
        }
        await console.PressAsync("[data-test=tab-forms]");
        console.WaitForAssertion(() => Assert.Equal(view.FormsOffered.IsEmpty, console.FindAll("[data-test=quick-file-form]").Count == 0));
    }

    [Fact]
    public async Task Forms_and_measures_that_wait_are_on_the_leaders_work_list()
    {
        await DeskAsync("leading");
        await ActAsync("police", new ProposeMeasure("protect-privacy", "商户", "个人信息保护法", "先遮"));
        var console = await ConsoleAsync("leading");
        var row = console.FindAll("[data-test=worklist] .wl").Single(w => w.TextContent.Contains("审批", StringComparison.Ordinal));
        await console.InvokeAsync(() => row.Click());
        Assert.NotNull(console.WaitForElement("[data-paper=proposal-1]"));
    }

    [Theory]
    [InlineData("zh-CN")]
    [InlineData("en")]
    public void Every_kind_step_and_state_has_words(string language)
    {
        Speak(language);
        var texts = Services.GetRequiredService<IStringLocalizer<ConsoleText>>();
        string[] keys =
        [
            .. StatementKinds.All.Select(k => "kind-" + k), .. FileReport.Kinds.Select(k => "report-" + k), .. EnterLedger.Ledgers.Select(k => "ledger-" + k),
            .. UpdateLedger.Statuses.Select(k => "step-" + k), "step-registered", .. Enum.GetNames<FormStatus>().Select(k => "form-" + k), .. Enum.GetNames<ProposalStatus>().Select(k => "proposal-" + k),
            .. AnswerOrder.Choices.Select(k => "draft-" + k), .. AnswerQuestion.Modes.Select(k => "mode-" + k), .. DecideMeasure.Choices.Select(k => "decide-" + k),
        ];
        Assert.DoesNotContain(keys, k => texts[k].ResourceNotFound);
        Assert.DoesNotContain(new[] { "ledger", "forms", "briefing" }, k => texts["tab-" + k].ResourceNotFound);
    }

    [Fact]
    public async Task A_one_page_statement_has_its_seal_line_and_a_line_for_inside_is_never_published()
    {
        var view = await DeskAsync("news");
        var paper = new Statement("paper-1", 1, "one-page", "news", "情况说明", "【演练】情况属实。", ExerciseTime.Zero) { Status = StatementStatus.Approved };
        var sheet = Render<PaperSheet>(p => p.Add(s => s.View, view).Add(s => s.Paper, paper).Add(s => s.Send, _ => Task.FromResult(true)));
        Assert.Contains("演练", sheet.Find("[data-test=seal] .sealbox").TextContent);
        Assert.NotNull(sheet.Find("[data-test=act-publish-statement]"));
        sheet.Render(p => p.Add(s => s.Paper, paper with { Kind = "qa" }));
        Assert.Empty(sheet.FindAll("[data-test=seal]"));
        Assert.Empty(sheet.FindAll("[data-test=act-publish-statement]"));
        Assert.NotEmpty(sheet.Find("[data-test=internal]").TextContent);
    }
}
