using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace Simulator.Domain.Scenarios;

/// <summary>A subject (科目): one clock, four phases, its injects, criteria and playbooks. Runs alone (<c>Given</c>) or in sequence.</summary>
public sealed record Subject
{
    public required int Number { get; init; }
    public required string Title { get; init; }
    /// <summary>Story day (text id, e.g. Thursday) and minute of the day at exercise time zero.</summary>
    public required string StoryDay { get; init; }
    public required int StoryStartMinute { get; init; }
    public required TimeSpan Duration { get; init; }
    /// <summary>Story time that has passed since the subject before ended, when subjects run in sequence; null: until the next time its start comes round.</summary>
    public TimeSpan? Gap { get; init; }
    public required ImmutableArray<Phase> Phases { get; init; }
    /// <summary>What is assumed to have happened before when the subject runs alone.</summary>
    public Given? Given { get; init; }
    public required RumorSpec Rumors { get; init; }
    public required ImmutableArray<Inject> Injects { get; init; }
    public required ImmutableArray<Criterion> Criteria { get; init; }
    public ImmutableArray<Deduction> Deductions { get; init; } = [];
    public ImmutableArray<Deduction> Bonuses { get; init; } = [];
    public double BonusLimit { get; init; } = 10;
    public ImmutableArray<Veto> Vetoes { get; init; } = [];
    public double VetoCap { get; init; } = 59;
    public ImmutableArray<Consequence> Consequences { get; init; } = [];
    public ImmutableArray<BackgroundPost> Background { get; init; } = [];
    public ImmutableArray<CrowdLine> Crowd { get; init; } = [];
    public ImmutableArray<Playbook> Playbooks { get; init; } = [];
    public ImmutableArray<Alarm> Alarms { get; init; } = [];
    /// <summary>Ways through the desk for newcomers, at most one a seat; none (also default): the seats have none.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)] // what was stored before this existed keeps its bytes
    public ImmutableArray<Guide> Guides { get; init; }

    public Inject? Inject(string id) => Injects.FirstOrDefault(i => i.Id == id);
    public Guide? GuideOf(string seat) => Guides.IsDefault ? null : Guides.FirstOrDefault(g => g.Seat == seat);
}

public sealed record Phase(string Id, string Title, ExerciseTime From);

/// <summary>The assumed past: facts already on the board, level in force, values for texts (<c>{first_statement.time}</c>).</summary>
public sealed record Given(ImmutableArray<string> BoardFacts, string? Level, ImmutableSortedDictionary<string, string> Values);

/// <summary>Settings of the spreading model for one subject. No gauge can be set, only where spreading begins and how fast platform time runs.</summary>
public sealed record RumorSpec(double Tempo, double InitialTrust, double InitialHeat, double AudienceSize, TimeSpan VacuumGrace, TimeSpan VacuumTau)
{
    /// <summary>Reposts after which nobody is left to repost; null: no such limit.</summary>
    public double? Saturation { get; init; }
}

/// <summary>Something that arrives. Trigger: exactly one of <c>At</c>, <c>After</c>, <c>When</c>, or none of them (manual).</summary>
public sealed record Inject
{
    public required string Id { get; init; }
    public ExerciseTime? At { get; init; }
    /// <summary>Delay after another inject was delivered.</summary>
    public InjectAfter? After { get; init; }
    public Condition? When { get; init; }
    /// <summary>A conditional inject fires only within these exercise times (both optional).</summary>
    public ExerciseTime? NotBefore { get; init; }
    public ExerciseTime? NotAfter { get; init; }
    public required string Channel { get; init; }
    public required string Sender { get; init; }
    public required string Text { get; init; }
    /// <summary>First variant whose condition holds replaces the text, so that no text contradicts what the teams did.</summary>
    public ImmutableArray<TextVariant> Variants { get; init; } = [];
    public ImmutableArray<string> To { get; init; } = [];
    public string? Media { get; init; }
    /// <summary>Exercise limit from delivery; null when nothing is expected.</summary>
    public TimeSpan? Limit { get; init; }
    public string? Norm { get; init; }
    /// <summary>What kind of thing it is: post, call, letter, message, answer, monitor, walk-in, control, order, paper, question. Orders and papers are answered by choice.</summary>
    public required string Kind { get; init; }
    /// <summary>Facts that travel with it.</summary>
    public ImmutableArray<string> Facts { get; init; } = [];
    /// <summary>A root this post starts, or null.</summary>
    public RootSpec? Root { get; init; }
    /// <summary>Post id (inject id) that its author deletes when this is delivered.</summary>
    public string? DeletesPost { get; init; }
    /// <summary>Kinds of act that count as this inject being handled by a seat; stops its countdown.</summary>
    public ImmutableArray<string> HandledBy { get; init; } = [];
    /// <summary>What the media have reported by then; the media tally counts these, never one's own publications.</summary>
    public Coverage? Coverage { get; init; }
    /// <summary>Consequences applied when delivered (see <see cref="ConsequenceEffect"/>).</summary>
    public ImmutableArray<ConsequenceEffect> Effects { get; init; } = [];
    /// <summary>What planners noted beside it in their event list; for control only, never shown to players. Null: nothing.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] // what was stored before this existed keeps its bytes
    public InjectPlan? Plan { get; init; }
}

