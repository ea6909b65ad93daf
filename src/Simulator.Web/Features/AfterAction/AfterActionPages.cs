using System.Collections.Immutable;
using Simulator.Domain;
using Simulator.Domain.Exercises;
using Simulator.Domain.Reports;
using Simulator.Domain.Reports.AfterAction;

namespace Simulator.Web.Features.AfterAction;

/// <summary>
/// A page that looks back on an exercise. To: the address after /e/ID/. Text: key of its name. Control: for control and evaluators only. Count: how many there are of
/// what it lists, in a subject at a moment; null: nothing to count.
/// </summary>
public sealed record AfterActionLink(string To, string Icon, string Text, bool Control = false, Func<ExerciseState, ExerciseTime, int>? Count = null);

/// <summary>The pages of the after-action pack, in the order of the navigation. A new one is a line here.</summary>
public static class AfterActionPages
{
    public static ImmutableArray<AfterActionLink> All { get; } =
    [
        new("score", "chart", "Nav_score"),
        new("after/response", "clock", "Nav_response"),
        new("after/statements", "paper", "Nav_statements", Count: (s, now) => StatementAudit.Of(s, now).Texts.Length),
        new("knew", "eye", "Nav_knew"),
        new("after/duty", "warning", "Nav_duty", Count: (s, now) => DutyList.Of(s, now).Length),
        new("after/chain", "send", "Nav_chain", Count: (s, now) => ApprovalChains.Of(s, now).Papers.Length),
        new("after/messages", "mail", "Nav_messages", Count: (s, _) => MessageHandling.Of(s).Groups.Sum(g => g.Received)),
        new("after/media", "speaker", "Nav_media", Count: (s, _) => MediaTally.Of(s).Total),
        new("after/rumor", "repost", "Nav_rumor"),
        new("after/unpublished", "lock", "Nav_unpublished", Count: (s, _) => Dispositions.Of(s).Length),
        new("papers", "list", "Nav_papers", Count: (s, _) => OfficialPapers.Of(s).Length),
        new("debrief/commendations", "flag", "Nav_commendations"),
        new("debrief/rectification", "check", "Nav_rectification"),
        new("debrief/revisions", "pen", "Nav_revisions"),
        new("debrief/questionnaires", "question", "Nav_questionnaires"),
        new("debrief/hot-wash", "chat", "Nav_hotwash"),
        new("replay", "play", "Nav_replay"),
        new("duty", "shield", "Nav_watch", Control: true),
        new("evaluate", "scales", "Nav_evaluate", Control: true),
    ];

    /// <summary>The parts under /e/ID/after/.</summary>
    public static ImmutableArray<string> Parts { get; } = [.. All.Where(p => p.To.StartsWith(Prefix, StringComparison.Ordinal)).Select(p => p.To[Prefix.Length..])];

    private const string Prefix = "after/";

    /// <summary>Every count there is, by address.</summary>
    public static ImmutableDictionary<string, int> Counts(ExerciseState state, ExerciseTime now) =>
        All.Where(p => p.Count is not null).ToImmutableDictionary(p => p.To, p => p.Count!(state, now), StringComparer.Ordinal);
}
