using Simulator.Cli.Commands;
using Simulator.Persistence;
using Simulator.Persistence.Backups;

namespace Simulator.Cli.Administration;

/// <summary><c>simulator admin backup --out FILE.zip [--data FOLDER]</c></summary>
internal sealed class BackupCommand : ICommand
{
    public string Name => "admin backup";
    public Syntax Syntax { get; } = new("", ["--out", "--data"], []);

    public async Task<int> RunAsync(Arguments arguments, Terminal terminal)
    {
        if (arguments.Option("--out") is not { } given) return terminal.Usage("NeedsOut");
        var folder = AdminData.Folder(arguments);
        // As it is: a backup before an upgrade must not be the upgrade.
        if (await new BackupMaker(folder, terminal.Time).MakeAsync(Path.GetFullPath(given)) is { } problem) return terminal.Fail(problem.Code == "NoData" ? folder.Path : given, problem);
        terminal.Out.WriteLine(Words.Get("BackupMade", given, new FileInfo(given).Length / 1024.0 / 1024.0));
        return Terminal.Good;
    }
}
