using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using Simulator.Domain.Exercises;
using Simulator.Domain.Exercises.Injects;
using Simulator.Domain.Rumors;

namespace Simulator.Domain.Feeds;

/// <summary>Everyday traffic: every background post gets one keyed moment of the subject.</summary>
public static class BackgroundPlan
{
    // The plan depends on seed and subject only; the table keeps it beside the subject so that it is drawn once per exercise.
    private static readonly ConditionalWeakTable<Scenarios.Subject, Dictionary<long, ImmutableArray<(int Post, ExerciseTime At)>>> Plans = [];

    public static ImmutableArray<(int Post, ExerciseTime At)> Of(ExerciseState state)
    {
        var plans = Plans.GetOrCreateValue(state.Subject);
        lock (plans)
        {
            if (!plans.TryGetValue(state.Seed, out var plan)) plans[state.Seed] = plan = Draw(state);
            return plan;
        }
    }

    public static ImmutableArray<ExerciseEvent> Due(ExerciseState state, ExerciseTime cursor, ExerciseTime now)
    {
        foreach (var (post, at) in Of(state))
        {
            if (at <= cursor) continue;
            if (at > now) break;
            var background = state.Subject.Background[post];
            if (state.Posts.Find(background.Id, state.PostCount) >= 0) continue;
            if (background.When is { } when && !Conditions.Holds(when, state, now)) continue;
            var persona = state.Scenario.Persona(background.Persona)!;
            return [
                new PostAppeared(background.Id, PostKind.Original, null, persona.Id, state.Text(persona.Name), state.Scenario.Channels.First(c => c.Kind == "public").Id,
                    TextValues.Fill(state, state.Text(background.Text), now), Stance.Comment, null, null, persona.Followers, null, null),
                new RumorActed(new PostSeeded(now.Ms, background.Type == "unrelated" ? 0 : persona.Followers) { CarriesRumor = background.Type is "false" or "partly" }),
            ];
        }
        return [];
    }

    private static ImmutableArray<(int, ExerciseTime)> Draw(ExerciseState state)
    {
        var key = DrawKey.Root(state.Seed).With("background");
        var length = state.Subject.Duration.TotalMilliseconds;
        return [.. state.Subject.Background
            .Select((b, i) => (i, new ExerciseTime((long)(key.With(b.Id).Uniform() * length))))
            .OrderBy(p => p.Item2).ThenBy(p => p.i)];
    }
}
