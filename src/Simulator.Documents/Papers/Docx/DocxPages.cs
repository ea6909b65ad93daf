using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Simulator.Documents.Papers.Docx;

/// <summary>What stands over and under the text of every page, and the page itself. Distances in twentieths of a point.</summary>
internal sealed class DocxPages
{
    /// <summary>Width of the text: A4 less 28 mm and 26 mm.</summary>
    public const int TextWidth = 8845;

    private readonly MainDocumentPart _main;
    private readonly PaperWords _words;
    private int _headers;

    public DocxPages(MainDocumentPart main, PaperWords words, string seal)
    {
        (_main, _words) = (main, words);
        main.AddNewPart<FooterPart>("footer").Footer = new Footer(seal.Length == 0 ? [Foot()] : [Foot(), DocxText.Line("Seal", seal)]);
    }

    /// <summary>Pages numbered from 1 under the mark and the archive number, which may be empty.</summary>
    public SectionProperties Section(string archive)
    {
        var header = FormattableString.Invariant($"header{++_headers}");
        var lines = new Header(DocxText.Line("Mark", _words.Mark));
        if (archive.Length > 0) lines.Append(DocxText.Line("Archive", _words.Get("Archive", archive)));
        _main.AddNewPart<HeaderPart>(header).Header = lines;
        return new SectionProperties(
            new HeaderReference { Type = HeaderFooterValues.Default, Id = header },
            new FooterReference { Type = HeaderFooterValues.Default, Id = "footer" },
            new SectionType { Val = SectionMarkValues.NextPage },
            new PageSize { Width = 11906, Height = 16838 },
            // 37, 26, 35 and 28 mm.
            new PageMargin { Top = 2098, Right = 1474, Bottom = 1984, Left = 1587, Header = 964, Footer = 1247, Gutter = 0 },
            new PageNumberType { Start = 1 });
    }

    private Paragraph Foot()
    {
        var (before, after) = _words.Page;
        var mark = DocxText.Words(_words.Mark);
        mark.RunProperties ??= new RunProperties();
        mark.RunProperties.RunStyle = new RunStyle { Val = "MarkWord" };
        return new Paragraph(
            new ParagraphProperties(new ParagraphStyleId { Val = "Foot" }),
            mark, new Run(new TabChar()), DocxText.Words(before),
            new SimpleField(new Run(new Text("1"))) { Instruction = "PAGE" },
            DocxText.Words(after));
    }
}
