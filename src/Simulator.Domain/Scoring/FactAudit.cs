using System.Collections.Immutable;
using Simulator.Domain.Exercises;
using Simulator.Domain.Scenarios;

namespace Simulator.Domain.Scoring;

/// <summary>
/// What a text made of a fact. Stated: said, and the seat had it. Unverified: said, could be known, but the seat had not been given it.
/// Early: said before anybody could know it. Withheld: said although it must not be published. Contradicted: denied.
/// Omitted: left out although it must be published and could be known. NotYetKnowable: left out because it could not be known; nobody is blamed.
/// </summary>
public enum FactVerdict { Stated, Unverified, Early, Withheld, Contradicted, Omitted, NotYetKnowable }

/// <summary>One fact in one text. Knowable: from when on it could be known, had: when somebody had it (null: never so far). Start and length: the passage in the text, 0 where it is silent. Provisional: rests on a proposed reading nobody confirmed.</summary>
public sealed record FactLine(string Fact, FactVerdict Verdict, ExerciseTime? Knowable, ExerciseTime? Had, int Start, int Length, bool Provisional);

/// <summary>A text told to the public, fact by fact. Version: of the act.</summary>
public sealed record AuditedText(long Version, ExerciseTime At, string Seat, string Kind, string? Paper, string Text, ImmutableArray<FactLine> Facts);

/// <summary>
/// Lays every text told to the public in the running subject beside the ground truth. A text is never blamed for omitting what was not yet knowable,
/// nor for what the public had been told before; only a statement is asked for completeness, a reply or an answer is not.
/// </summary>
public static class FactAudit
{
    /// <summary>In the order of the log. It gives and takes no points: those are the criteria's.</summary>
    public static ImmutableArray<AuditedText> Of(ExerciseState state)
    {
        var told = new HashSet<string>(StringComparer.Ordinal);
        var texts = ImmutableArray.CreateBuilder<AuditedText>();
        foreach (var act in state.Acts.Where(a => !a.Refused && Publicity.Acts.Contains(a.Kind)))
        {
            if (act.At >= state.Began) texts.Add(new AuditedText(act.Version, act.At, act.Seat, act.Kind, act.Paper, act.Text, [.. state.Scenario.Facts.Select(f => Line(state, act, f, told)).OfType<FactLine>()]));
            told.UnionWith(act.Readings.Where(r => r.Verdict == Verdict.States && Conditions.Counts(state, act, r, false)).Select(r => r.Topic));
        }
        return texts.ToImmutable();
    }

    /// <summary>How often each verdict was found.</summary>
    public static ImmutableSortedDictionary<FactVerdict, int> Count(ImmutableArray<AuditedText> texts) =>
        texts.SelectMany(t => t.Facts).GroupBy(f => f.Verdict).ToImmutableSortedDictionary(g => g.Key, g => g.Count());

    private static FactLine? Line(ExerciseState state, ActEntry act, Fact fact, HashSet<string> told)
    {
        FactLine Is(FactVerdict verdict, Reading? reading) => new(fact.Id, verdict, Knowable.Since(state, fact.Id), Knowable.Had(state, fact.Id), reading?.Start ?? 0, reading?.Length ?? 0,
            reading is not null && !Conditions.Counts(state, act, reading, certainOnly: true));
        if (Reading(state, act, fact.Id, Verdict.Denies) is { } denial) return Is(FactVerdict.Contradicted, denial);
        if (Reading(state, act, fact.Id, Verdict.States) is { } said)
            return Is(fact.Publish == "never" ? FactVerdict.Withheld : act.Known.Contains(fact.Id) ? FactVerdict.Stated : Knowable.IsAhead(state, act, fact.Id) ? FactVerdict.Early : FactVerdict.Unverified, said);
        if (fact.Subject != state.Subject.Number || fact.Publish != "must" || told.Contains(fact.Id) || !IsAskedForAll(state, act)) return null;
        return Is(act.Known.Contains(fact.Id) || Knowable.Since(state, fact.Id) <= act.At ? FactVerdict.Omitted : FactVerdict.NotYetKnowable, null);
    }

    // The sure reading before a proposed one.
    private static Reading? Reading(ExerciseState state, ActEntry act, string fact, Verdict verdict) =>
        act.Readings.Where(r => r.Topic == fact && r.Verdict == verdict && Conditions.Counts(state, act, r, false)).OrderByDescending(r => Conditions.Counts(state, act, r, true)).FirstOrDefault();

    // "Being checked", a reminder, an answer to one who asked: they are not there to say everything.
    private static bool IsAskedForAll(ExerciseState state, ActEntry act) =>
        act.Kind == "publish-statement" && state.Statement(act.Paper ?? "") is { } paper && !StatementKinds.IsNoFirstStatement(paper.Kind);
}
