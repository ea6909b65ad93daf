using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;
using Simulator.Documents.Papers;
using Simulator.Domain.Reports;

namespace Simulator.Runtime.Tests.Documents.Papers;

/// <summary>Another office program opens the files and prints them: as many pages as such papers have, with their text on them.</summary>
[Trait("Category", "Long")]
public sealed class OfficialPaperPicturesTests : IDisposable
{
    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_document_prints_each_paper_from_a_page_of_its_own()
    {
        var pdf = await Printed("papers.docx", to => DocxPapers.Write([PaperExamples.Report, PaperExamples.English, PaperExamples.Long(300)], "zh-CN", to));
        // Two pages, one, and 300 rows of one or two lines, twenty-five to a page.
        Assert.InRange(await Pages(pdf), 13, 18);
        var text = await Run("pdftotext", "-layout", pdf, "-");
        var pages = text.TrimEnd('\f', '\n').Split('\f');
        Assert.All(pages, p => Assert.Matches("演 *练", p));
        var ledger = pages.Where(p => Regex.IsMatch(p, "倾 *向 *性 *言 *论")).ToList();
        Assert.InRange(ledger.Count, 11, 15);
        Assert.All(ledger, p => Assert.Matches("内 *容 *摘 *要", p));
        Assert.Equal(3, pages.Count(p => Regex.IsMatch(p, @"第 *1 *页")));
    }

    [Fact]
    public async Task A_workbook_prints_the_list_and_each_paper_as_wide_as_one_page()
    {
        var pdf = await Printed("papers.xlsx", to => XlsxPapers.Write([PaperExamples.Report, PaperExamples.English, PaperExamples.Long(300)], "zh-CN", to));
        Assert.InRange(await Pages(pdf), 8, 20);
    }

    [Fact]
    public async Task Hostile_papers_are_opened_all_the_same()
    {
        OfficialPaper[] papers = [PaperExamples.Hostile(), PaperExamples.Empty];
        Assert.InRange(await Pages(await Printed("hostile.docx", to => DocxPapers.Write(papers, "zh-CN", to))), 30, 400);
        Assert.InRange(await Pages(await Printed("hostile.xlsx", to => XlsxPapers.Write(papers, "zh-CN", to))), 3, 400);
    }

    private async Task<string> Printed(string name, Action<Stream> write)
    {
        var file = _folder.File(name);
        await using (var to = File.Create(file)) write(to);
        // A profile of its own: two instances on one profile hand their work to each other, and the second returns at once.
        await Run("soffice", "-env:UserInstallation=" + new Uri(_folder.File("profile")), "--headless", "--convert-to", "pdf", "--outdir", Path.GetDirectoryName(file)!, file);
        var pdf = Path.ChangeExtension(file, "pdf");
        Assert.True(File.Exists(pdf), $"soffice made no PDF of {name}");
        Assert.True(new FileInfo(pdf).Length > 1_000, $"the PDF of {name} is empty");
        return pdf;
    }

    private static async Task<int> Pages(string pdf) =>
        int.Parse(Regex.Match(await Run("pdfinfo", pdf), @"^Pages:\s*(\d+)", RegexOptions.Multiline).Groups[1].ValueSpan, CultureInfo.InvariantCulture);

    private static async Task<string> Run(string program, params string[] arguments)
    {
        using var process = new Process { StartInfo = new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true } };
        try { process.Start(); }
        catch (System.ComponentModel.Win32Exception)
        {
            Assert.Fail($"{program} is not on the path: install libreoffice-writer, libreoffice-calc and poppler-utils, or let tests/run --long do it");
        }
        var errors = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        var output = await process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        Assert.True(process.ExitCode == 0, $"{program} ended with {process.ExitCode}: {await errors}");
        return output;
    }
}
