using Microsoft.Extensions.Localization;
using Simulator.Documents.Studio.Editing;
using Simulator.Web.Features.Control;

namespace Simulator.Web.Features.Studio.Editor.Forms;

/// <summary>What keys and choices of the format are called in forms. The most particular word counts: of this key in this mapping, of this key anywhere, the word of the file.</summary>
public sealed class KeyWords(IStringLocalizer<FormText> forms, IStringLocalizer<ControlText> control)
{
    public string Key(string shape, string key) => Find($"Key_{shape}_{key}") ?? Find($"Key_{key}") ?? key;

    public string Choice(string shape, string key, string word) =>
        Find($"Word_{shape}_{key}_{word}") ?? Find($"Word_{key}_{word}") ?? Act(word) ?? Known($"Choice_{word}") ?? Known($"Level_{word}") ?? Known($"Gauge_{word}") ?? Find($"Word_{word}") ?? word;

    /// <summary>An act, also the refused attempt at one; null for another word.</summary>
    public string? Act(string word) => word.StartsWith("refused:", StringComparison.Ordinal) ? control["RefusedAct", Act(word[8..]) ?? word[8..]].Value : Known($"Act_{word}");

    public string? Hint(string shape, SchemaKey key) => Find($"Hint_{shape}_{key.Name}") ?? Find($"Hint_{key.Name}") ?? key.Kind switch
    {
        KeyKind.Time => forms["HintTime"].Value,
        KeyKind.Duration => forms["HintDuration"].Value,
        KeyKind.StoryTime => forms["HintStoryTime"].Value,
        KeyKind.Number or KeyKind.Whole when key is { Least: { } least, Most: { } most } && most < 1e6 => forms["HintRange", least, most].Value,
        _ => null,
    };

    public string this[string name] => forms[name];
    public string Say(string name, params object[] args) => forms[name, args];

    private string? Find(string name) => forms[name] is { ResourceNotFound: false } found ? found.Value : null;
    private string? Known(string name) => control[name] is { ResourceNotFound: false } found ? found.Value : null;
}
