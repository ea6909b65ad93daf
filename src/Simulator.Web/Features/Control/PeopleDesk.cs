using Simulator.Domain.Exercises;
using Simulator.Domain.Exercises.People;
using Simulator.Persistence.AppDb;

namespace Simulator.Web.Features.Control;

/// <summary>What control just did with people, and the commands that take it back in their order.</summary>
public sealed record PeopleStep(Func<string> Text, IReadOnlyList<ExerciseCommand> Back, (string Person, string Name)? OldName = null);

/// <summary>Does things with people and remembers the last one, so that it can be taken back.</summary>
public sealed class PeopleDesk(Func<ExerciseCommand, Task<bool>> send, People names, ExerciseId exercise)
{
    public PeopleStep? Last { get; private set; }
    public event Action? Changed;

    public Task DoAsync(ExerciseCommand command, Func<string> text, params ExerciseCommand[] back) => DoAllAsync([command], text, back);

    /// <summary>Several that belong together; what follows a refused one is not tried.</summary>
    public async Task DoAllAsync(IReadOnlyList<ExerciseCommand> commands, Func<string> text, IReadOnlyList<ExerciseCommand> back)
    {
        foreach (var command in commands)
            if (!await send(command)) return;
        Remember(new PeopleStep(text, back));
    }

    /// <summary>The name lies outside the log: it is written first, then every screen is told.</summary>
    public async Task RenameAsync(string person, string before, string name, Func<string> text)
    {
        if (string.IsNullOrWhiteSpace(name) || name.Trim() == before) return;
        await names.RenameAsync(exercise, person, name);
        if (await send(new RenameParticipant(person))) Remember(new PeopleStep(text, [new RenameParticipant(person)], (person, before)));
    }

    public async Task UndoAsync()
    {
        if (Last is not { } step) return;
        Remember(null);
        if (step.OldName is { } old) await names.RenameAsync(exercise, old.Person, old.Name);
        foreach (var command in step.Back)
            if (!await send(command)) return;
    }

    private void Remember(PeopleStep? step)
    {
        Last = step;
        Changed?.Invoke();
    }
}
