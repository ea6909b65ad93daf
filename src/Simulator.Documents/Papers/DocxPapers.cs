using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using Simulator.Documents.Papers.Docx;
using Simulator.Domain.Reports;

namespace Simulator.Documents.Papers;

/// <summary>Official papers as a Word file for A4, margins and sizes after GB/T 9704, with the mark of the exercise over and under every page.</summary>
public static class DocxPapers
{
    /// <summary>
    /// Writes the papers in order, each from a page 1 of its own. The same papers give the same bytes; names of persons and dates of writing are nowhere in the file.
    /// </summary>
    /// <param name="papers">May be empty: one page with nothing but the mark.</param>
    /// <param name="language">Of the exercise, such as "zh-CN" or "en": what the layout itself says. Chinese where a language has no words.</param>
    /// <param name="to">Written to synchronously, in one go, once everything is ready; neither sought nor closed.</param>
    /// <param name="seal">What the papers can be checked by, at the foot of every page; empty: nothing.</param>
    /// <exception cref="System.Globalization.CultureNotFoundException">The language is none.</exception>
    public static void Write(IReadOnlyList<OfficialPaper> papers, string language, Stream to, string seal = "")
    {
        var words = new PaperWords(language);
        FixedPackage.Write(to, file => Build(papers, words, seal, file));
    }

    private static void Build(IReadOnlyList<OfficialPaper> papers, PaperWords words, string seal, Stream file)
    {
        using var document = WordprocessingDocument.Create(file, WordprocessingDocumentType.Document);
        var main = document.AddMainDocumentPart();
        // Every part gets a name: left to the library it would be drawn at random.
        document.ChangeIdOfPart(main, "main");
        FixedPackage.Fill(main.AddNewPart<StyleDefinitionsPart>("styles"), "Docx.styles.xml");
        FixedPackage.Fill(main.AddNewPart<FontTablePart>("fonts"), "Docx.fonts.xml");
        FixedPackage.Fill(main.AddNewPart<DocumentSettingsPart>("settings"), "Docx.settings.xml");
        var pages = new DocxPages(main, words, seal);
        var body = new Body();
        for (var i = 0; i < papers.Count; i++)
        {
            body.Append(DocxPaper.Blocks(papers[i], words));
            // A section ends in the paragraph that holds its properties; the last one's stand at the end of the body.
            var section = pages.Section(papers[i].Archive);
            body.Append(DocxText.Gap(), i < papers.Count - 1 ? new Paragraph(new ParagraphProperties(new ParagraphStyleId { Val = "Gap" }, section)) : section);
        }
        if (papers.Count == 0) body.Append(DocxText.Gap(), pages.Section(""));
        main.Document = new Document(body);
    }
}
