using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Simulator.Documents.Papers.Docx;

/// <summary>Text as paragraphs and runs of Word.</summary>
internal static class DocxText
{
    public static Paragraph Line(string style, string text) => new(new ParagraphProperties(new ParagraphStyleId { Val = style }), Words(text));

    /// <summary>A thin empty line: without one two tables would grow together.</summary>
    public static Paragraph Gap() => new(new ParagraphProperties(new ParagraphStyleId { Val = "Gap" }));

    public static Run Words(string text)
    {
        var clean = PaperText.Clean(text);
        var run = new Run();
        if (PaperText.IsChinese(clean)) run.RunProperties = new RunProperties(new RunFonts { Hint = FontTypeHintValues.EastAsia });
        var lines = clean.Split('\n');
        for (var i = 0; i < lines.Length; i++)
        {
            if (i > 0) run.Append(new Break());
            Append(run, lines[i].Split('\t'));
        }
        return run;
    }

    private static void Append(Run run, string[] parts)
    {
        for (var i = 0; i < parts.Length; i++)
        {
            if (i > 0) run.Append(new TabChar());
            if (parts[i].Length > 0) run.Append(new Text(parts[i]) { Space = SpaceProcessingModeValues.Preserve });
        }
    }
}
