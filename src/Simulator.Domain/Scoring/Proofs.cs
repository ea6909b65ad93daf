using System.Collections.Immutable;
using Simulator.Domain.Exercises;
using Simulator.Domain.Exercises.Acts;
using Simulator.Domain.Scenarios;

namespace Simulator.Domain.Scoring;

internal enum Proven { No, Pending, Yes }

/// <summary>Whether a condition came true, since when, and by which acts. Pending: only a "not" that is judged later is missing.</summary>
internal sealed record Proof(Proven Is, ExerciseTime At, ImmutableArray<ActEntry> Acts)
{
    public static readonly Proof None = new(Proven.No, ExerciseTime.Zero, []);
    public static readonly Proof Pending = new(Proven.Pending, ExerciseTime.Zero, []);
    public static Proof Since(ExerciseTime at, params ImmutableArray<ActEntry> acts) => new(Proven.Yes, at, acts);
    public bool Holds => Is == Proven.Yes;
}

/// <summary>
/// When a "not" without a time of its own is judged. <c>At</c>: then (null = not yet). <c>WithActs</c>: at the act it stands beside, if there is one
/// – a deduction or veto is about the moment of the deed, a criterion about its whole span. <c>Costs</c>: what is proven costs points;
/// a "not" then does not hold against a text of which even a proposed reading says the thing.
/// </summary>
internal readonly record struct Judged(ExerciseTime? At, bool WithActs, bool Costs = false);

/// <summary>Finds when conditions first came true. One per scoring: acts are sorted by kind once, so that no rule walks the whole ledger.</summary>
internal sealed class Prover(ExerciseState state, ExerciseTime now)
{
    private readonly Dictionary<string, ActEntry[]> _byKind = state.Acts.GroupBy(a => a.Kind).ToDictionary(g => g.Key, g => g.ToArray(), StringComparer.Ordinal);

    /// <param name="condition">What must have come true.</param>
    /// <param name="certain">Readings must be certain or confirmed. Inside a "not" the other way round, so that doubt speaks for the team; so it does where the whole costs points.</param>
    /// <param name="judged">When a "not" is judged.</param>
    public Proof First(Condition condition, bool certain, Judged judged) => condition switch
    {
        AllOf all => All(all.Of, certain, judged),
        AnyOf any => Any(any.Of, certain, judged),
        Not not => judged.At is { } at ? Never(not.Of, !certain && !judged.Costs, at) : Never(not.Of, !certain && !judged.Costs, now) is { Holds: false } broken ? broken : Proof.Pending,
        Acted acted => Acted(acted.Act, certain),
        InTurn turn => InTurn(turn, certain),
        TimeReached time => Reached(time.At),
        SinceInject since => DeliveredAt(since.Inject) is { } at ? Reached(at + since.Delay) : Proof.None,
        Delivered delivered => DeliveredAt(delivered.Inject) is { } at ? Proof.Since(at) : Proof.None,
        GaugeAt gauge => Gauge(gauge),
        LevelAtLeast level => Level(level.Level),
        FactKnown known => Known(known.Fact),
        FactOnBoard board => Board(board.Fact),
        Contradicted contradicted => Contradictions.Of(contradicted.Fact, state, certain) is [.., var last] pair ? Proof.Since(last.At, pair) : Proof.None,
        SubjectPlayed played => state.Earlier.Any(e => e.Subject.Number == played.Number) ? Proof.Since(state.Began) : Proof.None,
        _ => throw new InvalidOperationException(condition.GetType().Name),
    };

    public ExerciseTime? DeliveredAt(string inject) =>
        state.Injects.GetValueOrDefault(inject) is { Status: InjectStatus.Delivered, DeliveredAt: { } at } ? at : null;

    private Proof All(ImmutableArray<Condition> parts, bool certain, Judged judged)
    {
        var at = ExerciseTime.Zero;
        var acts = new List<ActEntry>();
        ExerciseTime? clock = null;
        foreach (var part in parts.Where(p => p is not Not))
        {
            var proof = First(part, certain, judged);
            if (!proof.Holds) return proof.Is == Proven.Pending && parts.All(p => p is Not || First(p, certain, judged).Is != Proven.No) ? Proof.Pending : Proof.None;
            if (proof.At > at) at = proof.At;
            if (part is TimeReached or SinceInject && (clock is null || proof.At > clock)) clock = proof.At;
            acts.AddRange(proof.Acts);
        }
        var when = judged with { At = clock ?? (judged.WithActs && acts.Count > 0 ? at : judged.At) };
        var negations = parts.Where(p => p is Not).Select(p => First(p, certain, when)).ToList();
        if (negations.Any(n => n.Is == Proven.No)) return Proof.None;
        return negations.Any(n => n.Is == Proven.Pending) ? Proof.Pending : Proof.Since(at, [.. acts.DistinctBy(a => a.Version).OrderBy(a => a.Version)]);
    }

