using System.Globalization;

namespace Simulator.Web.Components.Desk;

/// <summary>How numbers and spans are written on the desk.</summary>
public static class Figures
{
    /// <summary>06:48, over an hour 1:58:48, overdue +04:12.</summary>
    public static string Left(TimeSpan left)
    {
        var whole = (long)Math.Ceiling(left.TotalSeconds);
        var (sign, seconds) = whole < 0 ? ("+", -whole) : ("", whole);
        var rest = FormattableString.Invariant($"{seconds / 60 % 60:00}:{seconds % 60:00}");
        return seconds >= 3600 ? FormattableString.Invariant($"{sign}{seconds / 3600}:{rest}") : sign + rest;
    }

    /// <summary>T+49:12.</summary>
    public static string Elapsed(TimeSpan elapsed) => $"T{(elapsed < TimeSpan.Zero ? "−" : "+")}{Left(TimeSpan.FromSeconds(Math.Floor(elapsed.Duration().TotalSeconds)))}";

    /// <summary>3,200; from ten thousand 3.6万, in English 36k.</summary>
    public static string Short(long count)
    {
        var chinese = CultureInfo.CurrentUICulture.TwoLetterISOLanguageName == "zh";
        if (count < 10_000)
            return count.ToString("#,0", CultureInfo.InvariantCulture);
        return chinese
            ? (count / 10_000m).ToString("#,0.#", CultureInfo.InvariantCulture) + "万"
            : (count / 1_000m).ToString("#,0", CultureInfo.InvariantCulture) + "k";
    }

    /// <summary>7.5, 10.0: points always with one decimal.</summary>
    public static string Points(decimal points) => points.ToString("0.0", CultureInfo.InvariantCulture);

    /// <summary>The sign is always written, with a real minus.</summary>
    public static string Signed(double value) =>
        (value < 0 ? "−" : "+") + Math.Abs(value).ToString("0.#", CultureInfo.InvariantCulture);

    internal static string Seconds(TimeSpan span) => span.TotalSeconds.ToString("0.###", CultureInfo.InvariantCulture);

    internal static string Share(double share) => FormattableString.Invariant($"--left:{Math.Clamp(share, 0, 1):0.####}");
}
