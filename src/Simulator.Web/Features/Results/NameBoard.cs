using System.Collections.Immutable;
using Microsoft.Extensions.Localization;
using Simulator.Domain.Exercises;
using Simulator.Domain.Scoring;
using Simulator.Persistence.AppDb;

namespace Simulator.Web.Features.Results;

/// <summary>Keeps the names a page shows up to date: read again only when there are other persons, or somebody was renamed.</summary>
public sealed class NameBoard(People people, IStringLocalizer<ScoreText> text)
{
    private (long Turn, int Persons) _read = (-1, -1);

    public PersonNames Names { get; private set; } = new(ImmutableDictionary<string, string>.Empty, [], text);

    /// <summary>True when names were read anew and what shows them is to be drawn again.</summary>
    public async Task<bool> ReadAsync(ExerciseId exercise, ExerciseState state)
    {
        var evaluators = EvaluatorWords.Persons(state);
        ImmutableHashSet<string> persons = [.. evaluators, .. state.Acts.Select(a => a.Person), .. state.ChiefEvaluator.Length > 0 ? [state.ChiefEvaluator] : Array.Empty<string>()];
        if (_read == (state.PeopleTurn, persons.Count)) return false;
        _read = (state.PeopleTurn, persons.Count);
        Names = new PersonNames(await people.NamesOfAsync(exercise, persons), evaluators, text);
        return true;
    }
}
