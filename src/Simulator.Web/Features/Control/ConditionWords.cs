using System.Globalization;
using Microsoft.Extensions.Localization;
using Simulator.Domain.Exercises;
using Simulator.Domain.Scenarios;

namespace Simulator.Web.Features.Control;

/// <summary>A condition of the scenario as one line a controller can read.</summary>
public sealed class ConditionWords(IStringLocalizer<ControlText> text)
{
    public string Say(Condition condition, ExerciseState state) => condition switch
    {
        AllOf all => string.Join(text["And"], all.Of.Select(c => Part(c, state))),
        AnyOf any => string.Join(text["Or"], any.Of.Select(c => Part(c, state))),
        Not { Of: Acted acted } => text["NoAct", Act(acted.Act, state)],
        Not not => text["NotThat", Part(not.Of, state)],
        Acted acted => Act(acted.Act, state),
        InTurn turn => string.Join(text["Then"], turn.Acts.Select(a => Act(a, state))),
        TimeReached time => text["AtTime", Elapsed(time.At - state.Began)],
        SinceInject since => text["SinceInject", since.Inject, Math.Round(since.Delay.TotalMinutes, 1).ToString(CultureInfo.InvariantCulture)],
        Delivered delivered => text["WasDelivered", delivered.Inject],
        GaugeAt gauge => text[$"Gauge_{gauge.Gauge}"] + (gauge.AtLeast is { } least ? $" ≥ {least:0.#}" : "") + (gauge.AtMost is { } most ? $" ≤ {most:0.#}" : ""),
        LevelAtLeast level => text["LevelAtLeast", text[$"Level_{level.Level}"]],
        FactKnown known => text["FactKnown", known.Fact],
        FactOnBoard board => text["FactOnBoard", board.Fact],
        Contradicted contradicted => text["Contradicted", contradicted.Fact],
        SubjectPlayed played => text["SubjectPlayed", played.Number],
        _ => throw new InvalidOperationException(condition.GetType().Name),
    };

    private string Part(Condition condition, ExerciseState state) => condition is AllOf or AnyOf ? $"({Say(condition, state)})" : Say(condition, state);

    private string Act(ActPattern pattern, ExerciseState state)
    {
        var parts = new List<string>();
        if (pattern.Seats.Length > 0) parts.Add(Simulator.Domain.Views.InjectTexts.Seats(state, pattern.Seats));
        parts.Add(string.Join('/', pattern.Kinds.Select(Kind)));
        if (pattern.About.Length > 0) parts.Add(string.Join('/', pattern.About));
        if (pattern.Choices.Length > 0) parts.Add(string.Join('/', pattern.Choices.Select(c => state.Scenario.Measures.FirstOrDefault(m => m.Id == c) is { } measure ? state.Text(measure.Name) : Known($"Choice_{c}", c))));
        if (pattern.States.Length + pattern.StatesAny.Length > 0) parts.Add(text["Says", Topics(pattern.States.Concat(pattern.StatesAny), state)]);
        if (pattern.Denies.Length > 0) parts.Add(text["Denies", Topics(pattern.Denies, state)]);
        if (pattern.Omits.Length > 0) parts.Add(text["Omits", Topics(pattern.Omits, state)]);
        if (!pattern.Ahead.IsDefaultOrEmpty) parts.Add(text["Ahead", Topics(pattern.Ahead, state)]);
        if (pattern.Until is { } until) parts.Add(text["Before", Elapsed(until - state.Began)]);
        if (pattern.From is { } from) parts.Add(text["After", Elapsed(from - state.Began)]);
        if (pattern.AtLeast > 1) parts.Add(text["Times", pattern.AtLeast]);
        return string.Join(' ', parts);
    }

    // Facts by their number, which control knows; topics by name.
    private static string Topics(IEnumerable<string> ids, ExerciseState state) =>
        Joining.List(state.Language, ids.Select(id => state.Scenario.Topic(id) is { } topic ? state.Text(topic.Name) : id));

    private string Kind(string kind) => kind.StartsWith("refused:", StringComparison.Ordinal) ? text["RefusedAct", Kind(kind[8..])] : Known($"Act_{kind}", kind);

    // A scenario may name a kind of act newer than these texts: then its own name is the honest word.
    private string Known(string key, string otherwise) => text[key] is { ResourceNotFound: false } found ? found.Value : otherwise;

    private static string Elapsed(TimeSpan span) => Components.Desk.Figures.Elapsed(span);
}
