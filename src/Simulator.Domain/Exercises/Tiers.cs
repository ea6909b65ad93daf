using Simulator.Domain.Exercises.Acts;
using Simulator.Domain.Scenarios;

namespace Simulator.Domain.Exercises;

/// <summary>
/// Principal leader, leader in charge, department: within one seat the scenario may leave a kind of paper to one post (a sub-role).
/// Where nobody holds that post the whole seat decides: a small exercise has no deputies.
/// </summary>
internal static class Tiers
{
    public static Rejection? Refuse(ExerciseState state, ExerciseCommand command, Actor actor)
    {
        if (Paper(state, command) is not { } paper || actor.Seat is not { } seat) return null;
        if (RuleFor(state, paper) is not { Post: { } post } rule || rule.Seat != seat || actor.SubRole == post) return null;
        var held = state.Seat(seat).Members.Any(m => state.ParticipantOf(m)?.SubRole == post);
        return held ? new Rejection("NotYourTier", state.Text(state.Scenario.Seat(seat)!.SubRoles.First(r => r.Id == post).Name)) : null;
    }

    /// <summary>The rule for a kind of paper: its own, or the one for all others.</summary>
    public static ApprovalRule? RuleFor(ExerciseState state, string paper) =>
        state.Scenario.Approvals.FirstOrDefault(a => a.Paper == paper) ?? state.Scenario.Approvals.FirstOrDefault(a => a.Paper == "*");

    private static string? Paper(ExerciseState state, ExerciseCommand command) => command switch
    {
        ApproveStatement approve => state.Statement(approve.Statement)?.Kind,
        ReturnStatement back => state.Statement(back.Statement)?.Kind,
        ApproveForm approve => state.Forms.FirstOrDefault(f => f.Id == approve.Paper)?.Form,
        ReturnForm back => state.Forms.FirstOrDefault(f => f.Id == back.Paper)?.Form,
        DecideMeasure => MeasureGates.Paper,
        _ => null,
    };
}
