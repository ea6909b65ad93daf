using System.Collections.Immutable;
using Simulator.Domain.Exercises.People;
using Simulator.Domain.Feeds;
using Simulator.Domain.Rumors;
using Simulator.Domain.Scenarios;

namespace Simulator.Domain.Exercises;

/// <summary>
/// The fold of the log. Immutable apart from <see cref="Posts"/>, which is append-only and read through <see cref="PostCount"/>,
/// so that any number of readers and earlier states can share it. Never leaves the server: players get <c>SeatView</c>.
/// </summary>
public sealed record ExerciseState
{
    public static readonly ExerciseState Empty = new();

    public long Version { get; init; }
    /// <summary>Version of the newest event that was more than a post of the crowd or a reading of the gauges: what teams wait for has not changed since.</summary>
    public long Turn { get; init; }
    /// <summary>Exercise time of the newest event.</summary>
    public ExerciseTime Now { get; init; }
    public ExerciseStatus Status { get; init; } = ExerciseStatus.Lobby;
    /// <summary>Null until the first event.</summary>
    public Scenario Scenario { get; init; } = null!;
    /// <summary>The running subject, its times moved to where it began on the exercise clock.</summary>
    public Subject Subject { get; init; } = null!;
    /// <summary>When the running subject began: its T+0.</summary>
    public ExerciseTime Began { get; init; } = ExerciseTime.Zero;
    /// <summary>Subjects still to come, in order.</summary>
    public ImmutableArray<int> Following { get; init; } = [];
    /// <summary>How each subject after the first began.</summary>
    public ImmutableList<Sequence.SubjectBegun> Begun { get; init; } = [];
    /// <summary>The exercise as it stood when each subject before the running one ended, oldest first. Shares everything with this state.</summary>
    public ImmutableList<ExerciseState> Earlier { get; init; } = [];
    public long Seed { get; init; }
    public int Engine { get; init; }
    public string Language { get; init; } = "zh-CN";
    public ExerciseSettings Settings { get; init; } = new();
    public ImmutableArray<CastMember> Cast { get; init; } = [];

    /// <summary>Exercise milliseconds per wall millisecond.</summary>
    public double Speed { get; init; } = 1;
    public bool SpeedChanged { get; init; }
    /// <summary>Where the clock is jumping to while what becomes due on the way waits for control; null otherwise.</summary>
    public ExerciseTime? JumpingTo { get; init; }
    /// <summary>Why it is paused: empty (control), restart, real, subject (one has ended, the next has not begun).</summary>
    public string PauseReason { get; init; } = "";

    public ImmutableSortedDictionary<string, SeatState> Seats { get; init; } = Ordinal.Map<SeatState>();
    public ImmutableSortedDictionary<string, Participant> Participants { get; init; } = Ordinal.Map<Participant>();
    /// <summary>Persons waiting for control to confirm a seat: person → seat.</summary>
    public ImmutableSortedDictionary<string, string> SeatRequests { get; init; } = Ordinal.Map<string>();
    public bool Locked { get; init; }
    /// <summary>Version of the newest event about persons: whoever shows names reads them again when it grows.</summary>
    public long PeopleTurn { get; init; }
    /// <summary>Persons sent away: person → why.</summary>
    public ImmutableSortedDictionary<string, string> Dismissed { get; init; } = Ordinal.Map<string>();
    /// <summary>Newcomers whom control has recognised: cookie's person → the person he is.</summary>
    public ImmutableSortedDictionary<string, string> Aliases { get; init; } = Ordinal.Map<string>();
    /// <summary>Newcomers under a name already there, until control has looked: newcomer → who came first.</summary>
    public ImmutableSortedDictionary<string, string> SameNames { get; init; } = Ordinal.Map<string>();
    /// <summary>Stops for something real, oldest first.</summary>
    public ImmutableList<RealStop> Stops { get; init; } = [];
    /// <summary>Nothing goes on until control lifts it.</summary>
    public bool Stopped => Stops is [.., { Lifted: null }] || PauseReason == "real";

