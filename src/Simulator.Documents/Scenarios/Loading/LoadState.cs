using System.Collections.Immutable;
using Simulator.Documents.Yaml;

namespace Simulator.Documents.Scenarios.Loading;

/// <summary>What ids stand for; an inject belongs to its subject and may be spoken of in later ones, the others to the whole scenario.</summary>
internal enum IdKind
{
    Basis, Norm, Seat, Department, Channel, Persona, Fact, Topic, Narrative, Media, Measure, Form, PressQuestion, Answer, Body,
    Inject, Criterion, Deduction, Veto, Consequence, Background, Alarm,
}

/// <summary>
/// One reading of a scenario folder: everything found so far. References and text ids are noted while reading and checked at the end,
/// because a file may speak of things that come later.
/// </summary>
internal sealed class LoadState
{
    private readonly Dictionary<(IdKind, string), (Place Place, int? Subject)> _ids = [];
    private readonly List<(ImmutableArray<IdKind> Kinds, string Id, Place Place, int? Subject)> _references = [];

    public List<Problem> Problems { get; } = [];
    /// <summary>Files as they would be: read instead of those in the folder, so that a change is checked before anything is written.</summary>
    public IReadOnlyDictionary<string, byte[]> Proposed { get; init; } = new Dictionary<string, byte[]>();
    public TextTable Texts { get; } = new();
    /// <summary>Where each record was read, for the lint.</summary>
    public Dictionary<object, Place> Places { get; } = new(ReferenceEqualityComparer.Instance);
    /// <summary>Keys asked for, by the shape of the mapping; the JSON Schema must list the same.</summary>
    public SortedDictionary<string, SortedSet<string>> Shapes { get; } = new(StringComparer.Ordinal);
    /// <summary>What the ids under a key stand for, by the shape of the mapping; the editor's table must say the same.</summary>
    public SortedDictionary<string, SortedSet<IdKind>> ReferredKeys { get; } = new(StringComparer.Ordinal);
    /// <summary>Number of the subject being read; null outside subjects.</summary>
    public int? Subject { get; set; }
    /// <summary>Dimensions criteria may belong to: those of the score sheet once it is read.</summary>
    public ImmutableArray<string> Dimensions { get; set; } = Domain.Scenarios.SheetDimension.Usual;
    private const int Enough = 300;

    /// <summary>The word somebody probably meant; no longer searched for once so much is wrong that nobody reads on.</summary>
    public string? Suggest(string word, IEnumerable<string> candidates) => Problems.Count > Enough ? null : Nearest.To(word, candidates);

    /// <summary>Forms read so far, and fields of forms that rules and playbooks name: checked once all forms are known.</summary>
    public Dictionary<string, Domain.Scenarios.FormSpec> Forms { get; } = new(StringComparer.Ordinal);
    public List<(ImmutableArray<string> Forms, string Field, string Value, Place Place)> FormFields { get; } = [];

    public bool HasErrors => Problems.Any(p => p.Severity == Severity.Error);
    public List<TextUse> TextUses { get; } = [];

    public void Error(Place place, string code, params object[] args) => Problems.Add(Problem.Error(place, code, args));
    public void Warning(Place place, string code, params object[] args) => Problems.Add(Problem.Warning(place, code, args));

    public void Define(IdKind kind, string id, Place place)
    {
        if (_ids.TryAdd((kind, id), (place, Subject))) return;
        var first = _ids[(kind, id)].Place;
        Error(place, "IdTwice", Words.Get("Kind" + kind), id, first.File, first.Line);
    }

    public void Refer(string id, Place place, params ImmutableArray<IdKind> kinds) => _references.Add((kinds, id, place, Subject));

    public bool Has(IdKind kind, string id) => _ids.ContainsKey((kind, id));

    public void CheckReferences()
    {
        foreach (var (kinds, id, place, subject) in _references)
        {
            if (kinds.Any(k => InReach(k, id, subject))) continue;
            var what = string.Join(Words.Get("Or"), kinds.Select(k => Words.Get("Kind" + k)));
            if (Problems.Count > Enough) Error(place, "NoSuchId", what, id);
            else NotFound(place, what, id, [.. _ids.Keys.Where(p => kinds.Contains(p.Item1) && InReach(p.Item1, p.Item2, subject)).Select(p => p.Item2).Distinct()]);
        }
    }

    private void NotFound(Place place, string what, string id, ImmutableArray<string> candidates)
    {
        if (Suggest(id, candidates) is { } near) Error(place, "NoSuchIdNear", what, id, near);
        else if (candidates.Length is > 0 and <= 12) Error(place, "NoSuchIdOneOf", what, id, string.Join(' ', candidates));
        else Error(place, "NoSuchId", what, id);
    }

    private bool InReach(IdKind kind, string id, int? subject) =>
        _ids.TryGetValue((kind, id), out var found) && (kind != IdKind.Inject || subject is null || found.Subject <= subject);
}

/// <summary>A text id used by a record, to be looked up once all is read.</summary>
internal sealed record TextUse(string Id, Place Place, int? Subject);
