using Simulator.Domain.Exercises;
using Simulator.Domain.Feeds.Wording;
using Simulator.Domain.Rumors;

namespace Simulator.Domain.Feeds;

/// <summary>
/// Words of the crowd: the scenario's own lines for the post's stance, each once, in turn with lines of the grammar. No text is written twice
/// within an exercise.
/// </summary>
public static class CrowdTexts
{
    // After so many words that were all taken the post is cut to a silent one; the grammar holds far more.
    private const int MostTries = 64;

    /// <summary>The text; empty for a silent repost.</summary>
    public static string Write(ExerciseState state, RumorPost post, string author)
    {
        if (post.Stance == Stance.Silent) return "";
        // The scenario's lines know stances, no tones.
        if (NarrativeRoots.Of(state).ToneOf(post.RootId) is not null) return Compose(state, post, author);
        return OwnLine(state, post.Stance) is { } own && !state.Says(own) ? own : Compose(state, post, author);
    }

    /// <summary>Words under a post, of the grammar alone: the scenario's lines are for posts. Empty when all that was tried is taken.</summary>
    public static string WriteComment(ExerciseState state, RumorPost comment, string author) => Compose(state, comment, author);

    private static string Compose(ExerciseState state, RumorPost post, string author)
    {
        var composer = new Composer(Grammar.For(state.Language), Voice.Of(state, post, author), key => Mentioned(state, key));
        var tries = post.Key.With("text");
        for (var attempt = 0; attempt < MostTries; attempt++)
        {
            var draft = composer.Write(tries.With(attempt));
            if (!state.Says(draft)) return draft.ToString();
        }
        return "";
    }

    public static string Name(Stance stance) => stance.ToString().ToLowerInvariant();

    // Every other post of a stance takes a line of the scenario while there are any, in an order drawn per exercise.
    private static string? OwnLine(ExerciseState state, Stance stance)
    {
        var (half, odd) = Math.DivRem(state.CrowdWritten[(int)stance], 2);
        if (odd == 1) return null;
        var lines = CrowdLines.Of(state).For(stance);
        if (half >= lines.Length) return null;
        return state.Text(lines[Pick(DrawKey.Root(state.Seed).With("crowd").With(Name(stance)), half, lines.Length)]);
    }

    private static string Mentioned(ExerciseState state, DrawKey key) =>
        state.Cast.IsDefaultOrEmpty ? "…" : state.Cast[key.Below(state.Cast.Length)].Name;

    // A keyed walk that visits every line once: a step coprime to the count.
    private static int Pick(DrawKey order, int nth, int count)
    {
        var step = 1 + order.Below(Math.Max(1, count - 1));
        while (Gcd(step, count) != 1) step = step % count + 1;
        return (int)((order.With("start").Below(count) + (long)step * nth) % count);
    }

    private static int Gcd(int a, int b) => b == 0 ? a : Gcd(b, a % b);
}