    private Proof Any(ImmutableArray<Condition> parts, bool certain, Judged judged)
    {
        var proofs = parts.Select(p => First(p, certain, judged)).ToList();
        return proofs.Where(p => p.Holds).OrderBy(p => p.At).FirstOrDefault()
            ?? (proofs.Any(p => p.Is == Proven.Pending) ? Proof.Pending : Proof.None);
    }

    /// <summary>Holds when the condition had not come true by then. An alert level or gauge counts as it stood then, everything else happened or did not.</summary>
    private Proof Never(Condition condition, bool certain, ExerciseTime at)
    {
        var broken = condition switch
        {
            LevelAtLeast level => AlertLevels.AtLeast(LevelAt(at), level.Level),
            GaugeAt gauge => Conditions.InRange(gauge, GaugesAt(at)),
            _ => First(condition, certain, new Judged(at, false)) is { Holds: true } proof && proof.At <= at,
        };
        return broken ? Proof.None : Proof.Since(ExerciseTime.Zero);
    }

    private Proof Acted(ActPattern pattern, bool certain)
    {
        ImmutableArray<ActEntry> found = [.. Matching(pattern, certain).Take(Math.Max(1, pattern.AtLeast))];
        return found.Length < Math.Max(1, pattern.AtLeast) ? Proof.None : Proof.Since(found[^1].At, found);
    }

    private Proof InTurn(InTurn turn, bool certain) =>
        Conditions.OneAfterAnother(turn, p => Matching(p, certain)) is [.., var last] found ? Proof.Since(last.At, found) : Proof.None;

    private IEnumerable<ActEntry> Matching(ActPattern pattern, bool certain)
    {
        var kinds = pattern.Kinds.Select(k => k.StartsWith("refused:", StringComparison.Ordinal) ? k["refused:".Length..] : k).Distinct().ToList();
        var candidates = kinds.Count == 1 ? Of(kinds[0]) : kinds.SelectMany(Of).OrderBy(a => a.Version);
        return Conditions.Different(pattern, candidates.Where(a => Conditions.Matches(pattern, a, state, certain || pattern.CertainOnly)));
    }

    private IEnumerable<ActEntry> Of(string kind) => _byKind.GetValueOrDefault(kind, []);
    private Proof Reached(ExerciseTime at) => now >= at ? Proof.Since(at) : Proof.None;

    private Proof Gauge(GaugeAt gauge)
    {
        foreach (var sample in state.GaugeSamples.Where(s => s.At >= state.Began))
            if (Conditions.InRange(gauge, sample.Gauges)) return Proof.Since(sample.At);
        return Proof.None;
    }

    private Rumors.Gauges GaugesAt(ExerciseTime at) => state.GaugeSamples.LastOrDefault(s => s.At <= at)?.Gauges ?? state.Gauges;

    private Proof Level(string wanted)
    {
        if (AlertLevels.AtLeast(state.LevelAtBeginning, wanted)) return Proof.Since(state.Began);
        var set = Of("set-level").FirstOrDefault(a => a.At >= state.Began && AlertLevels.AtLeast(a.Choice ?? "none", wanted));
        return set is null ? Proof.None : Proof.Since(set.At, set);
    }

    private string LevelAt(ExerciseTime at) => Of("set-level").LastOrDefault(a => a.At <= at)?.Choice ?? state.LevelAtBeginning;

    private Proof Known(string fact)
    {
        var board = Board(fact);
        var given = state.Known.Values.Where(k => k.ContainsKey(fact)).Select(k => k[fact]).ToList();
        if (given.Count == 0) return board;
        var earliest = given.Min();
        return board.Holds && board.At <= earliest ? board : Proof.Since(earliest);
    }

    private Proof Board(string fact)
    {
        var entry = state.Board.FirstOrDefault(b => b.Facts.Contains(fact));
        return entry is null ? Proof.None : Proof.Since(entry.At, [.. Of("board-fact").Where(a => a.About.Contains(entry.Id)).Take(1)]);
    }
}
