using System.Globalization;
using Simulator.Documents.Scenarios.Loading;

namespace Simulator.Documents.Scenarios;

/// <summary>A word on the line of a problem and the known one that somebody probably meant.</summary>
public sealed record Repair(string Wrong, string Right)
{
    internal static Repair? Of(string code, object[] args) => code switch
    {
        "UnknownKeyNear" or "NoSuchActNear" => new(Said(args[0]), Said(args[1])),
        "NoSuchFieldNear" => new(Said(args[0]), Said(args[2])),
        // inject.K1-03 beside inject.K1-02 is a text not yet written, no slip of the pen.
        "NoSuchTextNear" when Letters(Said(args[0])) != Letters(Said(args[2])) => new(Said(args[0]), Said(args[2])),
        "NoSuchIdNear" => new(Said(args[1]), Said(args[2])),
        "NotOneOf" => Nearest.To(Said(args[0]), Said(args[1]).Split(' ')) is { } near ? new(Said(args[0]), near) : null,
        "NoSuchIdOneOf" => Said(args[2]).Split(' ') is [var only] ? new(Said(args[1]), only) : null,
        _ => null,
    };

    private static string Letters(string word) => string.Concat(word.Where(c => !char.IsAsciiDigit(c)));

    private static string Said(object word) => Convert.ToString(word, CultureInfo.InvariantCulture) ?? "";
}
