using DocumentFormat.OpenXml.Spreadsheet;
using Simulator.Domain.Reports;

namespace Simulator.Documents.Papers.Xlsx;

/// <summary>The sheet of one paper. All its tables share the columns, so that rows can be sorted and copied; what is no table lies over all of them.</summary>
internal static class PaperSheet
{
    private const int LeastColumns = 4;
    private const int LeastWidth = 90;
    // Printed as wide as one page, more could not be read; a column needs its eight all the same.
    private const int MostWidth = 170;
    private const int LeastColumn = 8;

    public static Worksheet Of(OfficialPaper paper, PaperWords words, string seal)
    {
        var grid = new SheetGrid(Widths(paper));
        grid.Across(words.Mark, Ink.Mark);
        if (paper.Archive.Length > 0) grid.Across(words.Get("Archive", paper.Archive), Ink.Note);
        grid.Across(paper.Title, Ink.Title);
        grid.Across(words.Belonging(paper), Ink.Note);
        grid.Across($"{paper.Unit}    {paper.StoryTime}", Ink.Note);
        if (words.To(paper) is { Length: > 0 } to) grid.Across(to, Ink.Prose);
        foreach (var part in paper.Parts)
        {
            grid.Gap();
            Write(grid, part);
        }
        if (!paper.Signatures.IsEmpty) grid.Gap();
        foreach (var line in paper.Signatures) grid.Pair(words.Label(line.Label), line.Value, Ink.Signer, Ink.Signature);
        return grid.Sealed(seal).Sheet(words, seal);
    }

    private static void Write(SheetGrid grid, PaperPart part)
    {
        switch (part)
        {
            case PaperFields fields:
                foreach (var line in fields.Lines) grid.Pair(line.Label, line.Value, Ink.Head, Ink.Cell);
                break;
            case PaperProse prose:
                Heading(grid, prose.Heading);
                foreach (var paragraph in PaperText.Paragraphs(prose.Text)) grid.Across(paragraph, Ink.Prose);
                break;
            case PaperTable table:
                Heading(grid, table.Heading);
                if (!table.Columns.IsEmpty) Rows(grid, table);
                break;
            default: throw new InvalidOperationException($"no layout for {part.GetType().Name}");
        }
    }

    private static void Heading(SheetGrid grid, string heading)
    {
        if (!string.IsNullOrWhiteSpace(heading)) grid.Across(heading, Ink.Heading);
    }

    private static void Rows(SheetGrid grid, PaperTable table)
    {
        grid.Record(table.Columns, Ink.Head);
        foreach (var row in table.Rows.IsEmpty ? [[]] : table.Rows)
            grid.Record([.. table.Columns.Select((_, c) => ColumnWidths.Cell(row, c))], Ink.Cell);
    }

    private static int[] Widths(OfficialPaper paper)
    {
        var tables = paper.Parts.OfType<PaperTable>().ToList();
        var widths = new int[tables.Select(t => t.Columns.Length).Append(LeastColumns).Max()];
        foreach (var table in tables)
            foreach (var (wanted, c) in ColumnWidths.Wanted(table, 44).Select((w, c) => (w, c))) widths[c] = Math.Max(widths[c], wanted);
        var labels = paper.Parts.OfType<PaperFields>().SelectMany(f => f.Lines).Concat(paper.Signatures).Select(l => PaperText.Width(l.Label) + 4);
        widths[0] = Math.Max(widths[0], Math.Min(24, labels.Append(LeastColumn).Max()));
        // The first column holds numbers and labels; a sheet of few columns grows in the others.
        int[] others = [.. widths.Skip(1).Select(w => Math.Max(w, LeastColumn))];
        var most = Math.Max(MostWidth - widths[0], LeastColumn * others.Length);
        return [widths[0], .. ColumnWidths.Fit(others, Math.Clamp(others.Sum(), LeastWidth - widths[0], most))];
    }
}
