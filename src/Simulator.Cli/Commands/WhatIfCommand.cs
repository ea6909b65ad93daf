using System.Collections.Immutable;
using System.Globalization;
using Simulator.Cli.Checking;
using Simulator.Cli.WhatIfs;
using Simulator.Documents.Logs;
using Simulator.Domain;
using Simulator.Domain.Exercises;
using Simulator.Domain.Replays.Changes;
using Simulator.Domain.Replays.Inputs;
using Simulator.Runtime.Bots;
using Simulator.Runtime.WhatIf;

namespace Simulator.Cli.Commands;

/// <summary><c>simulator whatif LOG --at T [--seat S] [--act KIND|--version N] [--drop|--shift ±MM:SS|--replace CHOICE|--bot SEAT=TEAM] [--out DIR] [--json]</c></summary>
internal sealed class WhatIfCommand : ICommand
{
    private static readonly ImmutableArray<string> Changes = ["--drop", "--shift", "--replace", "--bot"];

    public string Name => "whatif";
    public Syntax Syntax { get; } = new("<log.jsonl>", ["--at", "--seat", "--act", "--version", "--shift", "--replace", "--bot", "--out"], ["--drop", "--json"]);

    public async Task<int> RunAsync(Arguments arguments, Terminal terminal)
    {
        if (arguments.Option("--at") is not { } text) return terminal.Usage("NeedsAt");
        if (Moment.Read(text) is not { } at) return terminal.Usage("BadAt", text);
        if (Misused(arguments, terminal) is { } misused) return misused;
        if (InputFile.Read(arguments.Operand, terminal) is not { } file) return Terminal.Failed;
        using var check = new LogCheck();
        if (check.Run(file) is { } flaw) return terminal.Fail(arguments.Operand, flaw.Line, flaw.Code, flaw.Args);
        var (recorded, refused) = WhatIfRun.Read([.. LogFile.Read(file).Select(l => l.Event!)]);
        if (recorded is null) return Refuse(terminal, arguments, 1, refused!);
        if (arguments.Option("--seat") is { } seat && recorded.State.Scenario.Seat(seat) is null)
            return terminal.Fail(arguments.Operand, 1, "NoSuchSeat", seat, string.Join(' ', recorded.State.Scenario.Seats.Select(s => s.Id)));
        if (!Changes.Any(arguments.Has)) return await RunAsync(recorded, new NoChange(), at, arguments, terminal);
        if (arguments.Option("--bot") is { } bot) return await RunAsync(recorded, new HandSeat(bot.Split('=')[0], bot.Split('=')[1], at), at, arguments, terminal);
        var choice = ActChoice.Of(recorded, at, arguments);
        return choice.Act is { } act ? await RunAsync(recorded, Change(arguments, act), at, arguments, terminal) : terminal.Fail(arguments.Operand, 1, choice.Code, choice.Args);
    }

    private static int? Misused(Arguments arguments, Terminal terminal)
    {
        if (Changes.Count(arguments.Has) > 1) return terminal.Usage("OneChange");
        if (arguments.Has("--act") && arguments.Has("--version")) return terminal.Usage("ActOrVersion");
        if (arguments.Number("--version", 1) is not > 0) return terminal.Usage("NotANumber", "--version", arguments.Option("--version")!);
        if (arguments.Option("--shift") is { } shift && Span(shift) is null) return terminal.Usage("BadShift", shift);
        return arguments.Option("--bot") is { } bot && bot.Split('=') is not [{ Length: > 0 }, { Length: > 0 }] ? terminal.Usage("BadBot", bot) : null;
    }

    private static WhatIfChange Change(Arguments arguments, RecordedInput act) =>
        arguments.Option("--shift") is { } shift ? new ShiftAct(act.Version, Span(shift)!.Value)
            : arguments.Option("--replace") is { } choice ? new ReplaceChoice(act.Version, choice) : new DropAct(act.Version);

    private static async Task<int> RunAsync(RecordedExercise recorded, WhatIfChange change, ExerciseTime at, Arguments arguments, Terminal terminal)
    {
        var outcome = await WhatIfRun.RunAsync(recorded, change, at, new BotTeams(), terminal.Time);
        if (outcome.Result is not { } result) return Refuse(terminal, arguments, 1, outcome.Refused!);
        var summary = WhatIfSummary.Of(result, CultureInfo.CurrentUICulture);
        if (arguments.Option("--out") is { } folder && !WhatIfFiles.Save(outcome, summary, folder, terminal)) return Terminal.Failed;
        if (arguments.Has("--json")) terminal.Out.WriteLine(WhatIfFiles.Json(summary));
        else WhatIfTable.Write(terminal.Out, result, summary);
        return Terminal.Good;
    }

    private static int Refuse(Terminal terminal, Arguments arguments, int line, Rejection reason)
    {
        terminal.Error.WriteLine(FormattableString.Invariant($"{arguments.Operand}:{line}: {RejectionWords.Say(reason, CultureInfo.CurrentUICulture)}"));
        return Terminal.Failed;
    }

    // A sign is required: a time without one could be taken for the new moment.
    private static TimeSpan? Span(string text) => text is ['+' or '-', .. var rest] && Moment.Read(rest) is { } span ? text[0] == '-' ? -span.Span : span.Span : null;
}
