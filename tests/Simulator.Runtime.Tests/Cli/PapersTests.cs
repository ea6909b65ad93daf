using System.IO.Compression;

namespace Simulator.Runtime.Tests.Cli;

public sealed class PapersTests
{
    [Theory]
    [InlineData("papers.docx", "word/document.xml"), InlineData("papers.xlsx", "xl/workbook.xml")]
    public async Task Every_paper_is_written_from_the_log_alone(string name, string part)
    {
        using var played = await PlayedFolder.Of();
        var file = Path.Combine(played.Path, name);
        var outcome = await Outcome.Of("papers", played.Log, "--out", file);
        Assert.Equal(0, outcome.Exit);
        using var zip = ZipFile.OpenRead(file);
        Assert.Contains(zip.Entries, e => e.FullName == part);
    }

    [Fact]
    public async Task A_tampered_log_and_a_file_of_another_kind_are_refused()
    {
        using var played = await PlayedFolder.Of();
        Assert.Equal(2, (await Outcome.Of("papers", played.Log, "--out", Path.Combine(played.Path, "papers.pdf"))).Exit);
        Assert.Equal(2, (await Outcome.Of("papers", played.Log)).Exit);
        Assert.Equal(1, (await Outcome.Of("papers", played.Log, "--out", Path.Combine(played.Path, "nowhere", "papers.docx"))).Exit);
        var log = await File.ReadAllTextAsync(played.Log, TestContext.Current.CancellationToken);
        await File.WriteAllTextAsync(played.Log, log.Replace("mini", "maxi", StringComparison.Ordinal), TestContext.Current.CancellationToken);
        var broken = await Outcome.Of("papers", played.Log, "--out", Path.Combine(played.Path, "papers.docx"));
        Assert.Equal(1, broken.Exit);
        Assert.Contains("log.jsonl:1:", broken.Error);
    }
}