    public ImmutableSortedDictionary<string, InjectState> Injects { get; init; } = Ordinal.Map<InjectState>();
    public int LiveInjects { get; init; }
    /// <summary>What controllers did to the plan and the clock, oldest first.</summary>
    public ImmutableList<Control.DeskAct> DeskActs { get; init; } = [];
    /// <summary>Consequences and alarms that have already happened.</summary>
    public ImmutableSortedSet<string> Happened { get; init; } = Ordinal.Set;
    /// <summary>Alarms of the scenario that went off, oldest first.</summary>
    public ImmutableList<Control.RaisedAlarm> Alarms { get; init; } = [];
    /// <summary>Acts of control on the plan, newest first, with what each changed.</summary>
    internal ImmutableArray<Control.UndoStep> ControlActs { get; init; } = [];
    /// <summary>Acts of control that can be taken back, newest first.</summary>
    public ImmutableArray<Control.UndoStep> Undoable => [.. ControlActs.Where(s => !s.Changes.IsEmpty && Control.UndoControl.Refuse(this, s) is null)];

    public PostColumns Posts { get; init; } = new();
    public int PostCount { get; init; }
    /// <summary>Comments under posts, append-only like <see cref="Posts"/> and read through <see cref="CommentCount"/>.</summary>
    public CommentColumns Comments { get; init; } = new();
    public int CommentCount { get; init; }
    public Gauges Gauges { get; init; }
    public ImmutableList<GaugeSample> GaugeSamples { get; init; } = [];
    public HotBoard Hot { get; init; } = new();
    /// <summary>Everything the spreading engine was told, in order: it is rebuilt from this.</summary>
    public ImmutableList<RumorAction> RumorActions { get; init; } = [];

    /// <summary>How many posts of the crowd have been written with words, by stance.</summary>
    public ImmutableArray<int> CrowdWritten { get; init; } = [.. Enum.GetValues<Stance>().Select(_ => 0)];

    public string Level { get; init; } = "none";
    public ImmutableList<ActEntry> Acts { get; init; } = [];
    public ImmutableList<Item> Items { get; init; } = [];
    public ImmutableList<Verification> Verifications { get; init; } = [];
    public ImmutableList<BoardFact> Board { get; init; } = [];
    public ImmutableList<Report> Reports { get; init; } = [];
    public ImmutableList<Statement> Statements { get; init; } = [];
    public ImmutableList<SeatMessage> Messages { get; init; } = [];
    public ImmutableList<DutyTask> Tasks { get; init; } = [];
    public ImmutableList<LevelChange> Levels { get; init; } = [];
    public ImmutableList<OtherMeasureEntry> OtherMeasures { get; init; } = [];
    public ImmutableList<FiledForm> Forms { get; init; } = [];
    public ImmutableList<Briefing> Briefings { get; init; } = [];
    public ImmutableList<BriefingAnswer> BriefingAnswers { get; init; } = [];
    public ImmutableList<LedgerEntry> Ledger { get; init; } = [];
    public ImmutableList<MeasureProposal> MeasureProposals { get; init; } = [];
    /// <summary>When the response plan was started and ended last; null: not yet.</summary>
    public ExerciseTime? ResponseStarted { get; init; }
    public ExerciseTime? ResponseEnded { get; init; }
    /// <summary>Facts each seat has been given, by provenance: fact id → earliest time, per seat.</summary>
    public ImmutableSortedDictionary<string, ImmutableSortedDictionary<string, ExerciseTime>> Known { get; init; } =
        Ordinal.Map<ImmutableSortedDictionary<string, ExerciseTime>>();

    public ImmutableSortedDictionary<string, ReadingRuling> Rulings { get; init; } = Ordinal.Map<ReadingRuling>();
    /// <summary>The newest word of each evaluator on each line, oldest first.</summary>
    public ImmutableList<ScoreOverride> Overrides { get; init; } = [];
    public ImmutableList<EvaluatorNote> Notes { get; init; } = [];
    /// <summary>The newest rating of each evaluator of each outcome, oldest first.</summary>
    public ImmutableList<Evaluation.GivenRating> Ratings { get; init; } = [];
    /// <summary>The ratings that count: <c>subject:outcome</c> → rating.</summary>
    public ImmutableSortedDictionary<string, Evaluation.OutcomeRating> OutcomeRatings => Scoring.EvaluatorWords.Ratings(this);
    /// <summary>Person control named as chief evaluator; empty: none.</summary>
    public string ChiefEvaluator { get; init; } = "";
    public ImmutableList<Evaluation.Commentary> Commentaries { get; init; } = [];
    public ImmutableList<Evaluation.ObserverComment> ObserverComments { get; init; } = [];
    /// <summary>What people write down after the exercise.</summary>
    public Debriefs.Debrief Debrief { get; init; } = Debriefs.Debrief.Empty;
    /// <summary>Moments marked for looking back, in the order in which they were marked; how many ever were.</summary>
    public ImmutableList<Replaying.Bookmark> Bookmarks { get; init; } = [];
    public int BookmarksMade { get; init; }
    public bool ReplayReleased { get; init; }
    public bool ScoreShown { get; init; }
    public string? EndReason { get; init; }
    /// <summary>The exercise this one is a re-run of; null: it was played.</summary>
    public People.ExerciseForked? Parent { get; init; }

