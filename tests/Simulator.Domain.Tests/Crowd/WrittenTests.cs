using System.Collections.Immutable;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Simulator.Domain.Exercises;
using Simulator.Domain.Exercises.Injects;
using Simulator.Domain.Exercises.People;
using Simulator.Domain.Feeds;
using Simulator.Domain.Rumors;
using Simulator.Domain.Scenarios;

namespace Simulator.Domain.Tests.Crowd;

/// <summary>
/// Authors and words of a spread, to the letter. Exercises that were recorded go on from what their log holds: whoever changes what the crowd writes
/// changes their continuation and every digest, and has to say so with a new engine.
/// </summary>
public sealed class WrittenTests
{
    private const long Seed = 11, Hour = 3_600_000, End = 24 * Hour;
    private static readonly ImmutableArray<string> Roots = ["K1", "K2", "K3", "K4", "unposted"];

    [Theory]
    [InlineData("zh-CN", "73ba57d8904c71a17d969cc6d0ac19e9")]
    [InlineData("en", "79e3c5553f555de5b657edad6f6ba1d3")]
    public void Posts_and_comments_are_those_of_recorded_exercises(string language, string written)
    {
        var state = Spread(Opened(language));
        Assert.InRange(state.PostCount, 2000, 40_000);
        Assert.InRange(state.CommentCount, 500, 40_000);
        Assert.Equal(written, Fingerprint(state));
    }

    private static string Fingerprint(ExerciseState state)
    {
        var lines = Enumerable.Range(0, state.PostCount).Select(i => state.Posts[i])
            .Select(p => string.Create(CultureInfo.InvariantCulture, $"{p.Id}|{p.At.Ms}|{p.Kind}|{p.Parent}|{p.AuthorId}|{p.Author}|{p.Channel}|{p.Text}|{p.Stance}|{p.Root}|{p.Followers}|{state.Posts.RemovedAt(p.Id)?.Ms}"))
            .Concat(Enumerable.Range(0, state.CommentCount).Select(i => state.Comments[i])
                .Select(c => string.Create(CultureInfo.InvariantCulture, $"{c.Id}|{c.At.Ms}|{c.Post}|{c.AuthorId}|{c.Author}|{c.Channel}|{c.Text}|{c.Stance}")));
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', lines))))[..32];
    }

    // Two claims: one with words of its own and told in a chat, too, one without; a root that no post opens; lines of the scenario for two stances.
    private static ExerciseState Opened(string language)
    {
        var scenario = TinyScenario.Of(TinyScenario.Subject() with
        {
            Crowd = [new("comment", "crowd-1"), new("question", "crowd-2"), new("comment", "crowd-3"), new("comment", "crowd-4"), new("comment", "crowd-5"), new("question", "crowd-6")],
        }) with
        {
            Languages = ["zh-CN", "en"],
            Texts = new Texts(ImmutableSortedDictionary<string, ImmutableSortedDictionary<string, string>>.Empty.Add("zh-CN", Words("zh-CN")).Add("en", Words("en"))),
            Channels = [new("web", "网帖", "public", "post", 0), new("chat", "群", "public", "group", 0)],
            Narratives = [new Narrative("boom", "爆炸", "false", ["topic-1", "topic-2"]) { Matters = ["matter-1", "matter-2"], Places = ["place"] }, new Narrative("closed", "封路", "partly", [])],
        };
        var cast = Enumerable.Range(0, 600).Select(i => new CastMember($"u{i * 7919 % 600}", $"user{i}", 20 + (long)i * i * i % 90_001)).ToImmutableArray();
        return Fold(ExerciseState.Empty, 0, new ExerciseOpened(scenario, 1, Seed, RumorEngines.Current, language, new ExerciseSettings(), cast));
    }

    private static ImmutableSortedDictionary<string, string> Words(string language) =>
        new[] { "topic-1", "topic-2", "matter-1", "matter-2", "place", "crowd-1", "crowd-2", "crowd-3", "crowd-4", "crowd-5", "crowd-6" }
            .ToImmutableSortedDictionary(id => id, id => (id.StartsWith("topic", StringComparison.Ordinal) ? "#" : "") + language + "·" + id, StringComparer.Ordinal);

    private static ExerciseState Spread(ExerciseState state)
    {
        var engine = Spreading.Create(state);
        foreach (var (root, n) in Roots.Select((r, n) => (r, n)))
        {
            if (root != "unposted")
                state = Fold(state, 0, new PostAppeared(root, PostKind.Original, null, "user" + n, "u" + n, n == 2 ? "chat" : "web", "听说 " + root, Stance.Comment, root, null, 100, null, null));
            state = Told(state, engine, new RootStarted(0, root, n % 2 == 0 ? "boom" : "closed", RumorTruth.False, 150, 0.6, 1_500_000));
        }
        state = Told(Run(state, engine, 2 * Hour), engine, new StatementOut(2 * Hour, "S1", StatementEffect.FalseDenial, 0.8, 0.7, null));
        state = Told(Run(state, engine, 4 * Hour), engine, new DenialExposed(4 * Hour, "S1"));
        state = Told(Run(state, engine, 6 * Hour), engine, new StatementOut(6 * Hour, "S2", StatementEffect.Clarification, 0.8, 0.7, null));
        return Run(state, engine, End);
    }

    private static ExerciseState Run(ExerciseState state, IRumorEngine engine, long until)
    {
        for (var read = 0L; engine.NextAtMs is { } next && next < until;)
        {
            if (engine.Step() is { Seen: true } post && CrowdPosts.Event(state, post) is { } appeared) state = Fold(state, post.AtMs, appeared);
            if (next - read < Hour / 4) continue;
            state = Fold(state, next, new GaugesRead(engine.GaugesAt(next)));
            read = next;
        }
        return state;
    }

    private static ExerciseState Told(ExerciseState state, IRumorEngine engine, RumorAction action)
    {
        engine.Apply(action);
        return Fold(state, action.AtMs, new RumorActed(action));
    }

    private static ExerciseState Fold(ExerciseState state, long atMs, ExerciseEvent e) =>
        Exercise.Evolve(state, new RecordedEvent(state.Version + 1, new ExerciseTime(atMs), new Cause("tick", "", Office.System, null), e));
}
