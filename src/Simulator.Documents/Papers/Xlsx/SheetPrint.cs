using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Spreadsheet;

namespace Simulator.Documents.Papers.Xlsx;

/// <summary>How a sheet is shown and printed.</summary>
internal static class SheetPrint
{
    private const uint A4 = 9;

    public static SheetViews View(uint frozen)
    {
        var view = new SheetView { WorkbookViewId = 0, ShowGridLines = false };
        if (frozen > 0) view.Append(new Pane { VerticalSplit = frozen, TopLeftCell = FormattableString.Invariant($"A{frozen + 1}"), ActivePane = PaneValues.BottomLeft, State = PaneStateValues.Frozen });
        return new SheetViews(view);
    }

    /// <summary>A4, as wide as one page and as long as need be, under the mark.</summary>
    public static OpenXmlElement[] Settings(PaperWords words, string seal, bool landscape)
    {
        // An ampersand begins a code; the space keeps an E of the mark from being read as part of the colour.
        var mark = words.Mark.Replace("&", "&&", StringComparison.Ordinal);
        var (before, after) = words.Page;
        return
        [
            new PrintOptions { HorizontalCentered = true },
            // Inches.
            new PageMargins { Left = 0.7, Right = 0.7, Top = 1.0, Bottom = 0.9, Header = 0.5, Footer = 0.4 },
            new PageSetup { PaperSize = A4, Orientation = landscape ? OrientationValues.Landscape : OrientationValues.Portrait, FitToWidth = 1, FitToHeight = 0 },
            new HeaderFooter { OddHeader = new OddHeader($"&C&14&B&KFF0000 {mark}"), OddFooter = new OddFooter($"&L&KFF0000 {mark}&R{before}&P{after}{(seal.Length == 0 ? "" : "&C&K808080&6" + (char)10 + seal)}") },
        ];
    }
}
