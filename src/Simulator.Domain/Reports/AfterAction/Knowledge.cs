using Simulator.Domain.Exercises;
using Simulator.Domain.Scenarios;

namespace Simulator.Domain.Reports.AfterAction;

/// <summary>When a fact could be known, and when the teams knew it. What one team knew all of them could have been told.</summary>
internal sealed class Knowledge
{
    private readonly ExerciseState _state;
    private readonly Dictionary<string, ExerciseTime> _known = new(StringComparer.Ordinal);

    public Knowledge(ExerciseState state)
    {
        _state = state;
        foreach (var (fact, at) in state.Known.Values.SelectMany(k => k).Select(k => (k.Key, k.Value)).Concat(state.Board.SelectMany(b => b.Facts.Select(f => (f, b.At)))))
            if (!_known.TryGetValue(fact, out var before) || at < before) _known[fact] = at;
    }

    /// <summary>When the first seat was given it, or it came on the board; null: never.</summary>
    public ExerciseTime? KnownAt(string fact) => _known.TryGetValue(fact, out var at) ? at : null;

    /// <summary>
    /// From when on somebody who asked could know it: its time on request, its time in public, or when it was given without being asked for.
    /// A fact of an earlier subject always, one of a later subject not yet; null: not within this subject.
    /// </summary>
    public ExerciseTime? KnowableAt(Fact fact)
    {
        var known = KnownAt(fact.Id);
        if (fact.Subject > _state.Subject.Number) return known;
        if (fact.Subject < _state.Subject.Number) return _state.Began;
        ExerciseTime? first = null;
        foreach (var at in new[] { fact.OnRequest, fact.Public, known })
            if (at is not null && !(first <= at)) first = at;
        return first;
    }

    /// <summary>What belongs to an earlier subject is no news: whoever says it does not run ahead.</summary>
    public bool IsKnown(Fact fact, ExerciseTime at) => fact.Subject < _state.Subject.Number || KnownAt(fact.Id) <= at;
    public bool IsKnowable(Fact fact, ExerciseTime at) => KnowableAt(fact) <= at;
}
