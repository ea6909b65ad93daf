using Simulator.Domain;
using Simulator.Domain.Exercises;
using Simulator.Domain.Views;

namespace Simulator.Runtime.Bots;

/// <summary>One act every two to four minutes, any of those the seat may do, about anything it sees. Keyed: the same seed and view give the same act.</summary>
internal sealed class RandomBot(long seed, string seat) : IBot
{
    private const int LeastPause = 120, MostPause = 240;
    private readonly DrawKey _key = DrawKey.Root(seed).With("bot").With("random").With(seat);

    public IEnumerable<ExerciseCommand> Due(SeatView view, ExerciseTime from, ExerciseTime to)
    {
        foreach (var second in Moments(from, to))
        {
            var key = _key.With(second);
            var acts = OfferedActs.Of(view);
            if (acts.IsEmpty) continue;
            var act = acts[key.With("act").Below(acts.Length)];
            if (CommandBuilder.Build(act, new RandomArguments(view, act, key).Of) is { } command) yield return command;
        }
    }

    // Counted from the start each time: nothing is remembered.
    private IEnumerable<long> Moments(ExerciseTime from, ExerciseTime to)
    {
        long second = 0;
        for (var n = 0; second * 1000 <= to.Ms; n++)
        {
            if (second > 0 && second * 1000 > from.Ms) yield return second;
            second += LeastPause + _key.With("pause").With(n).Below(MostPause - LeastPause + 1);
        }
    }
}
