using System.Collections.Immutable;
using System.Xml;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace Simulator.Documents.EventLists.Reading;

/// <summary>Reads a workbook as whatever program left it: prefixed names, inline or shared words, cells and rows without references, no styles, formulas with the values they had when saved.</summary>
internal static class XlsxBook
{
    public static EventBook Read(byte[] bytes)
    {
        PackageGuard.Check(bytes);
        try
        {
            using var document = SpreadsheetDocument.Open(new MemoryStream(bytes, writable: false), false);
            if (document.WorkbookPart is not { Workbook.Sheets: { } sheets } main) throw new RefusedSheet("Broken");
            var shared = Shared(main);
            var is1904 = main.Workbook.WorkbookProperties?.Date1904?.Value ?? false;
            var cells = new XlsxCells(shared, NumberFormats.Of(main.WorkbookStylesPart), is1904 ? 1462 : 0);
            var read = ImmutableArray.CreateBuilder<EventSheet>();
            foreach (var sheet in sheets.Elements<Sheet>().Take(SheetLimits.Sheets))
                if (sheet.Id?.Value is { } id && main.Parts.FirstOrDefault(p => p.RelationshipId == id).OpenXmlPart is WorksheetPart part)
                {
                    var (rows, hidden) = XlsxRows.Read(part, cells);
                    read.Add(new EventSheet(sheet.Name?.Value ?? "", rows, sheet.State is { } state && state.Value != SheetStateValues.Visible) { HiddenColumns = hidden });
                }
            return new EventBook(read.ToImmutable(), "xlsx");
        }
        // What the library and the XML reader say about files that are not what they claim to be; a document type is one of them.
        catch (Exception e) when (e is OpenXmlPackageException or XmlException or FormatException or InvalidDataException or IOException or ArgumentException
            or InvalidOperationException or OverflowException or KeyNotFoundException or NotSupportedException or NullReferenceException or IndexOutOfRangeException)
        {
            throw new RefusedSheet("Broken");
        }
    }

    private static List<string> Shared(WorkbookPart main)
    {
        var words = new List<string>();
        if (main.SharedStringTablePart is not { } part) return words;
        using var reader = OpenXmlReader.Create(part);
        while (reader.Read())
            if (reader.ElementType == typeof(SharedStringItem) && reader.IsStartElement && reader.LoadCurrentElement() is SharedStringItem item) words.Add(XlsxCells.Words(item));
        return words;
    }
}
