using System.Collections.Immutable;
using Simulator.Domain.Exercises;
using Simulator.Domain.Exercises.Acts;
using Texts = Simulator.Domain.Exercises.Acts.Texts;

namespace Simulator.Domain.Replays.Changes;

/// <summary>
/// What no what-if ever tries out: deletion, denial of what is true, concealment, what has no lawful basis. It is no tool to find out
/// whether they would pay. To leave such a thing out is allowed.
/// </summary>
public static class Forbidden
{
    /// <summary>Teams that conceal by their very script.</summary>
    public static readonly ImmutableArray<string> Teams = ["coverup"];

    /// <summary>Null when it may be tried out; else why not.</summary>
    public static Rejection? Why(ExerciseState state, string seat, ExerciseCommand command) => command switch
    {
        RequestPlatform { What: "delete" } => new Rejection("WhatIfDeletion"),
        OrderMeasure { Measure: var m } when IsTrap(state, m) => new Rejection("WhatIfTrapMeasure"),
        ProposeMeasure { Measure: var m } when IsTrap(state, m) => new Rejection("WhatIfTrapMeasure"),
        DecideMeasure { Choice: "approve" } decide when state.MeasureProposals.FirstOrDefault(p => p.Id == decide.Proposal) is { } p && IsTrap(state, p.Measure) => new Rejection("WhatIfTrapMeasure"),
        AnswerOrder { Choice: "agree" } answer when IsUnlawful(state, answer.Inject) => new Rejection("WhatIfUnlawfulOrder"),
        FileReport { Report: "zero" } when KnowsSomething(state, seat) => new Rejection("WhatIfZeroReport"),
        _ => Denies(state, command) ? new Rejection("WhatIfDenial") : null,
    };

    /// <summary>An order the scenario punishes agreement with, or one that control made up: nobody has said that it is lawful.</summary>
    public static bool IsUnlawful(ExerciseState state, string order)
    {
        if (state.Injects.GetValueOrDefault(order)?.Live == true) return true;
        var subject = state.Scenario.Subjects.FirstOrDefault(s => s.Inject(order) is not null) ?? state.Subject;
        var punished = subject.Vetoes.Select(v => v.When).Concat(subject.Deductions.Select(d => d.When))
            .Concat(subject.Criteria.SelectMany(c => c.Factors).Where(f => f.Factor < 1).Select(f => f.When));
        return punished.SelectMany(w => Conditions.ActsIn(w)).Any(a => a.Wanted && a.Act.Kinds.Contains("answer-order") && a.Act.Choices.Contains("agree") && (a.Act.About.IsEmpty || a.Act.About.Contains(order)));
    }

    /// <summary>Facts have reached the seat, or matters are registered: "nothing to report" would conceal them.</summary>
    public static bool KnowsSomething(ExerciseState state, string seat) => !state.KnownTo(seat).IsEmpty || !state.Items.IsEmpty;

    private static bool IsTrap(ExerciseState state, string measure) => state.Scenario.Measures.Any(m => m.Id == measure && m.Trap);

    private static bool Denies(ExerciseState state, ExerciseCommand command) => command switch
    {
        DraftStatement draft => Denies(state, draft.Text),
        ReplyPost reply => Denies(state, reply.Text),
        PostNotice notice => Denies(state, notice.Text),
        AnswerQuestion answer => Denies(state, answer.Text),
        FileReport report => Denies(state, report.Text),
        UpdateLedger update => Denies(state, update.Text),
        FileForm form when state.Scenario.Form(form.Form) is { } spec => Denies(state, FormWords.Of(state, spec, form.Values)),
        SubmitStatement submit => Denies(state, state.Statement(submit.Statement)),
        ApproveStatement approve => Denies(state, state.Statement(approve.Statement)),
        PublishStatement publish => Denies(state, state.Statement(publish.Statement)),
        _ => false,
    };

    private static bool Denies(ExerciseState state, string text) => StatementEffects.DeniedFacts(state.Scenario, Texts.Read(state, text, default, default)).Length > 0;
    private static bool Denies(ExerciseState state, Statement? paper) => paper is not null && StatementEffects.DeniedFacts(state.Scenario, paper.Readings).Length > 0;
}
