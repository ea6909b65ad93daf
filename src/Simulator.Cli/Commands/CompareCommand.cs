using System.Globalization;
using System.Text.Json;
using Simulator.Cli.Checking;
using Simulator.Cli.Comparing;
using Simulator.Domain;
using Simulator.Domain.Exercises;
using Simulator.Domain.Logs;
using Simulator.Domain.Replays.Comparing;

namespace Simulator.Cli.Commands;

/// <summary><c>simulator compare LOG-A LOG-B [--json]</c>: two exercises of one scenario side by side, from their logs alone.</summary>
internal sealed class CompareCommand : ICommand
{
    public string Name => "compare";
    public Syntax Syntax { get; } = new("<log A>", [], ["--json"]) { More = ["<log B>"] };

    public Task<int> RunAsync(Arguments arguments, Terminal terminal) => Task.FromResult(Run(arguments, terminal));

    private static int Run(Arguments arguments, Terminal terminal)
    {
        if (Read(arguments.Operands[0], terminal) is not { } a || Read(arguments.Operands[1], terminal) is not { } b) return Terminal.Failed;
        var (comparison, refused) = ExerciseComparison.Of(a.State, b.State);
        if (refused is not null) return terminal.Fail(arguments.Operands[1], 1, "CompareRefused", RejectionWords.Say(refused, CultureInfo.CurrentUICulture));
        if (arguments.Has("--json")) terminal.Out.WriteLine(JsonSerializer.Serialize(ComparisonSummary.Of(comparison!, a.Digest, b.Digest), LogJson.Options));
        else ComparisonText.Write(terminal.Out, comparison!);
        return Terminal.Good;
    }

    // An exercise that still runs is compared as it stands, and the comparison says so: a log may break off.
    private static (ExerciseState State, string Digest)? Read(string path, Terminal terminal)
    {
        if (InputFile.Read(path, terminal) is not { } file) return null;
        using var check = new LogCheck();
        if (check.Run(file, new ExerciseTime(long.MaxValue)) is { } flaw) terminal.Fail(path, flaw.Line, flaw.Code, flaw.Args);
        else if (!check.Whole) terminal.Fail(path, (int)check.Redacted[0], "ReplayRedacted", check.Redacted[0]);
        else return (check.State, check.Digest);
        return null;
    }
}
