using System.Collections.Immutable;
using Simulator.Domain.Exercises;
using Simulator.Domain.Feeds;
using Simulator.Domain.Scenarios;

namespace Simulator.Domain.Views;

/// <summary>
/// Everything a seat may see at one version, and nothing else: the only thing consoles, hub and bots of players receive.
/// A thin window on the state; lists are made when asked for. No ground truth, no expected acts, no points, no plan of what is to come.
/// </summary>
public sealed class SeatView
{
    private readonly ExerciseState _state;
    private readonly SeatSpec _spec;

    private SeatView(ExerciseState state, SeatSpec spec, ExerciseTime now)
    {
        _state = state;
        _spec = spec;
        Now = now;
        Feed = new FeedView(state, now);
    }

    /// <summary>The seat's view, or null if the exercise has no such seat.</summary>
    public static SeatView? Of(ExerciseState state, string seat, ExerciseTime now) =>
        state.Version > 0 && state.Scenario.Seat(seat) is { } spec ? new SeatView(state, spec, now) : null;

    public long Version => _state.Version;
    /// <summary>Grows with everything that happens but reposts of the crowd and gauge readings.</summary>
    public long Turn => _state.Turn;
    /// <summary>Grows when somebody comes, goes, moves or gets another name.</summary>
    public long PeopleTurn => _state.PeopleTurn;
    public ExerciseTime Now { get; }
    public string Seat => _spec.Id;
    public string SeatName => _state.Text(_spec.Name);
    public string Console => _spec.Console;
    public string? Duties => _spec.Duties is null ? null : _state.Text(_spec.Duties);
    public ImmutableArray<string> Acts => [.. _spec.Acts.Concat(_spec.SubRoles.SelectMany(r => r.Acts)).Distinct()];
    public bool May(string act) => Acts.Contains(act);
    /// <summary>Suggested first acts; empty when coaching is off.</summary>
    public ImmutableArray<string> SuggestedFirstActs => Coaching ? _spec.SuggestedFirstActs : [];
    public bool Coaching => _state.Settings.Coaching;
    public SeatState State => _state.Seat(_spec.Id);
    public FrameView Frame => FrameView.Of(_state, Now);
    public FeedView Feed { get; }
    public string Level => _state.Level;
    public string Language => _state.Language;
    public string StoryClock(ExerciseTime at) => _state.StoryClock(at);

    /// <summary>What was addressed to this seat, newest first.</summary>
    public ImmutableArray<InboxEntry> Inbox => [.. _state.Injects.Values
        .Where(i => i.Status == InjectStatus.Delivered && i.To.Contains(Seat))
        .OrderByDescending(i => i.DeliveredAt).Select(i => InboxEntry.Of(_state, i, Seat))];

    public ImmutableArray<SeatMessage> Messages => [.. _state.Messages.Where(m => m.To.Contains(Seat) || m.From == Seat).Reverse().Select(m => m with { Facts = [] })];
    public ImmutableArray<BoardFact> Board => [.. _state.Board.Select(b => b with { Facts = [] })];
    public ImmutableArray<Item> Items => Sees("items") ? [.. _state.Items] : [];
    public ImmutableArray<Verification> Verifications => [.. _state.Verifications.Where(v => v.Seat == Seat || Sees("verifications")).Select(Unscripted)];
    public ImmutableArray<Report> Reports => [.. _state.Reports.Where(r => r.Seat == Seat || r.To.Contains(Seat) || Sees("reports")).Select(r => r with { Readings = [] })];

    /// <summary>Own papers, papers waiting for this seat, papers it decided, and whatever was published.</summary>
    public ImmutableArray<Statement> Statements => [.. _state.Statements
        .Where(s => s.Seat == Seat || s.Approver == Seat && s.SubmittedAt is not null || s.PublishedAt is not null || Sees("statements")).Select(Unread)];

    public ImmutableArray<Statement> ToApprove => [.. _state.Statements.Where(s => s.Status == StatementStatus.InReview && s.Approver == Seat)
        .OrderBy(s => s.SubmittedAt + (s.ApprovalLimit ?? TimeSpan.Zero)).Select(Unread)];

    public ImmutableArray<DutyTask> Tasks => [.. _state.Tasks.Where(t => t.From == Seat || t.To == Seat || Sees("tasks"))];
    public ImmutableArray<LevelChange> Levels => [.. _state.Levels.Where(l => l.Decided || l.Seat == Seat || Sees("levels"))];
    /// <summary>When the running subject began; subjects played before it.</summary>
    public ExerciseTime Began => _state.Began;
    public ImmutableArray<int> Played => [.. _state.Earlier.Select(e => e.Subject.Number)];

