using System.Collections.Immutable;
using Simulator.Domain.Rumors;

namespace Simulator.Domain.Exercises.Sequence;

/// <summary>
/// The spreading engine on the exercise clock. The clocks run together, but between two subjects the story, and with it the spreading,
/// passes over hours in no exercise time: what happens then is counted, not told post by post. Trust, backlash and narratives go on.
/// </summary>
public sealed class PlatformEngine : IRumorEngine
{
    private readonly IRumorEngine _engine;
    private readonly List<(long From, long Ahead)> _jumps;

    public PlatformEngine(IRumorEngine engine, IEnumerable<SubjectBegun> begun) : this(engine, new List<(long, long)>())
    {
        foreach (var next in begun) Jump(next);
    }

    private PlatformEngine(IRumorEngine engine, List<(long From, long Ahead)> jumps) => (_engine, _jumps) = (engine, jumps);

    public int Number => _engine.Number;
    public long? NextAtMs => _engine.NextAtMs is { } at ? ToExercise(at) : null;
    /// <summary>The next candidate belongs to the hours nobody played between two subjects.</summary>
    public bool NextPassedOver => _engine.NextAtMs is { } at && PassedOver(at);
    public long EarliestActionMs => ToExercise(_engine.EarliestActionMs);
    public int Pending => _engine.Pending;
    public string StateHash => _engine.StateHash;

    /// <summary>A candidate of the hours nobody played is never seen.</summary>
    public RumorPost? Step() => _engine.Step() is { } post ? post with { AtMs = ToExercise(post.AtMs), Seen = post.Seen && !PassedOver(post.AtMs) } : null;

    public void Apply(RumorAction action) => _engine.Apply(ToEngine(action));
    public Gauges GaugesAt(long atMs) => _engine.GaugesAt(atMs + Ahead(atMs));
    public IRumorEngine Fork() => new PlatformEngine(_engine.Fork(), [.. _jumps]);
    public byte[] Snapshot() => _engine.Snapshot();

    /// <summary>Lets the story time between two subjects pass.</summary>
    public NightPassed PassNight(SubjectBegun begun)
    {
        var until = begun.Began.Ms + Ahead(begun.Began.Ms) + (long)begun.Gap.TotalMilliseconds;
        var reposts = new Dictionary<string, int>(StringComparer.Ordinal);
        while (_engine.NextAtMs is { } next && next < until)
            if (_engine.Step() is { Seen: true, Kind: RumorEventKind.Repost } post) reposts[post.RootId] = reposts.GetValueOrDefault(post.RootId) + 1;
        Jump(begun);
        return new NightPassed(reposts.ToImmutableSortedDictionary(StringComparer.Ordinal), GaugesAt(begun.Began.Ms));
    }

    private void Jump(SubjectBegun begun)
    {
        if (_jumps.All(j => j.From != begun.Began.Ms)) _jumps.Add((begun.Began.Ms, Ahead(begun.Began.Ms) + (long)begun.Gap.TotalMilliseconds));
    }

    private RumorAction ToEngine(RumorAction action)
    {
        var ahead = Ahead(action.AtMs);
        if (ahead == 0) return action;
        return action is StatementOut { PromisedByMs: { } by } said ? said with { AtMs = action.AtMs + ahead, PromisedByMs = by + ahead } : action with { AtMs = action.AtMs + ahead };
    }

    private bool PassedOver(long engineMs) => _jumps.Where((j, i) => engineMs >= j.From + (i > 0 ? _jumps[i - 1].Ahead : 0) && engineMs < j.From + j.Ahead).Any();

    // A moment passed over falls on the beginning of the subject that follows.
    private long ToExercise(long engineMs)
    {
        var jump = _jumps.FindLast(j => engineMs >= j.From + j.Ahead);
        var at = engineMs - jump.Ahead;
        var next = _jumps.Find(j => j.Ahead > jump.Ahead);
        return next.From > 0 && at > next.From ? next.From : at;
    }

    private long Ahead(long exerciseMs) => _jumps.FindLast(j => exerciseMs >= j.From).Ahead;
}
