using System.Globalization;

namespace Simulator.Web.Features.Console.Paperwork;

/// <summary>How the fields of official forms are typed. Types as in the scenario: text, long, number, time, choice, lines, units, table.</summary>
internal static class FormTyping
{
    private static readonly string[] Times = ["H:mm", "HH:mm"];

    /// <summary>Name of a field in the draft: beside what every form keeps, such as its chips.</summary>
    public static string Key(string field) => "f:" + field;

    public static bool IsWide(string type) => type is "long" or "lines" or "units" or "choice" or "table";
    public static bool TakesFacts(string type) => type is "long" or "lines";
    public static int Rows(string type) => type is "long" or "lines" or "units" ? 4 : 1;

    public static string? Hint(string type) => type switch { "lines" => "LinesHint", "units" => "UnitsHint", "number" => "NumberHint", "time" => "TimeHint", _ => null };

    /// <summary>What is sent: hours as two digits and figures of any width, since both are typed in haste with whatever keyboard is on.</summary>
    public static string Sent(string type, string typed)
    {
        var text = typed.Trim();
        if (type is not ("time" or "number") || text.Length == 0) return text;
        text = text.Normalize(System.Text.NormalizationForm.FormKC);
        if (type == "number") return text.Replace(",", "", StringComparison.Ordinal);
        return TimeOnly.TryParseExact(text, Times, CultureInfo.InvariantCulture, DateTimeStyles.None, out var time) ? time.ToString("HH:mm", CultureInfo.InvariantCulture) : text;
    }
}
