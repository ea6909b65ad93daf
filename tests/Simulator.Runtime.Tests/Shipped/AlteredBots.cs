using Simulator.Domain;
using Simulator.Domain.Exercises;
using Simulator.Domain.Views;
using Simulator.Runtime.Bots;

namespace Simulator.Runtime.Tests.Shipped;

/// <summary>One mistake of one seat: a command left out or replaced, put off, or added at a moment.</summary>
internal sealed record Mistake(string Seat)
{
    /// <summary>What becomes of a command: itself, another one, or null for none.</summary>
    public Func<ExerciseCommand, ExerciseCommand?> Change { get; init; } = c => c;
    /// <summary>Which command is put off, by how long, and the how manieth of them.</summary>
    public Func<ExerciseCommand, bool> Late { get; init; } = _ => false;
    public TimeSpan By { get; init; }
    public int Nth { get; init; } = 1;
    public (double Minute, Func<SeatView, ExerciseCommand> Make)? Added { get; init; }
}

/// <summary>The expert team, with one mistake in one seat. Counts how often it was made, so that a mistake nobody made is noticed.</summary>
internal sealed class AlteredBots(Mistake mistake) : IBots
{
    private readonly BotTeams _teams = new();

    public int Made { get; private set; }
    public IReadOnlyList<string> Teams => _teams.Teams;

    public IBot? Create(string team, string seat, BotScript script) =>
        _teams.Create(team, seat, script) is not { } bot ? null : seat == mistake.Seat ? new Altered(bot, mistake, () => Made++) : bot;

    private sealed class Altered(IBot bot, Mistake mistake, Action made) : IBot
    {
        private readonly List<(ExerciseTime At, ExerciseCommand Command)> _later = [];
        private int _seen;

        public IEnumerable<ExerciseCommand> Due(SeatView view, ExerciseTime from, ExerciseTime to)
        {
            foreach (var command in bot.Due(view, from, to))
            {
                var changed = mistake.Change(command);
                var late = mistake.Late(command) && ++_seen == mistake.Nth;
                if (changed != command || late) made();
                if (changed is not null && late) _later.Add((to + mistake.By, changed));
                else if (changed is not null) yield return changed;
            }
            foreach (var (_, command) in _later.Where(l => l.At > from && l.At <= to)) yield return command;
            if (mistake.Added is not { } added || ExerciseTime.FromMinutes(added.Minute) is var at && (at <= from || at > to)) yield break;
            made();
            yield return added.Make(view);
        }
    }
}
