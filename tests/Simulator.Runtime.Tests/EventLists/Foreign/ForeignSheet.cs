using System.Globalization;
using System.Text.RegularExpressions;

namespace Simulator.Runtime.Tests.EventLists.Foreign;

/// <summary>
/// A sheet as a planner somewhere made it, and what must become of each of its rows. Lines are rows, | parts cells, ⏎ is a line break within one; {0.385:3} is a number with
/// a style of <see cref="SheetMaker"/>, {!} a formula without a result, {?} one nobody calculated. An empty line is an empty row; ~ before a line hides it.
/// <c>Fates</c>: 4=15 taken at minute 15, 4=15&gt;news,police with these seats, 4=hand released by control, 4=A-1+5 after another, 4!E rejected because of the cell in column E, all others skipped.
/// </summary>
internal sealed partial record ForeignSheet(string Name, string Grid, string Fates)
{
    public int Subject { get; init; } = 1;
    public string[] Merges { get; init; } = [];
    public int[] HiddenColumns { get; init; } = [];
    public string Cover { get; init; } = "";
    public bool Date1904 { get; init; }
    /// <summary>Fields of the columns from A, as the report must name them; - not taken. Empty: not looked at.</summary>
    public string Columns { get; init; } = "";

    public override string ToString() => Name;

    public byte[] Xlsx()
    {
        var sheet = new SheetMaker { Date1904 = Date1904, HiddenColumns = HiddenColumns, Shared = Name.Length % 2 == 0 };
        foreach (var line in Grid.Trim('\n').Split('\n'))
            if (line.Length == 0) sheet.Gap();
            else if (line[0] == '~') sheet.Hidden(Cells(line[1..]));
            else sheet.Row(Cells(line));
        foreach (var merge in Merges) sheet.Merge(merge);
        if (Cover.Length > 0) sheet.OtherSheets.Add((Cover, ""));
        return sheet.Xlsx();
    }

    private static Made[] Cells(string line) => [.. line.Split('|').Select(c => Cell(c.Replace('⏎', '\n')))];

    private static Made Cell(string text) => text switch
    {
        "{!}" => new Made(Error: true),
        "{?}" => new Made(Formula: true),
        _ when Number().Match(text) is { Success: true } m => new Made(Number: double.Parse(m.Groups["n"].Value, CultureInfo.InvariantCulture), Style: m.Groups["s"].Success ? int.Parse(m.Groups["s"].Value, CultureInfo.InvariantCulture) : 0),
        _ => text,
    };

    [GeneratedRegex(@"^\{(?<n>-?[0-9.]+)(:(?<s>[0-9]))?\}$", RegexOptions.ExplicitCapture)]
    private static partial Regex Number();
}
