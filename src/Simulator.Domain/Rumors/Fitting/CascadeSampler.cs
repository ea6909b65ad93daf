namespace Simulator.Domain.Rumors.Fitting;

/// <summary>
/// Unattended cascades of the production engine, selected as the data were: 85 to 999 reposts in 60 days, at least 20 of them within
/// 72 hours, roots at the hours of the data, and, when asked, as many of each size as the data have (by deciles).
/// </summary>
public sealed class CascadeSampler(CascadeClass kind, long seed, double[] rootsByHour, double[]? sizeGrid)
{
    public const int Smallest = 85, BelowSize = 1000, FewestWithin = 20, Days = 60;
    private const long NewYear2012 = 1_325_347_200; // 1 January 2012, midnight UTC+8
    private const int AttemptsPerCascade = 5000;

    private readonly DrawKey _key = DrawKey.Root(seed).With("cascades").With(kind == CascadeClass.Rumor ? "rumor" : "non_rumor");

    /// <summary>So many cascades, or fewer when the sizes asked for hardly ever occur.</summary>
    public IReadOnlyList<ObservedCascade> Take(int count)
    {
        var bins = Bins(sizeGrid);
        var open = bins.Select((_, b) => (int)((b + 1L) * count / bins.Length) - (int)((long)b * count / bins.Length)).ToArray();
        var taken = new List<ObservedCascade>(count);
        for (var attempt = 0; taken.Count < count && attempt < (long)count * AttemptsPerCascade; attempt++)
        {
            if (Run(attempt) is not { } cascade) continue;
            var bin = Array.FindIndex(bins, last => cascade.Size <= last);
            if (bin < 0 || open[bin] == 0) continue;
            open[bin]--;
            taken.Add(cascade);
        }
        return taken;
    }

    // The largest size in each bin: one bin, or ten between the deciles.
    private static double[] Bins(double[]? grid) =>
        grid is null ? [BelowSize] : [.. Enumerable.Range(1, 9).Select(decile => grid[20 * decile - 1]), Math.Max(BelowSize, grid[^1])];

    /// <summary>The cascade of one attempt, or null when the data would not have held it.</summary>
    private ObservedCascade? Run(int attempt)
    {
        var key = _key.With(attempt);
        var hour = Hour(key.Uniform(0));
        var (minute, second) = (hour * 60 + Minute(hour, key.With("minute")), key.With("second").Below(60));
        // No actions, and so no silence either: the data hold what spreads by itself.
        var settings = new RumorSettings(1, minute, 60, 0, 1e9, long.MaxValue / 1_000_000, 1) { OwnRoots = false, Comments = false };
        var engine = RumorEngines.Create(RumorEngines.Current, settings, key.With("engine"));
        var truth = kind == CascadeClass.Rumor ? RumorTruth.False : RumorTruth.True;
        var rootMs = second * 1000L;
        engine.Apply(RootStarted.Drawn(rootMs, "root", "narrative", truth, key.With("draws")));
        var posts = new List<RumorPost>();
        while (engine.NextAtMs <= rootMs + Days * 86_400_000L && posts.Count < BelowSize)
            if (engine.Step() is { } post) posts.Add(post);
        if (posts.Count is < Smallest or >= BelowSize) return null;
        var cascade = Observe(posts, rootMs, NewYear2012 + attempt % 365 * 86_400L + minute * 60 + second);
        return cascade.Within < FewestWithin ? null : cascade;
    }

    private ObservedCascade Observe(List<RumorPost> posts, long rootMs, long rootUnix)
    {
        var index = new Dictionary<ulong, int>(posts.Count);
        var (seconds, parents, stances) = (new int[posts.Count], new int[posts.Count], new byte[posts.Count]);
        for (var i = 0; i < posts.Count; i++)
        {
            index[posts[i].Key.Value] = i;
            seconds[i] = (int)((posts[i].AtMs - rootMs) / 1000);
            parents[i] = posts[i].Parent == 0 ? -1 : index[posts[i].Parent];
            stances[i] = (byte)posts[i].BaseStance;
        }
        return new(kind == CascadeClass.Rumor, rootUnix, seconds, parents, stances);
    }

    // Uniform within the hour; but where the crawl took half of all roots from one hour, their reposts' hours (more after midnight than
    // before) show that they lie in its second half.
    private int Minute(int hour, DrawKey key) => rootsByHour[hour] > 0.4 * rootsByHour.Sum() ? 30 + key.Below(30) : key.Below(60);

    private int Hour(double uniform)
    {
        var x = uniform * rootsByHour.Sum();
        var hour = 0;
        while (hour < 23 && x >= rootsByHour[hour]) x -= rootsByHour[hour++];
        return hour;
    }
}
