using Microsoft.Extensions.Localization;
using Simulator.Domain.Replays;
using Simulator.Web.Features.Control;

namespace Simulator.Web.Features.Replay;

/// <summary>Marks of the replay as people read them.</summary>
internal static class MarkWords
{
    /// <summary>Those that are shown when there is room for few: what people set themselves, then what mattered most.</summary>
    public static readonly string[] Weight = ["stop", "bookmark", "first", "correction", "order", "refused", "level", "statement", "note", "control"];

    public static string Say(ReplayMark mark, IStringLocalizer<ReplayText> words, IStringLocalizer<ControlText> acts) => mark.Kind switch
    {
        "first" => words["MarkFirst", mark.Text],
        "correction" => words["MarkCorrection", mark.Text],
        "level" => words["MarkLevel", acts[$"Level_{mark.Text}"].Value],
        "stop" => words["MarkStop", mark.Text],
        "order" => words["MarkOrder", mark.Text, acts[$"Choice_{mark.Choice}"].Value, mark.About ?? ""],
        "refused" => words["MarkRefused", mark.Text, acts[$"Act_{mark.About}"].Value],
        "control" => words["MarkControl", mark.Choice is { } undone ? words["MarkUndid", Act(undone, acts)].Value : Act(mark.Text, acts), mark.About ?? ""].Value.TrimEnd(),
        _ => mark.Text,
    };

    private static string Act(string command, IStringLocalizer<ControlText> acts) => acts[$"Act_{command}"] is { ResourceNotFound: false } known ? known.Value : command;

    public static string Icon(string kind) => kind switch
    {
        "first" or "statement" => "speaker", "correction" => "undo", "level" => "flag", "stop" => "warning", "order" => "scales", "refused" => "lock", "note" => "pen", "control" => "board", _ => "bookmark",
    };
}