    /// <summary>Counters of a post as they stand. Comments are counted where the engine writes them; older logs hold none, and keep the ratio they were shown with.</summary>
    public PostCounters CountersOf(int post)
    {
        var counters = Posts.CountersAt(post, PostCount);
        return Engine < RumorEngines.Comments ? counters : counters with { Comments = Comments.CountOf(post, CommentCount) };
    }

    /// <summary>Whether a post or a comment says exactly this already.</summary>
    public bool Says(ReadOnlySpan<char> text) => Posts.Says(text, PostCount) || Comments.Says(text, CommentCount);

    public string Text(string id) => Scenario.Texts.Get(id, Language);

    /// <summary>Name of a seat or a department; the id itself of what is neither.</summary>
    public string NameOf(string id) => Scenario.Seat(id) is { } seat ? Text(seat.Name) : Scenario.Department(id) is { } department ? Text(department.Name) : id;

    /// <summary>
    /// The exercise subject by subject, as each is scored: those before as they stood at their end, with what evaluators have said since.
    /// </summary>
    public IEnumerable<ExerciseState> BySubject() => Earlier.Select(e => e with
    { Status = ExerciseStatus.Ended, Rulings = Rulings, Overrides = Overrides, Notes = Notes, ObserverComments = ObserverComments, Ratings = Ratings, ChiefEvaluator = ChiefEvaluator, Commentaries = Commentaries, Bookmarks = Bookmarks, ReplayReleased = ReplayReleased, ScoreShown = ScoreShown }).Append(this);

    /// <summary>Story time in whole milliseconds since midnight of the first story day.</summary>
    public ImmutableArray<StoryStretch> Story
    {
        get
        {
            var stretches = ImmutableArray.CreateBuilder<StoryStretch>();
            foreach (var then in Earlier.Append(this))
            {
                var start = stretches is [.., var before] ? before.Start + (Earlier[stretches.Count - 1].Now - before.Began) + Begun[stretches.Count - 1].Gap : TimeSpan.FromMinutes(then.Subject.StoryStartMinute);
                stretches.Add(new StoryStretch(then.Began, start));
            }
            return stretches.ToImmutable();
        }
    }

    public SeatState Seat(string id) => Seats.TryGetValue(id, out var seat) ? seat : SeatState.Vacant(id);
    /// <summary>Who a person is here, also under another device; null for a stranger and for somebody sent away.</summary>
    public Participant? ParticipantOf(string person) => Participants.GetValueOrDefault(Aliases.GetValueOrDefault(person, person));
    public bool Ended => Status == ExerciseStatus.Ended;
    public ExerciseTime End => Began + Subject.Duration;
    /// <summary>A subject has ended and the next waits for control.</summary>
    public bool BetweenSubjects => Status == ExerciseStatus.Paused && PauseReason == Sequence.SubjectEnded.Pause;
    /// <summary>The alert level in force when the running subject began.</summary>
    public string LevelAtBeginning => Earlier is [.., var before] ? before.Level : Subject.Given?.Level ?? "none";
    /// <summary>The first published statement that is more than "being checked".</summary>
    public Statement? FirstStatement => Statements.Where(s => s.PublishedAt is not null && !StatementKinds.IsNoFirstStatement(s.Kind)).OrderBy(s => s.PublishedAt).FirstOrDefault();
    public Statement? Statement(string id) => Statements.FirstOrDefault(s => s.Id == id);
    public Item? Item(string id) => Items.FirstOrDefault(i => i.Id == id);

