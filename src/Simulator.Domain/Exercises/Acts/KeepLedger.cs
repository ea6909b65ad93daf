using System.Collections.Immutable;

namespace Simulator.Domain.Exercises.Acts;

/// <summary>Enters a matter into a ledger (台账). Ledger: rumor, demand, hazard, message. Unit: seat, department or free words; Owner: who answers for it there.</summary>
public sealed record EnterLedger(string Ledger, string Title, string Unit, string Owner, TimeSpan? DueIn = null, string? About = null) : Act
{
    public static readonly ImmutableArray<string> Ledgers = ["rumor", "demand", "hazard", "message"];
    public override string Kind => "enter-ledger";

    public override Decision Decide(ExerciseState state, CommandContext context)
    {
        if (!Ledgers.Contains(Ledger)) return new Rejection("BadChoice");
        if (Texts.Missing(("Title", Title), ("Unit", Unit)) is { } missing) return missing;
        if (DueIn is { } due && due <= TimeSpan.Zero) return new Rejection("BadDue");
        if (About is { Length: > 0 } && state.Item(About) is null && state.Injects.GetValueOrDefault(About) is not { Status: InjectStatus.Delivered }) return new Rejection("NoSuchInject");
        return Decision.Of(new LedgerEntered(context.Seat, Texts.Next(state, "entry-", state.Ledger.Count), Ledger, Title.Trim(), Unit.Trim(), Texts.Clean(Owner), context.Now + (DueIn ?? TimeSpan.Zero), DueIn is null, About));
    }
}

/// <summary>Open: no due time was given.</summary>
public sealed record LedgerEntered(string Seat, string Entry, string Ledger, string Title, string Unit, string Owner, ExerciseTime Due, bool Open, string? About) : ActEvent(Seat)
{
    public override ExerciseState Evolve(ExerciseState state, RecordedEvent recorded) => state with
    { Ledger = state.Ledger.Add(new LedgerEntry(Entry, state.Ledger.Count + 1, Ledger, Seat, Title, Unit, Owner, recorded.At, Open ? null : Due, About)) };

    public override ActEntry ToEntry(ExerciseState state, RecordedEvent recorded) => recorded.Entry(this, "enter-ledger") with
    {
        About = [.. Texts.Ids(Entry), .. Texts.ItemIds(state, About)], Choice = Ledger, Text = Title, Known = state.KnownTo(Seat), Readings = Texts.Read(state, Title, default, default),
        Fields = Ordinal.Map<string>().Add("unit", Unit).Add("owner", Owner).Add("due", Open ? "" : Due.ToString()),
    };
}

/// <summary>
/// The next step of a matter: accepted (受理), transferred (转办, to a unit), answered (答复), closed (办结). A demand or a message is not
/// closed before it was answered.
/// </summary>
public sealed record UpdateLedger(string Entry, string Status, string Text, string Unit = "", ImmutableArray<string> Chips = default) : Act
{
    public static readonly ImmutableArray<string> Statuses = ["accepted", "transferred", "answered", "closed"];
    public override string Kind => "update-ledger";

    public override Decision Decide(ExerciseState state, CommandContext context)
    {
        if (!Statuses.Contains(Status)) return new Rejection("BadChoice");
        if (state.Ledger.FirstOrDefault(e => e.Id == Entry) is not { } entry) return new Rejection("NoSuchEntry");
        if (entry.Status == "closed") return new Rejection("EntryClosed");
        if (Texts.Missing(("Text", Text)) is { } missing) return missing;
        if (Status == "transferred" && Texts.Missing(("Unit", Unit)) is { } unit) return unit;
        if (Status == "closed" && entry.Kind is "demand" or "message" && entry.Steps.All(s => s.Status != "answered")) return new Rejection("EntryNotAnswered");
        return Decision.Of(new LedgerUpdated(context.Seat, Entry, Status, Text.Trim(), Texts.Clean(Unit), Texts.Read(state, Text.Trim(), Chips, default)));
    }
}

public sealed record LedgerUpdated(string Seat, string Entry, string Status, string Text, string Unit, ImmutableArray<Reading> Readings) : ActEvent(Seat)
{
    public override ExerciseState Evolve(ExerciseState state, RecordedEvent recorded)
    {
        var index = state.Ledger.FindIndex(e => e.Id == Entry);
        var entry = state.Ledger[index];
        var step = new LedgerStep(recorded.At, Seat, Status, Unit, Text);
        return state with
        {
            Ledger = state.Ledger.SetItem(index, entry with
            { Status = Status, Unit = Unit.Length > 0 ? Unit : entry.Unit, ClosedAt = Status == "closed" ? recorded.At : null, Steps = entry.Steps.Add(step) }),
        };
    }

    public override ActEntry ToEntry(ExerciseState state, RecordedEvent recorded)
    {
        var entry = state.Ledger.First(e => e.Id == Entry);
        return recorded.Entry(this, "update-ledger") with
        {
            About = [.. Texts.Ids(Entry), .. Texts.ItemIds(state, entry.About)], Choice = Status, Text = Text, Readings = Readings, Known = state.KnownTo(Seat),
            Fields = Ordinal.Map<string>().Add("ledger", entry.Kind).Add("unit", Unit.Length > 0 ? Unit : entry.Unit),
        };
    }
}
