using System.Collections.Immutable;
using System.Text.RegularExpressions;

namespace Simulator.Documents.Studio.Editing;

/// <summary>Writes the texts behind text ids.</summary>
public static partial class DraftTexts
{
    [GeneratedRegex(@"^[a-zA-Z][A-Za-z0-9-]*(\.[A-Za-z0-9-]+)+$")]
    private static partial Regex LooksLikeTextId();

    public static bool IsTextId(string word) => LooksLikeTextId().IsMatch(word);

    /// <summary>Sets a text in one language; a new one goes beside its relatives, in the file of their subject. Null when the file cannot be changed just now.</summary>
    public static (string File, string Text)? Set(IReadOnlyDictionary<string, string> texts, DraftIndex index, string language, string id, string words)
    {
        var file = index.Text(language, id)?.File ?? FileFor(texts, index, language, id);
        var text = texts.GetValueOrDefault(file, "");
        if (words.Trim().Length == 0) return DraftEdit.Remove(text, DraftPath.Of(id)) is { } without ? (file, without) : (file, text);
        return DraftEdit.Set(text, DraftPath.Of(id), DraftValue.Of(words.TrimEnd()), Order(DraftParser.Parse(text) as DraftMap, id)) is { } changed ? (file, changed) : null;
    }

    /// <summary>A text id nobody has: the parts joined, with a number where that is taken.</summary>
    public static string NewId(DraftIndex index, params IEnumerable<string> parts)
    {
        var id = string.Join('.', parts.Select(p => NotInIds().Replace(p, "-").Trim('-')).Where(p => p.Length > 0));
        if (!char.IsAsciiLetter(id.FirstOrDefault())) id = "t." + id;
        var taken = index.TextIds.ToHashSet(StringComparer.Ordinal);
        var free = id;
        for (var n = 2; taken.Contains(free); n++) free = $"{id}-{n}";
        return free;
    }

    [GeneratedRegex("[^A-Za-z0-9-]+")]
    private static partial Regex NotInIds();

    // Where the texts of the same kind stand: inject.K2-01 beside inject.K2-…
    private static string FileFor(IReadOnlyDictionary<string, string> texts, DraftIndex index, string language, string id)
    {
        foreach (var stem in Stems(id))
            if (index.TextIds.Where(t => t.StartsWith(stem, StringComparison.Ordinal)).Select(t => index.Text(language, t)).LastOrDefault(t => t is not null) is { } place) return place.File;
        // As the other languages have it.
        var other = index.Languages.Where(l => l != language).Select(l => (Language: l, Place: index.Text(l, id))).FirstOrDefault(t => t.Place is not null);
        if (other.Place is { } there && there.File.Replace($"text.{other.Language}.", $"text.{language}.", StringComparison.Ordinal) is var twin && texts.ContainsKey(twin)) return twin;
        return $"text.{language}.yaml";
    }

    private static IEnumerable<string> Stems(string id)
    {
        for (var at = id.Length - 1; at > 0; at--)
            if (id[at] is '.' or '-' && id.IndexOf('.') <= at) yield return id[..(at + 1)];
    }

    // Behind the last relative; never behind the phrases.
    private static ImmutableArray<string> Order(DraftMap? map, string id)
    {
        if (map is null) return default;
        var keys = map.Entries.Select(e => e.Key.Value).ToList();
        var after = Stems(id).Select(s => keys.FindLastIndex(k => k.StartsWith(s, StringComparison.Ordinal))).FirstOrDefault(at => at >= 0, -1);
        if (after < 0) after = keys.IndexOf("phrases") is > 0 and var phrases ? phrases - 1 : keys.Count - 1;
        keys.Insert(after + 1, id);
        return [.. keys];
    }
}