    /// <summary>Facts a seat could know at this moment: given to it, or on the shared board.</summary>
    public ImmutableArray<string> KnownTo(string seat)
    {
        var own = Known.TryGetValue(seat, out var facts) ? facts.Keys : [];
        return [.. own.Concat(Board.SelectMany(b => b.Facts)).Distinct().Order(StringComparer.Ordinal)];
    }

    /// <summary>Minute of the story day and days passed since the story day the subject it falls into starts on.</summary>
    public (int Minute, int Days) StoryTime(ExerciseTime at)
    {
        var then = at >= Began ? this : Earlier.LastOrDefault(e => at >= e.Began) ?? this;
        var minute = then.Subject.StoryStartMinute + (int)((at - then.Began).TotalMilliseconds / 60_000);
        return ((minute % 1440 + 1440) % 1440, minute / 1440);
    }

    public string StoryClock(ExerciseTime at)
    {
        var (minute, _) = StoryTime(at);
        return $"{minute / 60:00}:{minute % 60:00}";
    }
}

/// <summary>From here on the story runs beside the exercise clock; Start: since midnight of the first story day.</summary>
public readonly record struct StoryStretch(ExerciseTime Began, TimeSpan Start);

/// <summary>Coaching: element list, suggested first act and reading preview are shown (training) or not (assessment).</summary>
public sealed record ExerciseSettings(bool Coaching = true, bool Demonstration = false);

/// <summary>A synthetic account of the crowd, drawn from the exercise seed when it is opened.</summary>
public sealed record CastMember(string Name, string Handle, long Followers);

public sealed record SeatState(string Id)
{
    public ImmutableSortedSet<string> Members { get; init; } = Ordinal.Set;
    public string? Lead { get; init; }
    public string? Bot { get; init; }
    /// <summary>When the bot team came: what lay open on the desk then, it takes up from then on.</summary>
    public ExerciseTime? BotSince { get; init; }
    /// <summary>The bot team somebody took the seat over from; it can be handed back.</summary>
    public string? TakenFrom { get; init; }
    public bool SignedIn { get; init; }
    public bool CommsChecked { get; init; }
    public bool Frozen { get; init; }
    /// <summary>Nobody may take it by himself.</summary>
    public bool Locked { get; init; }
    public Roster? Roster { get; init; }
    public ExerciseTime? LastAct { get; init; }
    public static SeatState Vacant(string id) => new(id);
}

public sealed record Roster(string Leader, string Officer, string Contact);

/// <summary>A person in the exercise; the name is kept outside the log.</summary>
public sealed record Participant(string Person, Office Office, string? Seat, string? SubRole, bool Admitted, bool Connected);

public enum InjectStatus { Waiting, Held, Skipped, Delivered, Retracted }

/// <summary>An inject in this exercise, scripted or live. Handled: per seat, when it first did something that counts.</summary>
public sealed record InjectState(string Id, InjectStatus Status)
{
    public ExerciseTime? Due { get; init; }
    public ExerciseTime? DeliveredAt { get; init; }
    public string Text { get; init; } = "";
    public string Channel { get; init; } = "";
    public string Sender { get; init; } = "";
    public string Kind { get; init; } = "";
    public ImmutableArray<string> To { get; init; } = [];
    public TimeSpan? Limit { get; init; }
    public string? Norm { get; init; }
    public string? PostId { get; init; }
    public string? Media { get; init; }
    public bool Live { get; init; }
    /// <summary>Control changed text, seats or limit of what the script says.</summary>
    public bool Edited { get; init; }
    /// <summary>Became due while the clock jumped: held until control decides.</summary>
    public bool Asks { get; init; }
    /// <summary>The deadline passed while the clock jumped: nobody is late until control decides.</summary>
    public bool DeadlineAsks { get; init; }
    public ImmutableArray<string> Facts { get; init; } = [];
    public ImmutableArray<string> HandledBy { get; init; } = [];
    public ImmutableSortedDictionary<string, ExerciseTime> Handled { get; init; } = Ordinal.Map<ExerciseTime>();
    public ImmutableSortedSet<string> Overdue { get; init; } = Ordinal.Set;
    public ExerciseTime? Deadline => DeliveredAt is { } at && Limit is { } limit ? at + limit : null;
}

public sealed record GaugeSample(ExerciseTime At, Gauges Gauges);
