using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace Simulator.Domain.Scenarios;

/// <summary>The one condition language of scenarios: injects, variants, criteria, vetoes, consequences, playbooks. Evaluated by <c>Conditions.Holds</c>.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "is")]
[JsonDerivedType(typeof(AllOf), "all")]
[JsonDerivedType(typeof(AnyOf), "any")]
[JsonDerivedType(typeof(Not), "not")]
[JsonDerivedType(typeof(Acted), "act")]
[JsonDerivedType(typeof(TimeReached), "time")]
[JsonDerivedType(typeof(SinceInject), "since")]
[JsonDerivedType(typeof(Delivered), "delivered")]
[JsonDerivedType(typeof(GaugeAt), "gauge")]
[JsonDerivedType(typeof(LevelAtLeast), "level")]
[JsonDerivedType(typeof(FactKnown), "known")]
[JsonDerivedType(typeof(FactOnBoard), "board")]
[JsonDerivedType(typeof(Contradicted), "contradiction")]
[JsonDerivedType(typeof(SubjectPlayed), "played")]
[JsonDerivedType(typeof(InTurn), "order")]
public abstract record Condition;

public sealed record AllOf(ImmutableArray<Condition> Of) : Condition;
public sealed record AnyOf(ImmutableArray<Condition> Of) : Condition;
public sealed record Not(Condition Of) : Condition;

/// <summary>An act in the log matches the pattern.</summary>
public sealed record Acted(ActPattern Act) : Condition;

/// <summary>Exercise time has reached this.</summary>
public sealed record TimeReached(ExerciseTime At) : Condition;

/// <summary>Time since an inject was delivered has reached this; not if it was never delivered.</summary>
public sealed record SinceInject(string Inject, TimeSpan Delay) : Condition;

public sealed record Delivered(string Inject) : Condition;

/// <summary>A gauge (heat, trust, anxiety, falseBelief; 0–100) is at least (or at most) this.</summary>
public sealed record GaugeAt(string Gauge, double? AtLeast, double? AtMost) : Condition;

/// <summary>The alert level in force is at least this (blue, yellow, orange, red).</summary>
public sealed record LevelAtLeast(string Level) : Condition;

/// <summary>Fact has reached one of the seats by provenance (an inject, an answer, the board).</summary>
public sealed record FactKnown(string Fact) : Condition;

/// <summary>A fact is on the teams' board.</summary>
public sealed record FactOnBoard(string Fact) : Condition;

/// <summary>Two seats said opposite things about a fact, outward or upward, in the running subject.</summary>
public sealed record Contradicted(string Fact) : Condition;

/// <summary>That subject was played before in this exercise: what its teams did is in the log, not assumed.</summary>
public sealed record SubjectPlayed(int Number) : Condition;

/// <summary>Acts that match these patterns, each after the one before it. Acts between them do not matter.</summary>
public sealed record InTurn(ImmutableArray<ActPattern> Acts) : Condition;

/// <summary>
/// Which acts match. All parts given must hold. Lists in <c>States</c>, <c>Has</c> mean all of them; <c>Denies</c>, <c>Discloses</c>, <c>Contains</c> any of them.
/// </summary>
public sealed record ActPattern
{
    /// <summary>Kinds of act, any of them.</summary>
    public required ImmutableArray<string> Kinds { get; init; }
    public ImmutableArray<string> Seats { get; init; } = [];
    /// <summary>Subject of the act: id of an inject (also of the post, item or request that stems from it), department, persona or measure.</summary>
    public ImmutableArray<string> About { get; init; } = [];
    /// <summary>Choice taken (agree, refuse, ask-basis, escalate; a verdict; a level …), any of them.</summary>
    public ImmutableArray<string> Choices { get; init; } = [];
    /// <summary>Fields that must have one of the values, separated by "|"; "*" = not empty.</summary>
    public ImmutableSortedDictionary<string, string> Fields { get; init; } = Ordinal.Map<string>();
    /// <summary>Facts or topics the text must state.</summary>
    public ImmutableArray<string> States { get; init; } = [];
    /// <summary>At least one of these facts or topics is stated.</summary>
    public ImmutableArray<string> StatesAny { get; init; } = [];
    /// <summary>Facts or topics the text denies (certain readings only when used in a veto).</summary>
    public ImmutableArray<string> Denies { get; init; } = [];
    /// <summary>Facts known to the seat (or on the board) when it acted that the text does not state.</summary>
    public ImmutableArray<string> Omits { get; init; } = [];
    /// <summary>Facts the seat knew (or the board held) when it acted: the order of steps.</summary>
    public ImmutableArray<string> Knows { get; init; } = [];
    /// <summary>Facts of which the text states one before anybody could know it: given to no seat, on no board, not yet to be learned by asking, not public.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)] // what was stored before this existed keeps its bytes
    public ImmutableArray<string> Ahead { get; init; }
    /// <summary>At most this long after the delivery of the inject the act is about.</summary>
    public TimeSpan? Within { get; init; }
    /// <summary>Also acts of subjects played before; otherwise only those of the running one.</summary>
    public bool Earlier { get; init; }
    public ExerciseTime? From { get; init; }
    public ExerciseTime? Until { get; init; }
    /// <summary>At most this long after the act of another criterion's inject was delivered: inject id.</summary>
    public string? AfterInject { get; init; }
    public string? BeforeInject { get; init; }
    /// <summary>How many different matching acts are needed (by what they are about).</summary>
    public int AtLeast { get; init; } = 1;
    /// <summary>Only readings that are certain or confirmed by an evaluator count. Vetoes always behave so.</summary>
    public bool CertainOnly { get; init; }
}
