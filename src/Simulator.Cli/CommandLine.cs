using Simulator.Cli.Administration;
using Simulator.Cli.Commands;

namespace Simulator.Cli;

/// <summary>The <c>simulator</c> command. Exit 0: good; 1: the input or a check failed; 2: wrong usage.</summary>
public static class CommandLine
{
    private static readonly ICommand[] Commands =
    [
        new ValidateCommand(), new PlayCommand(), new VerifyCommand(), new ReplayCommand(), new WhatIfCommand(), new PapersCommand(), new PreviewCommand(), new RehearseCommand(),
        new CascadesCommand(), new FitReportCommand(), new ImportEventsCommand(), new ExportEventsCommand(), new BackupCommand(), new RestoreCommand(), new ResetLinkCommand(),
        new DeleteExerciseCommand(), new RetentionCommand(), new PackCommand(), new VerifyDataCommand(), new CompareCommand(),
    ];

    public static async Task<int> RunAsync(IReadOnlyList<string> args, Terminal terminal)
    {
        if (args.Count == 0) return terminal.Usage("NoCommand");
        if (args[0] is "--help" or "-h" or "help") return Help(terminal, "Help");
        // What concerns the server's data has two words: admin backup.
        var words = args[0] == "admin" ? 2 : 1;
        if (words == 2 && (args.Count == 1 || args[1] is "--help" or "-h")) return args.Count == 1 ? terminal.Usage("NoAdminCommand") : Help(terminal, "Help_admin");
        var name = string.Join(' ', args.Take(words));
        if (Commands.FirstOrDefault(c => c.Name == name) is not { } command) return terminal.Usage("UnknownCommand", name);
        if (args.Skip(words).Any(a => a is "--help" or "-h")) return Help(terminal, "Help_" + command.Name.Replace(' ', '_'));
        var (arguments, code, about) = Arguments.Read(command.Syntax, [.. args.Skip(words)]);
        if (arguments is null) return terminal.Usage(code, about, command.Name);
        return await command.RunAsync(arguments, terminal);
    }

    private static int Help(Terminal terminal, string code)
    {
        terminal.Out.WriteLine(Words.Get(code));
        return Terminal.Good;
    }
}
