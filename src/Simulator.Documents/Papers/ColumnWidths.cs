using Simulator.Domain.Reports;

namespace Simulator.Documents.Papers;

/// <summary>How wide the columns of a table are, in half-width characters.</summary>
internal static class ColumnWidths
{
    // Room beside the text for the edges of a cell.
    private const int Edges = 2;
    // A number, a time, a state: such a column gets what it needs and no more.
    private const int Short = 14;

    /// <summary>What each column would take with nothing wrapped, but not more than <paramref name="most"/>.</summary>
    public static int[] Wanted(PaperTable table, int most) =>
        [.. Enumerable.Range(0, table.Columns.Length).Select(c => Math.Clamp(table.Rows.Select(r => Cell(r, c)).Prepend(table.Columns[c]).Max(Width) + Edges, 5, most))];

    /// <summary>A row's cell; empty where the row is too short.</summary>
    public static string Cell(IReadOnlyList<string> row, int column) => column < row.Count ? row[column] : "";

    /// <summary>Widths that together are exactly <paramref name="total"/>: short columns keep what they want, long ones share the rest.</summary>
    public static int[] Fit(IReadOnlyList<int> wanted, int total)
    {
        var sum = wanted.Sum();
        return Rounded(sum <= total ? Stretch(wanted, total - sum) : Shrink(wanted, total), total);
    }

    /// <summary>The same widths in another unit, in which they are together exactly <paramref name="total"/>.</summary>
    public static int[] Scaled(IReadOnlyList<int> widths, int total)
    {
        double sum = widths.Sum();
        return Rounded([.. widths.Select(w => w * total / sum)], total);
    }

    private static double[] Stretch(IReadOnlyList<int> wanted, double spare)
    {
        var least = wanted.Any(w => w > Short) ? Short : 0;
        var growing = wanted.Where(w => w > least).Sum();
        return [.. wanted.Select(w => w > least ? w + spare * w / growing : w)];
    }

    // Whoever wants no more than an equal share gets it, again and again; the rest is shared half evenly, half by what is wanted.
    private static double[] Shrink(IReadOnlyList<int> wanted, double total)
    {
        var got = new double[wanted.Count];
        var open = Enumerable.Range(0, wanted.Count).ToList();
        while (open.Where(i => wanted[i] <= total / open.Count).ToList() is { Count: > 0 } content)
            foreach (var i in content)
            {
                total -= got[i] = wanted[i];
                open.Remove(i);
            }
        var sum = open.Sum(i => wanted[i]);
        foreach (var i in open) got[i] = (total / open.Count + total * wanted[i] / sum) / 2;
        return got;
    }

    // Edges are rounded, not widths, so that nothing is lost on the way.
    private static int[] Rounded(double[] widths, int total)
    {
        var edges = new int[widths.Length + 1];
        var at = 0.0;
        for (var i = 0; i < widths.Length; i++) edges[i + 1] = (int)Math.Round(at += widths[i]);
        edges[^1] = total;
        return [.. widths.Select((_, i) => edges[i + 1] - edges[i])];
    }

    private static int Width(string text) => PaperText.Width(PaperText.Clean(text));
}
