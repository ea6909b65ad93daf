using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using Simulator.Cli.Playing;
using Simulator.Documents.Logs;
using Simulator.Documents.Scenarios;
using Simulator.Domain.Logs;
using Simulator.Domain.Scenarios;
using Simulator.Runtime.Bots;
using Simulator.Runtime.Local;
using Simulator.Runtime.Outcomes;

namespace Simulator.Cli.Commands;

/// <summary><c>simulator play FOLDER [--subject 1[,2,3]] [--team …] [--seed N] [--language L] [--out DIR] [--outcome] [--json]</c></summary>
internal sealed class PlayCommand : ICommand
{
    public string Name => "play";
    public Syntax Syntax { get; } = new("<scenario-folder>", ["--subject", "--team", "--seed", "--language", "--out"], ["--json", "--outcome"]);

    public async Task<int> RunAsync(Arguments arguments, Terminal terminal)
    {
        var teams = new BotTeams();
        var team = arguments.Option("--team") ?? "expert";
        if (!teams.Teams.Contains(team)) return terminal.Usage("NoSuchTeam", team, string.Join(' ', teams.Teams));
        if (arguments.Number("--seed", 1) is not { } seed) return terminal.Usage("NotANumber", "--seed", arguments.Option("--seed")!);
        if (Subjects(arguments.Option("--subject") ?? "1") is not { } subjects) return terminal.Usage("NotANumber", "--subject", arguments.Option("--subject")!);

        var loaded = ScenarioFolder.Load(arguments.Operand);
        if (loaded.Scenario is not { } scenario)
        {
            ValidateCommand.Problems(terminal, arguments.Operand, loaded);
            return Terminal.Failed;
        }
        if (subjects.Except(scenario.Subjects.Select(s => s.Number)).FirstOrDefault() is > 0 and var missing)
            return terminal.Fail(Path.Combine(arguments.Operand, "scenario.yaml"), 1, "NoSuchSubject", missing, string.Join(' ', scenario.Subjects.Select(s => s.Number)));
        var language = arguments.Option("--language") ?? scenario.Languages[0];
        if (!scenario.Languages.Contains(language))
            return terminal.Fail(Path.Combine(arguments.Operand, "scenario.yaml"), 1, "NoSuchLanguage", language, string.Join(' ', scenario.Languages));
        return await PlayAsync(scenario, new Play(subjects, team, seed, language), arguments, terminal);
    }

    // One subject, or several in one exercise: 1,2,3.
    private static ImmutableArray<int>? Subjects(string written)
    {
        var parts = written.Split(',', StringSplitOptions.TrimEntries);
        if (parts.Any(p => !int.TryParse(p, NumberStyles.None, CultureInfo.InvariantCulture, out var n) || n < 1)) return null;
        return [.. parts.Select(p => int.Parse(p, CultureInfo.InvariantCulture)).Distinct().Order()];
    }

    private sealed record Play(ImmutableArray<int> Subjects, string Team, long Seed, string Language);

    private static async Task<int> PlayAsync(Scenario scenario, Play play, Arguments arguments, Terminal terminal)
    {
        var started = terminal.Time.GetTimestamp();
        var played = await HeadlessRun.PlayAsync(scenario, play.Subjects, play.Seed, play.Language, play.Team, new BotTeams(), terminal.Time);
        var summary = PlaySummary.Of(played, terminal.Time.GetElapsedTime(started).TotalSeconds);
        if (arguments.Has("--outcome") && await OutcomeRuns.OfAsync(played.State, new BotTeams(), terminal.Time) is { } outcome) summary = summary with { Outcome = OutcomeSummary.Of(outcome) };
        if (arguments.Option("--out") is { } folder && !Save(played, folder, terminal)) return Terminal.Failed;
        if (arguments.Has("--json")) terminal.Out.WriteLine(JsonSerializer.Serialize(summary, LogJson.Options));
        else PlayTable.Write(terminal.Out, played, summary, play.Team, play.Seed);
        return Terminal.Good;
    }

    private static bool Save(HeadlessResult played, string folder, Terminal terminal)
    {
        try
        {
            Directory.CreateDirectory(folder);
            using (var file = File.Create(Path.Combine(folder, "log.jsonl"))) LogFile.Write(file, played.Log);
            File.WriteAllText(Path.Combine(folder, ScoreFile.Name), ScoreFile.Write(played.State, played.Digest));
            return true;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            terminal.Fail(folder, 0, "CannotWrite", e.Message);
            return false;
        }
    }
}
