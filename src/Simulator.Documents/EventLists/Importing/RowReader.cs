using System.Collections.Immutable;
using Simulator.Documents.EventLists.Export;
using Simulator.Documents.EventLists.Mapping;
using Simulator.Documents.EventLists.Matching;
using Simulator.Documents.EventLists.Reading;
using Simulator.Documents.EventLists.Times;
using Simulator.Documents.Scenarios.Loading;
using Simulator.Domain.Scenarios;

namespace Simulator.Documents.EventLists.Importing;

/// <summary>Makes an inject of a row: a new one, or the one the scenario has with what the row changes. What still says what an export would say is no change.</summary>
internal sealed class RowReader(ScenarioNames names, ColumnJudge judge, SenderBook senders, InjectCells printed, EventField? timeField, Func<ListedRow, string, string?> find)
{
    private readonly Scenario _scenario = names.Scenario;

    /// <exception cref="CellFault">The row cannot be used.</exception>
    public void Read(ListedRow row)
    {
        RowTexts.Check(row);
        foreach (var field in Enum.GetValues<EventField>())
            if (row[field].Broken && (field == timeField || field is not (EventField.Story or EventField.Phase or EventField.Points))) throw new CellFault("CellBroken", field);
        row.Inject = row.Existing is { } existing ? Changed(row, existing) : New(row);
    }

    private Inject New(ListedRow row)
    {
        var (text, title) = RowTexts.Of(row);
        row.Words = text;
        if (timeField is not { } field) throw new CellFault("NoTimeColumn", null);
        var channel = Channel(row);
        var inject = new Inject
        {
            Id = row.Id,
            Channel = channel.Id,
            Sender = senders.Of(row, channel),
            Text = "inject." + row.Id,
            To = Receivers(row, channel),
            Kind = Kind(row, channel),
            Limit = Limit(row),
            Norm = Norm(row),
            Facts = Facts(row),
            Plan = Plan(title, Words(row, EventField.Expected), Words(row, EventField.Owner), Remarks(row)),
        };
        return Answerable(row, RowTimes.Triggered(row, inject, field, find));
    }

    private Inject Changed(ListedRow row, Inject existing)
    {
        var inject = existing;
        row.Words = Text(row, existing);
        if (timeField is { } time && time != EventField.Story && Touched(row, existing, time)) inject = Take(row, time, inject, RowTimes.Triggered(row, inject, time, find));
        if (Touched(row, existing, EventField.Channel) && !row[EventField.Channel].IsEmpty) inject = Take(row, EventField.Channel, inject, inject with { Channel = Channel(row).Id });
        var channel = _scenario.Channel(inject.Channel) ?? names.UsualChannel;
        if (Touched(row, existing, EventField.Sender) && !row[EventField.Sender].IsEmpty) inject = Take(row, EventField.Sender, inject, inject with { Sender = senders.Of(row, channel) });
        if (Touched(row, existing, EventField.Receiver) && !row[EventField.Receiver].IsEmpty) inject = Take(row, EventField.Receiver, inject, inject with { To = Same(inject.To, Receivers(row, channel)) });
        if (Touched(row, existing, EventField.Kind) && !row[EventField.Kind].IsEmpty) inject = Take(row, EventField.Kind, inject, inject with { Kind = Kind(row, channel) });
        if (Touched(row, existing, EventField.Norm)) inject = Take(row, EventField.Norm, inject, inject with { Norm = Norm(row) });
        if (Touched(row, existing, EventField.Facts)) inject = Take(row, EventField.Facts, inject, inject with { Facts = Same(inject.Facts, Facts(row)) });
        if (Touched(row, existing, EventField.Limit)) inject = Take(row, EventField.Limit, inject, Answerable(row, inject with { Limit = Limit(row) }));
        return Plans(row, existing, inject);
    }

