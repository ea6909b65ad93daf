using System.Globalization;

namespace Simulator.Web.Features.Studio.Editor;

/// <summary>Exercise times and durations as scenario files write them.</summary>
internal static class DraftTimes
{
    /// <summary>Minutes of <c>T+12:30</c>; null for anything else.</summary>
    public static double? Minutes(string? written)
    {
        if (written is null || !written.StartsWith("T+", StringComparison.Ordinal)) return null;
        var parts = written[2..].Split(':');
        if (parts.Length is 0 or > 2 || !int.TryParse(parts[0], NumberStyles.None, CultureInfo.InvariantCulture, out var minutes)) return null;
        return parts.Length == 1 ? minutes : int.TryParse(parts[1], NumberStyles.None, CultureInfo.InvariantCulture, out var seconds) && seconds < 60 ? minutes + seconds / 60d : null;
    }

    public static string Written(double minutes)
    {
        var seconds = (int)Math.Round(Math.Max(0, minutes) * 60);
        return string.Create(CultureInfo.InvariantCulture, $"T+{seconds / 60}{(seconds % 60 == 0 ? "" : $":{seconds % 60:00}")}");
    }
}
