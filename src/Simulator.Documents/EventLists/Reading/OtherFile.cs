using System.Collections.Immutable;

namespace Simulator.Documents.EventLists.Reading;

/// <summary>Files that are no list, by how they begin, whatever their name says.</summary>
internal static class OtherFile
{
    private static readonly ImmutableArray<(string Begin, string Kind)> Kinds =
        [("%PDF", "PDF"), ("{\\rtf", "RTF"), ("\u0089PNG", "PNG"), ("GIF8", "GIF"), ("\u00FF\u00D8\u00FF", "JPEG"), ("\u001F\u008B", "gzip"), ("7z\u00BC\u00AF", "7z"), ("Rar!", "RAR"), ("SQLite format", "SQLite")];

    /// <summary>Its name; null when it may be a list.</summary>
    public static string? Kind(byte[] bytes) => Kinds.FirstOrDefault(k => k.Begin.Length <= bytes.Length && k.Begin.Select((c, i) => bytes[i] == c).All(same => same)).Kind;

    /// <summary>Web pages and XML: what some systems hand out as xls.</summary>
    public static bool IsMarkup(string text)
    {
        var start = text.AsSpan(0, Math.Min(text.Length, 1000)).TrimStart();
        if (!start.StartsWith("<")) return false;
        foreach (var begin in (ReadOnlySpan<string>)["<!doctype", "<html", "<head", "<table", "<?xml", "<workbook", "<style", "<meta", "<div", "<!--"])
            if (start.StartsWith(begin, StringComparison.OrdinalIgnoreCase)) return true;
        return false;
    }

    /// <summary>A whole JSON document: a scenario, a report, an export of another program.</summary>
    public static bool IsJson(string text)
    {
        var plain = text.AsSpan().Trim();
        return plain.Length > 1 && (plain[0] is '{' && plain[^1] is '}' || plain[0] is '[' && plain[^1] is ']') && plain.IndexOf("\":") > 0;
    }
}
