using System.Collections.Immutable;
using Simulator.Domain.Scenarios;

namespace Simulator.Domain.Exercises;

/// <summary>How near a condition is, part by part.</summary>
/// <param name="Condition">The condition, or the part of it, that is meant.</param>
/// <param name="Holds">It holds now.</param>
/// <param name="Share">How much of it is reached, 0–1; null where nothing about it can be measured.</param>
/// <param name="Wait">It cannot hold earlier than after this time; null: time does not stand in its way. Exactly then, where <paramref name="ByItself"/>.</param>
/// <param name="ByItself">Time alone makes it true: nobody need do anything.</param>
/// <param name="Impossible">It cannot come true any more by what is in the scenario.</param>
/// <param name="Parts">Of "all" and "any": their parts, in the order of the scenario; else empty.</param>
public sealed record Nearness(Condition Condition, bool Holds, double? Share, TimeSpan? Wait, bool ByItself, bool Impossible, ImmutableArray<Nearness> Parts)
{
    /// <summary>Every part that is not made of others, in order.</summary>
    public IEnumerable<Nearness> Leaves => Parts.IsEmpty ? [this] : Parts.SelectMany(p => p.Leaves);
    /// <summary>Parts that are still missing.</summary>
    public IEnumerable<Nearness> Missing => Leaves.Where(l => !l.Holds);
}

/// <summary>Measures how near conditions of a scenario are to holding. Pure; for control, never for players.</summary>
public static class ConditionNearness
{
    public static Nearness Of(ExerciseState state, Condition condition, ExerciseTime now) => condition switch
    {
        AllOf all => All(all, [.. all.Of.Select(c => Of(state, c, now))]),
        AnyOf any => Any(any, [.. any.Of.Select(c => Of(state, c, now))]),
        _ when Conditions.Holds(condition, state, now) => new Nearness(condition, true, 1, null, false, false, []),
        Not not => Leaf(not, impossible: Stays(not.Of, state)),
        Acted acted => Act(acted, state, now),
        InTurn turn => Leaf(turn, Prefix(turn, state) / (double)turn.Acts.Length),
        TimeReached time => Timed(time, state.Began, time.At, now),
        SinceInject since => Since(since, state, now),
        Delivered delivered => Coming(state, delivered.Inject) is { } due ? Timed(delivered, state.Began, due, now) : Leaf(delivered),
        GaugeAt gauge => Leaf(gauge, GaugeShare(gauge, state)),
        LevelAtLeast level => Leaf(level, Math.Max(0, Rank(state.Level)) / (double)Rank(level.Level)),
        FactKnown known => Leaf(known, null, Learnable(state, known.Fact, now)),
        FactOnBoard board => Leaf(board, Given(state, board.Fact) ? 0.5 : 0, Given(state, board.Fact) ? null : Learnable(state, board.Fact, now)),
        SubjectPlayed played => Leaf(played, impossible: true),
        _ => Leaf(condition),
    };

    /// <summary>How near a conditional inject is, its window included.</summary>
    public static Nearness Of(ExerciseState state, Inject inject, ExerciseTime now)
    {
        var near = Of(state, inject.When!, now);
        if (inject.NotBefore is { } from && from > now) near = near with { Holds = false, Wait = Later(near.Wait, from - now), ByItself = near.Holds || near.ByItself };
        var latest = inject.NotAfter;
        return latest < now || near is { ByItself: true, Wait: { } wait } && latest < now + wait ? near with { Holds = false, Impossible = true } : near;
    }

    private static Nearness All(AllOf all, ImmutableArray<Nearness> parts)
    {
        Nearness[] missing = [.. parts.Where(p => !p.Holds)];
        if (missing.Length == 0) return new(all, true, 1, null, false, false, parts);
        var wait = missing.Select(m => m.Wait).Aggregate((TimeSpan?)null, Later);
        return new(all, false, parts.Average(p => p.Share ?? 0), wait, missing.All(m => m.ByItself), missing.Any(m => m.Impossible), parts);
    }

