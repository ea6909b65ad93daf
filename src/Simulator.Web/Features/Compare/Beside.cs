using System.Globalization;
using Simulator.Web.Components.Desk;

namespace Simulator.Web.Features.Compare;

/// <summary>How figures of two exercises are written beside each other. A dash: there is none.</summary>
internal static class Beside
{
    private const string None = "—";

    public static string Of(double? earned, double? possible) => earned is { } points ? $"{Points(points)} / {Points(possible ?? 0)}" : None;
    public static string Points(double? points) => points?.ToString("0.##", CultureInfo.InvariantCulture) ?? None;
    public static string Whole(double value) => value.ToString("0", CultureInfo.InvariantCulture);
    public static string Count(int count) => count.ToString(CultureInfo.InvariantCulture);
    public static string Time(TimeSpan? time) => time is { } span ? Figures.Left(span) : None;
    public static string Change(double? change) => change is not { } by ? None : Math.Abs(by) < 0.005 ? "0" : $"{(by < 0 ? "−" : "+")}{Math.Abs(by).ToString("0.##", CultureInfo.InvariantCulture)}";
    /// <summary>Longer is +, shorter −.</summary>
    public static string Change(TimeSpan? change) => change is not { } by ? None : by == TimeSpan.Zero ? "0" : $"{(by < TimeSpan.Zero ? "−" : "+")}{Figures.Left(by.Duration())}";
}
