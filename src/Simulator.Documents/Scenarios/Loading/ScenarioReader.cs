using System.Collections.Immutable;
using Simulator.Domain.Scenarios;

namespace Simulator.Documents.Scenarios.Loading;

/// <summary>Reads what holds for all subjects: meta, norms, seats, facts.</summary>
internal static class ScenarioReader
{
    private static readonly ImmutableArray<string> DocumentStatus = ["in-force", "draft", "repealed", "check"];
    private static readonly ImmutableArray<string> PersonaKinds = ["citizen", "opinion-leader", "media", "official", "group", "caller", "system", "leader"];
    private static readonly ImmutableArray<string> Visible = ["items", "verifications", "reports", "statements", "tasks", "levels"];

    /// <summary>Everything but the subjects and the texts.</summary>
    public static Scenario Head(Block b, ImmutableArray<string> languages) => new()
    {
        Format = b.Whole("format", 0, 999),
        Id = b.LocalId(),
        Version = b.Word("version"),
        Languages = languages,
        Texts = b.Load.Texts.ToTexts(),
        Title = b.Text("title"),
        Place = b.Text("place"),
        Summary = b.TextOr("summary"),
        Status = b.OneOfOr("status", "runnable", "draft", "reviewed") ?? "runnable",
        Basis = b.List("basis", "basis", Basis),
        Norms = b.List("norms", "norm", Norm),
        Seats = b.List("seats", "seat", Seat, true),
        Departments = b.List("departments", "department", Department),
        Approvals = b.List("approvals", "approval", Approval),
        Channels = b.List("channels", "channel", Channel, true),
        Personas = b.List("personas", "persona", Persona, true),
        Facts = b.List("facts", "fact", Fact, true),
        Topics = b.List("topics", "topic", Topic),
        Narratives = b.List("narratives", "narrative", Narrative),
        Media = b.List("media", "media", Media),
        Measures = b.List("measures", "measure", Measure),
        Organisation = b.One("organisation", "organisation", OrganisationReader.Organisation),
        Preparation = b.One("preparation", "preparation", PreparationReader.Preparation),
        ScoreSheet = b.One("scoreSheet", "scoreSheet", CriterionReader.Sheet),
        MediaTarget = b.One("mediaTarget", "mediaTarget", m => new MediaTarget(m.Whole("pieces", 0, 100_000), m.Whole("central", 0, 100_000))),
        Reporting = b.One("reporting", "reporting", OrganisationReader.Reporting),
        Forms = b.List("forms", "form", FormReader.Form),
        PressQuestions = b.List("pressQuestions", "pressQuestion", PressQuestion),
        Questionnaires = NoneAsDefault(b.List("questionnaires", "questionnaire", QuestionnaireReader.Questionnaire)),
        Subjects = [],
    };

    // None is stored as nothing at all: a scenario without questionnaires keeps the bytes it had before there were any.
    private static ImmutableArray<QuestionnaireSpec> NoneAsDefault(ImmutableArray<QuestionnaireSpec> read) => read.IsEmpty ? default : read;

    private static BasisDocument Basis(Block b) =>
        new(b.Id(IdKind.Basis), b.Wording("title"), b.Wording("source"), b.OneOf("status", DocumentStatus), b.WordingOr("note"));

    private static Norm Norm(Block b) =>
        new(b.Id(IdKind.Norm), b.Wording("title"), b.Duration("limit"), b.Wording("source"), b.OneOf("status", DocumentStatus));

    private static SeatSpec Seat(Block b) => new()
    {
        Id = b.Id(IdKind.Seat),
        Name = b.Text("name"),
        Console = b.OneOf("console", "assessment", "news", "police", "leading", "general"),
        Duties = b.TextOr("duties"),
        SubRoles = b.List("subRoles", "subRole", s => new SubRole(s.LocalId(), s.Text("name"), Acts(s, "acts", false))),
        Acts = Acts(b, "acts", true),
        Sees = b.ManyOf("sees", false, Visible),
        NeedsConfirmation = b.Flag("needsConfirmation"),
        SuggestedFirstActs = Acts(b, "suggestedFirstActs", false),
    };

    public static ImmutableArray<string> Acts(Block b, string key, bool required)
    {
        var acts = b.Words(key, required);
        foreach (var act in acts) ConditionReader.CheckKind(b, act, b.PlaceOf(key));
        return acts;
    }

    private static Department Department(Block b) => new(b.Id(IdKind.Department), b.Text("name"), b.List("answers", "answer", Answer));

    private static ScriptedAnswer Answer(Block b)
    {
        var id = b.Id(IdKind.Answer);
        var subject = b.Whole("subject", 1, 99);
        return new(id, subject, b.Refs("facts", IdKind.Fact), b.TimeOr("from") ?? Domain.ExerciseTime.Zero, b.Duration("delay"), b.TextIn("text", subject)) { Asks = b.TextOr("asks") };
    }

    private static ApprovalRule Approval(Block b) => new(b.Word("paper"), b.Ref("seat", IdKind.Seat), b.Duration("limit")) { Post = b.WordOr("post") };

    private static ChannelSpec Channel(Block b) =>
        new(b.Id(IdKind.Channel), b.Text("name"), b.OneOf("kind", "public", "direct", "official"), b.Word("icon"), b.NumberOr("reach", 0, 1) ?? 0);

    private static Persona Persona(Block b) =>
        new(b.Id(IdKind.Persona), b.Text("name"), b.OneOf("kind", PersonaKinds), (long)(b.NumberOr("followers", 0, 1e9) ?? 0), b.WordingOr("note"));

    private static Fact Fact(Block b)
    {
        var id = b.Id(IdKind.Fact);
        return new()
        {
            Id = id,
            Text = b.Text("text"),
            Chip = b.Text("chip"),
            ConfirmedBy = b.Refs("confirmedBy", IdKind.Department, IdKind.Seat, IdKind.Persona),
            Subject = b.Take("subject") is null ? 1 : b.Whole("subject", 1, 99),
            OnRequest = b.TimeOr("onRequest"),
            Public = b.TimeOr("public"),
            Publish = b.OneOf("publish", "must", "may", "never"),
            Phrases = b.Load.Texts.PhrasesOf(id),
        };
    }

    private static Topic Topic(Block b)
    {
        var id = b.Id(IdKind.Topic);
        return new(id, b.Text("name"), b.OneOf("kind", "element", "private", "tone", "claim"), b.Load.Texts.PhrasesOf(id));
    }

    private static Narrative Narrative(Block b) =>
        new(b.Id(IdKind.Narrative), b.Text("claim"), b.OneOf("truth", "false", "partly", "true"), b.Texts("hotTopics"))
        { Renamed = b.Texts("renamed"), Matters = b.Texts("matters"), Places = b.Texts("places"), Facts = b.Refs("facts", IdKind.Fact) };

    private static MediaItem Media(Block b) => new(b.Id(IdKind.Media), b.Word("file"), b.Text("alt"));

    private static MeasureSpec Measure(Block b) =>
        new(b.Id(IdKind.Measure), b.Text("name"), b.OneOf("gate", "none", "approval", "assessment"), b.WordingOr("legalBasis"), b.Flag("trap"));

    private static PressQuestion PressQuestion(Block b)
    {
        var id = b.Id(IdKind.PressQuestion);
        var subject = b.Whole("subject", 1, 99);
        return new(id, subject, b.TextIn("text", subject), b.TextOr("good"), b.TextOr("bad"));
    }
}
