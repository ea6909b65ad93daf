using Simulator.Domain.Feeds;
using Simulator.Runtime.Bots;
using Simulator.Runtime.Local;

namespace Simulator.Runtime.Tests.Shipped;

/// <summary>What the crowd of a whole played subject writes; the cover-up makes it write most.</summary>
public sealed class CrowdTextsTests
{
    [Theory]
    [InlineData("zh-CN")]
    [InlineData("en")]
    public async Task Nothing_is_written_twice_but_plain_reposts(string language)
    {
        var played = await HeadlessRun.PlayAsync(ShippedScenarios.Load("liuwan-market"), 1, 2, language, "coverup", new BotTeams(), TimeProvider.System, TestContext.Current.CancellationToken);
        var texts = Enumerable.Range(0, played.State.PostCount).Select(i => played.State.Posts[i]).Where(p => p.IsRow && CrowdPosts.IsCrowd(p.Id)).Select(p => p.Text).ToArray();
        Assert.True(texts.Length > 500);
        Assert.Equal([], texts.GroupBy(t => t).Where(g => g.Count() > 1).Select(g => g.Key));
        Assert.All(texts, t => Assert.DoesNotContain('{', t));
    }
}
