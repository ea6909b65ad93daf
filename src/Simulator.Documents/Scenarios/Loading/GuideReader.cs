using System.Collections.Immutable;
using Simulator.Domain.Scenarios;

namespace Simulator.Documents.Scenarios.Loading;

/// <summary>Reads the ways through the desk for newcomers.</summary>
internal static class GuideReader
{
    // None is stored as nothing at all: a subject without guides keeps the bytes it had before there were any.
    public static ImmutableArray<Guide> Read(Block b) => b.List("guides", "guide", Guide) is { IsEmpty: false } guides ? guides : default;

    private static Guide Guide(Block b) => new(b.Ref("seat", IdKind.Seat), b.List("steps", "guideStep", Step, true));

    private static GuideStep Step(Block b)
    {
        var act = b.WordOr("act");
        if (act is not null) ConditionReader.CheckKind(b, act, b.PlaceOf("act"));
        return new(b.LocalId(), b.Text("text"), b.Condition("done")) { When = b.ConditionOr("when"), Act = act };
    }
}
