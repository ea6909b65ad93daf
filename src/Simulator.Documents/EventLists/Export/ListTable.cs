using System.Collections.Immutable;
using Simulator.Documents.Papers;

namespace Simulator.Documents.EventLists.Export;

/// <summary>One sheet of an exported list. Widths in half-width characters.</summary>
internal sealed record ListTable(string Sheet, string Title, ImmutableArray<string> Heads, ImmutableArray<int> Widths, ImmutableArray<ImmutableArray<string>> Rows)
{
    // A row of a workbook is at most 409 points high.
    private const int MostLines = 25;
    private const int Widest = 120;

    /// <summary>Wide enough that no cell of the column needs more lines than a row can have.</summary>
    public static int Fitting(int wanted, IEnumerable<string> cells)
    {
        var texts = cells.Select(PaperText.Clean).ToList();
        var width = wanted;
        while (width < Widest && texts.Any(t => PaperText.Lines(t, width - 1) > MostLines)) width += 4;
        return width;
    }
}
