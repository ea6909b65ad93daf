using Simulator.Documents.Scenarios;

namespace Simulator.Documents.Studio.Editing;

/// <summary>Where on its line a problem lies, and what the text is once it is repaired.</summary>
public static class DraftRepair
{
    /// <summary>From and to within the text: the wrong word where it is known, else the words of the line.</summary>
    public static (int From, int To) Span(string text, Problem problem)
    {
        var start = 0;
        for (var line = 1; line < problem.Line && start < text.Length; line++) start = DraftLines.AfterLine(text, start);
        var end = DraftLines.LineEnd(text, start);
        if (problem.Repair is { } repair && Find(text, start, end, repair.Wrong) is { } at) return (at, at + repair.Wrong.Length);
        var words = text.AsSpan(start, end - start);
        return (start + words.Length - words.TrimStart().Length, Math.Max(start, start + words.TrimEnd().Length));
    }

    /// <summary>The text with the known word; null where the wrong one is not on the line.</summary>
    public static string? Apply(string text, Problem problem)
    {
        if (problem.Repair is not { } repair) return null;
        var (from, to) = Span(text, problem);
        return text[from..to] == repair.Wrong ? text[..from] + repair.Right + text[to..] : null;
    }

    // A whole word: F1 is not meant in F12.
    private static int? Find(string text, int start, int end, string word)
    {
        for (var at = text.IndexOf(word, start, end - start, StringComparison.Ordinal); at >= 0; at = at + 1 < end ? text.IndexOf(word, at + 1, end - at - 1, StringComparison.Ordinal) : -1)
            if (!Joins(text, at - 1) && !Joins(text, at + word.Length)) return at;
        return null;
    }

    private static bool Joins(string text, int at) => at >= 0 && at < text.Length && (char.IsAsciiLetterOrDigit(text[at]) || text[at] is '-' or '_');
}
