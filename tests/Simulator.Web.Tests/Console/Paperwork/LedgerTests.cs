using Bunit;
using Simulator.Domain.Exercises.Acts;
using Simulator.Domain.Views;
using Simulator.Web.Features.Console;
using Simulator.Web.Features.Console.Ledgers;

namespace Simulator.Web.Tests.Console.Paperwork;

public sealed class LedgerTests : PaperworkTest
{
    private static readonly EnterLedger Letter = new("message", "路灯坏了半个月", "street", "小周", TimeSpan.FromMinutes(20), "L-1");

    [Fact]
    public async Task A_letter_is_entered_from_its_slip_with_unit_owner_and_time()
    {
        var news = await DeskAsync("news");
        var offered = SlipActions.Of(news.Inbox.Single(i => i.Id == "L-1"), news).Single(a => a.Kind == "enter-ledger");
        var form = Open(news, offered);
        Assert.Contains("路灯", form.WaitForElement(".snap").TextContent);
        await ChooseAsync(form, "enter-ledger:L-1-ledger-message");
        await WriteAsync(form, "title", "路灯坏了半个月");
        await form.ChangeAsync("[data-test=unit]", "street");
        await WriteAsync(form, "owner", "小周");
        await ChooseAsync(form, "enter-ledger:L-1-due-20");
        await form.PressAsync("[data-test=send-enter-ledger]");
        Assert.Equal(Letter, Single<EnterLedger>());
    }

    [Fact]
    public async Task A_refused_entry_keeps_its_words()
    {
        var form = Open(await DeskAsync("news"), new ActRequest("enter-ledger"), "news");
        form.WaitForElement("[data-test=unit-words]");
        await WriteAsync(form, "title", "路灯");
        await form.PressAsync("[data-test=send-enter-ledger]");
        Answered(1);
        Assert.Empty((await StateAsync()).Ledger);
        Assert.Equal("路灯", Written(form, "title"));
    }

    [Fact]
    public async Task An_empty_ledger_has_one_way_to_begin()
    {
        var desk = Sheet<LedgerDesk>(await DeskAsync("assessment"));
        await desk.PressAsync(".empty [data-test=start-enter-ledger]");
        Assert.Equal("enter-ledger", Assert.Single(Asked).Kind);
    }

    [Fact]
    public async Task Entries_stand_in_their_section_and_offer_the_next_step()
    {
        await DeskAsync("news");
        Assert.True(await ActAsync("news", Letter));
        Assert.True(await ActAsync("news", new EnterLedger("rumor", "十一人", "security", "小陈")));
        Assert.True(await ActAsync("news", new UpdateLedger("entry-1", "accepted", "收到")));
        var desk = Sheet<LedgerDesk>(await ViewAsync("news"));
        Assert.Equal(["在办 1 / 1", "在办 1 / 1", "在办 0 / 0"], new[] { "rumors", "demands", "hazards" }.Select(s => desk.Find($"[data-test=count-{s}]").TextContent));
        Assert.Single(desk.FindAll("[data-test=entry-entry-1] [data-test=steps] .done"));
        await desk.PressAsync("[data-test=step-entry-1]");
        Assert.Equal(("update-ledger", "entry-1", "transferred"), (Asked[0].Kind, Asked[0].Source, Asked[0].Choice));
    }

    [Fact]
    public async Task Transferring_says_to_whom()
    {
        await DeskAsync("news");
        await ActAsync("news", Letter);
        var form = Open(await ViewAsync("news"), new ActRequest("update-ledger") { Source = "entry-1", Choice = "transferred" });
        form.WaitForElement("[data-test=unit]");
        await form.ChangeAsync("[data-test=unit]", "hotline");
        await WriteAsync(form, "text", "今晚去修");
        await form.PressAsync("[data-test=send-update-ledger]");
        var sent = Single<UpdateLedger>();
        Assert.Equal(("entry-1", "transferred", "今晚去修", "hotline"), (sent.Entry, sent.Status, sent.Text, sent.Unit));
    }

    [Fact]
    public async Task A_closed_entry_offers_nothing_and_leaves_the_work_list()
    {
        await DeskAsync("news");
        await ActAsync("news", Letter);
        Assert.Contains("路灯", (await ConsoleAsync("news")).Find("[data-test=worklist]").TextContent);
        foreach (var status in UpdateLedger.Statuses) Assert.True(await ActAsync("news", new UpdateLedger("entry-1", status, "办了", "street")));
        var view = await ViewAsync("news");
        Assert.Null(LedgerSection.Next(view.Ledger[0]));
        Assert.Empty(Sheet<LedgerDesk>(view).FindAll("[data-test=step-entry-1]"));
        Assert.DoesNotContain("路灯坏了", (await ConsoleAsync("news")).Find("[data-test=worklist]").TextContent);
    }
}
