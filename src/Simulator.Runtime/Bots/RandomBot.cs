using Simulator.Domain;
using Simulator.Domain.Exercises;
using Simulator.Domain.Views;

namespace Simulator.Runtime.Bots;

/// <summary>One act every three quarters of a minute to two minutes, any of those the seat may do, about anything it sees. Keyed: the same seed and view give the same act.</summary>
internal sealed class RandomBot(long seed, string seat) : IBot
{
    private const int LeastPause = 45, MostPause = 120;
    private readonly DrawKey _key = DrawKey.Root(seed).With("bot").With("random").With(seat);
    private readonly List<long> _moments = [];

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

    // The same whoever asks and when; drawn as far as asked for.
    private IEnumerable<long> Moments(ExerciseTime from, ExerciseTime to)
    {
        while (_moments.Count == 0 || _moments[^1] * 1000 <= to.Ms)
            _moments.Add((_moments.Count == 0 ? 0 : _moments[^1]) + LeastPause + _key.With("pause").With(_moments.Count).Below(MostPause - LeastPause + 1));
        return _moments.Where(second => second * 1000 > from.Ms && second * 1000 <= to.Ms);
    }
}
