using Simulator.Domain.Exercises.Sequence;
using Simulator.Domain.Feeds;
using Simulator.Domain.Rumors;

namespace Simulator.Domain.Exercises;

/// <summary>The spreading engine of an exercise, from its state alone: seed, scenario and what the engine was told.</summary>
public static class Spreading
{
    /// <exception cref="ArgumentOutOfRangeException">This version does not have the engine the exercise was started with.</exception>
    /// <remarks>One engine for the whole exercise; its settings are those of the subject it opens with.</remarks>
    public static PlatformEngine Create(ExerciseState state) => new(RumorEngines.Create(state.Engine, Settings(state), DrawKey.Root(state.Seed).With("rumors")), state.Begun);

    /// <summary>The engine as it stands at a moment; null when this version does not have it, or what it produces is not what the log holds.</summary>
    public static PlatformEngine? Rebuild(ExerciseState state, ExerciseTime at)
    {
        if (!RumorEngines.Continues(state.Engine)) return null;
        var engine = Create(state);
        var posts = new List<RumorPost>();
        foreach (var action in state.RumorActions)
        {
            // Candidates of the same millisecond come after the action.
            StepUntil(engine, action.AtMs - 1, posts);
            // The night lies before the first moment of the subject that follows it, where all of it falls on that moment.
            while (engine.NextPassedOver && engine.NextAtMs <= action.AtMs) engine.Step();
            engine.Apply(action);
        }
        StepUntil(engine, at.Ms, posts);
        return Recorded(state, posts) ? engine : null;
    }

    private static void StepUntil(IRumorEngine engine, long atMs, List<RumorPost> posts)
    {
        while (engine.NextAtMs is { } next && next <= atMs)
            if (engine.Step() is { Seen: true } post) posts.Add(post);
    }

    private static bool Recorded(ExerciseState state, List<RumorPost> posts)
    {
        var appeared = posts.Where(p => p.Spreads).ToArray();
        var crowd = Enumerable.Range(0, state.PostCount).Where(i => CrowdPosts.IsCrowd(state.Posts[i].Id)).ToArray();
        // A comment whose post is gone does not appear: what appeared is some of what was drawn.
        var comments = posts.Where(p => p.Kind == RumorEventKind.Comment).Select(CrowdPosts.IdOf).ToHashSet(StringComparer.Ordinal);
        return appeared.Length == crowd.Length
            && appeared.Zip(crowd).All(p => CrowdPosts.IdOf(p.First) == state.Posts[p.Second].Id && p.First.AtMs <= state.Posts[p.Second].At.Ms)
            && Enumerable.Range(0, state.CommentCount).All(i => comments.Contains(state.Comments[i].Id));
    }

    private static RumorSettings Settings(ExerciseState state)
    {
        var subject = state.Earlier is [var first, ..] ? first.Subject : state.Subject;
        var spec = subject.Rumors;
        return new RumorSettings(spec.Tempo, subject.StoryStartMinute, spec.InitialTrust, spec.InitialHeat, spec.AudienceSize,
            (long)spec.VacuumGrace.TotalMilliseconds, (long)spec.VacuumTau.TotalMilliseconds) { SaturationPosts = spec.Saturation };
    }
}
