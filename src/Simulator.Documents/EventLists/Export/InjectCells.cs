using System.Globalization;
using Simulator.Domain;
using Simulator.Domain.Scenarios;

namespace Simulator.Documents.EventLists.Export;

/// <summary>
/// What an exported list says about an inject, column by column, in one language of the scenario. The import compares with just these words:
/// a cell that still says them has not been touched.
/// </summary>
internal sealed class InjectCells(Scenario scenario, string language)
{
    private readonly CultureInfo _culture = CultureInfo.GetCultureInfo(language);
    private readonly ConditionSentence _conditions = new(scenario, language);

    public string Language => language;

    public string Of(Subject subject, Inject inject, EventField field) => field switch
    {
        EventField.Number => inject.Id,
        EventField.Subject => subject.Number.ToString(CultureInfo.InvariantCulture),
        EventField.Time => Time(inject),
        EventField.Story => inject.At is { } at ? Story(subject, at) : "",
        EventField.Phase => inject.At is { } at && subject.Phases.LastOrDefault(p => p.From <= at) is { } phase ? Text(phase.Title) : "",
        EventField.Title => Plan(inject.Plan?.Title),
        EventField.Text => Text(inject.Text),
        EventField.Sender => Sender(inject.Sender),
        EventField.Receiver => Joining.List(language, inject.To.Select(s => Text(scenario.Seat(s)?.Name ?? s))),
        EventField.Channel => Text(scenario.Channel(inject.Channel)?.Name ?? inject.Channel),
        EventField.Kind => Word("Kind_" + inject.Kind),
        EventField.Limit => inject.Limit is { } limit ? _conditions.Duration(limit) : "",
        EventField.Norm => scenario.Norms.FirstOrDefault(n => n.Id == inject.Norm) is { } norm ? Text(norm.Title) : "",
        EventField.Facts => Joining.List(language, inject.Facts),
        EventField.Expected => inject.Plan?.Expected is { } expected ? Text(expected) : Criteria(subject, inject),
        EventField.Owner => Plan(inject.Plan?.Owner),
        EventField.Remarks => Plan(inject.Plan?.Remarks),
        EventField.Points => Points(subject, inject),
        EventField.Condition => Condition(inject),
        _ => "",
    };

    /// <summary>Time of day of the story, which may run past midnight.</summary>
    private static string Story(Subject subject, ExerciseTime at)
    {
        var minute = (subject.StoryStartMinute + (int)(at.Ms / 60_000)) % 1440;
        return string.Create(CultureInfo.InvariantCulture, $"{minute / 60:00}:{minute % 60:00}");
    }

    private string Time(Inject inject) => inject switch
    {
        { At: { } at } => ConditionSentence.Elapsed(at),
        { After: { } after } => Word("TimeAfter", after.Inject, _conditions.Duration(after.Delay)),
        { When: not null } => Word("TimeWhen"),
        _ => Word("TimeByHand"),
    };

    private string Condition(Inject inject)
    {
        if (inject.When is not { } when) return "";
        var window = (inject.NotBefore is { } first ? " " + Word("After", ConditionSentence.Elapsed(first)) : "") + (inject.NotAfter is { } last ? " " + Word("Before", ConditionSentence.Elapsed(last)) : "");
        return _conditions.Say(when) + (window.Length > 0 ? $" [{window.Trim()}]" : "");
    }

    private string Criteria(Subject subject, Inject inject) =>
        string.Join('\n', subject.Criteria.Where(c => c.Inject == inject.Id).Select(c => Word("Criterion", Text(c.Title), Joining.Clauses(language, c.Elements.Select(e => Text(e.Title))))));

    private static string Points(Subject subject, Inject inject) =>
        subject.Criteria.Where(c => c.Inject == inject.Id).Sum(c => c.Points) is > 0 and var points ? points.ToString("0.##", CultureInfo.InvariantCulture) : "";

    private string Sender(string id) => Text(scenario.Persona(id)?.Name ?? scenario.Department(id)?.Name ?? id);
    private string Plan(string? words) => words is null ? "" : Text(words);
    private string Text(string id) => scenario.Texts.Get(id, language);
    private string Word(string code, params object[] args) => ListWords.In(_culture, code, args);
}
