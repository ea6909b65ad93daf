using Simulator.Cli.Commands;
using Simulator.Persistence;
using Simulator.Persistence.Backups;

namespace Simulator.Cli.Administration;

/// <summary><c>simulator admin restore FILE.zip --data FOLDER [--force]</c></summary>
internal sealed class RestoreCommand : ICommand
{
    public string Name => "admin restore";
    public Syntax Syntax { get; } = new("<backup.zip>", ["--data"], ["--force"]);

    public Task<int> RunAsync(Arguments arguments, Terminal terminal) => Task.FromResult(Run(arguments, terminal));

    private static int Run(Arguments arguments, Terminal terminal)
    {
        if (arguments.Option("--data") is not { } given) return terminal.Usage("NeedsData");
        var folder = new DataFolder(Path.GetFullPath(given));
        if (File.Exists(folder.Path)) return terminal.Fail(given, new DataProblem("NoFolder"));
        var (done, problem) = new BackupRestore(terminal.Time).Restore(arguments.Operand, folder, arguments.Has("--force"));
        if (problem is not null) return terminal.Fail(problem.Code.StartsWith("Folder", StringComparison.Ordinal) ? given : arguments.Operand, problem);
        terminal.Out.WriteLine(Words.Get("Restored", done!.Manifest.Exercises.Count, done.Manifest.MadeUtc, given));
        if (done.Replaced is { } replaced) terminal.Out.WriteLine(Words.Get("RestoredAside", replaced));
        return Terminal.Good;
    }
}
