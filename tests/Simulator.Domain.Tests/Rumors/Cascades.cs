using Simulator.Domain.Rumors;

namespace Simulator.Domain.Tests.Rumors;

/// <summary>Runs of one false rumor with M = 400 and R = 0.5, started at 10:00, at platform tempo 1; without comments, which <see cref="CommentsTests"/> adds.</summary>
internal static class Cascades
{
    public const long Minute = 60_000, Hour = 3_600_000, End = 72 * Hour;

    public static readonly RumorSettings Settings = new(1, 600, 60, 8, 600_000, 60 * Minute, 120 * Minute) { Comments = false };
    public static readonly RootStarted Root = new(0, "K1-02", "n1", RumorTruth.False, 400, 0.5, 4_500_000);

    public static IEnumerable<long> Seeds => Enumerable.Range(1, 50).Select(i => (long)i);
    public static IEnumerable<long> First(int seeds) => Enumerable.Range(1, seeds).Select(i => (long)i);

    public static IRumorEngine Engine(long seed, RumorSettings? settings = null) =>
        RumorEngines.Create(RumorEngines.Current, settings ?? Settings, DrawKey.Root(seed).With("rumor"));

    /// <summary>Posts that were added, by identity: what spreads, without what its authors took back.</summary>
    public static HashSet<string> Spread(IEnumerable<RumorPost> posts) => [.. posts.Where(p => p.Kind != RumorEventKind.Removal).Select(p => p.PostKey)];

    public static List<RumorPost> Run(long seed, params RumorAction[] actions) => RunTo(Engine(seed), End, [Root, .. actions]);

    public static List<RumorPost> RunTo(IRumorEngine engine, long until, params RumorAction[] actions)
    {
        var posts = new List<RumorPost>();
        foreach (var action in actions)
        {
            Take(engine, action.AtMs - 1, posts);
            engine.Apply(action);
        }
        Take(engine, until, posts);
        return posts;
    }

    public static void Take(IRumorEngine engine, long until, List<RumorPost>? posts = null)
    {
        while (engine.NextAtMs <= until)
            if (engine.Step() is { } post)
                posts?.Add(post);
    }

    public static StatementOut Says(long at, StatementEffect effect, double evidence = 0.8, double reach = 0.7, string id = "S1") =>
        new(at, id, effect, evidence, reach, null);
}