    /// <summary>Own forms, forms that go to this seat for approval, and whatever was filed by seats whose statements it may read.</summary>
    public ImmutableArray<FiledForm> Forms => [.. _state.Forms.Where(f => f.Seat == Seat || f.Approver == Seat || f.Valid && Sees("statements")).Select(f => f with { Facts = [] })];
    /// <summary>What this seat wrote, in official layout.</summary>
    public ImmutableArray<Domain.Reports.OfficialPaper> Papers => Domain.Reports.OfficialPapers.OfSeat(_state, Seat);
    /// <summary>Forms this seat may fill in now.</summary>
    public ImmutableArray<FormOption> FormsOffered => [.. Fillable.Select(f => FormOption.Of(_state, f, Now, Seat))];
    /// <summary>Whether there is any; asked often, and filling in costs a walk over the log.</summary>
    public bool AnyFormOffered => Fillable.Any();
    public string FormTitle(string id) => _state.Scenario.Form(id) is { } form ? _state.Text(form.Title) : id;
    /// <summary>What a form asks. What the log would fill in only whoever may fill it in is told.</summary>
    public FormOption? FormNamed(string id) => _state.Scenario.Form(id) is not { } form ? null : Fillable.Contains(form) ? FormOption.Of(_state, form, Now, Seat) : FormOption.Blank(_state, form);
    public ImmutableArray<Briefing> Briefings => [.. _state.Briefings];
    public ImmutableArray<BriefingAnswer> BriefingAnswers => [.. _state.BriefingAnswers];
    public ImmutableArray<LedgerEntry> Ledger => May("enter-ledger") || May("update-ledger") || Sees("items") ? [.. _state.Ledger] : [];
    /// <summary>Own proposals and those this seat decides about.</summary>
    public ImmutableArray<MeasureProposal> MeasureProposals => [.. _state.MeasureProposals.Where(p => p.Seat == Seat || p.Approver == Seat)];
    public string MeasureName(string id) => _state.Scenario.Measures.FirstOrDefault(m => m.Id == id) is { } measure ? _state.Text(measure.Name) : id;
    public bool ResponseRuns => _state.ResponseStarted is not null && _state.ResponseEnded is null;
    public ImmutableArray<OtherMeasureEntry> OtherMeasures => [.. _state.OtherMeasures.Where(m => m.Seat == Seat).Select(m => m with { Facts = [], Prepared = null })];
    /// <summary>What this seat has done, oldest first; readings and known facts are left out.</summary>
    public ImmutableArray<ActEntry> Done => [.. _state.Acts.Where(a => a.Seat == Seat)
        .Select(a => a with { Readings = [], Known = [], About = [.. a.About.Where(id => _state.Scenario.Fact(id) is null)] })];
    public ImmutableArray<SeatPresence> Presence => [.. _state.Scenario.Seats.Select(s => new SeatPresence(s.Id, _state.Text(s.Name), _state.Seat(s.Id).Members.Count, _state.Seat(s.Id).Bot is not null, _state.Seat(s.Id).SignedIn, _state.Seat(s.Id).CommsChecked, _state.Seat(s.Id).Roster))];
    public ImmutableArray<Named> Seats => [.. _state.Scenario.Seats.Select(s => new Named(s.Id, _state.Text(s.Name)))];
    public ImmutableArray<Named> Departments => [.. _state.Scenario.Departments.Select(d => new Named(d.Id, _state.Text(d.Name)))];
    public ImmutableArray<Named> OfficialChannels => [.. _state.Scenario.Channels.Where(c => c.Kind == "official").Select(c => new Named(c.Id, _state.Text(c.Name)))];
    public ImmutableArray<MeasureOption> Measures => [.. _state.Scenario.Measures.Select(m => new MeasureOption(m.Id, _state.Text(m.Name)))];
    public string ChannelName(string id) => _state.Scenario.Channel(id) is { } channel ? _state.Text(channel.Name) : id;
    public string ChannelIcon(string id) => _state.Scenario.Channel(id)?.Icon ?? "message";
    public string NameOfSeat(string id) => _state.NameOf(id);

    /// <summary>Chips of the board: facts this seat may insert, with the agreed wording; locked ones must not be published.</summary>
    public ImmutableArray<FactChip> Chips => [.. _state.Board.Select(b => new FactChip(b.Id, b.Number, b.Facts.IsEmpty ? b.Text : Joining.Clauses(_state.Language, b.Facts.Select(Wording)), b.Confirmed, b.Facts.Any(f => _state.Scenario.Fact(f)?.Publish == "never")))];

