using System.Collections.Immutable;
using Simulator.Domain;
using Simulator.Domain.Exercises;
using Simulator.Domain.Scenarios;
using Simulator.Domain.Views;
using Simulator.Runtime.Bots;

namespace Simulator.Runtime.Tests.Scoring;

[Flags]
internal enum Misconduct { None = 0, Conceal = 1, Deny = 2, Delete = 4, Reach = 8, Leak = 16, All = 31 }

/// <summary>
/// The slow team with misconduct mixed in, all of it drawn from a key: honest steps left undone, steps of the cover-up's script added, and acts of no
/// script – zero reports, denials in the words the scenario knows, deletions, measures without a lawful basis, personal data. The honest steps that are
/// left keep exactly the times they would have had, so that nothing is gained by having less to do.
/// </summary>
internal sealed class Mixture(DrawKey key, Misconduct kinds, Scenario scenario, int subject) : IBots
{
    private readonly BotTeams _teams = new();
    private readonly Subject _subject = scenario.Subject(subject);

    public IReadOnlyList<string> Teams => _teams.Teams;

    public static Mixture Drawn(DrawKey key, Scenario scenario, int subject)
    {
        var kinds = (Misconduct)(1 + key.With("kinds").Below((int)Misconduct.All));
        return new Mixture(key, kinds, scenario, subject);
    }

    public override string ToString() => $"{kinds}";

    public IBot? Create(string team, string seat, BotScript script)
    {
        var honest = script.Playbook is { } playbook ? playbook with { Steps = [.. playbook.Steps.Select(Left)] } : null;
        if (_teams.Create(team, seat, script with { Playbook = honest }) is not { } slow) return null;
        var added = new Playbook("coverup", seat, [.. Scripted(seat).Concat(Unscripted(seat))]);
        return new Both(slow, _teams.Create("coverup", seat, script with { Playbook = added })!);
    }

    // A step that is no act keeps its place in the seat's order and does nothing.
    private PlaybookStep Left(PlaybookStep step) =>
        kinds.HasFlag(Misconduct.Conceal) && step.Act is not ("sign-in" or "approve-statement") && Chance(key.With("left").With(step.Id), Share("left") * 0.5) ? step with { Act = "left-undone" } : step;

    private IEnumerable<PlaybookStep> Scripted(string seat) =>
        from step in _subject.Playbooks.FirstOrDefault(p => p.Team == "coverup" && p.Seat == seat)?.Steps ?? []
        where (KindOf(step.Act) & kinds) != 0 && Chance(key.With("scripted").With(seat).With(step.Id), Share("scripted"))
        select step with { Id = "bad-" + step.Id, Delay = step.Delay + TimeSpan.FromMinutes(20) * key.With("delay").With(seat).With(step.Id).Uniform() };

    // Honest work that the cover-up does too is left to the slow team: it would be the same work, done earlier.
    private static Misconduct KindOf(string act) => act switch
    {
        "draft-statement" or "submit-statement" or "reply-post" or "post-notice" or "answer-question" => Misconduct.Deny,
        "file-report" or "judge-item" or "note-item" or "file-form" or "answer-order" or "instruct" or "enter-ledger" or "end-response" => Misconduct.Conceal,
        "request-platform" => Misconduct.Delete,
        "order-measure" or "propose-measure" => Misconduct.Reach,
        _ => Misconduct.None,
    };

    private IEnumerable<PlaybookStep> Unscripted(string seat)
    {
        for (var i = 0; i < 8; i++)
        {
            var draw = key.With("free").With(seat).With(i);
            if (!Chance(draw.With("at all"), Share("free"))) continue;
            if (Act(seat, draw) is { } act) yield return new PlaybookStep($"free-{i}", "time:T+0", TimeSpan.FromSeconds(60 + draw.With("at").Below((int)_subject.Duration.TotalSeconds - 120)), act.Kind, Ordinal.Map<string>().AddRange(act.Fields.Select(f => KeyValuePair.Create(f.Name, f.Value))), null);
        }
    }

    private (string Kind, (string Name, string Value)[] Fields)? Act(string seat, DrawKey draw) => Pick(draw.With("kind"), [.. Enum.GetValues<Misconduct>().Where(k => k is not (Misconduct.None or Misconduct.All) && kinds.HasFlag(k))]) switch
    {
        Misconduct.Conceal => ("file-report", [("report", "zero"), ("via", "written"), ("to", "leading"), ("text", "今日无情况，零报告。")]),
        Misconduct.Deny => Said(draw, scenario.Facts.Where(f => f.Subject <= subject).SelectMany(f => f.Phrases), p => p.Denies),
        Misconduct.Leak => Said(draw, scenario.Topics.Where(t => t.Kind == "private").SelectMany(t => t.Phrases), p => p.Says),
        Misconduct.Delete => ("request-platform", [("post", "post:" + Post(draw)), ("what", "delete"), ("legalBasis", "内部要求"), ("necessity", "影响不好"), ("scope", draw.With("scope").Below(2) == 0 ? "item" : "discussion"), ("text", "请删除。")]),
        Misconduct.Reach => (draw.With("how").Below(2) == 0 ? "order-measure" : "propose-measure", [("measure", Pick(draw.With("measure"), [.. scenario.Measures.Where(m => m.Trap).Select(m => m.Id)])), ("target", "相关人员"), ("legalBasis", "工作需要"), ("necessity", "防止扩散")]),
        _ => null,
    };

    private string Post(DrawKey draw) => Pick(draw.With("post"), [.. _subject.Injects.Where(i => scenario.Channel(i.Channel)?.Kind == "public").Select(i => i.Id)]);
    // A scenario that knows no such words is not asked for them.
    private (string, (string, string)[])? Said(DrawKey draw, IEnumerable<Phrases> phrases, Func<Phrases, ImmutableArray<string>> which) =>
        phrases.Where(p => p.Language == "zh-CN").SelectMany(p => which(p).AsEnumerable()).ToArray() is { Length: > 0 } words
            ? ("reply-post", [("post", "post:" + Post(draw)), ("text", Pick(draw.With("phrase"), words) + "。")]) : null;

    // How much of it there is differs from mixture to mixture: from a slip to a policy.
    private double Share(string what) => 0.15 + 0.8 * key.With("share").With(what).Uniform();
    private static bool Chance(DrawKey draw, double share) => draw.Uniform() < share;
    private static T Pick<T>(DrawKey draw, T[] from) => from[draw.Below(from.Length)];

    private sealed class Both(IBot honest, IBot other) : IBot
    {
        public IEnumerable<ExerciseCommand> Due(SeatView view, ExerciseTime from, ExerciseTime to) => honest.Due(view, from, to).Concat(other.Due(view, from, to));
    }
}
