using System.Text.Json;
using Simulator.Cli.Checking;
using Simulator.Cli.Watching;
using Simulator.Domain;
using Simulator.Domain.Exercises;
using Simulator.Domain.Logs;
using Simulator.Domain.Views;

namespace Simulator.Cli.Commands;

/// <summary><c>simulator replay LOG --at hh:mm:ss [--seat S] [--json]</c></summary>
internal sealed class ReplayCommand : ICommand
{
    public string Name => "replay";
    public Syntax Syntax { get; } = new("<log.jsonl>", ["--at", "--seat"], ["--json"]);

    public Task<int> RunAsync(Arguments arguments, Terminal terminal) => Task.FromResult(Run(arguments, terminal));

    private static int Run(Arguments arguments, Terminal terminal)
    {
        if (arguments.Option("--at") is not { } text) return terminal.Usage("NeedsAt");
        if (Moment.Read(text) is not { } at) return terminal.Usage("BadAt", text);
        if (InputFile.Read(arguments.Operand, terminal) is not { } file) return Terminal.Failed;
        using var check = new LogCheck();
        if (check.Run(file, at) is { } flaw) return terminal.Fail(arguments.Operand, flaw.Line, flaw.Code, flaw.Args);
        if (!check.Whole) return terminal.Fail(arguments.Operand, (int)check.Redacted[0], "ReplayRedacted", check.Redacted[0]);
        return Show(check.State, at, arguments, terminal);
    }

    private static int Show(ExerciseState state, ExerciseTime at, Arguments arguments, Terminal terminal)
    {
        var now = at < state.End ? at : state.End;
        Picture picture;
        if (arguments.Option("--seat") is not { } seat) picture = Picture.Of(new PublicView(state, now));
        else if (SeatView.Of(state, seat, now) is { } view) picture = Picture.Of(view);
        else return terminal.Fail(arguments.Operand, 1, "NoSuchSeat", seat, string.Join(' ', state.Scenario.Seats.Select(s => s.Id)));
        if (arguments.Has("--json")) terminal.Out.WriteLine(JsonSerializer.Serialize(picture, LogJson.Options));
        else PictureText.Write(terminal.Out, picture);
        return Terminal.Good;
    }
}
