using Simulator.Domain;
using Simulator.Domain.Exercises;
using Simulator.Domain.Exercises.Acts;
using Simulator.Domain.Rumors;
using Simulator.Runtime.Bots;
using Simulator.Runtime.Local;

namespace Simulator.Runtime.Tests.Shipped;

/// <summary>The same notice earlier: through a whole subject, what spreads is never more.</summary>
public sealed class EarlierNoticeTests
{
    [Theory]
    [InlineData(1, 50)]
    public async Task With_all_other_inputs_as_recorded_an_earlier_notice_never_leaves_more_reposts(int from, int to)
    {
        // Beyond the first seeds the recorded inputs of the first stay, the draws of the public change.
        var state = (await ShippedScenarios.Played("liuwan-market", 1, "expert")).State;
        var notice = state.Statements.First(s => s is { Kind: "notice", PublishedAt: not null });
        for (long seed = from; seed <= to; seed++)
        {
            var early = Posts(state, seed, Published(state, notice.Id, 45));
            var late = Posts(state, seed, Published(state, notice.Id, 58));
            var never = Posts(state, seed, state.RumorActions.Where(a => a is not StatementOut s || s.StatementId != notice.Id));
            Assert.True(early.IsSubsetOf(late), $"seed {seed}: {early.Count} at T+45, {late.Count} at T+58");
            Assert.True(late.IsSubsetOf(never), $"seed {seed}: {late.Count} at T+58, {never.Count} without");
        }
    }

    [Fact]
    [Trait("Category", "Long")]
    public async Task With_all_that_follows_an_earlier_notice_leaves_fewer_reposts_in_the_mean()
    {
        var (early, late) = (0, 0);
        for (var seed = 1; seed <= 20; seed++)
        {
            early += (await ShippedScenarios.Played("liuwan-market", 1, "expert", seed)).State.PostCount;
            var bots = new AlteredBots(new Mistake("news") { Late = c => c is PublishStatement, By = TimeSpan.FromMinutes(13), Nth = 2 });
            late += (await HeadlessRun.PlayAsync(ShippedScenarios.Load("liuwan-market"), 1, seed, "zh-CN", "expert", bots, TimeProvider.System, TestContext.Current.CancellationToken)).State.PostCount;
        }
        Assert.True(early < late, $"{early} against {late}");
    }

    private static IEnumerable<RumorAction> Published(ExerciseState state, string statement, double minute) => state.RumorActions
        .Select(a => a is StatementOut s && s.StatementId == statement ? s with { AtMs = ExerciseTime.FromMinutes(minute).Ms } : a).OrderBy(a => a.AtMs);

    private static HashSet<string> Posts(ExerciseState state, long seed, IEnumerable<RumorAction> actions)
    {
        var spec = state.Subject.Rumors;
        var settings = new RumorSettings(spec.Tempo, state.Subject.StoryStartMinute, spec.InitialTrust, spec.InitialHeat, spec.AudienceSize,
            (long)spec.VacuumGrace.TotalMilliseconds, (long)spec.VacuumTau.TotalMilliseconds) { Comments = false };
        var engine = RumorEngines.Create(RumorEngines.Current, settings, DrawKey.Root(seed).With("rumors"));
        var posts = new HashSet<string>(StringComparer.Ordinal);
        foreach (var action in actions)
        {
            Take(engine, action.AtMs - 1, posts);
            engine.Apply(action);
        }
        Take(engine, state.End.Ms, posts);
        return posts;
    }

    private static void Take(IRumorEngine engine, long untilMs, HashSet<string> posts)
    {
        while (engine.NextAtMs <= untilMs)
            if (engine.Step() is { Kind: not RumorEventKind.Removal, Seen: true } post) posts.Add(post.PostKey);
    }
}
