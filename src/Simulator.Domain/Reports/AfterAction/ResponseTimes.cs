using System.Collections.Immutable;
using Simulator.Domain.Exercises;
using Simulator.Domain.Scoring;

namespace Simulator.Domain.Reports.AfterAction;

/// <summary>
/// An inject with a limit at one seat it was addressed to. First: the seat's first act that counts as handling it; Done: when every part asked of it
/// was there (the first act, where nothing else is asked). Norm: the limit of the norm beside that of the exercise. Evidence: versions of acts, that of the
/// first act first.
/// </summary>
public sealed record ResponseTime(
    string Inject, string Seat, ExerciseTime DeliveredAt, ExerciseTime? First, ExerciseTime? Done, TimeSpan Limit, TimeSpan? Norm, bool Late, ImmutableArray<long> Evidence)
{
    /// <summary>From delivery to the first act that counts; null while there is none.</summary>
    public TimeSpan? Used => First - DeliveredAt;
    public TimeSpan? UsedToTheEnd => Done - DeliveredAt;
}

/// <summary>What reached a seat with a limit: how many, how many of them it answered, how fast (nearest rank), how many came too late or never.</summary>
public sealed record SeatResponse(string Seat, int Count, int Answered, TimeSpan? Median, TimeSpan? Ninetieth, int Late);

/// <summary>How fast the seats answered in one subject; the only place where response times are worked out.</summary>
public sealed record ResponseTimes(ImmutableArray<SeatResponse> Seats, ImmutableArray<ResponseTime> Rows)
{
    /// <summary>Of the running subject as it stands at <paramref name="now"/>.</summary>
    public static ResponseTimes Of(ExerciseState state, ExerciseTime now)
    {
        var lines = Scorecards.Of(state, now).Lines.ToDictionary(l => l.Id, StringComparer.Ordinal);
        ImmutableArray<ResponseTime> rows =
        [
            .. from inject in state.Injects.Values
               where inject is { Status: InjectStatus.Delivered, Limit: not null } && inject.DeliveredAt >= state.Began
               from seat in inject.To
               orderby inject.DeliveredAt, inject.Id
               select Row(state, lines, inject, seat, now),
        ];
        return new ResponseTimes([.. state.Scenario.Seats.Select(s => Seat(s.Id, [.. rows.Where(r => r.Seat == s.Id)]))], rows);
    }

    private static ResponseTime Row(ExerciseState state, Dictionary<string, ScoreLine> lines, InjectState inject, string seat, ExerciseTime now)
    {
        var (from, limit) = (inject.DeliveredAt!.Value, inject.Limit!.Value);
        ExerciseTime? first = inject.Handled.TryGetValue(seat, out var handled) ? handled : null;
        var asked = state.Subject.Criteria.Where(c => c.Inject == inject.Id && c.Seats.Contains(seat)).Select(c => lines.GetValueOrDefault(c.Id)).OfType<ScoreLine>().ToList();
        var done = asked.Count == 0 || first is null ? first : asked.All(l => l.Satisfied is not null) ? asked.Select(l => l.Satisfied).Append(first).Max() : null;
        var acts = state.Acts.Where(a => a.Seat == seat && !a.Refused && a.At == first && (a.About.Contains(inject.Id) || inject.HandledBy.Contains(a.Kind))).Select(a => a.Version);
        return new ResponseTime(inject.Id, seat, from, first, done, limit, state.Scenario.Norms.FirstOrDefault(n => n.Id == inject.Norm)?.Limit,
            (first ?? now) > from + limit, [.. acts.Concat(asked.SelectMany(l => l.Evidence)).Distinct()]);
    }

    private static SeatResponse Seat(string seat, ImmutableArray<ResponseTime> rows)
    {
        var used = rows.Select(r => r.Used).OfType<TimeSpan>().ToList();
        return new SeatResponse(seat, rows.Length, used.Count, NearestRank.Median(used), NearestRank.Of(used, 0.9), rows.Count(r => r.Late));
    }
}
