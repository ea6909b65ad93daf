using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;
using Simulator.Domain.Reports;

namespace Simulator.Documents.Papers.Docx;

/// <summary>One paper from its title to its signatures.</summary>
internal static class DocxPaper
{
    public static IEnumerable<OpenXmlElement> Blocks(OfficialPaper paper, PaperWords words)
    {
        yield return DocxText.Line("Title", paper.Title);
        yield return DocxText.Line("Belonging", words.Belonging(paper));
        yield return new Paragraph(new ParagraphProperties(new ParagraphStyleId { Val = "Filing" }), DocxText.Words(paper.Unit), new Run(new TabChar()), DocxText.Words(paper.StoryTime));
        if (words.To(paper) is { Length: > 0 } to) yield return DocxText.Line("To", to);
        foreach (var part in paper.Parts)
            foreach (var block in Part(part)) yield return block;
        if (paper.Signatures.IsEmpty) yield break;
        yield return DocxText.Gap();
        yield return DocxSignatures.Table(paper.Signatures, words);
    }

    private static IEnumerable<OpenXmlElement> Part(PaperPart part) => part switch
    {
        PaperFields fields => fields.Lines.IsEmpty ? [] : [DocxTables.Grid(fields), DocxText.Gap()],
        PaperProse prose => [.. Heading(prose.Heading), .. Prose(prose.Text)],
        PaperTable table => [.. Heading(table.Heading), .. table.Columns.IsEmpty ? Enumerable.Empty<OpenXmlElement>() : [DocxTables.Ruled(table), DocxText.Gap()]],
        _ => throw new InvalidOperationException($"no layout for {part.GetType().Name}"),
    };

    private static IEnumerable<OpenXmlElement> Heading(string heading) => string.IsNullOrWhiteSpace(heading) ? [] : [DocxText.Line("Section", heading)];

    // A heading over nothing keeps the line it was to be filled in.
    private static IEnumerable<OpenXmlElement> Prose(string text) => PaperText.Paragraphs(text).DefaultIfEmpty("").Select(p => DocxText.Line("Prose", p));
}
