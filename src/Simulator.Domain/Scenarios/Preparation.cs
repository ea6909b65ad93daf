using System.Collections.Immutable;

namespace Simulator.Domain.Scenarios;

/// <summary>
/// What happens before an exercise: aims, the four stages with their lists, the briefing everybody gets at the start, whom to reach. All words are text ids or words.
/// Announcement: what has to be told to everybody concerned beforehand, so that nobody takes the exercise for the real thing.
/// </summary>
public sealed record Preparation
{
    public ImmutableArray<string> Aims { get; init; } = [];
    public StartBriefing? Briefing { get; init; }
    public string? Announcement { get; init; }
    public ImmutableArray<PreparationStage> Stages { get; init; } = [];
    public ImmutableArray<Contact> Contacts { get; init; } = [];
    /// <summary>What of the emergency plan each seat should have at hand.</summary>
    public ImmutableArray<PlanExcerpt> Excerpts { get; init; } = [];
    /// <summary>What belongs in the calendar of a year around such an exercise.</summary>
    public ImmutableArray<ProgrammeItem> Programme { get; init; } = [];
}

/// <summary>The five things said at the start: procedure, plan, responsibility, people, requirements.</summary>
public sealed record StartBriefing(string Procedure, string Plan, string Responsibility, string People, string Requirements);

/// <summary>One of the stages 预案编制, 准备, 组织, 实施.</summary>
public sealed record PreparationStage(string Id, string Title, ImmutableArray<PreparationItem> Items);

/// <summary>Days: how many days before the exercise it is due. Body: who sees to it.</summary>
public sealed record PreparationItem(string Id, string Text, int Days, string? Body);

/// <summary>Fictional: code names and extension numbers of the exercise only.</summary>
public sealed record Contact(string Body, string Post, string Name, string Reach);

public sealed record PlanExcerpt(string Seat, string Text);

/// <summary>Days: how many days before the exercise; negative after it. Kind: check, training, report, exercise, review.</summary>
public sealed record ProgrammeItem(string Id, string Title, string Kind, int Days)
{
    public static readonly ImmutableArray<string> Kinds = ["check", "training", "report", "exercise", "review"];
}
