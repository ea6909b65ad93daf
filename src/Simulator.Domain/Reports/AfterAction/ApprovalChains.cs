using System.Collections.Immutable;
using Simulator.Domain.Exercises;

namespace Simulator.Domain.Reports.AfterAction;

public enum ChainMove { Drafted, Submitted, Returned, Approved, Published }

/// <summary>Where a paper's time went. Waiting: with whoever approves; Rework: from being sent back (or opened again) to being submitted anew; Releasing: from approval to publication.</summary>
public enum ChainStage { Writing, Waiting, Rework, Releasing }

public sealed record ChainStep(ChainMove Move, string Seat, ExerciseTime At, long Version);

/// <summary>
/// The way of a statement, a form or a measure that needs approval. Group: statement, form, measure; Kind: of the statement, form or measure. Reworks: how often it
/// went back, or was opened again after approval. Late: one approval took longer than its limit. Open: it still waits.
/// </summary>
public sealed record PaperChain(
    string Id, string Group, string Kind, string Title, string Seat, string? Approver, TimeSpan? Limit, ImmutableArray<ChainStep> Steps,
    TimeSpan Writing, TimeSpan Waiting, TimeSpan Rework, TimeSpan Releasing, int Reworks, bool Late, bool Open)
{
    public TimeSpan Of(ChainStage stage) => stage switch { ChainStage.Writing => Writing, ChainStage.Waiting => Waiting, ChainStage.Rework => Rework, _ => Releasing };
}

/// <summary>The stage that took most over all papers: whose it was, how long in all, over how many papers, and the longest of them.</summary>
public sealed record Bottleneck(ChainStage Stage, string Seat, TimeSpan Total, int Papers, string Longest, TimeSpan Most);

/// <summary>Rework and waiting time in the approval chain of one subject. Left: drafts nobody ever submitted.</summary>
public sealed record ApprovalChains(ImmutableArray<PaperChain> Papers, Bottleneck? Bottleneck, int Left)
{
    /// <summary>Of the running subject as it stands at <paramref name="now"/>.</summary>
    public static ApprovalChains Of(ExerciseState state, ExerciseTime now)
    {
        var chains = state.Acts.Where(a => !a.Refused && a.At >= state.Began && a.Paper is not null && MoveOf(a) is not null).GroupBy(a => a.Paper!)
            .Select(g => Chain(state, g.Key, [.. g.Select(a => new ChainStep(MoveOf(a)!.Value, a.Seat, a.At, a.Version))], now)).OfType<PaperChain>().ToList();
        ImmutableArray<PaperChain> gone = [.. chains.Where(c => c.Steps.Any(s => s.Move == ChainMove.Submitted)).OrderBy(c => c.Steps[0].At).ThenBy(c => c.Id, StringComparer.Ordinal)];
        return new ApprovalChains(gone, Worst(gone), chains.Count(c => c.Group == "statement" && c.Steps.All(s => s.Move == ChainMove.Drafted)));
    }

    private static ChainMove? MoveOf(ActEntry act) => act.Kind switch
    {
        "draft-statement" => ChainMove.Drafted,
        "submit-statement" or "file-form" or "propose-measure" => ChainMove.Submitted,
        "return-statement" or "return-form" => ChainMove.Returned,
        "approve-statement" or "approve-form" => ChainMove.Approved,
        "decide-measure" => act.Choice == "approve" ? ChainMove.Approved : ChainMove.Returned,
        "publish-statement" => ChainMove.Published,
        _ => null,
    };

    // A form nobody has to approve has no chain.
    private static PaperChain? Chain(ExerciseState state, string id, ImmutableArray<ChainStep> steps, ExerciseTime now)
    {
        if (state.Statement(id) is { } paper) return Timed(steps, now, new PaperChain(id, "statement", paper.Kind, paper.Title, paper.Seat, paper.Approver, paper.ApprovalLimit, steps, default, default, default, default, 0, false, false));
        if (state.Forms.FirstOrDefault(f => f.Id == id) is { Approver: not null } form)
            return Timed(steps, now, new PaperChain(id, "form", form.Form, state.Scenario.Form(form.Form) is { } spec ? state.Text(spec.Title) : form.Form, form.Seat, form.Approver, form.ApprovalLimit, steps, default, default, default, default, 0, false, false));
        if (state.MeasureProposals.FirstOrDefault(p => p.Id == id) is { } measure)
            return Timed(steps, now, new PaperChain(id, "measure", measure.Measure, state.Scenario.Measures.FirstOrDefault(m => m.Id == measure.Measure) is { } named ? state.Text(named.Name) : measure.Measure,
                measure.Seat, measure.Approver, measure.ApprovalLimit, steps, default, default, default, default, 0, false, false));
        return null;
    }

    private static PaperChain Timed(ImmutableArray<ChainStep> steps, ExerciseTime now, PaperChain chain)
    {
        var spent = new TimeSpan[4];
        var (reworks, late, since, stage) = (0, false, (ExerciseTime?)null, ChainStage.Writing);
        void Close(ExerciseTime at)
        {
            if (since is { } from)
            {
                spent[(int)stage] += at - from;
                late |= stage == ChainStage.Waiting && at - from > chain.Limit;
            }
            since = null;
        }
        void Open(ChainStage next, ExerciseTime at)
        {
            Close(at);
            (stage, since) = (next, at);
        }
        foreach (var step in steps)
            switch (step.Move)
            {
                case ChainMove.Drafted when since is null: Open(ChainStage.Writing, step.At); break;
                case ChainMove.Drafted when stage == ChainStage.Releasing: Open(ChainStage.Rework, step.At); reworks++; break;
                case ChainMove.Submitted: Open(ChainStage.Waiting, step.At); break;
                case ChainMove.Returned: Open(ChainStage.Rework, step.At); reworks++; break;
                case ChainMove.Approved: Open(ChainStage.Releasing, step.At); break;
                case ChainMove.Published: Close(step.At); break;
            }
        var open = since is not null && stage == ChainStage.Waiting;
        // What was never written again or never published has no end to measure to.
        if (open) Close(now);
        return chain with { Writing = spent[0], Waiting = spent[1], Rework = spent[2], Releasing = spent[3], Reworks = reworks, Late = late, Open = open };
    }

    private static Bottleneck? Worst(ImmutableArray<PaperChain> papers) =>
        (from chain in papers
         from stage in Enum.GetValues<ChainStage>()
         where chain.Of(stage) > TimeSpan.Zero
         group chain by (stage, Seat: stage == ChainStage.Waiting ? chain.Approver ?? chain.Seat : chain.Seat) into spent
         let longest = spent.MaxBy(c => c.Of(spent.Key.stage))!
         orderby spent.Sum(c => c.Of(spent.Key.stage).Ticks) descending, spent.Key.stage, spent.Key.Seat
         select new Bottleneck(spent.Key.stage, spent.Key.Seat, new TimeSpan(spent.Sum(c => c.Of(spent.Key.stage).Ticks)), spent.Count(), longest.Title, longest.Of(spent.Key.stage))).FirstOrDefault();
}