    private Inject Plans(ListedRow row, Inject existing, Inject inject)
    {
        foreach (var field in (ReadOnlySpan<EventField>)[EventField.Title, EventField.Expected, EventField.Owner, EventField.Remarks])
        {
            if (!Touched(row, existing, field)) continue;
            var (words, plan) = (Words(row, field), inject.Plan ?? new InjectPlan(null, null, null, null));
            // What the criteria expect stands in an export, too; an empty cell cannot take it away.
            if (field == EventField.Expected && words is null && plan.Expected is null) continue;
            inject = Take(row, field, inject, inject with
            {
                Plan = field switch
                {
                    EventField.Title => Plan(words, plan.Expected, plan.Owner, plan.Remarks),
                    EventField.Expected => Plan(plan.Title, words, plan.Owner, plan.Remarks),
                    EventField.Owner => Plan(plan.Title, plan.Expected, words, plan.Remarks),
                    _ => Plan(plan.Title, plan.Expected, plan.Owner, words),
                },
            });
        }
        return inject;
    }

    // A row without a text of its own keeps the inject's.
    private string Text(ListedRow row, Inject existing)
    {
        var now = printed.Of(row.Subject, existing, EventField.Text);
        if (!Touched(row, existing, EventField.Text) || row[EventField.Text].IsEmpty) return now;
        var (text, _) = RowTexts.Of(row);
        row.Changed.Add(EventField.Text);
        return text;
    }

    private static Inject Take(ListedRow row, EventField field, Inject before, Inject after)
    {
        if (after.Equals(before)) return before;
        row.Changed.Add(field);
        return after;
    }

    // Lists are equal when they hold the same in the same order; the record itself compares references.
    private static ImmutableArray<string> Same(ImmutableArray<string> before, ImmutableArray<string> after) => before.SequenceEqual(after) ? before : after;

    private bool Touched(ListedRow row, Inject existing, EventField field) =>
        judge.Has(field) && !(field == EventField.Remarks && Remarks(row) is { } both && both == CellText.Clean(printed.Of(row.Subject, existing, field))) && (!ColumnJudge.IsJudged(field) || judge.Speaks(field) || row[field].IsEmpty) && row.Written(field).Text != CellText.Clean(printed.Of(row.Subject, existing, field));

    private ChannelSpec Channel(ListedRow row)
    {
        var cell = row[EventField.Channel];
        if (cell.IsEmpty || !judge.Speaks(EventField.Channel)) return names.UsualChannel;
        // Of several channels the first: an inject comes through one.
        var first = names.Channels.Exact(cell.Text) ?? ScenarioNames.Parts(cell.Text).Select(names.Channel).FirstOrDefault(c => c is not null);
        var channel = (first ?? names.Channel(cell.Text)) is { } id ? _scenario.Channel(id) : null;
        if (channel is null) throw new CellFault("NoSuchChannel", EventField.Channel, RowTexts.Known(_scenario, printed.Language, _scenario.Channels.Where(c => c.Kind != "official").Select(c => c.Name)));
        if (names.Channels.Exact(cell.Text) is null && ScenarioNames.Parts(cell.Text).Select(names.Channel).OfType<string>().Distinct().Take(2).Count() > 1)
            row.Note("FirstChannel", EventField.Channel, _scenario.Texts.Get(channel.Name, printed.Language));
        return channel.Kind == "official" ? throw new CellFault("OfficialChannel", EventField.Channel, _scenario.Texts.Get(channel.Name, printed.Language)) : channel;
    }

    private ImmutableArray<string> Receivers(ListedRow row, ChannelSpec channel)
    {
        var cell = row[EventField.Receiver];
        if (cell.IsEmpty && judge.Speaks(EventField.Receiver) && channel.Kind != "public") row.Note("NoReceiver", EventField.Receiver);
        if (cell.IsEmpty || !judge.Speaks(EventField.Receiver)) return channel.Kind == "public" ? [] : [.. _scenario.Seats.Select(s => s.Id)];
        var (seats, unknown) = names.SeatsOf(cell.Text);
        // Whoever wrote only a part of a name may have meant somebody else.
        foreach (var part in unknown is null && names.Seats.Exact(cell.Text) is null ? ScenarioNames.Parts(cell.Text) : [])
            if (seats.Length < _scenario.Seats.Length && names.Seats.Exact(part) is null && names.SeatsOf(part).Seats is [var only]) row.Note("SeatAs", EventField.Receiver, part, RowTexts.Known(_scenario, printed.Language, [_scenario.Seat(only)!.Name]));
        return unknown is null ? seats : throw new CellFault("NoSuchSeat", EventField.Receiver, unknown, RowTexts.Known(_scenario, printed.Language, _scenario.Seats.Select(s => s.Name)));
    }

