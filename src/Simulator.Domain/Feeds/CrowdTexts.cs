using Simulator.Domain.Exercises;
using Simulator.Domain.Rumors;

namespace Simulator.Domain.Feeds;

/// <summary>Words of the crowd: the scenario's lines for the post's stance, in an order drawn per exercise; a second round joins two lines, so that nothing is repeated verbatim.</summary>
public static class CrowdTexts
{
    public static string Write(ExerciseState state, RumorPost post)
    {
        var lines = state.Subject.Crowd.Where(c => c.Stance == Name(post.Stance)).ToArray();
        if (lines.Length == 0) return "";
        var nth = state.CrowdWritten.GetValueOrDefault(Name(post.Stance));
        var order = DrawKey.Root(state.Seed).With("crowd").With(Name(post.Stance)).With(nth / lines.Length);
        var first = state.Text(lines[Pick(order, nth % lines.Length, lines.Length)].Text);
        var round = nth / lines.Length;
        if (round == 0) return first;
        var second = state.Text(lines[(Pick(order, nth % lines.Length, lines.Length) + round) % lines.Length].Text);
        return first == second ? first : $"{first} {second}";
    }

    public static string Name(Stance stance) => stance.ToString().ToLowerInvariant();

    // A keyed walk that visits every line once per round: a step coprime to the count.
    private static int Pick(DrawKey order, int nth, int count)
    {
        var step = 1 + order.Below(Math.Max(1, count - 1));
        while (Gcd(step, count) != 1) step = step % count + 1;
        return (int)((order.With("start").Below(count) + (long)step * nth) % count);
    }

    private static int Gcd(int a, int b) => b == 0 ? a : Gcd(b, a % b);
}
