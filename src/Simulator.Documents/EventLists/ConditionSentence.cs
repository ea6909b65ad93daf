using System.Collections.Immutable;
using System.Globalization;
using Simulator.Domain;
using Simulator.Domain.Scenarios;

namespace Simulator.Documents.EventLists;

/// <summary>A condition of a scenario as one sentence in one of its languages, with the names of seats, acts and topics; facts and injects by their ids.</summary>
public sealed class ConditionSentence(Scenario scenario, string language)
{
    private readonly CultureInfo _culture = CultureInfo.GetCultureInfo(language);

    public string Say(Condition condition) => condition switch
    {
        AllOf all => string.Join(Word("And"), all.Of.Select(Part)),
        AnyOf any => string.Join(Word("Or"), any.Of.Select(Part)),
        Not { Of: Acted acted } => Word("NoAct", Act(acted.Act)),
        Not not => Word("NotThat", Part(not.Of)),
        Acted acted => Act(acted.Act),
        TimeReached time => Word("AtTime", Elapsed(time.At)),
        SinceInject since => Word("SinceInject", since.Inject, Duration(since.Delay)),
        Delivered delivered => Word("WasDelivered", delivered.Inject),
        GaugeAt gauge => Gauge(gauge),
        LevelAtLeast level => Word("LevelAtLeast", Word("Choice_" + level.Level)),
        FactKnown known => Word("FactKnown", known.Fact),
        FactOnBoard board => Word("FactOnBoard", board.Fact),
        Contradicted contradicted => Word("Contradicted", contradicted.Fact),
        SubjectPlayed played => Word("SubjectPlayed", played.Number),
        _ => throw new InvalidOperationException(condition.GetType().Name),
    };

    /// <summary>T+12, with seconds T+0:12:30.</summary>
    internal static string Elapsed(ExerciseTime at) => at.Ms % 60_000 == 0
        ? string.Create(CultureInfo.InvariantCulture, $"T+{at.Ms / 60_000}")
        : string.Create(CultureInfo.InvariantCulture, $"T+{at.Ms / 3_600_000}:{at.Ms / 60_000 % 60:00}:{at.Ms / 1000 % 60:00}");

    /// <summary>10 min, 1 h 30 min.</summary>
    internal string Duration(TimeSpan span)
    {
        ImmutableArray<(int Count, string Unit)> parts = [((int)span.TotalHours, "Hours"), (span.Minutes, "Minutes"), (span.Seconds, "Seconds")];
        return string.Join(' ', parts.Where(p => p.Count > 0).Select(p => Word(p.Unit, p.Count)).DefaultIfEmpty(Word("Minutes", 0)));
    }

    private string Part(Condition condition) => condition is AllOf or AnyOf ? Word("InBrackets", Say(condition)) : Say(condition);

    private string Gauge(GaugeAt gauge) => Word("Gauge_" + gauge.Gauge)
        + (gauge.AtLeast is { } least ? string.Create(CultureInfo.InvariantCulture, $" ≥ {least:0.#}") : "") + (gauge.AtMost is { } most ? string.Create(CultureInfo.InvariantCulture, $" ≤ {most:0.#}") : "");

    private string Act(ActPattern pattern)
    {
        var parts = new List<string>();
        if (pattern.Seats.Length > 0) parts.Add(Joining.List(language, pattern.Seats.Select(s => Text(scenario.Seat(s)?.Name ?? s))));
        parts.Add(string.Join('/', pattern.Kinds.Select(Kind)));
        if (pattern.About.Length > 0) parts.Add(string.Join('/', pattern.About));
        if (pattern.Choices.Length > 0) parts.Add(string.Join('/', pattern.Choices.Select(Choice)));
        if (!pattern.Fields.IsEmpty) parts.Add(Word("WithFields", string.Join(", ", pattern.Fields.Select(f => $"{f.Key} = {f.Value}"))));
        if (pattern.States.Length > 0) parts.Add(Word("Says", Topics(pattern.States)));
        if (pattern.StatesAny.Length > 0) parts.Add(Word("SaysAny", Topics(pattern.StatesAny)));
        if (pattern.Denies.Length > 0) parts.Add(Word("Denies", Topics(pattern.Denies)));
        if (pattern.Omits.Length > 0) parts.Add(Word("Omits", Topics(pattern.Omits)));
        if (pattern.Knows.Length > 0) parts.Add(Word("Knows", Topics(pattern.Knows)));
        if (pattern.Within is { } within) parts.Add(Word("Within", Duration(within)));
        if (pattern.From is { } from) parts.Add(Word("After", Elapsed(from)));
        if (pattern.Until is { } until) parts.Add(Word("Before", Elapsed(until)));
        if (pattern.AfterInject is { } after) parts.Add(Word("After", after));
        if (pattern.BeforeInject is { } before) parts.Add(Word("Before", before));
        if (pattern.AtLeast > 1) parts.Add(Word("Times", pattern.AtLeast));
        return string.Join(' ', parts);
    }

    private string Topics(IEnumerable<string> ids) => Joining.List(language, ids.Select(id => scenario.Topic(id) is { } topic ? Text(topic.Name) : id));

    private string Choice(string choice) => ListWords.Find(_culture, "Choice_" + choice)
        ?? (scenario.Measures.FirstOrDefault(m => m.Id == choice) is { } measure ? Text(measure.Name) : scenario.Form(choice) is { } form ? Text(form.Title) : choice);

    private string Kind(string kind) => kind.StartsWith("refused:", StringComparison.Ordinal) ? Word("RefusedAct", Kind(kind[8..])) : ListWords.Find(_culture, "Act_" + kind) ?? kind;
    private string Text(string id) => scenario.Texts.Get(id, language);
    private string Word(string code, params object[] args) => ListWords.In(_culture, code, args);
}
