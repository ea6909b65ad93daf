using Simulator.Cli.Commands;

namespace Simulator.Cli;

/// <summary>The <c>simulator</c> command. Exit 0: good; 1: the input or a check failed; 2: wrong usage.</summary>
public static class CommandLine
{
    private static readonly ICommand[] Commands = [new ValidateCommand(), new PlayCommand(), new VerifyCommand(), new ReplayCommand(), new CascadesCommand(), new FitReportCommand()];

    public static async Task<int> RunAsync(IReadOnlyList<string> args, Terminal terminal)
    {
        if (args.Count == 0) return terminal.Usage("NoCommand");
        if (args[0] is "--help" or "-h" or "help") return Help(terminal, "Help");
        if (Commands.FirstOrDefault(c => c.Name == args[0]) is not { } command) return terminal.Usage("UnknownCommand", args[0]);
        if (args.Skip(1).Any(a => a is "--help" or "-h")) return Help(terminal, "Help_" + command.Name);
        var (arguments, code, about) = Arguments.Read(command.Syntax, [.. args.Skip(1)]);
        if (arguments is null) return terminal.Usage(code, about, command.Name);
        return await command.RunAsync(arguments, terminal);
    }

    private static int Help(Terminal terminal, string code)
    {
        terminal.Out.WriteLine(Words.Get(code));
        return Terminal.Good;
    }
}
