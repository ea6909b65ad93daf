using System.Collections.Immutable;

namespace Simulator.Domain.Exercises.Acts;

/// <summary>Reports upward. Report: first, follow-up, zero, daily, final, special (专报). Via: phone or written. Chips are ids of board entries whose wording the text uses.</summary>
public sealed record FileReport(string Report, string Via, ImmutableArray<string> To, string Text, ImmutableArray<string> Chips = default, ImmutableArray<string> Struck = default, string? About = null) : Act
{
    public static readonly ImmutableArray<string> Kinds = ["first", "follow-up", "zero", "daily", "final", "special"];
    public override string Kind => "file-report";

    public override Decision Decide(ExerciseState state, CommandContext context)
    {
        if (!Kinds.Contains(Report) || Via is not ("phone" or "written")) return new Rejection("BadChoice");
        if (Texts.Missing(("Text", Text)) is { } missing) return missing;
        if (To.IsDefaultOrEmpty || To.Any(s => !Texts.SeatExists(state, s))) return new Rejection("NoAddressee");
        var id = Texts.Next(state, "report-", state.Reports.Count);
        return Decision.Of(new ReportFiled(context.Seat, id, Report, Via, To, Text.Trim(), Texts.Read(state, Text.Trim(), Chips, Struck), About));
    }
}

public sealed record ReportFiled(string Seat, string Report, string ReportKind, string Via, ImmutableArray<string> To, string Text, ImmutableArray<Reading> Readings, string? About) : ActEvent(Seat)
{
    public override ExerciseState Evolve(ExerciseState state, RecordedEvent recorded)
    {
        var stated = Readings.Where(r => r.Verdict == Verdict.States && state.Scenario.Fact(r.Topic) is not null).Select(r => r.Topic);
        var known = Ledger.Give(state, To, stated.Intersect(state.KnownTo(Seat)), recorded.At);
        return known with { Reports = state.Reports.Add(new Report(Report, state.Reports.Count + 1, ReportKind, Seat, Via, To, Text, recorded.At, Readings, About)) };
    }

    public override ActEntry ToEntry(ExerciseState state, RecordedEvent recorded) => recorded.Entry(this, "file-report") with
    {
        About = [.. Texts.Ids(Report), .. To, .. Texts.ItemIds(state, About)],
        Choice = ReportKind,
        Text = Text,
        Readings = Readings,
        Known = state.KnownTo(Seat),
        Paper = Report,
        Fields = Ordinal.Map<string>().Add("report", ReportKind).Add("via", Via),
    };
}
