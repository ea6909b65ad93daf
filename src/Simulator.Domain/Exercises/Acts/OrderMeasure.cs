using System.Collections.Immutable;
using Simulator.Domain.Exercises.Injects;
using Simulator.Domain.Rumors;

namespace Simulator.Domain.Exercises.Acts;

/// <summary>
/// Orders a measure of the scenario. Legal basis and necessity are mandatory for everything a person or platform must bear.
/// What its gate asks for has to come first (<see cref="MeasureGates"/>); the attempt without it is evidence.
/// </summary>
public sealed record OrderMeasure(string Measure, string Target, string LegalBasis, string Necessity, string? About = null) : Act
{
    public override string Kind => "order-measure";

    public override Decision Decide(ExerciseState state, CommandContext context)
    {
        var spec = state.Scenario.Measures.FirstOrDefault(m => m.Id == Measure);
        if (spec is null) return new Rejection("NoSuchMeasure");
        if (Texts.Missing(("Target", Target), ("LegalBasis", LegalBasis), ("Necessity", Necessity)) is { } missing) return missing;
        var refused = MeasureGates.Refuse(state, spec, context.Seat);
        var ordered = new MeasureOrdered(context.Seat, Measure, Target.Trim(), LegalBasis.Trim(), Necessity.Trim(), About, refused is not null) { Lawful = LegalBases.Names(state, LegalBasis) };
        return new Decision([ordered], refused);
    }
}

public sealed record MeasureOrdered(string Seat, string Measure, string Target, string LegalBasis, string Necessity, string? About, bool WasRefused) : ActEvent(Seat)
{
    /// <summary>The basis names a document of the scenario that is not repealed.</summary>
    public bool Lawful { get; init; }

    public override ExerciseState Evolve(ExerciseState state, RecordedEvent recorded) => state;
    public override ActEntry ToEntry(ExerciseState state, RecordedEvent recorded) => recorded.Entry(this, "order-measure") with
    {
        About = [.. Texts.Ids(Measure), .. Texts.ItemIds(state, About)], Choice = Measure, Text = $"{Target} {Necessity}", Refused = WasRefused, Known = state.KnownTo(Seat),
        Fields = Ordinal.Map<string>().Add("basis", LegalBasis).Add("necessity", Necessity).Add("target", Target).Add("lawful", Lawful ? "yes" : "no"),
    };
}

/// <summary>
/// A request to a platform or an account holder about one post. What: cite-source (offer the authoritative wording), label, delete.
/// Labelling and deleting need a legal basis. Deleting hides the post and never lowers false belief; it needs also why it is necessary, and how far it goes
/// (scope: item, or discussion for everything said about the matter).
/// </summary>
public sealed record RequestPlatform(string Post, string What, string LegalBasis, string Text, string Necessity = "", string Scope = "") : Act
{
    public override string Kind => "request-platform";

    public override Decision Decide(ExerciseState state, CommandContext context)
    {
        if (What is not ("cite-source" or "label" or "delete")) return new Rejection("BadChoice");
        if (Texts.Missing(("Text", Text)) is { } missing) return missing;
        if (Based() is { } basis) return basis;
        if (Scope is not ("item" or "discussion") && (What == "delete" || Scope.Length > 0)) return new Rejection("BadScope");
        var index = state.Posts.Find(Post, state.PostCount);
        if (index < 0) return new Rejection("NoSuchPost");
        var row = state.Posts[index];
        var requested = new PlatformRequested(context.Seat, Post, row.Inject, What, Texts.Clean(LegalBasis), Text.Trim())
        { Necessity = Texts.Clean(Necessity), Scope = Scope, Lawful = LegalBases.Names(state, LegalBasis) };
        // Only a root's cascade reacts; a label or deletion of anything else stays with that post.
        var root = row is { Kind: Feeds.PostKind.Original, Root: not null } || state.RumorActions.OfType<RootStarted>().Any(r => r.RootId == row.Id);
        return What switch
        {
            "delete" when root => Decision.Of(requested, new PostRemoved(Post, "request"), new RumorActed(new RootDeleted(context.Now.Ms, row.Id, false, false))),
            "delete" => Decision.Of(requested, new PostRemoved(Post, "request")),
            "label" when root => Decision.Of(requested, new RumorActed(new RootLabelled(context.Now.Ms, row.Id))),
            _ => Decision.Of(requested),
        };
    }

    // Whatever is done to a post rests on a law; offering the authoritative wording does nothing to it.
    private Rejection? Based() => What switch
    {
        "delete" => Texts.Missing(("LegalBasis", LegalBasis), ("Necessity", Necessity)),
        "label" => Texts.Missing(("LegalBasis", LegalBasis)),
        _ => Texts.TooLong(LegalBasis),
    };
}

public sealed record PlatformRequested(string Seat, string Post, string? Inject, string What, string LegalBasis, string Text) : ActEvent(Seat)
{
    public string Necessity { get; init; } = "";
    /// <summary>item, discussion, or empty where nothing is taken away.</summary>
    public string Scope { get; init; } = "";
    public bool Lawful { get; init; }

    public override ExerciseState Evolve(ExerciseState state, RecordedEvent recorded) => state;
    public override ActEntry ToEntry(ExerciseState state, RecordedEvent recorded) => recorded.Entry(this, "request-platform") with
    {
        About = Texts.Ids(Post, Inject), Choice = What, Text = Text, Known = state.KnownTo(Seat), Readings = Texts.Read(state, Text, default, default),
        Fields = Ordinal.Map<string>().Add("what", What).Add("basis", LegalBasis).Add("necessity", Necessity).Add("scope", Scope).Add("lawful", Lawful ? "yes" : "no"),
    };
}