    /// <summary>
    /// What a text will be read as: for facts on the board, for required elements, for personal data. Says nothing about facts the teams do not have.
    /// Personal data is always shown; the rest follows the setting coaching. For facts, Topic is the board entry.
    /// </summary>
    /// <param name="chips">Ids of board entries inserted as chips.</param>
    public ImmutableArray<PreviewReading> Preview(string text, ImmutableArray<string> chips)
    {
        var board = _state.Board.SelectMany(b => b.Facts).ToHashSet();
        return [.. Exercises.Acts.Texts.Read(_state, text, chips, default)
            .Where(r => _state.Scenario.Topic(r.Topic) is { } topic ? topic.Kind == "private" || topic.Kind == "element" && Coaching : board.Contains(r.Topic) && Coaching)
            .Select(r => new PreviewReading(_state.Board.Where(b => b.Facts.Contains(r.Topic)).MinBy(b => b.Facts.Length)?.Id ?? r.Topic, _state.Scenario.Topic(r.Topic)?.Kind ?? "fact", _state.Text(_state.Scenario.Topic(r.Topic)?.Name ?? _state.Scenario.Fact(r.Topic)!.Chip), r.Verdict, r.Certainty, r.Start, r.Length))];
    }

    /// <summary>The public rules a statement is checked against (element list of the composer); empty when coaching is off.</summary>
    public ImmutableArray<Named> Elements => Coaching ? [.. _state.Scenario.Topics.Where(t => t.Kind == "element").Select(t => new Named(t.Id, _state.Text(t.Name)))] : [];

    /// <summary>Whether this seat may open the other view without noticing a difference: everything but the feed and the clock.</summary>
    public bool SameDesk(SeatView other)
    {
        var (a, b) = (_state, other._state);
        return Seat == other.Seat && a.Status == b.Status && a.Level == b.Level && a.PauseReason == b.PauseReason && a.Speed.Equals(b.Speed)
            && Equals(a.Injects, b.Injects) && Equals(a.Messages, b.Messages) && Equals(a.Board, b.Board) && Equals(a.Items, b.Items)
            && Equals(a.Verifications, b.Verifications) && Equals(a.Reports, b.Reports) && Equals(a.Statements, b.Statements) && Equals(a.Tasks, b.Tasks)
            && Equals(a.Forms, b.Forms) && Equals(a.Briefings, b.Briefings) && Equals(a.BriefingAnswers, b.BriefingAnswers) && Equals(a.Ledger, b.Ledger)
            && Equals(a.MeasureProposals, b.MeasureProposals) && a.ResponseEnded == b.ResponseEnded && a.Began == b.Began
            && Equals(a.Levels, b.Levels) && Equals(a.OtherMeasures, b.OtherMeasures) && Equals(a.Seats, b.Seats) && Equals(a.Acts, b.Acts) && Equals(a.Stops, b.Stops) && a.PeopleTurn == b.PeopleTurn;
    }

    private IEnumerable<FormSpec> Fillable => May("file-form") ? _state.Scenario.Forms.Where(f => f.OfferedTo(Seat, _state.Subject.Number)) : [];
    private bool Sees(string what) => _spec.Sees.Contains(what);
    private string Wording(string fact) => _state.Scenario.Fact(fact) is { } f ? _state.Text(f.Chip) : fact;
    // When a prepared answer will come, that there is one, and which facts it carries is the script's business:
    // fact ids are ground truth, teams know their own board entries.
    private static Verification Unscripted(Verification v) => v with { ScriptedAnswer = null, AnswerDue = null, Facts = [] };
    private static Statement Unread(Statement s) => s with { Readings = [] };
}

public sealed record Named(string Id, string Name);
public sealed record MeasureOption(string Id, string Name);
public sealed record FactChip(string Entry, int Number, string Wording, bool Confirmed, bool Locked);
public sealed record SeatPresence(string Seat, string Name, int Members, bool Bot, bool SignedIn, bool CommsChecked, Roster? Roster);
public sealed record PreviewReading(string Topic, string Kind, string Name, Verdict Verdict, Certainty Certainty, int Start, int Length);

/// <summary>Something addressed to a seat. Kind decides which answers the slip offers (order: four equal choices), never what is expected.</summary>
public sealed record InboxEntry(
    string Id, string Channel, string ChannelName, string Icon, string Sender, string Kind, string Text, ExerciseTime At, ExerciseTime? Deadline, TimeSpan? Limit,
    string? NormTitle, TimeSpan? NormLimit, ImmutableArray<string> To, ExerciseTime? HandledAt, bool Overdue, string? Post, string? Media)
{
    public bool Open => HandledAt is null && Deadline is not null;

    internal static InboxEntry Of(ExerciseState state, InjectState inject, string seat)
    {
        var channel = state.Scenario.Channel(inject.Channel);
        var norm = state.Scenario.Norms.FirstOrDefault(n => n.Id == inject.Norm);
        return new InboxEntry(inject.Id, inject.Channel, state.Text(channel?.Name ?? inject.Channel), channel?.Icon ?? "message", inject.Sender, inject.Kind, inject.Text,
            inject.DeliveredAt!.Value, inject.Deadline, inject.Limit, norm is null ? null : state.Text(norm.Title), norm?.Limit,
            [.. inject.To.Select(t => state.Text(state.Scenario.Seat(t)?.Name ?? t))],
            inject.Handled.TryGetValue(seat, out var at) ? at : null, inject.Overdue.Contains(seat), inject.PostId, inject.Media);
    }
}