/// <summary>Columns of a planner's event list that steer nothing: headline, what the teams are expected to do, who answers for the inject, remarks. Text ids or words.</summary>
public sealed record InjectPlan(string? Title, string? Expected, string? Owner, string? Remarks);

/// <summary>Reports by media of one level: central, provincial, city, online.</summary>
public sealed record Coverage(string Level, int Pieces, bool Critical)
{
    public static readonly ImmutableArray<string> Levels = ["central", "provincial", "city", "online"];
}

public sealed record InjectAfter(string Inject, TimeSpan Delay);
public sealed record TextVariant(Condition When, string Text);

/// <summary>A root of spreading: direct response M (expected reposts of the root), virality R, kernel scale (platform time).</summary>
public sealed record RootSpec(string Narrative, double DirectResponse, double Virality, TimeSpan KernelScale)
{
    /// <summary>Expected number of later waves without a visible cause; null: as in the data.</summary>
    public double? Amplifiers { get; init; }
}

/// <summary>Scored expectation (考核点). Points of its elements sum to <c>Points</c>.</summary>
public sealed record Criterion
{
    public required string Id { get; init; }
    public required string Title { get; init; }
    /// <summary>Seats whose performance it is; the first one answers for it.</summary>
    public required ImmutableArray<string> Seats { get; init; }
    /// <summary>Clock starts when this inject is delivered, or at zero.</summary>
    public string? Inject { get; init; }
    public required double Points { get; init; }
    public TimeSpan? Limit { get; init; }
    public string? Norm { get; init; }
    /// <summary>Dimension of the score sheet: one of its own, else timeliness, accuracy, lawfulness, coordination, openness, record.</summary>
    public required string Dimension { get; init; }
    /// <summary>Empty where <see cref="Rated"/>.</summary>
    public required ImmutableArray<CriterionElement> Elements { get; init; }
    /// <summary>Only an evaluator gives these points; until one has, they are not possible points.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)] // what was stored before this existed keeps its bytes
    public bool Rated { get; init; }
    /// <summary>What an evaluator looks at when he rates; text id.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Guide { get; init; }
    /// <summary>Conditions that multiply the whole criterion (traps: factor 0; half: 0.5).</summary>
    public ImmutableArray<CriterionFactor> Factors { get; init; } = [];
}

/// <summary>One scored part. Satisfied by the first act for which <c>When</c> holds; <c>Timed</c> parts lose points when late.</summary>
public sealed record CriterionElement(string Id, string Title, double Points, bool Timed, Condition When);
public sealed record CriterionFactor(string Id, string Title, double Factor, Condition When);

/// <summary>A deduction (or bonus) by type: 不报 迟报 漏报 瞒报 谎报 …; type ids none, late, omitted, concealed, false, process, bonus.</summary>
public sealed record Deduction(string Id, string Title, string Type, double Points, ImmutableArray<string> Seats, Condition When);
public sealed record Veto(string Id, string Title, ImmutableArray<string> Seats, Condition When);

/// <summary>Standing consequence: when its condition first holds, the effects happen once.</summary>
public sealed record Consequence(string Id, Condition When, ImmutableArray<ConsequenceEffect> Effects);

/// <summary>The only effects a file may have. Kind: trust-loss (share), backlash (jump), expose (false denials), root, delete-post, clear-topic (of a narrative; it comes back under another name). No file sets a gauge.</summary>
public sealed record ConsequenceEffect(string Kind, double Amount, string? Target, RootSpec? Root);

/// <summary>A post of everyday traffic. Type: true, partly, false, emotion, question, joke, criticism, help, clarify, unrelated.</summary>
public sealed record BackgroundPost(string Id, string Type, string Persona, string Text, Condition? When);

/// <summary>A line of netizens' comments by stance (comment, question, deny, support, backlash), used for commented reposts.</summary>
public sealed record CrowdLine(string Stance, string Text);

/// <summary>A bot team's script for one seat: steps with triggers. Team: expert (slow uses the same, later), coverup.</summary>
public sealed record Playbook(string Team, string Seat, ImmutableArray<PlaybookStep> Steps);

/// <summary>
/// On = inject:ID | time:MM | statement-in-review | level-proposed | answered:DEPT | report:KIND | act:KIND ; Delay after it.
/// Act = kind of act; Fields = its fields, texts by text id where the value begins with "text:".
/// </summary>
public sealed record PlaybookStep(string Id, string On, TimeSpan Delay, string Act, ImmutableSortedDictionary<string, string> Fields, Condition? When);

/// <summary>A notice to control when its condition holds.</summary>
public sealed record Alarm(string Id, string Text, Condition When);
