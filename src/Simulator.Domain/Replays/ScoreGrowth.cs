using System.Collections.Immutable;
using Simulator.Domain.Exercises;
using Simulator.Domain.Scoring;

namespace Simulator.Domain.Replays;

/// <summary>What one line of the score brought at a moment. Points may be negative (what was earned was lost again) or 0 (nothing more can be earned). Over: past its limit, else null.</summary>
public sealed record ScoreGain(string Line, string Title, double Points, double Full, TimeSpan? Over);

/// <summary>The score at a moment at which it moved: earned and possible of the lines settled by then, and what moved it.</summary>
public sealed record ScoreStep(ExerciseTime At, double Earned, double Possible, ImmutableArray<ScoreGain> Gains);

/// <summary>How the score grew. It is scored anew at every moment that can move it, each time against the exercise as it stood: nothing later is known.</summary>
public static class ScoreGrowth
{
    /// <summary>The moments of the running subject at which its score can move: acts, and the times from which nothing more can be earned.</summary>
    public static ImmutableArray<ExerciseTime> Moments(ExerciseState state, ExerciseTime last)
    {
        var closing = Scorecards.Of(state, last).Lines.Where(l => l.Started is not null).Select(l => Timeliness.Closes(l.Started!.Value, l.Limit)).OfType<ExerciseTime>();
        return [.. state.Acts.Select(a => a.At).Concat(closing).Append(last).Where(t => t >= state.Began && t <= last).Distinct().Order()];
    }

    /// <summary>What lies between two scorecards; null when the score did not move.</summary>
    public static ScoreStep? Between(Scorecard? before, Scorecard after, ExerciseTime at)
    {
        if (before is not null && before.DueEarned.Equals(after.DueEarned) && before.DuePossible.Equals(after.DuePossible)) return null;
        var known = before?.Lines.ToDictionary(l => l.Id, StringComparer.Ordinal) ?? [];
        var gains = after.Lines.Where(l => known.GetValueOrDefault(l.Id) is not { } was ? l.Due : was.Due != l.Due || !Counted(was).Equals(Counted(l)))
            .Select(l => Gain(known.GetValueOrDefault(l.Id), l)).ToImmutableArray();
        return before is null && gains.IsEmpty ? null : new ScoreStep(at, after.DueEarned, after.DuePossible, gains);
    }

    private static ScoreGain Gain(ScoreLine? was, ScoreLine line) =>
        new(line.Id, line.Title, Math.Round(Counted(line) - (was is null ? 0 : Counted(was)), 2), line.Points,
            line is { Limit: { } limit, Started: { } from, Satisfied: { } at } && at - from > limit && line.Elements.Any(e => e.At is not null && e.Factor < 1) ? at - from - limit : null);

    private static double Counted(ScoreLine line) => line.Due ? line.Earned : 0;
}
