using Simulator.Domain;
using Simulator.Domain.Exercises;
using Microsoft.Extensions.Localization;
using Simulator.Web.Features.Control;

namespace Simulator.Web.Features.Results;

/// <summary>Something of the log as evidence: when, who, what.</summary>
public sealed record EvidenceRow(long Version, ExerciseTime At, string Icon, string Text);

/// <summary>Versions of the log as lines people can read.</summary>
public static class ActWords
{
    public static EvidenceRow Row(ExerciseState state, ActEntry act, IStringLocalizer<ControlText> words)
    {
        var kind = words[$"Act_{act.Kind}"] is { ResourceNotFound: false } known ? known.Value : act.Kind;
        if (act.Refused) kind = words["RefusedAct", kind];
        var choice = act.Choice is null ? null : words[$"Choice_{act.Choice}"] is { ResourceNotFound: false } said ? said.Value : act.Choice;
        var text = string.Join(' ', new[] { Simulator.Domain.Views.InjectTexts.Seats(state, [act.Seat]), kind, choice, act.Text.Length > 0 ? $"“{Cut(act.Text)}”" : null }.Where(t => !string.IsNullOrEmpty(t)));
        return new EvidenceRow(act.Version, act.At, Icon(act.Kind), text);
    }

    /// <summary>The acts behind versions; versions of anything else (deliveries, deadlines) are left to the replay.</summary>
    public static IEnumerable<ActEntry> Of(ExerciseState state, IEnumerable<long> versions)
    {
        var wanted = versions.ToHashSet();
        return state.Acts.Where(a => wanted.Contains(a.Version));
    }

    public static string Clock(ExerciseState state, ExerciseTime at) => $"{state.StoryClock(at)}:{at.Ms / 1000 % 60:00}";

    /// <summary>Address of that second in the replay.</summary>
    // Up to the next whole second: an act at 15.4 s has not happened yet at 15 s.
    public static string Replay(string exercise, ExerciseTime at, string? seat = null) => $"/e/{exercise}/replay?at={new ExerciseTime((at.Ms + 999) / 1000 * 1000)}" + (seat is null ? "" : $"&seat={seat}");

    private static string Cut(string text) => text.Length <= 60 ? text : text[..59] + "…";

    private static string Icon(string kind) => kind switch
    {
        "register-item" => "pin",
        "publish-statement" or "post-notice" or "reply-post" => "speaker",
        "approve-statement" or "return-statement" => "check",
        "order-measure" or "log-call" => "shield",
        "send-message" or "instruct" or "request-verification" => "send",
        _ => "pen",
    };
}
