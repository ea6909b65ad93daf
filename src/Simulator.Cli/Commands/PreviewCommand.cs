using System.Text.Json;
using Simulator.Cli.Previewing;
using Simulator.Documents.Scenarios;
using Simulator.Domain.Logs;
using Simulator.Runtime.Bots;
using Simulator.Runtime.Previews;

namespace Simulator.Cli.Commands;

/// <summary><c>simulator preview FOLDER [--subject n] [--json]</c></summary>
internal sealed class PreviewCommand : ICommand
{
    public string Name => "preview";
    public Syntax Syntax { get; } = new("<scenario-folder>", ["--subject"], ["--json"]);

    public async Task<int> RunAsync(Arguments arguments, Terminal terminal)
    {
        if (arguments.Number("--subject", 1) is not { } subject) return terminal.Usage("NotANumber", "--subject", arguments.Option("--subject")!);
        var loaded = ScenarioFolder.Load(arguments.Operand);
        if (loaded.Scenario is not { } scenario)
        {
            ValidateCommand.Problems(terminal, arguments.Operand, loaded);
            return Terminal.Failed;
        }
        if (scenario.Subjects.All(s => s.Number != subject))
            return terminal.Fail(Path.Combine(arguments.Operand, "scenario.yaml"), 1, "NoSuchSubject", subject, string.Join(' ', scenario.Subjects.Select(s => s.Number)));
        var language = scenario.Languages[0];
        var preview = await VolumePreview.OfAsync(scenario, (int)subject, language, new BotTeams(), terminal.Time);
        if (arguments.Has("--json")) terminal.Out.WriteLine(JsonSerializer.Serialize(preview, LogJson.Options));
        else PreviewTable.Write(terminal.Out, scenario.Texts.Get(scenario.Title, language), preview);
        return Terminal.Good;
    }
}