    private string Kind(ListedRow row, ChannelSpec channel)
    {
        var cell = row[EventField.Kind];
        if (cell.IsEmpty || !judge.Speaks(EventField.Kind)) return row.Existing?.Kind ?? InjectKinds.Usual(_scenario, channel);
        var kind = InjectKinds.Read(cell.Text) ?? throw new CellFault("NoSuchKind", EventField.Kind, string.Join(' ', InjectReader.Kinds.Select(k => ListWords.Get("Kind_" + k))));
        // Whoever is ordered something must be able to refuse it for full marks; that takes a criterion, which no sheet can write.
        if (kind is not ("order" or "paper") || row.Existing?.Kind == kind) return kind;
        row.Note("OrderAsMessage", EventField.Kind);
        return "message";
    }

    private static TimeSpan? Limit(ListedRow row)
    {
        var cell = row[EventField.Limit];
        if (cell.IsEmpty) return null;
        return cell.Broken ? throw new CellFault("CellBroken", EventField.Limit) : Durations.Of(cell, HeadUnit.Of(row.HeadOf(EventField.Limit))) is { } limit && limit <= TimeSpan.FromDays(30) ? limit : throw new CellFault("BadLimit", EventField.Limit);
    }

    private string? Norm(ListedRow row) => row[EventField.Norm] is { IsEmpty: false } cell && judge.Speaks(EventField.Norm)
        ? names.Norms.Match(cell.Text) ?? throw new CellFault("NoSuchNorm", EventField.Norm, RowTexts.Known(_scenario, printed.Language, _scenario.Norms.Select(n => n.Title))) : null;

    private ImmutableArray<string> Facts(ListedRow row) => row[EventField.Facts] is { IsEmpty: false } cell && judge.Speaks(EventField.Facts)
        ? [.. ScenarioNames.Parts(cell.Text).Select(p => names.Facts.Exact(p) ?? throw new CellFault("NoSuchFact", EventField.Facts, p, string.Join(' ', _scenario.Facts.Select(f => f.Id)))).Distinct()] : [];

    // A countdown needs somebody who can stop it.
    private Inject Answerable(ListedRow row, Inject inject)
    {
        if (inject.Limit is null || !inject.HandledBy.IsEmpty || inject.Kind == "order") return inject;
        if (inject.To.IsEmpty) inject = inject with { To = [.. _scenario.Seats.Select(s => s.Id)] };
        var acts = InjectKinds.HandledBy(_scenario, inject);
        if (!acts.IsEmpty) return inject with { HandledBy = acts };
        row.Note("LimitDropped", EventField.Limit);
        return inject with { Limit = null };
    }

    // A condition in words cannot be carried out; control reads it beside the inject it releases.
    private string? Remarks(ListedRow row) =>
        string.Join('\n', new[] { Words(row, EventField.Remarks), row[EventField.Condition] is { IsEmpty: false } c ? ListWords.In(System.Globalization.CultureInfo.GetCultureInfo(printed.Language), "ConditionSays", c.Text) : null }.Where(w => w is not null)) is { Length: > 0 } all ? all : null;

    private static string? Words(ListedRow row, EventField field) => row[field] is { IsEmpty: false, Broken: false } cell ? cell.Text : null;

    private static InjectPlan? Plan(string? title, string? expected, string? owner, string? remarks) =>
        title is null && expected is null && owner is null && remarks is null ? null : new InjectPlan(title, expected, owner, remarks);
}
