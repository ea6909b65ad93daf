using System.Collections.Immutable;
using System.Globalization;
using Simulator.Domain.Exercises;
using Simulator.Domain.Exercises.Evaluation;
using Simulator.Domain.Scenarios;
using Simulator.Domain.Scoring;

namespace Simulator.Domain.Reports;

/// <summary>Persons on a score sheet: by name where one is known, else numbered, evaluators in order of their first word, members within their seat.</summary>
internal sealed class SheetPersons
{
    private readonly IReadOnlyDictionary<string, string>? _names;
    private readonly ImmutableArray<string> _evaluators;
    private readonly Dictionary<string, List<string>> _members = new(StringComparer.Ordinal);
    private readonly string _language;

    public SheetPersons(ExerciseState state, IReadOnlyDictionary<string, string>? names)
    {
        (_names, _language) = (names, state.Language);
        _evaluators = EvaluatorWords.Persons(state);
    }

    public string Evaluator(string person) => _names?.GetValueOrDefault(person) ?? Numbered("evaluator", _evaluators.IndexOf(person) + 1);

    public string Member(PersonShare share)
    {
        if (_names?.GetValueOrDefault(share.Person) is { } name) return name;
        if (share.Person.StartsWith("bot:", StringComparison.Ordinal)) return share.Person;
        if (!_members.TryGetValue(share.Seat, out var seat)) _members[share.Seat] = seat = [];
        if (!seat.Contains(share.Person)) seat.Add(share.Person);
        return Numbered("member", seat.IndexOf(share.Person) + 1);
    }

    private string Numbered(string what, int nr) => string.Format(CultureInfo.InvariantCulture, PaperNames.Score(what, _language), nr);
}

/// <summary>What the evaluators said: points they changed, ratings, and their closing comments.</summary>
internal static class SheetWords
{
    public static IEnumerable<PaperPart> Of(ExerciseState s, SheetPersons persons, Func<string, string> word)
    {
        var lines = s.Subject.Criteria.ToDictionary(c => c.Id, c => s.Text(c.Title));
        var points = s.Overrides.Where(o => lines.ContainsKey(o.Line)).Select(o => (ImmutableArray<string>)[persons.Evaluator(o.Person), $"{o.Line} {lines[o.Line]}", ScorePapers.Points(o.Points), o.Reason, s.StoryClock(o.At)]);
        var ratings = (s.Scenario.ScoreSheet?.Outcomes ?? []).SelectMany(o => s.Ratings.Where(r => r.Heading == OutcomeRated.Key(s.Subject.Number, o.Id))
            .Select(r => (ImmutableArray<string>)[persons.Evaluator(r.Person), s.Text(o.Title), r.Grade, r.Remark, s.StoryClock(r.At)]));
        ImmutableArray<ImmutableArray<string>> rows = [.. points, .. ratings];
        if (rows.Length > 0)
            yield return new PaperTable($"{word("said")} ({ScoreNames.Evaluators(EvaluatorRules.Of(s.Scenario), ScorePapers.Culture(s))})", [word("evaluator-name"), word("item"), word("earned"), word("remark"), word("at")], rows);
        foreach (var comment in s.Commentaries.Where(c => c.Subject == s.Subject.Number))
            yield return new PaperProse($"{word("commentary")} {persons.Evaluator(comment.Person)}", comment.Text);
    }
}
