using System.Globalization;
using Simulator.Domain;
using Simulator.Domain.Replays.Inputs;

namespace Simulator.Cli.WhatIfs;

/// <summary>Which recorded decision is meant: the one with that version, else the one at the moment asked for or the nearest after it.</summary>
internal sealed record ActChoice(RecordedInput? Act, string Code, params object[] Args)
{
    public static ActChoice Of(RecordedExercise recorded, ExerciseTime at, Arguments arguments)
    {
        if (arguments.Has("--version") && arguments.Number("--version", 0) is { } version)
            return recorded.Acts.FirstOrDefault(a => a.Version == version) is { } named ? new(named, "") : new(null, "NoActVersion", version);
        var meant = recorded.Acts.Where(a => (arguments.Option("--seat") ?? a.Seat) == a.Seat && (arguments.Option("--act") ?? a.Command.Kind) == a.Command.Kind).ToList();
        if (meant.Where(a => a.At >= at).Select(a => (ExerciseTime?)a.At).Min() is not { } moment)
            return new(null, "NoActThere", at, meant.Count == 0 ? "-" : Line(meant[^1]));
        var there = meant.FindAll(a => a.At == moment);
        return there is [var one] ? new(one, "") : new(null, "WhichAct", there[0].At, "\n" + string.Join('\n', there.Select(Line)));
    }

    private static string Line(RecordedInput act) => string.Create(CultureInfo.InvariantCulture, $"  --version {act.Version}  {act.At}  {act.Seat}  {act.Command.Kind}");
}
