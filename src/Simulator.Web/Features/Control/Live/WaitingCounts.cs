using Simulator.Domain.Exercises.Control;
using Simulator.Domain.Views;

namespace Simulator.Web.Features.Control.Live;

/// <summary>What an exercise wants from control. Overdue: injects and deadlines that wait for a decision; Asked: requests and free measures without an answer on its way; Alarms: not seen by anybody.</summary>
public sealed record WaitingCounts(int Overdue, int Asked, int Alarms)
{
    public int All => Overdue + Asked + Alarms;

    public static WaitingCounts Of(ControlView view) => view.State.Ended ? new WaitingCounts(0, 0, 0) : new WaitingCounts(
        Domain.Exercises.Control.Overdue.Injects(view.State).Length + Domain.Exercises.Control.Overdue.Deadlines(view.State).Length,
        view.State.Verifications.Count(v => v is { AnsweredAt: null, AnswerDue: null }) + view.State.OtherMeasures.Count(m => m.Answer is null),
        view.State.Alarms.Count(a => a.SeenAt is null));
}
