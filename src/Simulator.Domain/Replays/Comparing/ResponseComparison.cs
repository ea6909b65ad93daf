using System.Collections.Immutable;
using Simulator.Domain.Exercises;
using Simulator.Domain.Views;

namespace Simulator.Domain.Replays.Comparing;

/// <summary>How fast one seat answered one inject of the script, in both.</summary>
/// <param name="Inject">Its id in the scenario.</param>
/// <param name="Title">Its text, shortened by whoever shows it.</param>
/// <param name="Seat">The seat asked.</param>
/// <param name="SeatName">In the language of A.</param>
/// <param name="Limit">Limit of the exercise.</param>
/// <param name="A">From delivery to the first act that counts; null: none.</param>
/// <param name="B">The same in B.</param>
public sealed record ResponseComparison(string Inject, string Title, string Seat, string SeatName, TimeSpan Limit, TimeSpan? A, TimeSpan? B)
{
    /// <summary>How much longer B took; null where one of them never answered.</summary>
    public TimeSpan? Change => B - A;
    public bool LateInA => A is null || A > Limit;
    public bool LateInB => B is null || B > Limit;

    internal static ImmutableArray<ResponseComparison> Of(ExerciseState a, ExerciseState b) =>
    [
        .. from inject in Deliveries.Of(a)
           where !inject.Live && inject.Limit is not null && Deliveries.Of(b, inject.Id) is not null
           let other = Deliveries.Of(b, inject.Id)!
           from seat in inject.To.Intersect(other.To)
           select new ResponseComparison(inject.Id, InjectTexts.Short(a, inject), seat, a.NameOf(seat), inject.Limit!.Value, Deliveries.Used(inject, seat), Deliveries.Used(other, seat)),
    ];
}

/// <summary>An inject that came in one of them only.</summary>
/// <param name="Inject">Its id.</param>
/// <param name="Title">Its text, shortened by whoever shows it.</param>
/// <param name="InB">In B; otherwise in A.</param>
/// <param name="At">When, from the beginning of the subject.</param>
/// <param name="Kind">live: added by control. branch: of the script, under a condition. script: planned, and skipped, taken back or not in that version of the scenario on the other side.</param>
public sealed record OneSidedInject(string Inject, string Title, bool InB, TimeSpan At, string Kind)
{
    internal static ImmutableArray<OneSidedInject> Of(ExerciseState a, ExerciseState b) =>
        [.. Only(a, b, false).Concat(Only(b, a, true)).OrderBy(i => i.At).ThenBy(i => i.Inject, StringComparer.Ordinal)];

    // Live ones have running numbers: the same id is not the same message.
    private static IEnumerable<OneSidedInject> Only(ExerciseState here, ExerciseState there, bool inB) =>
        from inject in Deliveries.Of(here)
        where inject.Live || Deliveries.Of(there, inject.Id) is null
        select new OneSidedInject(inject.Id, InjectTexts.Short(here, inject), inB, inject.DeliveredAt!.Value - here.Began,
            inject.Live ? "live" : here.Subject.Inject(inject.Id)?.When is not null ? "branch" : "script");
}

/// <summary>What came in the running subject.</summary>
internal static class Deliveries
{
    public static IEnumerable<InjectState> Of(ExerciseState state) =>
        state.Injects.Values.Where(i => i.Status == InjectStatus.Delivered && i.DeliveredAt >= state.Began).OrderBy(i => i.DeliveredAt).ThenBy(i => i.Id, StringComparer.Ordinal);

    public static InjectState? Of(ExerciseState state, string inject) =>
        state.Injects.GetValueOrDefault(inject) is { Status: InjectStatus.Delivered, DeliveredAt: { } at } found && at >= state.Began ? found : null;

    /// <summary>From delivery to the first act that counts; null: none.</summary>
    public static TimeSpan? Used(InjectState inject, string seat) => inject.Handled.TryGetValue(seat, out var at) ? at - inject.DeliveredAt!.Value : null;
}
