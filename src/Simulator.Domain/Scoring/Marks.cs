using Simulator.Domain.Scenarios;

namespace Simulator.Domain.Scoring;

/// <summary>
/// Points on the hundred-point scale (百分制) and the grade made of it. Hundred: points of possible as of 100, rounded to one decimal;
/// the grade is read from that printed figure. Where a veto stands it is at most the cap.
/// </summary>
public sealed record Mark(double Hundred, string Grade)
{
    /// <param name="earned">Points earned.</param>
    /// <param name="possible">Points that were possible; with none there is no mark.</param>
    /// <param name="scenario">Whose score sheet holds the bands.</param>
    /// <param name="cap">What a veto leaves, 0–100; null without one.</param>
    public static Mark? Of(double earned, double possible, Scenario scenario, double? cap = null)
    {
        if (possible <= 0) return null;
        var hundred = Math.Min(Math.Round(100 * earned / possible, 1, MidpointRounding.AwayFromZero), cap ?? 100);
        return new Mark(hundred, GradeOf(hundred, scenario.ScoreSheet?.Grades ?? GradeBands.Usual));
    }

    private static string GradeOf(double hundred, GradeBands bands) =>
        hundred >= bands.P ? "P" : hundred >= bands.S ? "S" : hundred >= bands.M ? "M" : "U";
}
