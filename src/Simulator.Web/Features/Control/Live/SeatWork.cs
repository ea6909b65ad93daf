using Simulator.Domain;
using Simulator.Domain.Exercises;
using Simulator.Domain.Exercises.People;
using Simulator.Domain.Scenarios;

namespace Simulator.Web.Features.Control.Live;

/// <summary>How a seat stands, gravest first: nobody there, stopped by control, too much at once, past a limit, nothing done for long, fine.</summary>
public enum SeatPace { Empty, Frozen, Over, Late, Idle, Fine }

/// <summary>
/// How busy a seat is, from the state alone. In hand: slips with a limit it has not handled, papers and measures that wait for its decision, tasks it has
/// not finished. Late: slips past their limit and tasks past their time. The rules stand in docs/control.md "Seats".
/// </summary>
/// <param name="Since">Since its last act; null before the start.</param>
public sealed record SeatWork(SeatSpec Seat, int InHand, int Late, TimeSpan? Since, SeatPace Pace)
{
    /// <summary>So many in hand, or so many late, are too many at once.</summary>
    public const int Many = 5, ManyLate = 2;
    /// <summary>Without an act for so long a seat is idle: sooner where something waits for it.</summary>
    public static readonly TimeSpan IdleWithWork = TimeSpan.FromMinutes(5), IdleWithout = TimeSpan.FromMinutes(10);

    public static SeatWork Of(ExerciseState state, SeatSpec seat, ExerciseTime now)
    {
        var slips = state.Injects.Values.Where(i => i is { Status: InjectStatus.Delivered, Deadline: not null } && i.To.Contains(seat.Id) && !i.Handled.ContainsKey(seat.Id)).ToArray();
        var tasks = state.Tasks.Where(t => t.To == seat.Id && t.DoneAt is null).ToArray();
        var inHand = slips.Length + tasks.Length + Decisions(state, seat.Id);
        var late = slips.Count(i => i.Overdue.Contains(seat.Id)) + tasks.Count(t => t.Due < now);
        TimeSpan? since = state.Status == ExerciseStatus.Lobby ? null : now - (state.Seat(seat.Id).LastAct is { } last && last > state.Began ? last : state.Began);
        return new SeatWork(seat, inHand, late, since, PaceOf(state.Seat(seat.Id), inHand, late, since));
    }

    private static int Decisions(ExerciseState state, string seat) =>
        state.Statements.Count(s => s.Status == StatementStatus.InReview && s.Approver == seat) + state.Forms.Count(f => f.Status == FormStatus.InReview && f.Approver == seat)
        + state.MeasureProposals.Count(m => m.Status == ProposalStatus.Waiting && m.Approver == seat);

    private static SeatPace PaceOf(SeatState at, int inHand, int late, TimeSpan? since) => at switch
    {
        { Members.IsEmpty: true, Bot: null } => SeatPace.Empty,
        { Frozen: true } => SeatPace.Frozen,
        _ when inHand >= Many || late >= ManyLate => SeatPace.Over,
        _ when late > 0 => SeatPace.Late,
        _ when since >= (inHand > 0 ? IdleWithWork : IdleWithout) => SeatPace.Idle,
        _ => SeatPace.Fine,
    };

    /// <summary>How full the bar is; one more than too many fills it. Nobody there: what lies there is load for nobody.</summary>
    public double Share => Pace == SeatPace.Empty ? 0 : Math.Min(1, InHand / (Many + 1.0));
}
