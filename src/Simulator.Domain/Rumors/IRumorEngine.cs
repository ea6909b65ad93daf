namespace Simulator.Domain.Rumors;

/// <summary>What a post says about the rumor. Support means: supports the official clarification.</summary>
public enum Stance { Comment, Silent, Question, Deny, Support, Backlash }

/// <summary>
/// An accepted repost. <paramref name="PostKey"/> is stable across replays; <paramref name="ParentKey"/> is null when the parent
/// is the root. <paramref name="Audience"/> is in people. With <paramref name="Seen"/> false it lives on
/// as a screenshot: it counts in exposure, nobody is shown it.
/// </summary>
public readonly record struct RumorPost(
    long AtMs, string PostKey, string RootId, string? ParentKey, int Depth, Stance Stance, Stance BaseStance, double Audience, DrawKey Key, bool Seen)
{
    /// <summary>
    /// Null for the root's own cascade. A wave set off by an exposure or a deletion runs under the id of an existing root,
    /// so that it has a place in the feed; then this is <c>exposed:&lt;statement&gt;</c> or <c>screenshot:&lt;root&gt;</c>.
    /// </summary>
    public string? Wave { get; init; }
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
}

/// <summary>The engines by number.</summary>
public static class RumorEngines
{
    /// <summary>The number new exercises are started with.</summary>
    public const int Current = 1;

    /// <summary>Creates the engine with this number; throws for a number this version does not know.</summary>
    public static IRumorEngine Create(int number, RumorSettings settings, DrawKey key) => number switch
    {
        1 => new CascadeEngine(settings, key),
        _ => throw new ArgumentOutOfRangeException(nameof(number), number, "No rumor engine has this number."),
    };
}
