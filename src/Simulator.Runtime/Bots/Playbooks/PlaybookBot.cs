using Simulator.Domain;
using Simulator.Domain.Exercises;
using Simulator.Domain.Scenarios;
using Simulator.Domain.Views;

namespace Simulator.Runtime.Bots.Playbooks;

/// <summary>
/// Plays a written script. A step happens once, at its trigger's first occurrence; a step that handles what triggered it
/// (a field says <c>$trigger</c>) happens once for each. Nothing is remembered: due times follow from the view alone.
/// </summary>
internal sealed class PlaybookBot(BotScript script, IPace pace) : IBot
{
    private static readonly TimeSpan OneStep = TimeSpan.FromSeconds(1);
    private readonly PlaybookStep[] _steps = [.. script.Playbook?.Steps ?? []];

    // Asked every second; the plan changes only when something happens.
    private (long Turn, (PlaybookStep Step, Occurrence Occurrence, ExerciseTime At)[] Steps) _plan = (-1, []);

    public IEnumerable<ExerciseCommand> Due(SeatView view, ExerciseTime from, ExerciseTime to)
    {
        if (_plan.Turn != view.Turn) _plan = (view.Turn, [.. Planned(new Triggers(view))]);
        var values = new FieldValues(view, script.Text);
        foreach (var (step, occurrence, at) in _plan.Steps)
        {
            if (at <= from || at > to) continue;
            if (step.When is { } when && BotCondition.Holds(when, view, to) != true) continue;
            if (CommandBuilder.Build(step.Act, step.Fields, (name, value) => values.Of(step, occurrence, name, value)) is { } command) yield return command;
        }
    }

    /// <summary>
    /// Every step that has been set off, in the order of the prompt team. A pace may put a step off but never before the one it followed,
    /// and never into the same second: a draft is on the desk before it is submitted. Since nothing new can come before the present in that
    /// order, what was done stays done.
    /// </summary>
    private IEnumerable<(PlaybookStep Step, Occurrence Occurrence, ExerciseTime At)> Planned(Triggers triggers)
    {
        var latest = ExerciseTime.Zero;
        foreach (var (step, occurrence, _) in SetOff(triggers).OrderBy(p => p.Prompt))
        {
            var at = DueAt(occurrence, pace.Delay(step, occurrence));
            latest = at > latest ? at : latest + OneStep;
            yield return (step, occurrence, latest);
        }
    }

    private IEnumerable<(PlaybookStep Step, Occurrence Occurrence, ExerciseTime Prompt)> SetOff(Triggers triggers)
    {
        foreach (var step in _steps)
        {
            var occurrences = triggers.Of(step.On);
            foreach (var occurrence in step.Fields.ContainsValue("$trigger") ? occurrences : occurrences.Take(1))
                yield return (step, occurrence, DueAt(occurrence, step.Delay));
        }
    }

    // Whole seconds, and always after the moment itself: what another seat does in this very second is seen in the next.
    private static ExerciseTime DueAt(Occurrence occurrence, TimeSpan delay)
    {
        var at = (occurrence.At + delay).Ms;
        var soonest = occurrence.Foreseen ? 1 : occurrence.At.Ms / 1000 + 1;
        return new ExerciseTime(Math.Max((at + 999) / 1000, soonest) * 1000);
    }
}
