using Simulator.Documents.EventLists;
using Simulator.Documents.Scenarios;

namespace Simulator.Cli.Commands;

/// <summary><c>simulator export-events FOLDER --out FILE.xlsx [--language L]</c>: the event list, facts and criteria of a scenario to print and to edit.</summary>
internal sealed class ExportEventsCommand : ICommand
{
    public string Name => "export-events";
    public Syntax Syntax { get; } = new("<scenario-folder>", ["--out", "--language"], []);

    public Task<int> RunAsync(Arguments arguments, Terminal terminal) => Task.FromResult(Run(arguments, terminal));

    private static int Run(Arguments arguments, Terminal terminal)
    {
        if (arguments.Option("--out") is not { } file || Path.GetExtension(file) != ".xlsx") return terminal.Usage("NeedsListFile");
        var loaded = ScenarioFolder.Load(arguments.Operand);
        if (loaded.Scenario is not { } scenario)
        {
            ValidateCommand.Problems(terminal, arguments.Operand, loaded);
            return Terminal.Failed;
        }
        var language = arguments.Option("--language") ?? scenario.Languages[0];
        if (!scenario.Languages.Contains(language)) return terminal.Usage("NoSuchLanguage", language, string.Join(' ', scenario.Languages));
        try
        {
            using var bytes = new MemoryStream();
            EventListXlsx.Write(scenario, language, bytes);
            File.WriteAllBytes(file, bytes.ToArray());
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return terminal.Fail(file, 1, "CannotWrite", e.Message);
        }
        terminal.Out.WriteLine(Words.Get("EventsWritten", scenario.Subjects.Sum(s => s.Injects.Length), file));
        return Terminal.Good;
    }
}
