using System.Globalization;
using Simulator.Domain.Rumors.Fitting;

namespace Simulator.Cli.Fitting;

/// <summary>A fit report as a table to read, or to paste into a document.</summary>
internal static class FitTable
{
    public static void Write(TextWriter to, string name, FitReport report)
    {
        to.WriteLine(Words.Get("FitHead", name, report.Cascades));
        var columns = Words.Get("FitColumns").Split('|');
        to.WriteLine($"| {string.Join(" | ", columns)} |");
        to.WriteLine("|---|---|---|---|");
        foreach (var d in report.Distances)
            to.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| {d.Name} | {d.Distance:0.0000} | {d.Floor:0.0000} | {d.Distance / d.Floor:0.00} |"));
        var s = report.Summary;
        to.WriteLine(Words.Get("FitSummary", s.CoreCount, Round(s.MeanCore), s.MeanCoreFloor is { } floor ? Round(floor) : "–", Round(s.LargestCore), s.LargestName, s.WithinTwoFloors, s.WithinOneAndAHalfFloors));
    }

    private static string Round(double value) => value.ToString("0.0000", CultureInfo.InvariantCulture);
}
