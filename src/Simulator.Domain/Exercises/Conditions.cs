using System.Collections.Immutable;
using System.Globalization;
using Simulator.Domain.Scenarios;

namespace Simulator.Domain.Exercises;

/// <summary>Evaluates the scenario's condition language against a state. Pure; used live, in scoring and by the lint alike.</summary>
public static class Conditions
{
    public static bool Holds(Condition condition, ExerciseState state, ExerciseTime now) => condition switch
    {
        AllOf all => all.Of.All(c => Holds(c, state, now)),
        AnyOf any => any.Of.Any(c => Holds(c, state, now)),
        Not not => !Holds(not.Of, state, now),
        Acted acted => Matches(acted.Act, state).Take(acted.Act.AtLeast).Count() >= acted.Act.AtLeast,
        InTurn turn => !OneAfterAnother(turn, p => Matches(p, state)).IsEmpty,
        TimeReached time => now >= time.At,
        SinceInject since => state.Injects.GetValueOrDefault(since.Inject)?.DeliveredAt is { } at && now >= at + since.Delay,
        Delivered delivered => state.Injects.GetValueOrDefault(delivered.Inject)?.Status == InjectStatus.Delivered,
        GaugeAt gauge => InRange(gauge, state.Gauges),
        LevelAtLeast level => Acts.AlertLevels.AtLeast(state.Level, level.Level),
        FactKnown known => state.Known.Values.Any(k => k.ContainsKey(known.Fact)) || OnBoard(known.Fact, state),
        FactOnBoard board => OnBoard(board.Fact, state),
        Contradicted contradicted => !Contradictions.Of(contradicted.Fact, state, false).IsEmpty,
        SubjectPlayed played => state.Earlier.Any(e => e.Subject.Number == played.Number),
        _ => throw new InvalidOperationException(condition.GetType().Name),
    };

    /// <summary>The acts that satisfy a condition, for evidence and for the time it was satisfied: the last of the earliest set.</summary>
    public static ImmutableArray<ActEntry> Evidence(Condition condition, ExerciseState state, bool certainOnly = false) => condition switch
    {
        AllOf all => [.. all.Of.SelectMany(c => Evidence(c, state, certainOnly)).DistinctBy(a => a.Version).OrderBy(a => a.Version)],
        AnyOf any => any.Of.Select(c => Evidence(c, state, certainOnly)).Where(e => !e.IsEmpty).OrderBy(e => e[^1].Version).FirstOrDefault([]),
        Acted acted => [.. Matches(acted.Act, state, certainOnly).Take(acted.Act.AtLeast)],
        InTurn turn => OneAfterAnother(turn, p => Matches(p, state, certainOnly)),
        Contradicted contradicted => Contradictions.Of(contradicted.Fact, state, certainOnly),
        _ => [],
    };

    /// <summary>All patterns of acts a condition asks about; <c>Wanted</c> is false under an odd number of <c>not</c>.</summary>
    public static IEnumerable<(ActPattern Act, bool Wanted)> ActsIn(Condition condition, bool wanted = true) => condition switch
    {
        AllOf all => all.Of.SelectMany(c => ActsIn(c, wanted)),
        AnyOf any => any.Of.SelectMany(c => ActsIn(c, wanted)),
        Not not => ActsIn(not.Of, !wanted),
        Acted acted => [(acted.Act, wanted)],
        InTurn turn => turn.Acts.Select(a => (a, wanted)),
        _ => [],
    };

    /// <summary>Acts matching a pattern in order; with <c>AtLeast</c> &gt; 1 only acts about something new count.</summary>
    public static IEnumerable<ActEntry> Matches(ActPattern pattern, ExerciseState state, bool certainOnly = false)
    {
        return Different(pattern, state.Acts.Where(a => Matches(pattern, a, state, certainOnly || pattern.CertainOnly)));
    }

    /// <summary>The earliest acts of which each comes after the one before; empty when they are not all there in this order.</summary>
    public static ImmutableArray<ActEntry> OneAfterAnother(InTurn turn, Func<ActPattern, IEnumerable<ActEntry>> matching)
    {
        var found = ImmutableArray.CreateBuilder<ActEntry>(turn.Acts.Length);
        foreach (var pattern in turn.Acts)
        {
            if (matching(pattern).FirstOrDefault(a => found.Count == 0 || a.Version > found[^1].Version) is not { } next) return [];
            found.Add(next);
        }
        return found.ToImmutable();
    }

    /// <summary>With <c>AtLeast</c> &gt; 1: one act per thing it is about; acts about nothing (signing in) differ by seat.</summary>
    public static IEnumerable<ActEntry> Different(ActPattern pattern, IEnumerable<ActEntry> matching) =>
        pattern.AtLeast <= 1 ? matching : matching.DistinctBy(a => a.Kind + (a.About.IsEmpty ? a.Seat : string.Join(' ', a.About.Where(x => !IsRunningId(x)))));

