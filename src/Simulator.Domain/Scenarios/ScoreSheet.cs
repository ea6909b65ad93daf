using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace Simulator.Domain.Scenarios;

/// <summary>What an evaluator's sheet carries beside the points: headings he rates, abilities made up of dimensions, how marks are graded, whose word counts.</summary>
public sealed record ScoreSheet(ImmutableArray<OutcomeHeading> Outcomes, ImmutableArray<Ability> Abilities)
{
    /// <summary>The sheet's own dimensions, in the order of the sheet; not set: <see cref="SheetDimension.Usual"/>.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)] // what was stored before this existed keeps its bytes
    public ImmutableArray<SheetDimension> Dimensions { get; init; }

    /// <summary>From which mark on a grade is given; null: <see cref="GradeBands.Usual"/>.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public GradeBands? Grades { get; init; }

    /// <summary>Whose word counts where several evaluators spoke: one of <see cref="EvaluatorRules"/>; null: the last one.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Evaluators { get; init; }
}

/// <summary>An outcome the plan promises, rated as a whole.</summary>
public sealed record OutcomeHeading(string Id, string Title);

/// <summary>Dimensions: of criteria, those of the sheet.</summary>
public sealed record Ability(string Id, string Title, ImmutableArray<string> Dimensions);

/// <summary>A dimension criteria belong to. Title: text id or words.</summary>
public sealed record SheetDimension(string Id, string Title)
{
    /// <summary>Dimensions of a sheet that names none.</summary>
    public static readonly ImmutableArray<string> Usual = ["timeliness", "accuracy", "lawfulness", "coordination", "openness", "record"];
}

/// <summary>
/// Lower ends of the grades, as marks of 100: P performed without challenges, S with some, M with major challenges; below M: U, unable to be performed.
/// P ≥ S ≥ M.
/// </summary>
public sealed record GradeBands(double P, double S, double M)
{
    /// <summary>Product's assumption, to be changed per scenario: no norm that could be read sets bands.</summary>
    public static readonly GradeBands Usual = new(90, 75, 60);
}

/// <summary>How several evaluators' words on one line become one. Mean: of all; last: the newest; chief: of whom control names, the last until he has spoken.</summary>
public static class EvaluatorRules
{
    public const string Mean = "mean", Last = "last", Chief = "chief";
    public static readonly ImmutableArray<string> All = [Mean, Last, Chief];
    public static string Of(Scenario scenario) => scenario.ScoreSheet?.Evaluators ?? Last;
}
