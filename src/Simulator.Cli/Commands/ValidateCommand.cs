using Simulator.Documents.Scenarios;

namespace Simulator.Cli.Commands;

/// <summary><c>simulator validate FOLDER</c></summary>
internal sealed class ValidateCommand : ICommand
{
    public string Name => "validate";
    public Syntax Syntax { get; } = new("<scenario-folder>", [], []);

    public Task<int> RunAsync(Arguments arguments, Terminal terminal)
    {
        var result = ScenarioFolder.Validate(arguments.Operand);
        Problems(terminal, arguments.Operand, result);
        if (result.Scenario is not { } scenario || result.HasErrors) return Task.FromResult(Terminal.Failed);
        var texts = scenario.Texts;
        terminal.Out.WriteLine(Words.Get("Valid", scenario.Id, texts.Get(scenario.Title, scenario.Languages[0]), scenario.Subjects.Length, scenario.Subjects.Sum(s => s.Injects.Length), result.Problems.Length));
        return Task.FromResult(Terminal.Good);
    }

    /// <summary>Every problem on its line, with the path as the caller gave it.</summary>
    internal static void Problems(Terminal terminal, string folder, LoadResult result)
    {
        foreach (var problem in result.Problems)
            terminal.Error.WriteLine((problem with { File = Path.Combine(folder, problem.File) }).ToString());
    }
}
