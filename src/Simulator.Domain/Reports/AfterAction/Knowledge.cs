using Simulator.Domain.Exercises;
using Simulator.Domain.Scenarios;

namespace Simulator.Domain.Reports.AfterAction;

/// <summary>When a fact could be known, and when the teams knew it. What one team knew all of them could have been told.</summary>
internal sealed class Knowledge
{
    private readonly ExerciseState _state;
    // Looked up for every sentence and fact: once each.
    private readonly Dictionary<string, (ExerciseTime? Had, ExerciseTime? Since)> _known;

    public Knowledge(ExerciseState state)
    {
        _state = state;
        _known = state.Scenario.Facts.ToDictionary(f => f.Id, f => (Knowable.Had(state, f.Id), Knowable.Since(state, f.Id)), StringComparer.Ordinal);
    }

    /// <inheritdoc cref="Knowable.Had" />
    public ExerciseTime? KnownAt(string fact) => _known.GetValueOrDefault(fact).Had;

    /// <inheritdoc cref="Knowable.Since" />
    public ExerciseTime? KnowableAt(Fact fact) => _known.GetValueOrDefault(fact.Id).Since;

    /// <summary>How stating a fact that may be published stands at a moment.</summary>
    public FactStanding Said(Fact fact, ExerciseTime at) => IsKnown(fact, at) ? FactStanding.Stated : IsKnowable(fact, at) ? FactStanding.Unverified : FactStanding.Early;

    /// <summary>What belongs to an earlier subject is no news: whoever says it does not run ahead.</summary>
    public bool IsKnown(Fact fact, ExerciseTime at) => fact.Subject < _state.Subject.Number || KnownAt(fact.Id) <= at;
    public bool IsKnowable(Fact fact, ExerciseTime at) => KnowableAt(fact) <= at;
}
