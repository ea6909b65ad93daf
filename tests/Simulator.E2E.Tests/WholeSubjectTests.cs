using Simulator.E2E.Tests.Infrastructure;
using Simulator.E2E.Tests.Subject;

namespace Simulator.E2E.Tests;

/// <summary>
/// Six people in six browsers play the whole of subject one at ×1, time moved on by control's jumps;
/// the server is killed in the middle. On a server of its own.
/// </summary>
public sealed class WholeSubjectTests(Stage stage) : IAsyncLifetime
{
    private readonly PublishedServer _server = new();

    public async ValueTask InitializeAsync() => await _server.StartAsync(TestContext.Current.CancellationToken);

    public ValueTask DisposeAsync() => _server.DisposeAsync();

    [Fact]
    public async Task A_subject_is_played_from_the_set_up_link_to_the_replay()
    {
        var play = new SubjectScript(stage.Browsers, _server, SubjectWords.Chinese);
        await play.OpenAsync();
        await play.SitDownAsync();
        await play.StartAsync();
        await play.TheRumorAsync();
        await play.TheCallsAsync();
        await play.TheFactsAsync();
        await play.TheNoticeIsWrittenAsync();
        await play.TheServerDiesAsync();
        await play.TheNoticeIsPublishedAsync();
        await play.TheOrderIsRefusedAsync();
        await play.ThePublicIsAnsweredAsync();
        await play.TheLastWordsAsync();
        await play.TheEndAsync();
        await play.TheScoreAsync();
        await play.TheReplayAsync();
    }
}
