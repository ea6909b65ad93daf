namespace Simulator.Cli.Commands;

internal interface ICommand
{
    string Name { get; }
    Syntax Syntax { get; }

    /// <returns>The exit code.</returns>
    Task<int> RunAsync(Arguments arguments, Terminal terminal);
}
