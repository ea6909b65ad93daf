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
    public async Task A_viewer_leaves_nothing_behind()
    {
        await OpenAsync();
        var store = Services.GetRequiredService<IDraftStore>();
        await using (var draft = new FormDraft(store, null, "send-message", Clock)) draft["text"] = "x";
        Assert.Null(await store.LoadAsync(Owner("news"), "send-message", Xunit.TestContext.Current.CancellationToken));
    }

    // The timer saves on another thread, and the file answers when the machine lets it.
    private static async Task SavedAsync(Func<Task<string?>> saved)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        while (await saved() is null)
        {
            patience.Token.ThrowIfCancellationRequested();
            await Task.Yield();
        }
    }
}
