using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Simulator.Documents.EventLists.Mapping;

namespace Simulator.Documents.EventLists.Matching;

/// <summary>Finds what a word of the sheet stands for: by its id, by a name in any language of the scenario, or by a part of exactly one name.</summary>
internal sealed partial class NameIndex
{
    private readonly Dictionary<string, string> _exact = new(StringComparer.Ordinal);
    private readonly List<(string Name, string Id)> _names = [];
    // A list says the same few names in thousands of rows.
    private readonly Dictionary<string, string?> _matched = new(StringComparer.Ordinal);

    /// <summary>What may stand before or behind the name of an office without making it another.</summary>
    private static readonly FrozenSet<string> Affixes =
        ["组", "席", "席位", "位", "办", "科", "室", "岗", "主", "主办", "牵头", "主送", "各", "人员", "值班员", "负责人", "全体", "the", "seat", "desk", "team", "teams", "cell", "group", "lead", "staff", "player", "players", "office"];

    /// <param name="names">Id and a name, several a thing; the first of two things with the same name has it.</param>
    /// <param name="given">What people said a word stands for.</param>
    public NameIndex(IEnumerable<(string Id, string Name)> names, ImmutableSortedDictionary<string, string> given)
    {
        foreach (var (word, id) in given) _exact[Key(word)] = id;
        foreach (var (id, name) in names)
        {
            var folded = Key(name);
            if (folded.Length == 0) continue;
            _exact.TryAdd(folded, id);
            _names.Add((Spelled(name), id));
        }
    }

    public string? Exact(string word) => _exact.GetValueOrDefault(Key(word));

    /// <summary>By a part of exactly one name, or by words that hold one.</summary>
    public string? Match(string word)
    {
        if (!_matched.TryGetValue(word, out var id))
            _matched[word] = id = Exact(word) ?? Only(word, (name, spelled) => Holds(name, spelled) || Holds(spelled, name) && spelled.Length <= name.Length * 2);
        return id;
    }

    /// <summary>The same, but what stands around a name may only be an affix: who is not the news centre, or another one, is not the news centre.</summary>
    public string? Close(string word) => Exact(word) ?? Only(word, (name, spelled) => Holds(name, spelled) || Holds(spelled, name) && Around(spelled, name).All(Affixes.Contains));

    private string? Only(string word, Func<string, string, bool> fits)
    {
        var spelled = Spelled(word);
        return spelled.Length > 0 && _names.Where(n => fits(n.Name, spelled)).Select(n => n.Id).Distinct().Take(2).ToList() is [var only] ? only : null;
    }

    // Chinese has no blanks between words; of other writings only whole words count: "alle" is no part of "challenge".
    private static bool Holds(string whole, string part) =>
        part[0] > 0x2E80 ? part.Length >= 2 && whole.Contains(part, StringComparison.Ordinal) : part.Length >= 4 && $" {whole} ".Contains($" {part} ", StringComparison.Ordinal);

    private static IEnumerable<string> Around(string spelled, string name)
    {
        var at = spelled.IndexOf(name, StringComparison.Ordinal);
        return $"{spelled[..at]} {spelled[(at + name.Length)..]}".Split(' ', StringSplitOptions.RemoveEmptyEntries);
    }

    private static string Key(string word) => HeadWords.Folded(word).Replace("centre", "center", StringComparison.Ordinal);

    // Like the key, but with blanks between the words of writings that have them.
    private static string Spelled(string word)
    {
        var words = PlainLetters.Of(word).Split([.. " \t\n-_.,;:()[]/'\"（）·"], StringSplitOptions.RemoveEmptyEntries).Select(Key).Where(w => w.Length > 0);
        return Blank().Replace(string.Join(' ', words), "");
    }

    [GeneratedRegex(@"(?<=[\u2e80-\u9fff]) (?=[\u2e80-\u9fff])")]
    private static partial Regex Blank();
}
