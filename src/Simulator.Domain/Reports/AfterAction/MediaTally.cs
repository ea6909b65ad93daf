using System.Collections.Immutable;
using Simulator.Domain.Exercises;
using Simulator.Domain.Scenarios;

namespace Simulator.Domain.Reports.AfterAction;

/// <summary>What one outlet reported at a time. Level: central, provincial, city, online. Subject: in which it came.</summary>
public sealed record MediaPiece(string Inject, int Subject, ExerciseTime At, string Outlet, string Level, int Pieces, bool Critical, string Text);

/// <summary>
/// What the media have reported by themselves in the whole exercise so far, against the scenario's target; what the teams publish moves no figure.
/// Met: null without a target.
/// </summary>
public sealed record MediaTally(ImmutableArray<MediaPiece> Reports, MediaTarget? Target)
{
    public int Total => Reports.Sum(r => r.Pieces);
    public int Critical => Reports.Where(r => r.Critical).Sum(r => r.Pieces);
    public int Of(string level) => Reports.Where(r => r.Level == level).Sum(r => r.Pieces);
    public bool? Met => Target is { } target ? Total >= target.Pieces && Of("central") >= target.Central : null;

    public static MediaTally Of(ExerciseState state) => new(
    [
        .. from subject in state.Earlier.Select(e => e.Subject).Append(state.Subject)
           from planned in subject.Injects
           let coverage = planned.Coverage
           where coverage is not null
           let inject = state.Injects[planned.Id]
           where inject.Status == InjectStatus.Delivered
           orderby inject.DeliveredAt
           select new MediaPiece(planned.Id, subject.Number, inject.DeliveredAt!.Value, inject.Sender, coverage.Level, coverage.Pieces, coverage.Critical, inject.Text),
    ], state.Scenario.MediaTarget);
}
