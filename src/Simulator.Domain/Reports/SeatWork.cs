using System.Collections.Immutable;
using Simulator.Domain.Exercises;
using Simulator.Domain.Reports.AfterAction;

namespace Simulator.Domain.Reports;

/// <summary>
/// What a seat collected, checked and passed on in the running subject. Sharing: median time from a fact reaching the seat to its standing
/// on the board; null while nothing was shared.
/// </summary>
public sealed record SeatWork(string Seat, int Items, int Judged, int Asks, int Board, int Reports, int Messages, TimeSpan? Sharing)
{
    public static ImmutableArray<SeatWork> Of(ExerciseState state) => [.. state.Scenario.Seats.Select(s => Of(state, s.Id))];

    private static SeatWork Of(ExerciseState state, string seat)
    {
        int Done(params ImmutableArray<string> kinds) => state.Acts.Count(a => a.Seat == seat && !a.Refused && a.At >= state.Began && kinds.Contains(a.Kind));
        return new SeatWork(seat, Done("register-item"), Done("judge-item"), Done("request-verification"), Done("board-fact"), Done("file-report"), Done("send-message", "instruct"), NearestRank.Median(Shared(state, seat)));
    }

    private static IEnumerable<TimeSpan> Shared(ExerciseState state, string seat) =>
        from entry in state.Board
        where entry.Seat == seat && entry.At >= state.Began
        from fact in entry.Facts
        let known = DutyWatch.Learned(state, [seat], fact)
        where known is { } k && k.At <= entry.At
        select entry.At - known.Value.At;
}
