using System.Collections.Immutable;
using Simulator.Domain.Scenarios;

namespace Simulator.Documents.Scenarios.Loading;

internal static class InjectReader
{
    public static readonly ImmutableArray<string> Kinds = ["control", "post", "call", "letter", "message", "answer", "monitor", "walk-in", "order", "paper", "question"];

    public static Inject Read(Block b)
    {
        var inject = new Inject
        {
            Id = b.Id(IdKind.Inject),
            At = b.TimeOr("at"),
            After = b.One("after", "after", a => new InjectAfter(a.Ref("inject", IdKind.Inject), a.Duration("delay"))),
            When = b.ConditionOr("when"),
            NotBefore = b.TimeOr("notBefore"),
            NotAfter = b.TimeOr("notAfter"),
            Channel = b.Ref("channel", IdKind.Channel),
            Sender = b.Ref("sender", IdKind.Persona, IdKind.Department),
            Text = b.Text("text"),
            Variants = b.List("variants", "variant", v => new TextVariant(v.Condition("when"), v.Text("text"))),
            To = b.Refs("to", IdKind.Seat),
            Media = b.RefOr("media", IdKind.Media),
            Limit = b.DurationOr("limit"),
            Norm = b.RefOr("norm", IdKind.Norm),
            Kind = b.OneOf("kind", Kinds),
            Facts = b.Refs("facts", IdKind.Fact),
            Root = b.One("root", "root", Root),
            DeletesPost = b.RefOr("deletesPost", IdKind.Inject),
            HandledBy = ScenarioReader.Acts(b, "handledBy", false),
            Coverage = b.One("coverage", "coverage", c => new Coverage(c.OneOf("level", Coverage.Levels), c.Whole("pieces", 1, 999), c.Flag("critical"))),
            Effects = b.List("effects", "effect", Effect),
            Plan = b.One("plan", "plan", p => new InjectPlan(p.WordingOr("title"), p.WordingOr("expected"), p.WordingOr("owner"), p.WordingOr("remarks"))),
        };
        CheckTrigger(b, inject);
        return inject;
    }

    public static ConsequenceEffect Effect(Block b)
    {
        var effect = new ConsequenceEffect(
            b.OneOf("kind", "trust-loss", "backlash", "expose", "root", "delete-post", "clear-topic"), b.NumberOr("amount", 0, 1) ?? 0,
            b.RefOr("target", b.WordOr("kind") == "clear-topic" ? IdKind.Narrative : IdKind.Inject), b.One("root", "root", Root));
        if (effect.Kind is "trust-loss" or "backlash" && effect.Amount <= 0) b.Load.Error(b.Place, "MissingKey", "amount");
        if (effect.Kind == "root" && effect.Root is null) b.Load.Error(b.Place, "MissingKey", "root");
        if (effect.Kind is "delete-post" or "clear-topic" && effect.Target is null) b.Load.Error(b.Place, "MissingKey", "target");
        return effect;
    }

    private static RootSpec Root(Block b) => new(
        b.Ref("narrative", IdKind.Narrative), b.Number("directResponse", 0, 1e6), b.Number("virality", 0, 10), b.Duration("kernelScale"))
    { Amplifiers = b.NumberOr("amplifiers", 0, 20) };

    private static void CheckTrigger(Block b, Inject inject)
    {
        var triggers = (inject.At is null ? 0 : 1) + (inject.After is null ? 0 : 1) + (inject.When is null ? 0 : 1);
        if (triggers > 1) b.Load.Error(b.Place, "OneTrigger", inject.Id);
        if (inject.When is null && (inject.NotBefore ?? inject.NotAfter) is not null) b.Load.Error(b.PlaceOf(inject.NotBefore is null ? "notAfter" : "notBefore"), "WindowNeedsWhen");
        if (inject is { NotBefore: { } first, NotAfter: { } last } && last < first) b.Load.Error(b.PlaceOf("notAfter"), "UntilBeforeFrom");
    }
}
