using System.Globalization;

namespace Simulator.Domain.Rumors;

/// <summary>What a post says about the rumor. Support means: supports the official clarification.</summary>
public enum Stance : byte { Comment, Silent, Question, Deny, Support, Backlash }

/// <summary>Repost: of its parent. Root: a post of its own that reposts hang on. Removal: the author takes a repost back. Comment: words under its parent, which reach nobody else.</summary>
public enum RumorEventKind : byte { Repost, Root, Removal, Comment }

/// <summary>
/// Something the engine let happen. <paramref name="Key"/> is stable across replays and the seed of everything else about the post
/// (its words, its author): a pure function of it. <paramref name="RootId"/> is the scripted root it stems from. With
/// <paramref name="Seen"/> false it lives on as a screenshot: it counts in exposure, nobody is shown it.
/// </summary>
public readonly record struct RumorPost(
    RumorEventKind Kind, long AtMs, DrawKey Key, string RootId, string NarrativeId, ulong Parent, int Depth, Stance Stance, Stance BaseStance, double Audience, bool Seen)
{
    /// <summary>Identity in the feed. Of a removal: the post removed.</summary>
    public string PostKey => Hex(Key.Value);

    /// <summary>Null when the parent is the scripted root, or for a root that has none.</summary>
    public string? ParentKey => Parent == 0 ? null : Hex(Parent);

    /// <summary>It carries the rumor on: a repost or a post of its own.</summary>
    public bool Spreads => Kind is RumorEventKind.Repost or RumorEventKind.Root;

    /// <summary>0–1: where the author stands among all accounts ordered by audience, 1 the largest.</summary>
    public double AuthorRank { get; init; }

    /// <summary>
    /// Null for the scripted root's own cascade. Otherwise what opened this one: <c>exposed:&lt;statement&gt;</c>,
    /// <c>screenshot:&lt;root&gt;</c>, or <c>own</c> when a reposter told it as a post of his own.
    /// </summary>
    public string? Wave { get; init; }

    private static string Hex(ulong key) => key.ToString("x16", CultureInfo.InvariantCulture);
}

/// <summary>Heat, trust, anxiety and false belief of the public, each 0–100. Training assumptions, not forecasts.</summary>
public readonly record struct Gauges(double Heat, double Trust, double Anxiety, double FalseBelief);

/// <summary>
/// The spreading of rumors: exact in time, free of step size. Same settings, key and actions give the same posts.
/// </summary>
public interface IRumorEngine
{
    /// <summary>Engine number recorded when an exercise starts.</summary>
    int Number { get; }

    /// <summary>Time of the earliest pending candidate, accepted or not; null when there is none.</summary>
    long? NextAtMs { get; }

    /// <summary>
    /// The earliest time an action may still carry: never before the last action, and after the last candidate taken,
    /// because actions precede candidates of the same millisecond when the engine is rebuilt.
    /// </summary>
    long EarliestActionMs { get; }

    /// <summary>Candidates still to be decided.</summary>
    int Pending { get; }

    /// <summary>Takes the earliest candidate; null when it was dropped.</summary>
    RumorPost? Step();

    /// <summary>
    /// Applies an action. Throws when it is out of order: before <see cref="EarliestActionMs"/>, or later than a candidate
    /// that was not taken yet.
    /// </summary>
    void Apply(RumorAction action);

    /// <summary>The gauges at a time not before the last event (an earlier time is read as that of the last event).</summary>
    Gauges GaugesAt(long atMs);

    /// <summary>Running hash of settings, key, actions and accepted posts.</summary>
    string StateHash { get; }

    /// <summary>An independent copy with a bit-identical continuation.</summary>
    IRumorEngine Fork();

    /// <summary>The whole state as bytes; <see cref="RumorEngines.Restore"/> continues from them bit for bit.</summary>
    byte[] Snapshot();
}

/// <summary>
/// The engines by number. Engine 1 was replaced: what it recorded is replayed and scored, not continued. Engine 3 is engine 2 with comments
/// under posts: without them both let the same posts happen, so that exercises of engine 2 go on as they began.
/// </summary>
public static class RumorEngines
{
    /// <summary>The number new exercises are started with.</summary>
    public const int Current = 3;

    /// <summary>The first engine that writes comments.</summary>
    public const int Comments = 3;

    /// <summary>Whether this version can let an exercise recorded with this engine go on.</summary>
    public static bool Continues(int number) => number is 2 or Current;

    /// <summary>Creates the engine with this number; throws for a number this version cannot continue.</summary>
    public static IRumorEngine Create(int number, RumorSettings settings, DrawKey key) =>
        Continues(number) ? new SpreadingEngine(number < Comments ? settings with { Comments = false } : settings, key) : throw new ArgumentOutOfRangeException(nameof(number), number, "No rumor engine has this number.");

    /// <summary>The engine a snapshot was taken of, with the settings and key it was created with.</summary>
    public static IRumorEngine Restore(byte[] snapshot, RumorSettings settings, DrawKey key) => SpreadingEngine.Restore(snapshot, settings, key);
}
