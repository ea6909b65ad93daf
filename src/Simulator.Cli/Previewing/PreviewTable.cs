using System.Globalization;
using Simulator.Runtime.Previews;

namespace Simulator.Cli.Previewing;

/// <summary>The bands for people: one line a step, median and in brackets 10–90 %.</summary>
internal static class PreviewTable
{
    public static void Write(TextWriter to, string title, ScenarioPreview preview)
    {
        to.WriteLine(Words.Get("PreviewHead", title, preview.Subject, preview.Seeds));
        to.WriteLine(Row(Words.Get("PreviewMinute"), VolumePreview.Teams.Select(t => Words.Get("PreviewTeam_" + t))));
        for (var i = 0; i < preview.Minutes.Length; i++)
            to.WriteLine(Row($"T+{preview.Minutes[i]}", VolumePreview.Teams.Select(t => preview.Teams[t]).Select(b => Cell(b.Median[i], b.Low[i], b.High[i]))));
        to.WriteLine(Row(Words.Get("PreviewTotal"), VolumePreview.Teams.Select(t => preview.Teams[t].Total).Select(s => Cell(s.Median, s.Low, s.High))));
        to.WriteLine(Words.Get("PreviewNote"));
    }

    private static string Row(string first, IEnumerable<string> cells) => $"{first,-8}{string.Concat(cells.Select(c => $"{c,22}"))}";
    private static string Cell(double median, double low, double high) => string.Create(CultureInfo.InvariantCulture, $"{median:0} ({low:0}–{high:0})");
}
