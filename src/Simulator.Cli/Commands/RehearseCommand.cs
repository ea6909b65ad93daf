using System.Text.Json;
using Simulator.Cli.Rehearsing;
using Simulator.Documents.Scenarios;
using Simulator.Documents.Studio;
using Simulator.Domain.Logs;
using Simulator.Runtime.Bots;
using Simulator.Runtime.Rehearsals;

namespace Simulator.Cli.Commands;

/// <summary><c>simulator rehearse FOLDER [--seeds N] [--json]</c>: all bot teams over all subjects; exit 1 when people may not play it.</summary>
internal sealed class RehearseCommand : ICommand
{
    private const int MostSeeds = 100;

    public string Name => "rehearse";
    public Syntax Syntax { get; } = new("<scenario-folder>", ["--seeds"], ["--json"]);

    public async Task<int> RunAsync(Arguments arguments, Terminal terminal)
    {
        if (arguments.Number("--seeds", RehearsalRuns.UsualSeeds) is not (>= 1 and <= MostSeeds and var seeds)) return terminal.Usage("NotANumber", "--seeds", arguments.Option("--seeds")!);
        var loaded = ScenarioFolder.Validate(arguments.Operand);
        ValidateCommand.Problems(terminal, arguments.Operand, loaded);
        if (loaded.Scenario is not { } scenario) return Terminal.Failed;
        var rehearsal = await RehearsalRuns.OfAsync(scenario, new BotTeams(), terminal.Time, (int)seeds);
        var verdict = RehearsalVerdict.Of(loaded.Problems.Count(p => p.Severity == Severity.Error), rehearsal);
        if (arguments.Has("--json")) terminal.Out.WriteLine(JsonSerializer.Serialize(RehearsalSummary.Of(rehearsal, verdict, ScenarioFiles.PlayDigest(arguments.Operand)), LogJson.Options));
        else RehearsalTable.Write(terminal.Out, scenario, rehearsal, verdict);
        return verdict.Runnable ? Terminal.Good : Terminal.Failed;
    }
}
