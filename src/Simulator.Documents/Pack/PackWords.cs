using System.Collections.Immutable;
using System.Globalization;
using System.Resources;

namespace Simulator.Documents.Pack;

/// <summary>What the pack itself says, in the language of the exercise; Chinese where a language has no words.</summary>
internal sealed class PackWords(string language)
{
    private static readonly ResourceManager Resources = new("Simulator.Documents.Pack.PackWords", typeof(PackWords).Assembly);
    private readonly CultureInfo _culture = CultureInfo.GetCultureInfo(language);

    public string this[string code] => Find(code) ?? throw new InvalidOperationException($"PackWords.resx has no '{code}'.");
    public string this[string code, params ReadOnlySpan<object> args] => string.Format(CultureInfo.InvariantCulture, this[code], args);

    /// <summary>Name of a kind of act; the kind itself for what nobody named.</summary>
    public string Act(string kind) => Find("Act_" + kind) ?? kind;
    /// <summary>Name of a group of papers; the group itself for one nobody named.</summary>
    public string Group(string group) => Find("Group_" + group) ?? group;
    public string Choice(string choice) => Find("Choice_" + choice) ?? choice;
    /// <summary>One, two, three as subjects are counted.</summary>
    public string Number(int number) => Find("Number" + number.ToString(CultureInfo.InvariantCulture)) ?? number.ToString(CultureInfo.InvariantCulture);

    /// <summary>What the script of the page says, by code.</summary>
    public IEnumerable<(string Code, string Text)> OfScript()
    {
        // The neutral set names every word; the language says it.
        var all = Resources.GetResourceSet(CultureInfo.InvariantCulture, createIfNotExists: true, tryParents: true)!;
        return all.Cast<System.Collections.DictionaryEntry>().Select(e => (string)e.Key).Where(k => k.StartsWith("Js_", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal).Select(k => (k[3..], this[k])).ToImmutableArray();
    }

    private string? Find(string code) => Resources.GetString(code, _culture);
}
