using System.Globalization;
using System.IO.Compression;
using System.Security;
using System.Text;

namespace Simulator.Runtime.Tests.EventLists;

/// <summary>A cell as a test wants it written. A number may have a style: 1 date, 2 date and time, 3 time of day, 4 elapsed time.</summary>
internal sealed record Made(string? Text = null, double? Number = null, int Style = 0, bool Formula = false, bool Error = false)
{
    public static implicit operator Made(string text) => new(text);
    public static implicit operator Made(double number) => new(Number: number);
}

/// <summary>Writes small workbooks as different programs leave them.</summary>
internal sealed class SheetMaker
{
    private readonly List<(int Number, bool Hidden, Made[] Cells)> _rows = [];
    private readonly List<string> _merges = [];
    private int _next = 1;

    public bool Shared { get; init; } = true;
    public bool References { get; init; } = true;
    public bool Prefixed { get; init; }
    public bool Date1904 { get; init; }
    public string Before { get; init; } = "";
    /// <summary>Columns nobody sees, from 1.</summary>
    public int[] HiddenColumns { get; init; } = [];
    public Dictionary<string, string> Parts { get; } = [];
    public List<(string Name, string State)> OtherSheets { get; } = [];

    public int Row(params Made[] cells) => Add(false, cells);
    public int Hidden(params Made[] cells) => Add(true, cells);
    public void Gap(int rows = 1) => _next += rows;
    public void Merge(string area) => _merges.Add(area);

    private int Add(bool hidden, Made[] cells)
    {
        _rows.Add((_next, hidden, cells));
        return _next++;
    }

