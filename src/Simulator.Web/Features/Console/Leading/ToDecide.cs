using Microsoft.Extensions.Localization;
using Simulator.Domain;
using Simulator.Domain.Exercises;
using Simulator.Domain.Exercises.Acts;
using Simulator.Domain.Views;

namespace Simulator.Web.Features.Console.Leading;

/// <summary>Something that waits for this seat's yes or no: a statement, an official form or a proposed measure. Exactly one of the three is set.</summary>
/// <param name="Name">What it is called; <paramref name="Title"/> also tells its revision.</param>
public sealed record ToDecide(string Id, string Name, string Title, string Seat, ExerciseTime At, TimeSpan? Limit)
{
    public Statement? Statement { get; init; }
    public FiledForm? Form { get; init; }
    public MeasureProposal? Measure { get; init; }
    public ExerciseTime? Due => Limit is { } limit ? At + limit : null;

    public ExerciseCommand Approve(string remark) => Statement is not null ? new ApproveStatement(Id, remark) : Form is not null ? new ApproveForm(Id, remark) : new DecideMeasure(Id, "approve", remark);
    public ExerciseCommand Return(string reason) => Statement is not null ? new ReturnStatement(Id, reason) : Form is not null ? new ReturnForm(Id, reason) : new DecideMeasure(Id, "return", reason);

    /// <summary>By due time; what has no limit comes last, oldest first.</summary>
    public static IReadOnlyList<ToDecide> Of(SeatView view, IStringLocalizer t) =>
        [.. Statements(view, t).Concat(Forms(view)).Concat(Measures(view, t)).OrderBy(d => d.Due is null).ThenBy(d => d.Due ?? d.At)];

    public static int Count(SeatView view) => view.ToApprove.Length + WaitingForms(view).Count() + WaitingMeasures(view).Count();

    private static IEnumerable<ToDecide> Statements(SeatView view, IStringLocalizer t) => view.ToApprove
        .Select(s => new ToDecide(s.Id, s.Title, t["PaperTitle", s.Title, s.Revision], s.Seat, s.SubmittedAt ?? s.At, s.ApprovalLimit) { Statement = s });

    private static IEnumerable<ToDecide> Forms(SeatView view) => WaitingForms(view)
        .Select(f => (Form: f, Title: view.FormTitle(f.Form))).Select(f => new ToDecide(f.Form.Id, f.Title, f.Title, f.Form.Seat, f.Form.At, f.Form.ApprovalLimit) { Form = f.Form });

    private static IEnumerable<ToDecide> Measures(SeatView view, IStringLocalizer t) => WaitingMeasures(view)
        .Select(p => (Measure: p, Title: t["MeasureAsked", view.MeasureName(p.Measure)].Value)).Select(p => new ToDecide(p.Measure.Id, p.Title, p.Title, p.Measure.Seat, p.Measure.At, p.Measure.ApprovalLimit) { Measure = p.Measure });

    private static IEnumerable<FiledForm> WaitingForms(SeatView view) => view.Forms.Where(f => f.Status == FormStatus.InReview && f.Approver == view.Seat);
    private static IEnumerable<MeasureProposal> WaitingMeasures(SeatView view) => view.MeasureProposals.Where(p => p.Status == ProposalStatus.Waiting && p.Approver == view.Seat);
}
