using System.Collections.Immutable;
using Simulator.Domain.Exercises;
using Simulator.Domain.Scenarios;

namespace Simulator.Domain.Reports.AfterAction;

/// <summary>
/// What a sentence or one reading in it amounts to, the gravest last. Unverified: it could be known and nobody on the teams had verified it; Ahead: said before anybody could know it. Partly: something in it is true,
/// something is not. Withheld: a fact that must not be published. Private: personal data.
/// </summary>
public enum SentenceVerdict { NoFact, True, Unverified, Ahead, Partly, False, Withheld, Private }

/// <summary>
/// How a text, or a whole subject, stands to a fact. Unverified: stated, could be known, and nobody on the teams had verified it; Early: stated before anybody could know it. Told: an earlier text had said it.
/// Optional: it may be published and was not. NotYet: it could not be known by then, nobody is to blame. Kept: it must not be published and was not;
/// Disclosed: it was.
/// </summary>
public enum FactStanding { Stated, Unverified, Early, Told, Optional, NotYet, Kept, Omitted, Contradicted, Disclosed }

/// <summary>Topic: a fact, or personal data. Provisional: rests on a proposed reading no evaluator has confirmed.</summary>
public sealed record AuditedReading(string Topic, Verdict Says, SentenceVerdict Verdict, bool Provisional);

public sealed record AuditedSentence(string Text, SentenceVerdict Verdict, ImmutableArray<AuditedReading> Readings)
{
    public bool Provisional => Readings.Any(r => r.Provisional);
}

/// <summary>KnowableAt, KnownAt: when it could be, and was, known to the teams; null: not yet.</summary>
public sealed record AuditedFact(string Fact, FactStanding Standing, ExerciseTime? KnowableAt, ExerciseTime? KnownAt, bool Provisional);

/// <summary>
/// A text the public was given. Act: publish-statement, reply-post, post-notice, answer-question. Kind: of a statement, else empty. Title: of a statement, else empty.
/// Facts: those it says something about; for a statement of its own also those it leaves out or could not know yet.
/// </summary>
public sealed record AuditedText(long Version, ExerciseTime At, string Seat, string Act, string Kind, string Title, ImmutableArray<AuditedSentence> Sentences, ImmutableArray<AuditedFact> Facts)
{
    public int Count(SentenceVerdict verdict) => Sentences.Count(s => s.Verdict == verdict);
}

/// <summary>A fact of the subject over all texts. StatedAt, DeniedAt: when a text first said so; Evidence: versions of these.</summary>
public sealed record FactOutcome(
    string Fact, string Publish, FactStanding Standing, ExerciseTime? KnowableAt, ExerciseTime? KnownAt, ExerciseTime? StatedAt, ExerciseTime? DeniedAt, ImmutableArray<long> Evidence, bool Provisional);

/// <summary>
/// Everything a subject told the public, sentence by sentence and fact by fact, by the readings in the log. A text is blamed for what it left out only where
/// the fact must be published and could be known by then.
/// </summary>
public sealed record StatementAudit(ImmutableArray<AuditedText> Texts, ImmutableArray<FactOutcome> Facts)
{
    /// <summary>The first statement of its own, or whatever came first.</summary>
    public AuditedText? First => Texts.FirstOrDefault(t => IsStatement(t)) ?? Texts.FirstOrDefault();

    public static StatementAudit Of(ExerciseState state, ExerciseTime now)
    {
        var knowledge = new Knowledge(state);
        var told = new HashSet<string>(StringComparer.Ordinal);
        var acts = state.Acts.Where(a => !a.Refused && a.At >= state.Began && Publicity.Acts.Contains(a.Kind)).ToList();
        var texts = ImmutableArray.CreateBuilder<AuditedText>();
        foreach (var act in acts)
        {
            texts.Add(Text(state, knowledge, told, act));
            told.UnionWith(act.Readings.Where(r => r.Verdict == Verdict.States && Conditions.Counts(state, act, r, false)).Select(r => r.Topic));
        }
        return new StatementAudit(texts.ToImmutable(), [.. state.Scenario.Facts.Where(f => f.Subject == state.Subject.Number).Select(f => FactAudit.Outcome(state, knowledge, acts, f, now))]);
    }

    internal static bool IsStatement(AuditedText text) => text.Act == "publish-statement" && !StatementKinds.IsNoFirstStatement(text.Kind);

    private static AuditedText Text(ExerciseState state, Knowledge knowledge, HashSet<string> told, ActEntry act)
    {
        var paper = act.Kind == "publish-statement" ? state.Statement(act.Paper ?? "") : null;
        var text = new AuditedText(act.Version, act.At, act.Seat, act.Kind, paper?.Kind ?? "", paper?.Title ?? "", SentenceAudit.Of(state, knowledge, act), []);
        return text with { Facts = [.. state.Scenario.Facts.Select(f => FactAudit.InText(state, knowledge, told, act, f, IsStatement(text))).OfType<AuditedFact>()] };
    }
}