    public byte[] Xlsx()
    {
        var words = new List<string>();
        var sheet = Sheet(words);
        using var bytes = new MemoryStream();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create, true))
        {
            var extra = string.Concat(OtherSheets.Select((o, i) => $"""<sheet name="{o.Name}" sheetId="{i + 2}"{(o.State.Length > 0 ? $" state=\"{o.State}\"" : "")} r:id="rs{i + 2}"/>"""));
            var rels = string.Concat(OtherSheets.Select((_, i) => $"""<Relationship Id="rs{i + 2}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet{i + 2}.xml"/>"""));
            Put("[Content_Types].xml", """<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/><Override PartName="/xl/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml"/><Override PartName="/xl/sharedStrings.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sharedStrings+xml"/>"""
                + string.Concat(Enumerable.Range(1, OtherSheets.Count + 1).Select(i => $"""<Override PartName="/xl/worksheets/sheet{i}.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/>""")) + "</Types>");
            Put("_rels/.rels", """<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="xl/workbook.xml"/></Relationships>""");
            Put("xl/workbook.xml", $"""<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><workbookPr{(Date1904 ? " date1904=\"1\"" : "")}/><sheets><sheet name="List" sheetId="1" r:id="rs1"/>{extra}</sheets></workbook>""");
            Put("xl/_rels/workbook.xml.rels", $"""<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rs1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/>{rels}<Relationship Id="st" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles" Target="styles.xml"/><Relationship Id="ss" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/sharedStrings" Target="sharedStrings.xml"/></Relationships>""");
            Put("xl/styles.xml", """<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><numFmts count="1"><numFmt numFmtId="170" formatCode="yyyy&quot;年&quot;m&quot;月&quot;d&quot;日&quot; h:mm"/></numFmts><cellXfs count="5"><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="170"/><xf numFmtId="20"/><xf numFmtId="46"/></cellXfs></styleSheet>""");
            Put("xl/sharedStrings.xml", $"""<sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">{string.Concat(words.Select(w => $"<si><t xml:space=\"preserve\">{SecurityElement.Escape(w)}</t></si>"))}</sst>""");
            Put("xl/worksheets/sheet1.xml", sheet);
            for (var i = 0; i < OtherSheets.Count; i++) Put($"xl/worksheets/sheet{i + 2}.xml", """<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>Time</t></is></c></row></sheetData></worksheet>""");
            foreach (var (name, text) in Parts) Put(name, text);

            void Put(string name, string text)
            {
                if (name != "xl/worksheets/sheet1.xml" && !Parts.ContainsKey(name) || name == "xl/worksheets/sheet1.xml" || Parts.TryGetValue(name, out var own) && own == text)
                    using (var stream = zip.CreateEntry(name).Open()) stream.Write(Encoding.UTF8.GetBytes(text));
            }
        }
        return bytes.ToArray();
    }

    public byte[] Csv(Encoding encoding, char delimiter)
    {
        var text = new StringBuilder();
        var line = 1;
        foreach (var (number, _, cells) in _rows)
        {
            for (; line < number; line++) text.Append("\r\n");
            text.AppendJoin(delimiter, cells.Select(c => Quoted(Shown(c), delimiter))).Append("\r\n");
            line++;
        }
        return [.. encoding.GetPreamble(), .. encoding.GetBytes(text.ToString())];
    }

    private static string Quoted(string text, char delimiter) => text.AsSpan().ContainsAny([delimiter, '"', '\n']) ? $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : text;

    private static string Shown(Made cell) => cell.Error ? "#REF!" : cell.Text ?? (cell.Number is not { } n ? "" : cell.Style switch
    {
        1 => DateTime.UnixEpoch.AddDays(n - 25_569).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        2 => DateTime.UnixEpoch.AddDays(n - 25_569).AddMilliseconds(1).ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture),
        3 or 4 => TimeSpan.FromSeconds(Math.Round(n * 86_400)).ToString(@"h\:mm", CultureInfo.InvariantCulture),
        _ => n.ToString(CultureInfo.InvariantCulture),
    });

    private string Sheet(List<string> words)
    {
        var p = Prefixed ? "x:" : "";
        var xml = new StringBuilder(Before).Append(CultureInfo.InvariantCulture, $"""<{p}worksheet xmlns{(Prefixed ? ":x" : "")}="http://schemas.openxmlformats.org/spreadsheetml/2006/main">""");
        if (HiddenColumns.Length > 0) xml.Append(CultureInfo.InvariantCulture, $"<{p}cols>{string.Concat(HiddenColumns.Select(c => $"<{p}col min=\"{c}\" max=\"{c}\" hidden=\"1\"/>"))}</{p}cols>");
        xml.Append(CultureInfo.InvariantCulture, $"<{p}sheetData>");
        var line = 1;
        foreach (var (number, hidden, cells) in _rows)
        {
            // Without references empty rows must stand there.
            if (!References) for (; line < number; line++) xml.Append(CultureInfo.InvariantCulture, $"<{p}row/>");
            line = number + 1;
            xml.Append(CultureInfo.InvariantCulture, $"<{p}row{(References ? $" r=\"{number}\"" : "")}{(hidden ? " hidden=\"1\"" : "")}>");
            for (var c = 0; c < cells.Length; c++) xml.Append(Cell(cells[c], p, References ? $" r=\"{(char)('A' + c)}{number}\"" : "", words));
            xml.Append(CultureInfo.InvariantCulture, $"</{p}row>");
        }
        xml.Append(CultureInfo.InvariantCulture, $"</{p}sheetData>");
        if (_merges.Count > 0) xml.Append(CultureInfo.InvariantCulture, $"<{p}mergeCells>{string.Concat(_merges.Select(m => $"<{p}mergeCell ref=\"{m}\"/>"))}</{p}mergeCells>");
        return xml.Append(CultureInfo.InvariantCulture, $"</{p}worksheet>").ToString();
    }

    private string Cell(Made cell, string p, string at, List<string> words)
    {
        if (cell.Error) return $"<{p}c{at} t=\"e\"><{p}f>A99</{p}f><{p}v>#REF!</{p}v></{p}c>";
        if (cell.Number is { } number) return string.Create(CultureInfo.InvariantCulture, $"<{p}c{at} s=\"{cell.Style}\">{(cell.Formula ? $"<{p}f>1+1</{p}f>" : "")}<{p}v>{number:R}</{p}v></{p}c>");
        if (cell is { Formula: true, Text: null }) return $"<{p}c{at}><{p}f>A1+1</{p}f></{p}c>";
        if (string.IsNullOrEmpty(cell.Text)) return References ? "" : $"<{p}c/>";
        var text = SecurityElement.Escape(cell.Text);
        if (cell.Formula) return $"<{p}c{at} t=\"str\"><{p}f>A1</{p}f><{p}v>{text}</{p}v></{p}c>";
        if (!Shared) return $"<{p}c{at} t=\"inlineStr\"><{p}is><{p}r><{p}t xml:space=\"preserve\">{text}</{p}t></{p}r></{p}is></{p}c>";
        words.Add(cell.Text);
        return $"<{p}c{at} t=\"s\"><{p}v>{words.Count - 1}</{p}v></{p}c>";
    }
}
