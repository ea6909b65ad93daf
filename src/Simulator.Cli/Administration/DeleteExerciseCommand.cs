using Microsoft.Extensions.DependencyInjection;
using Simulator.Cli.Commands;
using Simulator.Persistence;
using Simulator.Persistence.AppDb;
using Simulator.Persistence.Removal;

namespace Simulator.Cli.Administration;

/// <summary><c>simulator admin delete-exercise ID|CODE [--data FOLDER] [--force]</c></summary>
internal sealed class DeleteExerciseCommand : ICommand
{
    public string Name => "admin delete-exercise";
    public Syntax Syntax { get; } = new("<id|code>", ["--data"], ["--force"]);

    public async Task<int> RunAsync(Arguments arguments, Terminal terminal)
    {
        var folder = AdminData.Folder(arguments);
        return await AdminData.WithAsync(folder, terminal, async services =>
        {
            var found = (await services.GetRequiredService<ExerciseBook>().ListAsync()).Where(x => x.Id == arguments.Operand || x.Code == arguments.Operand).ToArray();
            // A code is given again after its exercise: only the id is sure then.
            if (found.Length > 1) return terminal.Fail(folder.Path, new DataProblem("WhichExercise", arguments.Operand, string.Join(' ', found.Select(x => x.Id))));
            var removal = services.GetRequiredService<ExerciseRemoval>();
            var view = found.Length == 0 ? null : await removal.LookAsync(found[0].Id);
            if (view is null) return terminal.Fail(folder.Path, new DataProblem("NoSuchExercise", arguments.Operand));
            if (await removal.RemoveAsync(view.Row.Id, "command line", arguments.Has("--force")) is { } problem) return terminal.Fail(folder.Path, problem);
            terminal.Out.WriteLine(Words.Get("Deleted", view.Row.Id, view.Row.Title, view.Log.Events, view.People));
            return Terminal.Good;
        });
    }
}
