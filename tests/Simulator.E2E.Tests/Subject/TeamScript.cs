using Simulator.Documents.Scenarios;
using Simulator.Domain;
using Simulator.Domain.Exercises;
using Simulator.Domain.Scenarios;
using Simulator.Domain.Scoring;
using Simulator.Domain.Views;
using Simulator.Runtime.Bots;
using Simulator.Runtime.Local;

namespace Simulator.E2E.Tests.Subject;

/// <summary>One act of a bot team, and what its seat saw when it took it.</summary>
public sealed record TeamStep(ExerciseTime At, string Seat, ExerciseCommand Command, SeatView View);

/// <summary>What a bot team does in a subject of the shipped scenario, written down while it plays without a browser: the script for people who do the same by hand.</summary>
public sealed class TeamScript : IBots
{
    public const long Seed = 7;
    private readonly BotTeams _teams = new();
    private readonly List<TeamStep> _steps = [];

    private TeamScript(Scenario scenario) => Scenario = scenario;

    public Scenario Scenario { get; }
    public IReadOnlyList<TeamStep> Steps => _steps;
    /// <summary>What the team got for it.</summary>
    public Scorecard Score { get; private set; } = null!;
    public IReadOnlyList<string> Teams => _teams.Teams;

    public IBot? Create(string team, string seat, BotScript script) => _teams.Create(team, seat, script) is { } bot ? new Written(bot, _steps) : null;

    public static async Task<TeamScript> OfAsync(int subject, string team, string language, CancellationToken cancel)
    {
        var script = new TeamScript(ScenarioFolder.Load(Folder()).Scenario!);
        var played = await HeadlessRun.PlayAsync(script.Scenario, subject, Seed, language, team, script, TimeProvider.System, cancel);
        script.Score = Scorecards.Of(played.State, played.State.End);
        return script;
    }

    private static string Folder()
    {
        var root = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(root!.FullName, "Simulator.sln"))) root = root.Parent;
        return Path.Combine(root.FullName, "scenarios", "liuwan-market");
    }

    private sealed class Written(IBot bot, List<TeamStep> steps) : IBot
    {
        public IEnumerable<ExerciseCommand> Due(SeatView view, ExerciseTime from, ExerciseTime to)
        {
            foreach (var command in bot.Due(view, from, to))
            {
                steps.Add(new TeamStep(to, view.Seat, command, view));
                yield return command;
            }
        }
    }
}
