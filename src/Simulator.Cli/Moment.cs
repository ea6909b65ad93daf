using System.Globalization;
using Simulator.Domain;

namespace Simulator.Cli;

/// <summary>A moment of the exercise as people write it: 00:45:00, 45:00 or 45 (minutes), with T+ before it if they like.</summary>
internal static class Moment
{
    public static ExerciseTime? Read(string text)
    {
        var written = text.Trim();
        if (written.StartsWith("T+", StringComparison.OrdinalIgnoreCase)) written = written[2..];
        // After the first number there are minutes or seconds: 60 of them are the next one, and mostly a slip.
        return ExerciseTime.Parse(written) is { } at && written.Split(':').Skip(1).All(p => double.Parse(p, CultureInfo.InvariantCulture) < 60) ? at : null;
    }
}
