using Microsoft.Extensions.Localization;
using Simulator.Domain.Exercises;
using Simulator.Domain.Exercises.Control;

namespace Simulator.Web.Features.Control.Plan;

/// <summary>Acts of control as people read them.</summary>
public sealed class DeskWords(IStringLocalizer<ControlText> acts, IStringLocalizer<PlanText> text)
{
    private const int Named = 3;

    public string Act(string command) => acts[$"Act_{command}"] is { ResourceNotFound: false } known ? known.Value : command;

    /// <summary>Release L-01; postpone all (12).</summary>
    public string Say(string command, IReadOnlyCollection<string> injects) => injects.Count switch
    {
        0 => Act(command),
        <= Named => $"{Act(command)} {string.Join(' ', injects)}",
        _ => text["ActOnMany", Act(command), injects.Count],
    };

    public string Say(DeskAct act, ExerciseState state)
    {
        string[] about = [.. act.Injects, .. act.Seats.Select(state.NameOf)];
        return act.Undone is { } undone ? text["Undid", Say(undone, about)] : Say(act.Command, about);
    }

    /// <summary>Whose act, when he is somebody else, stands behind a refusal: "L-01: release, by Control 2, 19:29:08". Null when nobody's does.</summary>
    public string? Before(ExerciseState state, string inject, string me, Func<string, string> name)
    {
        var last = state.DeskActs.LastOrDefault(a => a.Injects.Contains(inject));
        return last is null || last.Person == me ? null : text["DoneBy", inject, name(last.Person), Act(last.Command), Clock(state, last.At)].Value;
    }

    /// <summary>The inject a command is about; null for those about none or several.</summary>
    public static string? About(ExerciseCommand command) => command switch
    {
        ReleaseInject c => c.Inject,
        HoldInject c => c.Inject,
        SkipInject c => c.Inject,
        MoveInject c => c.Inject,
        EditInject c => c.Inject,
        RetractInject c => c.Inject,
        ArmInject c => c.Inject,
        ExtendDeadline c => c.Inject,
        LetDeadlinePass c => c.Inject,
        ResendInject c => c.Inject,
        _ => null,
    };

    public static string Clock(ExerciseState state, Domain.ExerciseTime at) => Results.ActWords.Clock(state, at);

    public static string Channel(ExerciseState state, InjectState inject) =>
        (inject.Channel.Length > 0 ? inject.Channel : state.Subject.Inject(inject.Id)?.Channel) is { } id && state.Scenario.Channel(id) is { } channel ? state.Text(channel.Name) : inject.Channel;
}
