using System.Collections.Immutable;
using Simulator.Domain.Exercises;
using Simulator.Domain.Readings;

namespace Simulator.Domain.Reports.AfterAction;

/// <summary>Cuts a published text into its sentences and lays the readings of the log beside each.</summary>
internal static class SentenceAudit
{
    public static ImmutableArray<AuditedSentence> Of(ExerciseState state, Knowledge knowledge, ActEntry act)
    {
        var readings = act.Readings.Where(r => Conditions.Counts(state, act, r, false)).Select(r => (r.Start, Judged: Judge(state, knowledge, act, r))).Where(r => r.Judged is not null).ToList();
        return
        [
            .. from span in Sentences.Split(act.Text)
               let own = readings.Where(r => r.Start >= span.Start && r.Start < span.End).OrderBy(r => r.Start).Select(r => r.Judged!).ToImmutableArray()
               select new AuditedSentence(act.Text[span.Start..span.End].Trim(), Whole(own), own),
        ];
    }

    // Of a fact that is still to come nothing can be denied yet.
    private static AuditedReading? Judge(ExerciseState state, Knowledge knowledge, ActEntry act, Reading reading)
    {
        var provisional = !Conditions.Counts(state, act, reading, true);
        AuditedReading As(SentenceVerdict verdict) => new(reading.Topic, reading.Verdict, verdict, provisional);
        if (state.Scenario.Fact(reading.Topic) is not { } fact)
            return state.Scenario.Topic(reading.Topic)?.Kind == "private" ? As(SentenceVerdict.Private) : null;
        if (reading.Verdict == Verdict.Denies) return fact.Subject > state.Subject.Number ? null : As(SentenceVerdict.False);
        return As(fact.Publish == "never" ? SentenceVerdict.Withheld : knowledge.IsKnown(fact, act.At) ? SentenceVerdict.True : knowledge.IsKnowable(fact, act.At) ? SentenceVerdict.Unverified : SentenceVerdict.Ahead);
    }

    private static SentenceVerdict Whole(ImmutableArray<AuditedReading> readings)
    {
        if (readings.IsEmpty) return SentenceVerdict.NoFact;
        var worst = readings.Max(r => r.Verdict);
        return worst == SentenceVerdict.False && readings.Any(r => r.Verdict is SentenceVerdict.True or SentenceVerdict.Unverified or SentenceVerdict.Ahead) ? SentenceVerdict.Partly : worst;
    }
}
