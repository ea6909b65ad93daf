using System.Globalization;
using System.Text.RegularExpressions;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Spreadsheet;

namespace Simulator.Documents.Papers.Xlsx;

/// <summary>A sheet being filled from the top. Widths are those of its columns in half-width characters. Row heights are set, since a merged cell never finds its own. What is too long for a row goes on in the next one, unless rows are not to be split.</summary>
internal sealed partial class SheetGrid(IReadOnlyList<int> widths, bool splitsRows = true)
{
    // Heights in points. Excel knows no row over 409, so that what takes more lines goes on in the next row.
    private const int LineHeight = 16;
    private const int MostLines = 24;
    private const int Air = 6;
    private const double MostHeight = 409;
    private const int RoomToSign = 14;

    private readonly SheetData _rows = new();
    private readonly MergeCells _merged = new();
    private readonly Hyperlinks _links = new();
    private uint _row;

    /// <summary>One text over all columns.</summary>
    public void Across(string text, Ink ink)
    {
        // Larger letters take more of the width.
        var scale = ink switch { Ink.Title => 1.7, Ink.Mark or Ink.Heading => 1.3, _ => 1.0 };
        Spread([(text, ink, widths.Count)], scale);
    }

    /// <summary>A label in the first column and its value over all others.</summary>
    public void Pair(string label, string value, Ink labels, Ink values) => Spread([(label, labels, 1), (value, values, widths.Count - 1)], 1);

    /// <summary>A text for each column, from the first. The link is a cell of this workbook and belongs to the second column.</summary>
    public void Record(IReadOnlyList<string> cells, Ink ink, string? link = null)
    {
        if (link is not null) _links.Append(new Hyperlink { Reference = Reference(1, _row + 1), Location = link });
        Spread([.. cells.Select((c, i) => (c, link is not null && i == 1 ? Ink.Link : ink, 1))], 1);
    }

    public void Gap() => _row++;

    /// <summary>What the file can be checked by, under everything else; empty: nothing.</summary>
    public SheetGrid Sealed(string seal)
    {
        if (seal.Length == 0) return this;
        Gap();
        Across(seal, Ink.Note);
        return this;
    }

    /// <summary>The sheet with its print settings. Frozen: how many rows stay in sight.</summary>
    public Worksheet Sheet(PaperWords words, string seal, uint frozen = 0)
    {
        var sheet = new Worksheet(
            new SheetProperties(new PageSetupProperties { FitToPage = true }), SheetPrint.View(frozen), new SheetFormatProperties { DefaultRowHeight = LineHeight },
            new Columns(widths.Select((w, i) => new Column { Min = (uint)i + 1, Max = (uint)i + 1, Width = w, CustomWidth = true })),
            _rows);
        if (_merged.HasChildren) sheet.Append(_merged);
        if (_links.HasChildren) sheet.Append(_links);
        sheet.Append(SheetPrint.Settings(words, seal, landscape: widths.Sum() > 110));
        // No green corners because a number is text.
        sheet.Append(new IgnoredErrors(new IgnoredError { NumberStoredAsText = true, SequenceOfReferences = new ListValue<StringValue> { InnerText = "A1:" + Reference(widths.Count - 1, Math.Max(_row, 1)) } }));
        return sheet;
    }

    private void Spread(IReadOnlyList<(string Text, Ink Ink, int Span)> cells, double scale)
    {
        var starts = new int[cells.Count];
        for (var i = 1; i < cells.Count; i++) starts[i] = starts[i - 1] + cells[i - 1].Span;
        int[] rooms = [.. cells.Select((c, i) => Math.Max(2, (int)((widths.Skip(starts[i]).Take(c.Span).Sum() - 1) / scale)))];
        var pieces = cells.Select((c, i) => PaperText.Pieces(PaperText.Clean(c.Text), rooms[i], splitsRows ? MostLines : int.MaxValue)).ToList();
        for (var p = 0; p < pieces.Max(x => x.Count); p++)
        {
            var texts = pieces.Select(x => p < x.Count ? x[p] : "").ToList();
            var lines = texts.Select((t, i) => PaperText.Lines(t, rooms[i])).Max();
            var row = new Row { RowIndex = ++_row, Height = Math.Min(MostHeight, Math.Ceiling(lines * LineHeight * Math.Min(scale, 1.5)) + (cells[^1].Ink == Ink.Signature ? RoomToSign : Air)), CustomHeight = true };
            for (var i = 0; i < cells.Count; i++) Put(row, texts[i], cells[i].Ink, starts[i], cells[i].Span);
            _rows.Append(row);
        }
    }

    private void Put(Row row, string text, Ink ink, int column, int span)
    {
        for (var c = column; c < column + span; c++)
        {
            var cell = new Cell { CellReference = Reference(c, _row), StyleIndex = (uint)ink };
            if (c == column && text.Length > 0)
            {
                cell.DataType = CellValues.InlineString;
                cell.InlineString = new InlineString(new Text(Escaped().Replace(text, "_x005F_")) { Space = SpaceProcessingModeValues.Preserve });
            }
            row.Append(cell);
        }
        if (span > 1) _merged.Append(new MergeCell { Reference = $"{Reference(column, _row)}:{Reference(column + span - 1, _row)}" });
    }

    private static string Reference(int column, uint row)
    {
        var letters = "";
        for (var c = column; c >= 0; c = c / 26 - 1) letters = (char)('A' + c % 26) + letters;
        return letters + row.ToString(CultureInfo.InvariantCulture);
    }

    // "_x0041_" is how a workbook writes a character that XML cannot hold; whoever types it means the seven characters.
    [GeneratedRegex("_(?=x[0-9A-Fa-f]{4}_)")]
    private static partial Regex Escaped();
}