    private static Nearness Any(AnyOf any, ImmutableArray<Nearness> parts)
    {
        if (parts.Any(p => p.Holds)) return new(any, true, 1, null, false, false, parts);
        Nearness[] possible = [.. parts.Where(p => !p.Impossible)];
        Nearness[] sure = [.. possible.Where(p => p.ByItself)];
        // Whatever somebody does may come first: only the sure ones have a moment.
        var wait = sure.Length > 0 ? sure.Min(p => p.Wait) : possible.Length > 0 && possible.All(p => p.Wait is not null) ? possible.Min(p => p.Wait) : null;
        return new(any, false, parts.Max(p => p.Share), wait, sure.Length > 0, possible.Length == 0, parts);
    }

    private static Nearness Act(Acted acted, ExerciseState state, ExerciseTime now)
    {
        var act = acted.Act;
        double? share = act.AtLeast > 1 ? Conditions.Matches(act, state).Take(act.AtLeast).Count() / (double)act.AtLeast : null;
        var tooLate = act.Until < now || act.BeforeInject is { } before && state.Injects.GetValueOrDefault(before)?.DeliveredAt is not null;
        return Leaf(acted, share, act.From is { } from && from > now ? from - now : null, tooLate);
    }

    private static Nearness Since(SinceInject since, ExerciseState state, ExerciseTime now)
    {
        if (state.Injects.GetValueOrDefault(since.Inject)?.DeliveredAt is { } at) return Timed(since, at, at + since.Delay, now);
        return Coming(state, since.Inject) is { } due ? Timed(since, due, due + since.Delay, now) : Leaf(since, 0);
    }

    private static Nearness Timed(Condition condition, ExerciseTime from, ExerciseTime at, ExerciseTime now)
    {
        var share = at > from ? Math.Clamp((now - from) / (at - from), 0, 1) : 0;
        return new(condition, false, share, at > now ? at - now : TimeSpan.Zero, true, false, []);
    }

    private static Nearness Leaf(Condition condition, double? share = null, TimeSpan? wait = null, bool impossible = false) => new(condition, false, share, wait, false, impossible, []);

    // What has happened does not un-happen: the opposite of it is over for good.
    private static bool Stays(Condition condition, ExerciseState state) => condition switch
    {
        Acted or InTurn or TimeReached or SinceInject or Delivered or SubjectPlayed or FactKnown or FactOnBoard or Contradicted => true,
        AllOf all => all.Of.All(c => Stays(c, state)),
        AnyOf any => any.Of.Any(c => Stays(c, state) && Conditions.Holds(c, state, state.Now)),
        _ => false,
    };

    private static int Prefix(InTurn turn, ExerciseState state)
    {
        for (var length = turn.Acts.Length - 1; length > 0; length--)
            if (!Conditions.OneAfterAnother(new InTurn(turn.Acts[..length]), p => Conditions.Matches(p, state)).IsEmpty) return length;
        return 0;
    }

    private static double GaugeShare(GaugeAt gauge, ExerciseState state)
    {
        var value = Conditions.Value(gauge.Gauge, state.Gauges);
        var up = gauge.AtLeast is { } least && value < least ? value / least : 1;
        var down = gauge.AtMost is { } most && value > most ? (100 - value) / (100 - most) : 1;
        return Math.Clamp(Math.Min(up, down), 0, 1);
    }

    private static int Rank(string level) => Acts.AlertLevels.All.IndexOf(level);
    private static bool Given(ExerciseState state, string fact) => state.Known.Values.Any(k => k.ContainsKey(fact));
    private static ExerciseTime? Coming(ExerciseState state, string inject) => state.Injects.GetValueOrDefault(inject) is { Status: InjectStatus.Waiting, Due: { } due } ? due : null;

    // The earliest way to learn it that has a time: by asking, or from an inject on its way.
    private static TimeSpan? Learnable(ExerciseState state, string id, ExerciseTime now)
    {
        var asked = state.Scenario.Fact(id) is { OnRequest: { } on } fact && fact.Subject == state.Subject.Number ? on : (ExerciseTime?)null;
        var sent = state.Subject.Injects.Where(i => i.Facts.Contains(id)).Select(i => Coming(state, i.Id)).Append(asked).Where(t => t is not null).Min();
        return sent > now ? sent.Value - now : null;
    }

    private static TimeSpan? Later(TimeSpan? a, TimeSpan? b) => a is null ? b : b is null || a > b ? a : b;
}
