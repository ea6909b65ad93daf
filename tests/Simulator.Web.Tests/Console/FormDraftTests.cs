using Microsoft.Extensions.DependencyInjection;
using Simulator.Web.Features.Drafts;

namespace Simulator.Web.Tests.Console;

public sealed class FormDraftTests : ConsoleTest
{
    [Fact]
    public async Task Typing_is_saved_within_two_seconds_and_comes_back_after_a_reload()
    {
        await OpenAsync();
        var store = Services.GetRequiredService<IDraftStore>();
        await using var first = new FormDraft(store, Owner("news"), "file-report", Clock);
        first["text"] = "【演练】首报";
        Assert.False(first.IsSaved);
        Clock.Advance(FormDraft.Pace);
        await SavedAsync(() => store.LoadAsync(Owner("news"), "file-report"));
        await using var second = new FormDraft(store, Owner("news"), "file-report", Clock);
        await second.LoadAsync(Xunit.TestContext.Current.CancellationToken);
        Assert.True(second.Restored);
        Assert.Equal("【演练】首报", second["text"]);
    }

    [Fact]
    public async Task What_was_sent_leaves_no_draft()
    {
        await OpenAsync();
        var store = Services.GetRequiredService<IDraftStore>();
        var cancel = Xunit.TestContext.Current.CancellationToken;
        await using var draft = new FormDraft(store, Owner("news"), "send-message", Clock);
        draft["text"] = "到";
        await draft.SaveAsync(cancel);
        await draft.ClearAsync(cancel);
        Assert.Null(await store.LoadAsync(Owner("news"), "send-message", cancel));
    }

    [Fact]
    public async Task A_late_echo_of_what_was_sent_is_no_draft()
    {
        await OpenAsync();
        var store = Services.GetRequiredService<IDraftStore>();
        await using (var draft = new FormDraft(store, Owner("news"), "send-message", Clock))
        {
            draft["text"] = "到";
            await draft.ClearAsync(Cancel);
            draft["text"] = "到了";
            Clock.Advance(FormDraft.Pace);
            Assert.True(draft.IsSaved);
        }
        Assert.Null(await store.LoadAsync(Owner("news"), "send-message", Cancel));
    }

    [Fact]
    public async Task Another_tab_that_is_not_typing_follows()
    {
        await OpenAsync();
        var store = Services.GetRequiredService<IDraftStore>();
        await using var one = new FormDraft(store, Owner("news"), "file-report", Clock);
        await using var two = new FormDraft(store, Owner("news"), "file-report", Clock);
        one["text"] = "首报";
        await one.SaveAsync(Cancel);
        await UntilAsync(() => two["text"] == "首报");
        await one.ClearAsync(Cancel);
        await UntilAsync(() => two["text"].Length == 0);
        Assert.Equal(DraftClash.None, two.Clash);
    }

    [Fact]
    public async Task Two_tabs_that_both_type_are_told_and_neither_text_is_written_over()
    {
        await OpenAsync();
        var store = Services.GetRequiredService<IDraftStore>();
        await using var one = new FormDraft(store, Owner("news"), "file-report", Clock);
        await using var two = new FormDraft(store, Owner("news"), "file-report", Clock);
        (one["text"], two["text"]) = ("left", "right");
        await one.SaveAsync(Cancel);
        await two.SaveAsync(Cancel);
        await UntilAsync(() => two.Clash == DraftClash.Changed);
        Assert.Equal("right", two["text"]);
        Assert.Contains("left", await store.LoadAsync(Owner("news"), "file-report", Cancel));
        await two.KeepMineAsync(Cancel);
        await UntilAsync(() => one["text"] == "right");
    }

    [Fact]
    public async Task What_another_tab_sent_does_not_come_back_from_here()
    {
        await OpenAsync();
        var store = Services.GetRequiredService<IDraftStore>();
        await using var one = new FormDraft(store, Owner("news"), "file-report", Clock);
        one["text"] = "首报";
        await one.SaveAsync(Cancel);
        await using (var two = new FormDraft(store, Owner("news"), "file-report", Clock))
        {
            await two.LoadAsync(Cancel);
            two["text"] = "首报，改";
            await one.ClearAsync(Cancel);
            await two.SaveAsync(Cancel);
            await UntilAsync(() => two.Clash == DraftClash.Gone);
            Assert.Equal("首报，改", two["text"]);
        }
        Assert.Null(await store.LoadAsync(Owner("news"), "file-report", Cancel));
    }

    [Fact]
    public async Task What_was_thrown_away_can_be_taken_back_until_something_else_is_typed()
    {
        await OpenAsync();
        var store = Services.GetRequiredService<IDraftStore>();
        await using var draft = new FormDraft(store, Owner("news"), "file-report", Clock);
        draft.Prefill(() => draft["kind"] = "first");
        Assert.False(draft.HasContent);
        draft["text"] = "first report";
        await draft.SaveAsync(Cancel);
        await draft.DiscardAsync(Cancel);
        Assert.Equal(("first", "", null), (draft["kind"], draft["text"], await store.LoadAsync(Owner("news"), "file-report", Cancel)));
        await draft.UndoDiscardAsync(Cancel);
        Assert.Equal("first report", draft["text"]);
        Assert.Contains("first report", await store.LoadAsync(Owner("news"), "file-report", Cancel));
        await draft.DiscardAsync(Cancel);
        draft["text"] = "other";
        Assert.False(draft.CanUndo);
    }

    [Fact]
    public async Task A_draft_of_another_person_or_seat_is_never_touched()
    {
        await OpenAsync();
        var store = Services.GetRequiredService<IDraftStore>();
        var mate = new DraftOwner(Id, "p-mate", "news");
        await using var mine = new FormDraft(store, Owner("news"), "file-report", Clock);
        await using var theirs = new FormDraft(store, mate, "file-report", Clock);
        mine["text"] = "mine";
        theirs["text"] = "theirs";
        await mine.SaveAsync(Cancel);
        await theirs.SaveAsync(Cancel);
        await mine.ClearAsync(Cancel);
        Assert.Contains("theirs", await store.LoadAsync(mate, "file-report", Cancel));
        Assert.Equal(DraftClash.None, theirs.Clash);
    }

    [Fact]
    public async Task A_viewer_leaves_nothing_behind()
    {
        await OpenAsync();
        var store = Services.GetRequiredService<IDraftStore>();
        await using (var draft = new FormDraft(store, null, "send-message", Clock)) draft["text"] = "x";
        Assert.Null(await store.LoadAsync(Owner("news"), "send-message", Xunit.TestContext.Current.CancellationToken));
    }

    private static CancellationToken Cancel => Xunit.TestContext.Current.CancellationToken;

    // The other tab hears of it on another thread.
    private static async Task UntilAsync(Func<bool> so)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        while (!so())
        {
            patience.Token.ThrowIfCancellationRequested();
            await Task.Yield();
        }
    }

    // The timer saves on another thread, and the file answers when the machine lets it.
    private static async Task SavedAsync(Func<Task<string?>> saved)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(90));
        while (await saved() is null)
        {
            patience.Token.ThrowIfCancellationRequested();
            await Task.Yield();
        }
    }
}
