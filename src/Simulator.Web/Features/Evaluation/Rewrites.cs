using System.Collections.Immutable;
using Simulator.Domain.Exercises;

namespace Simulator.Web.Features.Evaluation;

/// <summary>A paper before and after it was rewritten. Same: how many characters both have in common at the beginning and at the end.</summary>
public sealed record Rewrite(ActEntry Before, ActEntry After, int SameHead, int SameTail)
{
    /// <summary>The middle that differs.</summary>
    public string Removed => Before.Text[SameHead..^SameTail];
    public string Added => After.Text[SameHead..^SameTail];

    /// <summary>The last rewriting of every paper these acts are about, in order of the papers.</summary>
    public static ImmutableArray<Rewrite> Of(ExerciseState state, ImmutableArray<long> evidence)
    {
        var wanted = evidence.ToHashSet();
        var papers = state.Acts.Where(a => wanted.Contains(a.Version)).Select(a => a.Paper).OfType<string>().Distinct();
        return [.. papers.Select(p => Last(state.Acts.Where(a => a.Paper == p && a.Text.Length > 0))).OfType<Rewrite>()];
    }

    private static Rewrite? Last(IEnumerable<ActEntry> versions)
    {
        ActEntry? before = null, after = null;
        foreach (var version in versions)
        {
            // The same text goes through several acts: drafted, sent up, approved.
            if (after?.Text == version.Text) continue;
            (before, after) = (after, version);
        }
        return before is null || after is null ? null : Between(before, after);
    }

    private static Rewrite Between(ActEntry before, ActEntry after)
    {
        var most = Math.Min(before.Text.Length, after.Text.Length);
        var head = 0;
        while (head < most && before.Text[head] == after.Text[head]) head++;
        // Half a character is none.
        if (head > 0 && char.IsHighSurrogate(before.Text[head - 1])) head--;
        var tail = 0;
        while (tail < most - head && before.Text[^(tail + 1)] == after.Text[^(tail + 1)]) tail++;
        if (tail > 0 && char.IsLowSurrogate(before.Text[^tail])) tail--;
        return new Rewrite(before, after, head, tail);
    }
}
