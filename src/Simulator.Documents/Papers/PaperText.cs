using System.Text;

namespace Simulator.Documents.Papers;

/// <summary>Text of people made fit for XML, and how much room it takes. Widths count half-width characters: a Chinese character is two.</summary>
internal static class PaperText
{
    /// <summary>The text with every line end as a line feed, without what XML 1.0 cannot hold; half of a surrogate pair becomes U+FFFD.</summary>
    public static string Clean(string text)
    {
        var clean = new StringBuilder(text.Length);
        foreach (var rune in text.ReplaceLineEndings("\n").EnumerateRunes())
            if (rune.Value >= 0x20 ? rune.Value is not (0xFFFE or 0xFFFF) : rune.Value is '\t' or '\n')
                clean.Append(rune.ToString());
        return clean.ToString();
    }

    /// <summary>The paragraphs of running text; blank lines only part them.</summary>
    public static IEnumerable<string> Paragraphs(string text) => Clean(text).Split('\n').Where(p => !string.IsNullOrWhiteSpace(p)).Select(p => p.Trim());

    /// <summary>Whether ambiguous marks such as quotes are to be drawn as Chinese ones.</summary>
    public static bool IsChinese(string text) => text.Any(c => c is >= '\u2E80' and < '\uD800' or >= '\uFF00' and < '\uFFF0');

    public static int Width(Rune rune) => rune.Value is >= 0x1100 and < 0x1160 or >= 0x2010 and not (>= 0xFF61 and < 0xFFDD) ? 2 : 1;

    /// <summary>Width of the longest line.</summary>
    public static int Width(string text)
    {
        var (longest, line) = (0, 0);
        foreach (var rune in text.EnumerateRunes())
        {
            line = rune.Value == '\n' ? 0 : line + Width(rune);
            longest = Math.Max(longest, line);
        }
        return longest;
    }

    /// <summary>How many lines the text takes in a column of that width; at least one.</summary>
    public static int Lines(string text, int width)
    {
        var (lines, line) = (1, 0);
        foreach (var rune in text.EnumerateRunes())
        {
            var w = Width(rune);
            (lines, line) = rune.Value == '\n' ? (lines + 1, 0) : line + w > width ? (lines + 1, w) : (lines, line + w);
        }
        return lines;
    }

    /// <summary>The text in pieces of at most so many lines each; together they are the text but for the line feeds between them.</summary>
    public static List<string> Pieces(string text, int width, int mostLines)
    {
        List<string> pieces = [];
        var (start, at, lines, line) = (0, 0, 1, 0);
        foreach (var rune in text.EnumerateRunes())
        {
            var w = Width(rune);
            (lines, line) = rune.Value == '\n' ? (lines + 1, 0) : line + w > width ? (lines + 1, w) : (lines, line + w);
            if (lines > mostLines)
            {
                pieces.Add(text[start..at]);
                start = rune.Value == '\n' ? at + 1 : at;
                lines = 1;
            }
            at += rune.Utf16SequenceLength;
        }
        pieces.Add(text[start..]);
        return pieces;
    }
}
