using System.Globalization;
using System.Resources;
using Simulator.Domain.Reports;

namespace Simulator.Documents.Papers;

/// <summary>What the layout itself says – mark, page number, headings of the list – in the language of the exercise.</summary>
internal sealed class PaperWords(string language)
{
    private static readonly ResourceManager Resources = new("Simulator.Documents.Papers.PaperWords", typeof(PaperWords).Assembly);

    private readonly CultureInfo _culture = CultureInfo.GetCultureInfo(language);

    public string Mark => Get("Mark");

    /// <summary>What stands before and after the page number.</summary>
    public (string Before, string After) Page => Get("Page").Split("{0}") is [var before, var after] ? (before, after) : throw new InvalidOperationException("PaperWords.resx: Page has no {0}.");

    public string Label(string label) => Get("Label", label);

    /// <summary>Exercise, subject and state in one line.</summary>
    public string Belonging(OfficialPaper paper) =>
        string.Join(" · ", new[] { paper.Exercise, Get("Subject", paper.Subject), paper.State }.Where(w => w.Length > 0));

    /// <summary>The line of addressees; empty when the paper stays with the exercise.</summary>
    public string To(OfficialPaper paper) => paper.To.Length == 0 ? "" : Get("To", string.Join(Get("Between"), paper.To));

    public string Get(string code, params object[] args)
    {
        var text = Resources.GetString(code, _culture) ?? throw new InvalidOperationException($"PaperWords.resx has no '{code}'.");
        return args.Length == 0 ? text : string.Format(CultureInfo.InvariantCulture, text, args);
    }
}
