using System.Collections.Immutable;
using System.Text.RegularExpressions;

namespace Simulator.Documents.Scenarios.Loading;

/// <summary>Values of mappings that are texts in a wider sense.</summary>
internal static partial class WordingKeys
{
    // What looks like a text id must be one; a law is cited the same in every language and may stand as it is.
    [GeneratedRegex(@"^[a-zA-Z][A-Za-z0-9-]*(\.[A-Za-z0-9-]+)+$")]
    private static partial Regex LooksLikeTextId();

    public static string Wording(this Block b, string key) => b.Require(key) is null ? "" : b.WordingOr(key) ?? "";

    public static string? WordingOr(this Block b, string key)
    {
        var word = b.WordOr(key);
        return word is not null && LooksLikeTextId().IsMatch(word) ? b.TextOr(key) : word;
    }

    /// <summary>A list of texts in the wider sense.</summary>
    public static ImmutableArray<string> Wordings(this Block b, string key)
    {
        var words = b.Words(key);
        foreach (var id in words.Where(w => LooksLikeTextId().IsMatch(w))) b.Load.TextUses.Add(new TextUse(id, b.PlaceOf(key), b.Load.Subject));
        return words;
    }

    /// <summary>A text spoken in a subject other than the one being read: its values are looked up there.</summary>
    public static string TextIn(this Block b, string key, int subject)
    {
        var before = b.Load.Subject;
        b.Load.Subject = subject;
        var id = b.Text(key);
        b.Load.Subject = before;
        return id;
    }
}
