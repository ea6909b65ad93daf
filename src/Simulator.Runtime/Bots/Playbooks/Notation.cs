using System.Globalization;
using Simulator.Domain;

namespace Simulator.Runtime.Bots.Playbooks;

/// <summary>Times and durations as playbooks write them.</summary>
internal static class Notation
{
    /// <summary>T+12 or T+12:30 (minutes, seconds); null when it is neither.</summary>
    public static ExerciseTime? Time(string text) => ExerciseTime.Parse(text.StartsWith("T+", StringComparison.Ordinal) ? text[2..] : text);

    /// <summary>90s, 10m, 1h30m; null when it is none of them.</summary>
    public static TimeSpan? Duration(string text)
    {
        var total = TimeSpan.Zero;
        var start = 0;
        for (var i = 0; i < text.Length; i++)
        {
            if (char.IsAsciiDigit(text[i])) continue;
            if (!int.TryParse(text.AsSpan(start, i - start), NumberStyles.None, CultureInfo.InvariantCulture, out var number)) return null;
            var unit = text[i] switch { 's' => 1, 'm' => 60, 'h' => 3600, _ => 0 };
            if (unit == 0) return null;
            total += TimeSpan.FromSeconds((long)number * unit);
            start = i + 1;
        }
        return start == text.Length && start > 0 ? total : null;
    }
}
