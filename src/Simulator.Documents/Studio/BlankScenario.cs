using System.Collections.Immutable;
using System.Text;
using Simulator.Documents.EventLists.Keeping;
using Simulator.Domain.Exercises;

namespace Simulator.Documents.Studio;

/// <summary>
/// What a new scenario begins as: four seats, one subject of an hour, two injects, two criteria and the playbooks of a bot team,
/// so that it loads, passes the lint and can be rehearsed before the first change.
/// </summary>
public static class BlankScenario
{
    public static readonly ImmutableArray<string> Languages = ["zh-CN", "en"];

    private const int LongestTitle = 80;

    /// <param name="id">See <see cref="StudioLimits.IsId"/>.</param>
    /// <param name="title">Shown everywhere; the same in all languages until it is translated.</param>
    /// <param name="place">A fictional place.</param>
    /// <param name="languages">Of <see cref="Languages"/>, at least one; the first is the one it is written in.</param>
    public static (SortedDictionary<string, byte[]>? Files, Rejection? Problem) Of(string id, string title, string place, ImmutableArray<string> languages)
    {
        if (!StudioLimits.IsId(id)) return (null, new Rejection("StudioBadId", id));
        if (IsUnfit(title)) return (null, new Rejection("StudioNoTitle"));
        if (IsUnfit(place)) return (null, new Rejection("StudioNoPlace"));
        if (languages.IsDefaultOrEmpty || languages.Except(Languages).Any()) return (null, new Rejection("StudioNoLanguage", string.Join(' ', Languages)));
        var files = new SortedDictionary<string, byte[]>(StringComparer.Ordinal);
        foreach (var name in (IEnumerable<string>)["scenario.yaml", "subject-1.yaml", .. languages.Distinct().Select(l => $"text.{l}.yaml")])
            files[name] = Encoding.UTF8.GetBytes(Template(name)
                .Replace("{id}", id, StringComparison.Ordinal)
                .Replace("{languages}", string.Join(", ", languages.Distinct()), StringComparison.Ordinal)
                .Replace("{title}", YamlWords.Single(title.Trim()), StringComparison.Ordinal)
                .Replace("{place}", YamlWords.Single(place.Trim()), StringComparison.Ordinal));
        return (files, null);
    }

    // Braces would stand for a value from the log.
    private static bool IsUnfit(string? words) => string.IsNullOrWhiteSpace(words) || words.Length > LongestTitle || words.Any(c => char.IsControl(c) || c is '{' or '}');

    private static string Template(string name)
    {
        using var stream = typeof(BlankScenario).Assembly.GetManifestResourceStream("Simulator.Documents.Studio.Blank." + name) ?? throw new InvalidOperationException($"no resource {name}");
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return reader.ReadToEnd();
    }
}
