using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace Simulator.Domain.Scenarios;

/// <summary>
/// A scenario as written in <c>scenarios/&lt;id&gt;/scenario.yaml</c> (format 1), with all texts of all its languages.
/// Pure data: nothing here knows how an exercise runs. Texts are referred to by id and looked up with <see cref="Texts"/>.
/// </summary>
public sealed record Scenario
{
    public const int CurrentFormat = 1;
    public required int Format { get; init; }
    public required string Id { get; init; }
    public required string Version { get; init; }
    /// <summary>Languages with a text file, the first is the scenario's own.</summary>
    public required ImmutableArray<string> Languages { get; init; }
    public required Texts Texts { get; init; }
    /// <summary>Text ids.</summary>
    public required string Title { get; init; }
    public required string Place { get; init; }
    public string? Summary { get; init; }
    /// <summary>Draft, reviewed or runnable (expert review gate).</summary>
    public string Status { get; init; } = "runnable";
    public ImmutableArray<BasisDocument> Basis { get; init; } = [];
    public ImmutableArray<Norm> Norms { get; init; } = [];
    public required ImmutableArray<SeatSpec> Seats { get; init; }
    public ImmutableArray<Department> Departments { get; init; } = [];
    public ImmutableArray<ApprovalRule> Approvals { get; init; } = [];
    public required ImmutableArray<ChannelSpec> Channels { get; init; }
    public required ImmutableArray<Persona> Personas { get; init; }
    public required ImmutableArray<Fact> Facts { get; init; }
    /// <summary>What a text can be read for besides facts: required elements, personal data, tone.</summary>
    public ImmutableArray<Topic> Topics { get; init; } = [];
    public ImmutableArray<Narrative> Narratives { get; init; } = [];
    public ImmutableArray<MediaItem> Media { get; init; } = [];
    public ImmutableArray<MeasureSpec> Measures { get; init; } = [];
    /// <summary>Null: the scenario names no bodies beside its seats.</summary>
    public Organisation? Organisation { get; init; }
    public Preparation? Preparation { get; init; }
    public ScoreSheet? ScoreSheet { get; init; }
    /// <summary>What the media should have reported by the end; null: no target.</summary>
    public MediaTarget? MediaTarget { get; init; }
    /// <summary>Null: nothing is watched for.</summary>
    public ReportingRule? Reporting { get; init; }
    public ImmutableArray<FormSpec> Forms { get; init; } = [];
    public ImmutableArray<PressQuestion> PressQuestions { get; init; } = [];
    /// <summary>Filled in after the end; none (also default): those that come with the program.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)] // what was stored before this existed keeps its bytes
    public ImmutableArray<QuestionnaireSpec> Questionnaires { get; init; }
    public required ImmutableArray<Subject> Subjects { get; init; }

    public Subject Subject(int number) => Subjects.First(s => s.Number == number);
    public SeatSpec? Seat(string id) => Seats.FirstOrDefault(s => s.Id == id);
    public Fact? Fact(string id) => Facts.FirstOrDefault(f => f.Id == id);
    public Persona? Persona(string id) => Personas.FirstOrDefault(p => p.Id == id);
    public Department? Department(string id) => Departments.FirstOrDefault(d => d.Id == id);
    public ChannelSpec? Channel(string id) => Channels.FirstOrDefault(c => c.Id == id);
    public FormSpec? Form(string id) => Forms.FirstOrDefault(f => f.Id == id);
    public Topic? Topic(string id) => Topics.FirstOrDefault(t => t.Id == id);
}

/// <summary>All texts by language and id. An unknown id is a scenario error found by the loader, never at run time.</summary>
public sealed record Texts(ImmutableSortedDictionary<string, ImmutableSortedDictionary<string, string>> ByLanguage)
{
    /// <summary>The text in the language asked for, else in the scenario's own, else the id itself.</summary>
    public string Get(string id, string language)
    {
        if (ByLanguage.TryGetValue(language, out var texts) && texts.TryGetValue(id, out var text)) return text;
        foreach (var other in ByLanguage.Values)
            if (other.TryGetValue(id, out text)) return text;
        return id;
    }
}

/// <summary>At least so many pieces, so many of them in central-level media. Only what media report by themselves counts.</summary>
public sealed record MediaTarget(int Pieces, int Central);

/// <summary>A document the exercise rests on. <c>Status</c>: in-force, draft, repealed, check.</summary>
public sealed record BasisDocument(string Id, string Title, string Source, string Status, string? Note);

/// <summary>A time limit set by a norm, shown beside the exercise limit. Limit runs on the story clock.</summary>
public sealed record Norm(string Id, string Title, TimeSpan Limit, string Source, string Status);

