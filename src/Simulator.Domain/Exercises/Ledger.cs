using System.Collections.Immutable;

namespace Simulator.Domain.Exercises;

/// <summary>Enters acts and what follows from every act alike: last activity, injects handled, facts that travel.</summary>
internal static class Ledger
{
    public static ExerciseState Enter(ExerciseState state, ActEntry entry)
    {
        state = state with { Acts = state.Acts.Add(entry) };
        if (entry.Refused) return state;
        var seat = state.Seat(entry.Seat);
        state = state with { Seats = state.Seats.SetItem(entry.Seat, seat with { LastAct = entry.At }) };
        // Filing the roster or a report names no inject: it answers every open one that waits for just that.
        var about = entry.About.Any(state.Injects.ContainsKey) ? entry.About
            : [.. state.Injects.Values.Where(i => i.HandledBy.Contains(entry.Kind)).Select(i => i.Id)];
        return about.Aggregate(state, (s, id) => Handle(s, id, entry));
    }

    /// <summary>Facts reach a seat: the earliest time counts.</summary>
    public static ExerciseState Give(ExerciseState state, IEnumerable<string> seats, IEnumerable<string> facts, ExerciseTime at)
    {
        var known = state.Known;
        foreach (var seat in seats)
        {
            var of = known.TryGetValue(seat, out var existing) ? existing : Ordinal.Map<ExerciseTime>();
            foreach (var fact in facts)
                if (!of.ContainsKey(fact)) of = of.Add(fact, at);
            known = known.SetItem(seat, of);
        }
        return state with { Known = known };
    }

    private static ExerciseState Handle(ExerciseState state, string about, ActEntry entry)
    {
        if (!state.Injects.TryGetValue(about, out var inject) || inject.Status != InjectStatus.Delivered) return state;
        if (!inject.To.Contains(entry.Seat) || inject.Handled.ContainsKey(entry.Seat)) return state;
        if (inject.HandledBy.Length > 0 && entry.Kind != "mark-handled" && !inject.HandledBy.Contains(entry.Kind)) return state;
        return state with { Injects = state.Injects.SetItem(about, inject with { Handled = inject.Handled.Add(entry.Seat, entry.At) }) };
    }
}
