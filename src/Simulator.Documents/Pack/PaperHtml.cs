using System.Text;
using Simulator.Documents.Papers;
using Simulator.Documents.Papers.Docx;
using Simulator.Domain.Reports;

namespace Simulator.Documents.Pack;

/// <summary>A paper in the page as it is printed: mark over it, digest under it, on every sheet. Every word is encoded.</summary>
internal sealed class PaperHtml(PackWords words, string mark, string seal)
{
    public string Of(OfficialPaper paper)
    {
        var to = new StringBuilder();
        // Heads and feet of a table are the one thing that every browser repeats on each printed sheet.
        to.Append($"<article class=\"paper\" id=\"p-{Text(paper.Id)}\" tabindex=\"-1\" aria-label=\"{Text(paper.Title)}\"><table class=\"sheet\" role=\"presentation\"><thead><tr><td><div class=\"pmark\"><b>{Text(mark)}</b><span>{Text(paper.Exercise)}</span></div></td></tr></thead>\n");
        to.Append($"<tfoot><tr><td><div class=\"pfoot\"><b>{Text(mark)}</b><span>{Text(seal)}</span></div></td></tr></tfoot>\n<tbody><tr><td>\n");
        if (paper.Archive.Length > 0) to.Append($"<p class=\"parch\">{Text(words["Archive", paper.Archive])}</p>\n");
        to.Append($"<h2>{Text(paper.Title)}</h2>\n");
        to.Append($"<div class=\"pfile\"><span>{Text(paper.Unit)}</span><span class=\"st\">{Text(paper.State)}</span><span class=\"n\">{Text(paper.StoryTime)}</span></div>\n");
        if (!paper.To.IsEmpty) to.Append($"<p class=\"pto\">{Text(words["To", string.Join(words["Between"], paper.To)])}</p>\n");
        foreach (var part in paper.Parts) Part(to, part);
        if (!paper.Signatures.IsEmpty)
        {
            to.Append("<dl class=\"psign\">");
            foreach (var line in paper.Signatures) to.Append($"<div><dt>{Text(words["Label", line.Label])}</dt><dd>{Text(line.Value)}</dd></div>");
            to.Append("</dl>\n");
        }
        return to.Append("</td></tr></tbody></table></article>\n").ToString();
    }

    private void Part(StringBuilder to, PaperPart part)
    {
        switch (part)
        {
            case PaperFields { Lines.IsEmpty: false } fields:
                to.Append("<dl class=\"pgrid\">\n");
                foreach (var (left, right) in DocxTables.Pairs(fields.Lines)) to.Append(Field(left, right is null)).Append(right is null ? "" : Field(right, false));
                to.Append("</dl>\n");
                break;
            case PaperProse prose:
                Heading(to, prose.Heading);
                foreach (var paragraph in PaperText.Paragraphs(prose.Text)) to.Append($"<p class=\"prose\">{Text(paragraph)}</p>\n");
                break;
            case PaperTable { Columns.IsEmpty: false } table:
                Heading(to, table.Heading);
                Table(to, table);
                break;
        }
    }

    private void Table(StringBuilder to, PaperTable table)
    {
        to.Append("<div class=\"scroll\" tabindex=\"0\"><table class=\"ptab\"><thead><tr>");
        foreach (var column in table.Columns) to.Append($"<th scope=\"col\">{Text(column)}</th>");
        to.Append("</tr></thead><tbody>\n");
        foreach (var row in table.Rows)
        {
            to.Append("<tr>");
            for (var c = 0; c < table.Columns.Length; c++) to.Append(Cell(ColumnWidths.Cell(row, c)));
            to.Append("</tr>\n");
        }
        if (table.Rows.IsEmpty) to.Append($"<tr><td class=\"mut\" colspan=\"{table.Columns.Length}\">{Text(words["NoRows"])}</td></tr>\n");
        to.Append("</tbody></table></div>\n");
    }

    private static string Field(PaperLine line, bool wide) => $"<div{(wide ? " class=\"wide\"" : "")}><dt>{Text(line.Label)}</dt><dd>{Text(line.Value)}</dd></div>\n";

    // Figures stand on the right, codes are not broken.
    private static string Cell(string text)
    {
        var css = text.Length is 0 or > 11 ? "" : text.All(c => char.IsAsciiDigit(c) || c is '.' or ',' or ':' or '-' or '+' or '%') ? " class=\"n\"" : text.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '.') ? " class=\"c\"" : "";
        return $"<td{css}>{Text(text)}</td>";
    }

    private static void Heading(StringBuilder to, string heading)
    {
        if (!string.IsNullOrWhiteSpace(heading)) to.Append($"<h3>{Text(heading)}</h3>\n");
    }

    internal static string Text(string text) => Encoded.Text(text);
}
