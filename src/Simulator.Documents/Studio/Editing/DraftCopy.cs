using System.Text.RegularExpressions;

namespace Simulator.Documents.Studio.Editing;

/// <summary>The text of an item under another id.</summary>
public static class DraftCopy
{
    /// <summary>Exchanges the id where it is given; what else happens to be the same word stays.</summary>
    public static string WithId(string item, string id, string other) =>
        new Regex($@"(?<=(^|[\s{{,])id:\s*['""]?){Regex.Escape(id)}(?=['""]?\s*([,}}#\n]|$))", RegexOptions.CultureInvariant).Replace(item, other.Replace("$", "$$", StringComparison.Ordinal), 1);

    /// <summary>The first of <c>id-2</c>, <c>id-3</c> … that nothing has; a number at the end is counted up: K1-06 becomes K1-07.</summary>
    public static string NextId(string id, IReadOnlySet<string> taken)
    {
        var digits = id.Length;
        while (digits > 0 && char.IsAsciiDigit(id[digits - 1])) digits--;
        var (stem, number, width) = digits < id.Length && id.Length - digits < 6 ? (id[..digits], int.Parse(id[digits..], System.Globalization.CultureInfo.InvariantCulture), id.Length - digits) : (id + "-", 1, 1);
        string next;
        do next = stem + (++number).ToString(System.Globalization.CultureInfo.InvariantCulture).PadLeft(width, '0');
        while (taken.Contains(next));
        return next;
    }
}
