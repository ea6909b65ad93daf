using System.Collections.Immutable;

namespace Simulator.Domain.Exercises;

public readonly record struct ExerciseId(string Value)
{
    public override string ToString() => Value;
}

/// <summary>What somebody is in the exercise. Decides which commands are open to him at all; the seat decides which acts.</summary>
public enum Office { Player, Controller, Evaluator, Observer, System }

/// <summary>
/// Who sends a command. <c>Person</c> is an opaque id (names live outside the log); bots have the id <c>bot:TEAM</c>.
/// Built on the server from the session, never from what a client says.
/// </summary>
public sealed record Actor(string Person, Office Office, string? Seat = null, string? SubRole = null)
{
    public static readonly Actor Clock = new("clock", Office.System);
}

/// <summary>Why an event group happened: the command's kind and who sent it from which seat.</summary>
public sealed record Cause(string Command, string Person, Office Office, string? Seat);

/// <summary>An event with its place in the log. Versions start at 1 and have no gaps.</summary>
public sealed record RecordedEvent(long Version, ExerciseTime At, Cause Cause, ExerciseEvent Event);

/// <summary>A fact of the log. Stable type names are listed in <c>Logs/EventTypes.cs</c>; changes are additive only.</summary>
public abstract record ExerciseEvent
{
    /// <summary>Folds this event into the state. Pure; never throws for an event that was once recorded.</summary>
    public abstract ExerciseState Evolve(ExerciseState state, RecordedEvent recorded);

    /// <summary>
    /// Events about the wall clock (pause, speed) and about persons (who joined) are part of the chain but not of the digest:
    /// the same exercise at another speed, or with other people, has the same digest.
    /// </summary>
    [System.Text.Json.Serialization.JsonIgnore]
    public virtual bool InDigest => true;
}

/// <summary>An event that is an act of a seat: scoring, conditions and views see it as an <see cref="ActEntry"/>.</summary>
public abstract record ActEvent(string Seat) : ExerciseEvent
{
    public abstract ActEntry ToEntry(ExerciseState state, RecordedEvent recorded);
}

/// <summary>
/// One act, in the form rules are written against. <c>Kind</c> is the act's name (register-item), <c>About</c> every id it concerns
/// (inject, post, item, paper, department, measure, persona), <c>Known</c> the facts the seat could know when it acted.
/// </summary>
public sealed record ActEntry(long Version, ExerciseTime At, string Seat, string Person, string Kind)
{
    public ImmutableArray<string> About { get; init; } = [];
    public string? Choice { get; init; }
    public string Text { get; init; } = "";
    public ImmutableSortedDictionary<string, string> Fields { get; init; } = Ordinal.Map<string>();
    public ImmutableArray<Reading> Readings { get; init; } = [];
    public ImmutableArray<string> Known { get; init; } = [];
    public string? Paper { get; init; }
    /// <summary>True when the attempt was refused but is itself evidence (publishing before approval).</summary>
    public bool Refused { get; init; }
}

public enum Verdict { States, Denies }
public enum Certainty { Proposed, Certain }

/// <summary>What a text says about a fact or topic. Start and Length are UTF-16 positions in the text. Corrected: the author set it by hand.</summary>
public sealed record Reading(string Topic, Verdict Verdict, Certainty Certainty, int Start, int Length, bool Corrected = false);

/// <summary>What somebody wants. Decides by itself, against the state alone.</summary>
public abstract record ExerciseCommand
{
    /// <summary>Stable name, also the name of the right to send it (seat acts in the scenario).</summary>
    [System.Text.Json.Serialization.JsonIgnore]
    public abstract string Kind { get; }

    /// <summary>Offices that may send it.</summary>
    [System.Text.Json.Serialization.JsonIgnore]
    public virtual ImmutableArray<Office> Offices => [Office.Controller];

    /// <summary>Whether it may be sent before the start, while paused, after the end.</summary>
    public virtual bool AllowedIn(ExerciseStatus status) => true;

    public abstract Decision Decide(ExerciseState state, CommandContext context);
}

/// <summary>A command of a player's seat. Allowed while the exercise runs, if the seat's scenario entry lists <see cref="ExerciseCommand.Kind"/>.</summary>
public abstract record Act : ExerciseCommand
{
    public override ImmutableArray<Office> Offices => [Office.Player];
    public override bool AllowedIn(ExerciseStatus status) => status == ExerciseStatus.Running;
}

public sealed record CommandContext(Actor Actor, ExerciseTime Now)
{
    public string Seat => Actor.Seat ?? "";
    /// <summary>The day on the calendar of the server: only what is written down after an exercise has one.</summary>
    public DateOnly Today { get; init; }
}

/// <summary>Events to record, or a rejection. <c>Evidence</c>: events recorded although the command was refused.</summary>
public sealed record Decision(ImmutableArray<ExerciseEvent> Events, Rejection? Rejection = null)
{
    public static Decision Of(params ReadOnlySpan<ExerciseEvent> events) => new([.. events]);
    public static readonly Decision Nothing = new([]);
    public static implicit operator Decision(Rejection rejection) => new([], rejection);
}

/// <summary>
/// Why a command was refused. The words are in <c>Rejections.resx</c> under <c>Code</c>, in both languages: what happened, why, what to do instead.
/// </summary>
public sealed record Rejection(string Code, params ImmutableArray<string> Args);

public enum ExerciseStatus { Lobby, Running, Paused, Ended }
