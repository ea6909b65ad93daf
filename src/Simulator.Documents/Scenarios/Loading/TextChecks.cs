using System.Text.RegularExpressions;
using Simulator.Documents.Yaml;
using Simulator.Domain.Exercises;
using Simulator.Domain.Exercises.Injects;
using Simulator.Domain.Scenarios;

namespace Simulator.Documents.Scenarios.Loading;

/// <summary>Every text id used exists in every language, every text is used, every value in braces is one the engine can fill.</summary>
internal static partial class TextChecks
{
    /// <summary>Stands for a value the log does not have yet; used by the engine itself.</summary>
    private const string Unknown = "value.unknown";

    [GeneratedRegex(@"\{[^{}]*\}?")]
    private static partial Regex Braces();

    public static void Check(LoadState load, Scenario scenario)
    {
        Missing(load);
        Values(load, scenario);
        // What could not be read would make its texts look unused.
        if (!load.HasErrors) Unused(load);
    }

    /// <summary>Checks the name of a value as written under <c>given</c>: <c>post:K1-02.reposts</c>.</summary>
    public static void ValueName(LoadState load, string name, Place place)
    {
        if (TextValues.In("{" + name + "}").FirstOrDefault() is not { Whole: not null } value || !Known(value)) load.Error(place, "UnknownValue", name);
    }

    private static void Missing(LoadState load)
    {
        foreach (var (language, texts) in load.Texts.ByLanguage)
        {
            var told = new HashSet<string>(StringComparer.Ordinal);
            foreach (var use in load.TextUses.Where(u => !texts.ContainsKey(u.Id) && told.Add(u.Id)))
            {
                var near = load.Suggest(use.Id, texts.Keys);
                load.Error(use.Place, near is null ? "NoSuchText" : "NoSuchTextNear", use.Id, language, near ?? "");
            }
        }
    }

    private static void Unused(LoadState load)
    {
        var used = load.TextUses.Select(u => u.Id).Append(Unknown).ToHashSet(StringComparer.Ordinal);
        foreach (var (_, texts) in load.Texts.ByLanguage)
            foreach (var (id, (_, place)) in texts.Where(t => !used.Contains(t.Key))) load.Warning(place, "TextUnused", id);
    }

    private static void Values(LoadState load, Scenario scenario)
    {
        var subjects = load.TextUses.GroupBy(u => u.Id).ToDictionary(g => g.Key, g => g.Select(u => u.Subject).Distinct().ToList(), StringComparer.Ordinal);
        foreach (var (language, texts) in load.Texts.ByLanguage)
        {
            var unknownIsUsed = false;
            foreach (var (id, (text, place)) in texts)
                foreach (Match braces in Braces().Matches(text))
                {
                    unknownIsUsed = true;
                    var value = TextValues.In(braces.Value).FirstOrDefault(v => v.Whole == braces.Value);
                    if (value.Whole is null || !Known(value)) load.Error(place, "UnknownValue", braces.Value.Trim('{', '}'));
                    else if (value.Name == "post") Post(load, scenario, value.Id, value.Part, place, subjects.GetValueOrDefault(id, []));
                }
            if (unknownIsUsed && !texts.ContainsKey(Unknown)) load.Error(new Place($"text.{language}.yaml", 1), "NoSuchText", Unknown, language, "");
        }
    }

    /// <summary>The first thing in braces that is no value; null when there is none. Whether a post it speaks of exists is seen later.</summary>
    public static string? BadValue(string text) => Braces().Matches(text).Select(b => b.Value).FirstOrDefault(b => TextValues.In(b).FirstOrDefault(v => v.Whole == b) is var v && (v.Whole is null || !Known(v)));

    private static bool Known((string Whole, string Name, string Id, string Part) value) =>
        TextValues.IsKnown(value.Name, value.Part) && (value.Name is "post" or "value") == value.Id.Length > 0 && (value.Name != "value" || FormValues.IsKnown(value.Id));

    // The counters belong to the subject the text is spoken in, or to its assumed past.
    private static void Post(LoadState load, Scenario scenario, string id, string part, Place place, IEnumerable<int?> subjects)
    {
        foreach (var number in subjects)
        {
            var candidates = scenario.Subjects.Where(s => number is null || s.Number == number).ToList();
            if (candidates.Any(s => s.Inject(id) is not null || s.Given?.Values.ContainsKey($"post:{id}.{part}") == true)) continue;
            load.Error(place, "ValueNoPost", id);
        }
    }
}
