namespace Simulator.Domain.Scoring;

/// <summary>
/// The named rules lines are scored by, each with its own version, printed on every line (docs/scoring.md). A rule whose arithmetic changes gets a new
/// version; a new rule is added beside the others.
/// </summary>
public static class ScoringRules
{
    public const string Timing = "timing/1", Done = "done/1", Factor = "factor/1", Rated = "rated/1", Override = "override/1", Evaluators = "evaluators/1", Undelivered = "undelivered/1";

    /// <summary>The rule an element was scored by.</summary>
    public static string Of(ElementScore element) => element.Why.Code is "InTime" or "Late" or "TooLate" ? Timing : Done;

    /// <summary>The rule that made the points of the line what they are.</summary>
    public static string Of(ScoreLine line) =>
        !line.AllOverrides.IsDefaultOrEmpty ? Evaluators : line is { Rated: false, Override: not null } ? Override : Automatic(line);

    /// <summary>The rule without what evaluators changed.</summary>
    public static string Automatic(ScoreLine line) => line switch
    {
        { Rated: true } => Rated,
        { Started: null } => Undelivered,
        { Factors.IsEmpty: false } => Factor,
        _ => line.Elements.Any(e => Of(e) == Timing) ? Timing : Done,
    };
}