/// <summary>A seat on the consoles. <c>Acts</c> are the kinds of act it may do; <c>Console</c> names the layout the web shows.</summary>
public sealed record SeatSpec
{
    public required string Id { get; init; }
    public required string Name { get; init; }
    public required string Console { get; init; }
    public string? Duties { get; init; }
    public ImmutableArray<SubRole> SubRoles { get; init; } = [];
    public required ImmutableArray<string> Acts { get; init; }
    /// <summary>Shared lists this seat may read beyond its own papers: items, verifications, reports, statements, tasks, levels.</summary>
    public ImmutableArray<string> Sees { get; init; } = [];
    /// <summary>A person may take this seat only once the controller confirmed.</summary>
    public bool NeedsConfirmation { get; init; }
    public ImmutableArray<string> SuggestedFirstActs { get; init; } = [];
}

public sealed record SubRole(string Id, string Name, ImmutableArray<string> Acts);

/// <summary>Which seat (tier) approves which kind of paper.</summary>
public sealed record ApprovalRule(string Paper, string Seat, TimeSpan Limit)
{
    /// <summary>The post within the seat (a sub-role) that decides it, where somebody holds that post; null: every member may.</summary>
    public string? Post { get; init; }
}

/// <summary>A department, unit or office played by script or control; answers verification requests.</summary>
public sealed record Department(string Id, string Name, ImmutableArray<ScriptedAnswer> Answers);

/// <summary>
/// A prepared answer of a department to a verification request: given once, <c>Delay</c> after the request but not before <c>From</c>
/// (exercise time in <c>Subject</c>). Carries facts by provenance.
/// </summary>
public sealed record ScriptedAnswer(string Id, int Subject, ImmutableArray<string> Facts, ExerciseTime From, TimeSpan Delay, string Text)
{
    /// <summary>Id of a text: the words, with commas between, of a question it is the answer to. Null: to whatever is asked.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] // what was stored before this existed keeps its bytes
    public string? Asks { get; init; }
}

/// <summary>Kind: public (posts), direct (calls, letters, messages to seats), official (statements go out). Icon: a name of the icon set.</summary>
public sealed record ChannelSpec(string Id, string Name, string Kind, string Icon, double Reach);

/// <summary>A synthetic account or speaker. Kind: citizen, opinion-leader, media, official, group, caller, system, leader.</summary>
public sealed record Persona(string Id, string Name, string Kind, long Followers, string? Note);

/// <summary>
/// A piece of ground truth. <c>OnRequest</c>: earliest time someone who asks can learn it; <c>Public</c>: when everybody can; times hold in <c>Subject</c>.
/// Publish: must, may, never.
/// </summary>
public sealed record Fact
{
    public required string Id { get; init; }
    public required string Text { get; init; }
    /// <summary>Short wording a chip inserts.</summary>
    public required string Chip { get; init; }
    public ImmutableArray<string> ConfirmedBy { get; init; } = [];
    public int Subject { get; init; } = 1;
    public ExerciseTime? OnRequest { get; init; }
    public ExerciseTime? Public { get; init; }
    public required string Publish { get; init; }
    public ImmutableArray<Phrases> Phrases { get; init; } = [];
}

/// <summary>Phrase lists of one language: wordings that state the thing and wordings that deny it. See docs/readings.md for how they are matched.</summary>
public sealed record Phrases(string Language, ImmutableArray<string> Says, ImmutableArray<string> Denies)
{
    /// <summary>Wordings that contain a phrase and do not mean the thing ("this is not a drill", said of something else): what lies in them is not read.</summary>
    [System.Text.Json.Serialization.JsonIgnore(Condition = System.Text.Json.Serialization.JsonIgnoreCondition.WhenWritingDefault)] // what was stored before this existed keeps its bytes
    public ImmutableArray<string> Neutral { get; init; }
}

/// <summary>Something besides facts that a text is read for. Kind: element (required element), private (personal data), tone, claim (the rumor's own claim).</summary>
public sealed record Topic(string Id, string Name, string Kind, ImmutableArray<Phrases> Phrases);

/// <summary>A claim spreading in the synthetic public. Truth: false, partly, true.</summary>
public sealed record Narrative(string Id, string Claim, string Truth, ImmutableArray<string> HotTopics)
{
    /// <summary>Facts that answer it: a statement without any of them is not about it. Empty: every statement is.</summary>
    public ImmutableArray<string> Facts { get; init; } = [];

    /// <summary>Names under which the topic comes back each time it was taken off the hot-search board; text ids.</summary>
    public ImmutableArray<string> Renamed { get; init; } = [];

    /// <summary>How people call the matter in passing; text ids of short noun phrases that fit into the crowd's sentences.</summary>
    public ImmutableArray<string> Matters { get; init; } = [];

    /// <summary>Where it is, as people say it; text ids. Without one nobody speaks as a neighbour.</summary>
    public ImmutableArray<string> Places { get; init; } = [];
}

/// <summary>A drawn still in <c>media/</c>; alt text id; always drawn with the exercise mark.</summary>
public sealed record MediaItem(string Id, string File, string Alt);

/// <summary>Gate: assessment, approval, none. Trap measures have no lawful basis; an empty <c>LegalBasis</c> is allowed only there.</summary>
public sealed record MeasureSpec(string Id, string Name, string Gate, string? LegalBasis, bool Trap);

public sealed record PressQuestion(string Id, int Subject, string Text, string? Good, string? Bad);
