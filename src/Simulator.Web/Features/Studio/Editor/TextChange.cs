namespace Simulator.Web.Features.Studio.Editor;

/// <summary>One stretch of a file exchanged for other words.</summary>
public sealed record TextChange(string File, int From, string Removed, string Inserted)
{
    /// <summary>The smallest change that makes one text the other; null where they are the same.</summary>
    public static TextChange? Between(string file, string before, string after)
    {
        if (before == after) return null;
        var (start, most) = (0, Math.Min(before.Length, after.Length));
        while (start < most && before[start] == after[start]) start++;
        // Never between the halves of one character.
        if (start > 0 && char.IsHighSurrogate(before[start - 1])) start--;
        var end = 0;
        while (end < most - start && before[^(end + 1)] == after[^(end + 1)]) end++;
        if (end > 0 && char.IsLowSurrogate(before[^end])) end--;
        return new TextChange(file, start, before[start..^end], after[start..^end]);
    }

    public TextChange Back => new(File, From, Inserted, Removed);

    public string On(string text) => string.Concat(text.AsSpan(0, From), Inserted, text.AsSpan(From + Removed.Length));

    /// <summary>Typing that goes on where it was: both as one; null where they do not touch.</summary>
    public TextChange? With(TextChange next)
    {
        if (next.File != File) return null;
        if (next.Removed.Length == 0 && next.From == From + Inserted.Length) return this with { Inserted = Inserted + next.Inserted };
        if (next.Inserted.Length == 0 && next.From >= From && next.From + next.Removed.Length == From + Inserted.Length) return this with { Inserted = Inserted[..(next.From - From)] };
        if (next.Inserted.Length == 0 && Inserted.Length == 0 && next.From + next.Removed.Length == From) return new TextChange(File, next.From, next.Removed + Removed, "");
        return null;
    }
}
