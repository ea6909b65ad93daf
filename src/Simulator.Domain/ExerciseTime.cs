using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Simulator.Domain;

/// <summary>Time on the exercise clock: whole milliseconds since the subject began. Never negative, never wall time.</summary>
[JsonConverter(typeof(ExerciseTimeConverter))]
public readonly record struct ExerciseTime(long Ms) : IComparable<ExerciseTime>
{
    public static readonly ExerciseTime Zero = new(0);

    public static ExerciseTime FromMinutes(double minutes) => new((long)Math.Round(minutes * 60_000));
    public static ExerciseTime FromSeconds(double seconds) => new((long)Math.Round(seconds * 1_000));

    public double Minutes => Ms / 60_000.0;
    public TimeSpan Span => TimeSpan.FromMilliseconds(Ms);
    public int CompareTo(ExerciseTime other) => Ms.CompareTo(other.Ms);

    public static bool operator <(ExerciseTime a, ExerciseTime b) => a.Ms < b.Ms;
    public static bool operator >(ExerciseTime a, ExerciseTime b) => a.Ms > b.Ms;
    public static bool operator <=(ExerciseTime a, ExerciseTime b) => a.Ms <= b.Ms;
    public static bool operator >=(ExerciseTime a, ExerciseTime b) => a.Ms >= b.Ms;
    public static ExerciseTime operator +(ExerciseTime a, TimeSpan b) => new(a.Ms + (long)b.TotalMilliseconds);
    public static TimeSpan operator -(ExerciseTime a, ExerciseTime b) => TimeSpan.FromMilliseconds(a.Ms - b.Ms);

    /// <summary>hh:mm:ss, as `simulator replay --at` takes it.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Ms / 3_600_000:00}:{Ms / 60_000 % 60:00}:{Ms / 1000 % 60:00}");

    // No exercise is as long; beyond it milliseconds would not fit.
    private const double MostSeconds = 1e9;

    /// <summary>Reads hh:mm:ss, mm:ss or a number of minutes; null when it is none of them.</summary>
    public static ExerciseTime? Parse(string text)
    {
        var parts = text.Trim().Split(':');
        var numbers = new double[parts.Length];
        for (var i = 0; i < parts.Length; i++)
            if (!double.TryParse(parts[i], NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out numbers[i])) return null;
        double? seconds = parts.Length switch
        {
            1 => numbers[0] * 60,
            2 => numbers[0] * 60 + numbers[1],
            3 => numbers[0] * 3600 + numbers[1] * 60 + numbers[2],
            _ => null,
        };
        // "NaN" and "Infinity" are numbers to the parser.
        return seconds is >= 0 and <= MostSeconds ? FromSeconds(seconds.Value) : null;
    }
}

internal sealed class ExerciseTimeConverter : JsonConverter<ExerciseTime>
{
    public override ExerciseTime Read(ref Utf8JsonReader reader, Type type, JsonSerializerOptions options) => new(reader.GetInt64());
    public override void Write(Utf8JsonWriter writer, ExerciseTime value, JsonSerializerOptions options) => writer.WriteNumberValue(value.Ms);
}
