using System.Globalization;
using Simulator.Domain.Replays.Comparing;

namespace Simulator.Cli.Comparing;

/// <summary>A comparison for people: notices, then subject by subject what differs in words, the lines that differ, and the gauges.</summary>
internal static class ComparisonText
{
    public static void Write(TextWriter to, ExerciseComparison comparison)
    {
        to.WriteLine(Words.Get("CompareHead", comparison.Scenario));
        foreach (var notice in comparison.Notices) to.WriteLine("  " + Said(notice));
        foreach (var subject in comparison.Subjects) Write(to, subject);
    }

    private static void Write(TextWriter to, SubjectComparison subject)
    {
        to.WriteLine();
        to.WriteLine(Words.Get("CompareSubject", subject.Number, subject.Title));
        to.WriteLine(Words.Get("CompareTotal", Figure(subject.A.Total), Figure(subject.A.Possible), Figure(subject.B.Total), Figure(subject.B.Possible)));
        foreach (var difference in subject.Words) to.WriteLine("  - " + Said(difference));
        foreach (var line in subject.Lines.Where(l => l.Change is not 0)) to.WriteLine(Words.Get("CompareLine", line.Id, Figure(line.A?.Earned), Figure(line.B?.Earned), Signed(line.Change), line.Title));
        foreach (var g in subject.Gauges)
            to.WriteLine(Words.Get("CompareGauge", Words.Get("Gauge_" + g.Gauge), Figure(g.A.Peak), Figure(g.B.Peak), Figure(g.A.End), Figure(g.B.End), Figure(g.A.Area), Figure(g.B.Area)));
    }

    private static string Said(Difference difference) => DifferenceWords.Say(difference, CultureInfo.CurrentUICulture);
    private static string Figure(double? value) => value?.ToString("0.##", CultureInfo.InvariantCulture) ?? "-";
    private static string Signed(double? value) => value?.ToString("+0.##;-0.##;0", CultureInfo.InvariantCulture) ?? "-";
}
