using System.Globalization;
using System.Resources;
using Simulator.Domain.Exercises;

namespace Simulator.Domain.Scoring;

/// <summary>Names of what a score is made of – usual dimensions, types of deduction, rules, grades – in the reader's language; the id itself of what has none.</summary>
public static class ScoreNames
{
    private static readonly ResourceManager Words = new("Simulator.Domain.Scoring.ScoreNames", typeof(ScoreNames).Assembly);

    /// <summary>A usual dimension by id, one of the sheet's own by its title.</summary>
    public static string Dimension(ExerciseState state, DimensionScore dimension, CultureInfo culture) =>
        dimension.Title.Length > 0 ? state.Text(dimension.Title) : Of("Dimension", dimension.Id, culture);
    public static string Deduction(string type, CultureInfo culture) => Of("Deduction", type, culture);
    /// <summary>A rule with its version, from <see cref="ScoringRules"/>.</summary>
    public static string Rule(string rule, CultureInfo culture) => rule.Split('/') is [var name, var version] ? $"{Of("Rule", name, culture)} v{version}" : rule;
    public static string Grade(string grade, CultureInfo culture) => Of("Grade", grade, culture);
    /// <summary>How several evaluators' words become one.</summary>
    public static string Evaluators(string rule, CultureInfo culture) => Of("Evaluators", rule, culture);

    private static string Of(string group, string id, CultureInfo culture) => Words.GetString($"{group}.{id}", culture) ?? id;
}
