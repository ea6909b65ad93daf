using System.Collections.Immutable;
using Simulator.Domain.Exercises;
using Simulator.Domain.Scenarios;

namespace Simulator.Domain.Reports.AfterAction;

/// <summary>
/// What became of something known and not published. Omitted: it had to be published. Forwarded: it may stay inside and was passed on, reported or put on the board;
/// Kept: it stayed with whoever learned it. Protected: it must not be published and was not; Disclosed: it was.
/// </summary>
public enum DispositionKind { Omitted, Kept, Forwarded, Protected, Disclosed }

/// <summary>
/// A fact the teams learned in a subject and did not publish, or should not have. Decided: what the teams' own form says about it, in words; empty where it says nothing.
/// Evidence: versions of the acts that passed it on or disclosed it.
/// </summary>
public sealed record Disposition(string Fact, string Publish, ExerciseTime Since, ImmutableArray<string> Seats, DispositionKind Kind, string Decided, ImmutableArray<long> Evidence)
{
    public ExerciseTime? BoardAt { get; init; }
    public ExerciseTime? ForwardedAt { get; init; }
    public ExerciseTime? ReportedAt { get; init; }
    public ExerciseTime? DisclosedAt { get; init; }
}

/// <summary>Unpublished information of one subject, fact by fact (计划 S152).</summary>
public static class Dispositions
{
    private const string Table = "unpublished.table";

    public static ImmutableArray<Disposition> Of(ExerciseState state) =>
    [
        .. from known in Publicity.Of(state)
           where known.Since >= state.Began
           let fact = state.Scenario.Fact(known.Fact)
           where fact is not null && !DutyWatch.StoodBefore(state, fact.Id) && (known.PublishedAt is null || fact.Publish == "never")
           select Of(state, known, fact),
    ];

    private static Disposition Of(ExerciseState state, KnownFact known, Fact fact)
    {
        var board = state.Board.FirstOrDefault(b => b.Facts.Contains(fact.Id));
        var message = state.Messages.FirstOrDefault(m => m.Facts.Contains(fact.Id));
        var report = Stating(state, fact.Id, ["file-report"]);
        var disclosed = known.PublishedAt is null ? null : Stating(state, fact.Id, Publicity.Acts);
        var passedOn = board is not null || message is not null || report is not null;
        var kind = fact.Publish switch
        {
            "never" => disclosed is null ? DispositionKind.Protected : DispositionKind.Disclosed,
            "must" => DispositionKind.Omitted,
            _ => passedOn ? DispositionKind.Forwarded : DispositionKind.Kept,
        };
        return new Disposition(fact.Id, fact.Publish, known.Since, known.Seats, kind, Decided(state, fact), [.. Proof(state, board, message).Concat([report, disclosed]).OfType<ActEntry>().Select(a => a.Version).Distinct().Order()])
        { BoardAt = board?.At, ForwardedAt = message?.At, ReportedAt = report?.At, DisclosedAt = disclosed?.At };
    }

    private static ActEntry? Stating(ExerciseState state, string fact, ImmutableArray<string> kinds) =>
        state.Acts.FirstOrDefault(a => !a.Refused && kinds.Contains(a.Kind) && DutyWatch.Says(state, a, fact, Verdict.States, false));

    private static IEnumerable<ActEntry?> Proof(ExerciseState state, BoardFact? board, SeatMessage? message) =>
    [
        board is null ? null : state.Acts.FirstOrDefault(a => a.Kind == "board-fact" && a.About.Contains(board.Id)),
        message is null ? null : state.Acts.FirstOrDefault(a => a.At == message.At && a.Seat == message.From && a.Kind is "send-message" or "instruct" or "log-call"),
    ];

    // The teams' own list is filled beforehand with the words of the facts: by these a row is found again.
    private static string Decided(ExerciseState state, Fact fact)
    {
        foreach (var form in state.Forms.Where(f => f.Valid).Reverse())
            foreach (var field in state.Scenario.Form(form.Form)?.Fields.Where(f => f is { Table: not null, PreFill: Table }) ?? [])
                if (FormTables.Rows(field.Table!, form.Values.GetValueOrDefault(field.Id, "")).FirstOrDefault(r => r.Contains(state.Text(fact.Text))) is { IsDefault: false } row)
                    return string.Join(' ', field.Table!.Columns.Zip(row, (c, cell) => c.Options.IsDefaultOrEmpty ? "" : FormWords.Word(state, c.Options, cell)).Where(w => w.Length > 0));
        return "";
    }
}