    private static bool IsRunningId(string id) => id.StartsWith("ask-", StringComparison.Ordinal) || id.StartsWith("msg-", StringComparison.Ordinal);

    public static bool Matches(ActPattern p, ActEntry act, ExerciseState state, bool certainOnly)
    {
        if (!p.Kinds.Contains(act.Kind) && !(act.Refused && p.Kinds.Contains("refused:" + act.Kind))) return false;
        if (act.Refused && !p.Kinds.Contains("refused:" + act.Kind)) return false;
        if (!p.Earlier && act.At < state.Began) return false;
        if (p.Seats.Length > 0 && !p.Seats.Contains(act.Seat)) return false;
        if (p.About.Length > 0 && !p.About.Any(act.About.Contains)) return false;
        if (p.Choices.Length > 0 && !p.Choices.Contains(act.Choice ?? "")) return false;
        if (p.From is { } from && act.At < from || p.Until is { } until && act.At > until) return false;
        if (!InOrder(p, act, state) || !p.Knows.All(act.Known.Contains)) return false;
        return p.Fields.All(f => FieldMatches(act, f.Key, f.Value)) && Says(p, act, state, certainOnly);
    }

    /// <summary>A reading counts when it is certain, or proposed and not rejected; strictly: certain or confirmed.</summary>
    public static bool Counts(ExerciseState state, ActEntry act, Reading reading, bool certainOnly)
    {
        if (state.Rulings.TryGetValue(Evaluation.ReadingRuled.Key(act.Version, reading.Topic, reading.Verdict), out var ruling)) return ruling.Confirmed;
        return reading.Certainty == Certainty.Certain || !certainOnly;
    }

    private static bool Says(ActPattern p, ActEntry act, ExerciseState state, bool certainOnly)
    {
        bool Has(string topic, Verdict verdict) => act.Readings.Any(r => r.Topic == topic && r.Verdict == verdict && Counts(state, act, r, certainOnly));
        if (!p.States.All(t => Has(t, Verdict.States))) return false;
        if (p.StatesAny.Length > 0 && !p.StatesAny.Any(t => Has(t, Verdict.States))) return false;
        if (p.Denies.Length > 0 && !p.Denies.Any(t => Has(t, Verdict.Denies))) return false;
        if (!p.Ahead.IsDefaultOrEmpty && !p.Ahead.Any(t => Has(t, Verdict.States) && Knowable.IsAhead(state, act, t))) return false;
        return p.Omits.Length == 0 || p.Omits.Any(t => act.Known.Contains(t) && !Mentions(act, t));
    }

    // An omission needs silence: a proposed reading, even a rejected one, is a mention for the evaluator to weigh, not an omission.
    private static bool Mentions(ActEntry act, string topic) => act.Readings.Any(r => r.Topic == topic && r.Verdict == Verdict.States);

    private static bool InOrder(ActPattern p, ActEntry act, ExerciseState state)
    {
        if (p.Within is { } within && !act.About.Any(id => state.Injects.GetValueOrDefault(id)?.DeliveredAt is { } asked && act.At <= asked + within)) return false;
        if (p.AfterInject is { } after && !(state.Injects.GetValueOrDefault(after)?.DeliveredAt is { } a && act.At >= a)) return false;
        return p.BeforeInject is not { } before || state.Injects.GetValueOrDefault(before)?.DeliveredAt is not { } b || act.At < b;
    }

    private static bool FieldMatches(ActEntry act, string name, string wanted)
    {
        if (!act.Fields.TryGetValue(name, out var value)) return false;
        if (wanted.EndsWith('+') && long.TryParse(wanted[..^1], NumberStyles.None, CultureInfo.InvariantCulture, out var least))
            return long.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= least;
        return wanted == "*" ? value.Length > 0 : wanted.Split('|').Contains(value) || value.Split(' ').Intersect(wanted.Split('|')).Any();
    }

    private static bool OnBoard(string fact, ExerciseState state) => state.Board.Any(b => b.Facts.Contains(fact));

    internal static bool InRange(GaugeAt gauge, Rumors.Gauges gauges)
    {
        var value = Value(gauge.Gauge, gauges);
        return (gauge.AtLeast is not { } least || value >= least) && (gauge.AtMost is not { } most || value <= most);
    }

    internal static double Value(string gauge, Rumors.Gauges gauges) => gauge switch { "heat" => gauges.Heat, "trust" => gauges.Trust, "anxiety" => gauges.Anxiety, _ => gauges.FalseBelief };
}
