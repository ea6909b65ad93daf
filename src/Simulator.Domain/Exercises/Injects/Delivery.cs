using System.Collections.Immutable;
using Simulator.Domain.Exercises.Control;
using Simulator.Domain.Feeds;
using Simulator.Domain.Rumors;
using Simulator.Domain.Scenarios;

namespace Simulator.Domain.Exercises.Injects;

/// <summary>What the delivery of an inject brings about: the inject itself, its post, a root of spreading, consequences.</summary>
internal static class Delivery
{
    private static readonly Cause Ahead = new("", "", Office.System, null);
    private static readonly TimeSpan WaveScale = TimeSpan.FromMinutes(20);

    public static ImmutableArray<ExerciseEvent> Events(ExerciseState state, string id, ExerciseTime now)
    {
        var plan = state.Injects[id];
        if (plan.Live) return Live(state, id, plan.Text, plan.Channel, plan.Sender, plan.Kind, plan.To, plan.Limit, plan.Facts);
        var inject = state.Subject.Inject(id)!;
        var said = Control.InjectContent.Of(state, id, now);
        var text = said.Text;
        var sender = state.Scenario.Persona(inject.Sender);
        var events = Start(state, id, text, inject.Channel, sender, inject.Media, inject.Root is not null);
        var post = events.Count > 0 ? id : null;
        events.Add(new InjectDelivered(id, text, inject.Channel, state.Text(sender?.Name ?? state.Scenario.Department(inject.Sender)?.Name ?? inject.Sender), inject.Kind, said.To, said.Limit, inject.Norm, post, inject.Media, inject.Facts, inject.HandledBy, false));
        if (inject.Root is { } root) events.Add(Root(state, id, root, now));
        if (inject.DeletesPost is { } gone) events.AddRange(new PostRemoved(gone, "author"), new RumorActed(new RootDeleted(now.Ms, gone, true, true)));
        foreach (var effect in inject.Effects) events.AddRange(Effect(state, id, effect, now));
        // What follows it after the end of the subject would never come: control is asked.
        foreach (var next in state.Subject.Injects)
            if (next.After is { } after && after.Inject == id && state.Injects[next.Id].Status == InjectStatus.Waiting && now + after.Delay > state.End) events.Add(new InjectPutOff(next.Id));
        return events.ToImmutable();
    }

    /// <summary>Several at one moment, each as it reads once those before it have come.</summary>
    public static ImmutableArray<ExerciseEvent> InOrder(ExerciseState state, IEnumerable<string> ids, ExerciseTime now)
    {
        var all = ImmutableArray.CreateBuilder<ExerciseEvent>();
        foreach (var id in ids)
        {
            var events = Events(state, id, now);
            all.AddRange(events);
            // Posts are shared by every state of the exercise: only what has reached the seats is folded here.
            foreach (var delivered in events.OfType<InjectDelivered>()) state = delivered.Evolve(state, new RecordedEvent(state.Version, now, Ahead, delivered));
            foreach (var told in events.OfType<RumorActed>()) state = told.Evolve(state, new RecordedEvent(state.Version, now, Ahead, told));
        }
        return all.ToImmutable();
    }

    public static ImmutableArray<ExerciseEvent> Live(
        ExerciseState state, string id, string text, string channel, string sender, string kind, ImmutableArray<string> to, TimeSpan? limit, ImmutableArray<string> facts)
    {
        var persona = state.Scenario.Persona(sender);
        var events = Start(state, id, text, channel, persona ?? new Persona(sender, sender, "citizen", 200, null), null, false);
        events.Add(new InjectDelivered(id, text, channel, state.Text(persona?.Name ?? state.Scenario.Department(sender)?.Name ?? sender), kind, to, limit, null, events.Count > 0 ? id : null, null, facts, [], true));
        return events.ToImmutable();
    }

    /// <summary>Effects a scenario may have; none sets a gauge.</summary>
    public static IEnumerable<ExerciseEvent> Effect(ExerciseState state, string source, ConsequenceEffect effect, ExerciseTime now) => effect.Kind switch
    {
        "trust-loss" => [new RumorActed(new TrustLost(now.Ms, effect.Amount))],
        "backlash" => [new RumorActed(new BacklashRaised(now.Ms, effect.Amount))],
        "expose" => Exposed(state, now),
        "root" => [Root(state, effect.Target ?? source, effect.Root!, now)],
        "clear-topic" => [new TopicCleared(effect.Target!)],
        "delete-post" => [new PostRemoved(effect.Target!, "author"), new RumorActed(new RootDeleted(now.Ms, effect.Target!, true, true))],
        _ => [],
    };

    private static IEnumerable<ExerciseEvent> Exposed(ExerciseState state, ExerciseTime now)
    {
        var done = state.RumorActions.OfType<DenialExposed>().Select(d => d.StatementId).ToHashSet();
        return state.RumorActions.OfType<StatementOut>().Where(s => s.Effect == StatementEffect.FalseDenial && !done.Contains(s.StatementId))
            .Select(s => new RumorActed(new DenialExposed(now.Ms, s.StatementId)));
    }

    private static ImmutableArray<ExerciseEvent>.Builder Start(ExerciseState state, string id, string text, string channel, Persona? sender, string? media, bool isRoot)
    {
        var events = ImmutableArray.CreateBuilder<ExerciseEvent>();
        if (state.Scenario.Channel(channel)?.Kind == "public" && sender is not null)
            events.Add(new PostAppeared(id, PostKind.Original, null, sender.Id, state.Text(sender.Name), channel, text, Stance.Comment, isRoot ? id : null, id, sender.Followers, media, null));
        return events;
    }

    /// <summary>A small wave by control: a post that spreads a narrative, with a bounded number of reposts and no offspring.</summary>
    public static ImmutableArray<ExerciseEvent> Wave(ExerciseState state, string id, Persona sender, string channel, string text, string narrative, int posts, WaveTone? tone, ExerciseTime now)
    {
        var events = Start(state, id, text, channel, sender, null, isRoot: true);
        events.Add(new InjectDelivered(id, text, channel, state.Text(sender.Name), "post", [], null, null, id, null, [], [], true));
        var root = Root(state, id, new RootSpec(narrative, posts, 0, WaveScale), now);
        events.Add(new RumorActed((RootStarted)root.Action with { Amplifiers = 0, Most = posts, Tone = tone }));
        return events.ToImmutable();
    }

    private static RumorActed Root(ExerciseState state, string id, RootSpec root, ExerciseTime now)
    {
        var truth = state.Scenario.Narratives.FirstOrDefault(n => n.Id == root.Narrative)?.Truth;
        return new RumorActed(new RootStarted(now.Ms, id, root.Narrative, truth switch { "true" => RumorTruth.True, "partly" => RumorTruth.PartlyTrue, _ => RumorTruth.False },
            root.DirectResponse, root.Virality, root.KernelScale.TotalMilliseconds) { Amplifiers = root.Amplifiers });
    }

    internal static string Variant(ExerciseState state, Inject inject, ExerciseTime now) =>
        inject.Variants.FirstOrDefault(v => Conditions.Holds(v.When, state, now))?.Text ?? inject.Text;
}
