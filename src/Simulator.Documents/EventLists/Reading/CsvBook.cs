using System.Collections.Immutable;

namespace Simulator.Documents.EventLists.Reading;

/// <summary>Reads separated values: encoding and delimiter are found out, cells may hold line breaks and quotes. Row numbers count records, as a spreadsheet program shows them.</summary>
internal static class CsvBook
{
    private static readonly ImmutableArray<char> Delimiters = [',', ';', '\t', '|'];

    public static EventBook Read(byte[] bytes)
    {
        var (text, encoding) = TextEncoding.Decode(bytes);
        var said = Said(ref text);
        var delimiter = said ?? Delimiter(text);
        var rows = ImmutableArray.CreateBuilder<SheetRow>();
        long all = 0;
        foreach (var record in new CsvRecords(text, delimiter).Read())
        {
            if (record.Number > SheetLimits.Rows) throw new RefusedSheet("TooManyRows", SheetLimits.Rows);
            var cells = record.Cells.Select(Cell).ToList();
            while (cells.Count > 0 && cells[^1].IsEmpty) cells.RemoveAt(cells.Count - 1);
            if (cells.Count > SheetLimits.Columns) throw new RefusedSheet("TooManyColumns", SheetLimits.Columns);
            if ((all += cells.Sum(c => c.Text.Length)) > SheetLimits.AllText) throw new RefusedSheet("Bomb");
            if (cells.Count > 0) rows.Add(new SheetRow(record.Number, [.. cells]));
        }
        return new EventBook([new EventSheet("", rows.ToImmutable())], $"{encoding} {(delimiter == '\t' ? "tab" : delimiter)}");
    }

    private static SheetCell Cell(string text)
    {
        var cell = CellText.Of(text);
        // A spreadsheet program writes what looks like a number as ="0900" to keep it a text.
        return cell.Text is ['=', '"', .. var kept, '"'] ? cell with { Text = kept } : cell;
    }

    // Some programs say it in a line of its own, which spreadsheet programs do not show.
    private static char? Said(ref string text)
    {
        if (!text.StartsWith("sep=", StringComparison.OrdinalIgnoreCase) || text.Length < 5) return null;
        var delimiter = text[4];
        var end = text.IndexOf('\n');
        text = end < 0 ? "" : text[(end + 1)..];
        return delimiter;
    }

    // The delimiter that parts the most lines into equally many cells, more cells being better; a comma where none does.
    private static char Delimiter(string text)
    {
        var head = text[..Math.Min(text.Length, 64 * 1024)];
        return Delimiters.MaxBy(d => Worth(head, d));
    }

    private static double Worth(string head, char delimiter)
    {
        var widths = new CsvRecords(head, delimiter).Read().Take(50).Select(r => r.Cells.Count).Where(w => w > 1).ToList();
        return widths.Count == 0 ? 0 : widths.GroupBy(w => w).Max(g => g.Count() * Math.Log2(1 + g.Key)) + widths.Average() / 1000;
    }
}
