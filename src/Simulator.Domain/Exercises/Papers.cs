using System.Collections.Immutable;

namespace Simulator.Domain.Exercises;

/// <summary>Counters of a post at a moment, as a snapshot keeps them.</summary>
public sealed record PostCounters(long Reads, int Reposts, int Comments, int Likes);

public enum Authenticity { Open, True, Partly, False, Unverifiable }
public enum Nature { Open, Rumor, Mistake, Criticism, Demand, Help }
public enum Answer3 { Open, Yes, No }

/// <summary>Something registered, with its evidence snapshot. Registers hold items, never persons.</summary>
public sealed record Item(string Id, int Number, ExerciseTime At, string Seat, string Title, string Source, string? Post, string? Inject)
{
    public string Snapshot { get; init; } = "";
    public PostCounters? Counters { get; init; }
    public string? MergedInto { get; init; }
    public Authenticity Authenticity { get; init; } = Authenticity.Open;
    public Nature Nature { get; init; } = Nature.Open;
    public Answer3 AffectsStability { get; init; } = Answer3.Open;
    public Answer3 NeedsAssessment { get; init; } = Answer3.Open;
    public string Reason { get; init; } = "";
    public ExerciseTime? JudgedAt { get; init; }
    public string Status { get; init; } = "open";
    public ImmutableArray<ItemNote> Notes { get; init; } = [];
}

public sealed record ItemNote(ExerciseTime At, string Seat, string Status, string Text, PostCounters? Counters);

/// <summary>A question to a department. Due: when the asker wants the answer. AnswerDue: when a prepared answer will come, if there is one.</summary>
public sealed record Verification(string Id, int Number, string Seat, string Department, string Question, ExerciseTime At, ExerciseTime? Due, string? About)
{
    public string? ScriptedAnswer { get; init; }
    public ExerciseTime? AnswerDue { get; init; }
    public ExerciseTime? AnsweredAt { get; init; }
    public string? Answer { get; init; }
    public ImmutableArray<string> Facts { get; init; } = [];
}

/// <summary>An entry of the shared fact board. Facts: what it carries by provenance (may be none when free text).</summary>
public sealed record BoardFact(string Id, int Number, string Seat, string Text, string Source, ExerciseTime At, ImmutableArray<string> Facts, string? SourceId, bool Confirmed);

public sealed record Report(string Id, int Number, string Kind, string Seat, string Via, ImmutableArray<string> To, string Text, ExerciseTime At, ImmutableArray<Reading> Readings, string? About);

/// <summary>
/// Kinds of paper at the statement desk: holding (正在核实), notice (通报), clarification (澄清), follow-up (续发), correction (更正), press-answer,
/// on-site, reminder (提示), explainer (解读), joint (联合通报), release (新闻通稿), one-page (情况说明, with seal line), qa (答问口径).
/// </summary>
public static class StatementKinds
{
    public static readonly ImmutableArray<string> All =
        ["holding", "notice", "clarification", "follow-up", "correction", "press-answer", "on-site", "reminder", "explainer", "joint", "release", "one-page", "qa"];

    /// <summary>Goes to the one who asked, to those present or stays inside: no post of its own.</summary>
    public static bool IsWithoutPost(string kind) => kind is "press-answer" or "on-site" or "one-page" or "qa";

    /// <summary>Approved for use inside; never published.</summary>
    public static bool IsInternal(string kind) => kind is "qa";

    /// <summary>"Being checked" is no first statement, nor is what only some people get.</summary>
    public static bool IsNoFirstStatement(string kind) => kind is "holding" or "reminder" || IsWithoutPost(kind);
}

public enum StatementStatus { Draft, InReview, Approved, Published, Corrected }

/// <summary>A paper of the statement desk. Kind: one of <see cref="StatementKinds"/>.</summary>
public sealed record Statement(string Id, int Number, string Kind, string Seat, string Title, string Text, ExerciseTime At)
{
    public StatementStatus Status { get; init; } = StatementStatus.Draft;
    public int Revision { get; init; } = 1;
    public string? About { get; init; }
    public string? Corrects { get; init; }
    public string Author { get; init; } = "";
    public ImmutableArray<string> Channels { get; init; } = [];
    public ImmutableArray<Reading> Readings { get; init; } = [];
    public ExerciseTime? SubmittedAt { get; init; }
    public ExerciseTime? DecidedAt { get; init; }
    public ExerciseTime? PublishedAt { get; init; }
    public string? Approver { get; init; }
    public TimeSpan? ApprovalLimit { get; init; }
    public string? Remark { get; init; }
    public string? PostId { get; init; }
    /// <summary>Text of the version that was approved; publishing another text needs a new approval.</summary>
    public string? ApprovedText { get; init; }
}

/// <summary>A message or written instruction from one seat to others. Kind: message, instruction, forward.</summary>
public sealed record SeatMessage(string Id, int Number, string Kind, string From, ImmutableArray<string> To, string Text, ExerciseTime At, string? About, ImmutableArray<string> Facts);

public sealed record DutyTask(string Id, int Number, string From, string To, string Owner, string Title, ExerciseTime At, ExerciseTime Due)
{
    public ExerciseTime? DoneAt { get; init; }
    public string? Result { get; init; }
    /// <summary>Seats and departments that help; the owner answers for it.</summary>
    public ImmutableArray<string> Assisting { get; init; } = [];
}

public sealed record LevelChange(ExerciseTime At, string Seat, string Level, string Reason, bool Decided);

/// <summary>A measure outside the form, answered by control and rated by the evaluator.</summary>
public sealed record OtherMeasureEntry(string Id, string Seat, string Text, ExerciseTime At, string? Answer)
{
    public ExerciseTime? AnsweredAt { get; init; }
    /// <summary>Facts that came with the answer: ground truth, never shown to players as such.</summary>
    public ImmutableArray<string> Facts { get; init; } = [];
    /// <summary>Id of the scenario's answer that was given; ground truth as well.</summary>
    public string? Prepared { get; init; }
}

/// <summary>An evaluator's ruling on a reading; key is <c>version:topic:verdict</c>.</summary>
public sealed record ReadingRuling(bool Confirmed, string Person, ExerciseTime At);

/// <summary>What one evaluator says of one line. At: exercise time.</summary>
public sealed record ScoreOverride(string Line, double Points, string Reason, string Person, long Version)
{
    public ExerciseTime At { get; init; }
}

/// <summary>A note about a moment. Kind: one of <see cref="Evaluation.NoteKinds"/>, or null; seat: whom it is about, or null.</summary>
public sealed record EvaluatorNote(ExerciseTime At, string Text, string Person)
{
    public string? Kind { get; init; }
    public string? Seat { get; init; }
}
