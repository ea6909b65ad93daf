using System.IO.Compression;
using System.Text;
using System.Text.RegularExpressions;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using Simulator.Domain;

namespace Simulator.Runtime.Tests.Cli;

/// <summary>The after-action pack from a log alone, and what verify says of the page when something in it was changed.</summary>
public sealed class PackTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_folder_gets_every_form_of_the_pack_and_the_page_verifies()
    {
        using var played = await PlayedFolder.Of();
        var folder = Path.Combine(played.Path, "pack");
        var made = await Outcome.Of("pack", played.Log, "--out", folder);
        Assert.Equal((0, ""), (made.Exit, made.Error));
        Assert.Contains("digest " + played.Digest, made.Out, StringComparison.Ordinal);
        Assert.Equal([".docx", ".html", ".jsonl", ".xlsx"], Directory.GetFiles(folder).Select(Path.GetExtension).Order(StringComparer.Ordinal));
        Assert.All(Directory.GetFiles(folder), f => Assert.Matches(@"^演练-.+-\d{8}", Path.GetFileName(f)));
        foreach (var file in Directory.GetFiles(folder).Where(f => Path.GetExtension(f) is ".html" or ".jsonl"))
        {
            var verified = await Outcome.Of("verify", file, "--digest", played.Digest);
            Assert.Equal((0, ""), (verified.Exit, verified.Error));
            Assert.Contains("digest " + played.Digest, verified.Out, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Word_and_Excel_take_the_pack_and_every_page_and_sheet_carries_mark_and_digest()
    {
        using var played = await PlayedFolder.Of();
        var (docx, xlsx) = (Path.Combine(played.Path, "pack.docx"), Path.Combine(played.Path, "pack.xlsx"));
        foreach (var file in new[] { docx, xlsx }) Assert.Equal(0, (await Outcome.Of("pack", played.Log, "--out", file)).Exit);
        var validator = new OpenXmlValidator(FileFormatVersions.Office2019);
        using var word = WordprocessingDocument.Open(docx, false);
        using var excel = SpreadsheetDocument.Open(xlsx, false);
        Assert.Empty(validator.Validate(word, Cancel).Concat(validator.Validate(excel, Cancel)).Select(e => $"{e.Part?.Uri} {e.Path?.XPath} {e.Description}"));
        Assert.All(word.MainDocumentPart!.FooterParts, f => Assert.True(f.Footer!.InnerText.Contains("演练", StringComparison.Ordinal) && f.Footer.InnerText.Contains(played.Digest, StringComparison.Ordinal)));
        var sheets = excel.WorkbookPart!.WorksheetParts.Select(p => p.Worksheet!).ToList();
        Assert.True(sheets.Count >= 3);
        Assert.All(sheets, s => Assert.True(s.InnerText.Contains(played.Digest, StringComparison.Ordinal) && s.InnerText.Contains("演练", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task The_same_log_gives_the_same_page()
    {
        using var played = await PlayedFolder.Of("coverup");
        Assert.Equal(await PageAsync(played), await PageAsync(played));
    }

    [Theory]
    [InlineData("a score of the replay", "\"final\":", "\"final\":1", "data of the replay")]
    [InlineData("a word of a paper", "<p class=\"prose\">", "<p class=\"prose\">无", "the paper \"")]
    [InlineData("a figure of the score sheet", "<td class=\"n\">", "<td class=\"n\">9", "the paper \"")]
    [InlineData("the title", "<h1 class=\"y\">", "<h1 class=\"y\">正式", "the title or the list")]
    [InlineData("the style", ".mark{", ".mark{visibility:hidden;", "the style")]
    [InlineData("the script", "(() => {", "(() => {/**/", "the script")]
    [InlineData("what the check page says", "<h3>", "<h3>!", "")]
    [InlineData("the policy", "default-src 'none'", "default-src 'self'", "the head")]
    public async Task A_change_of_the_page_is_found_and_named(string _, string what, string with, string where)
    {
        using var played = await PlayedFolder.Of();
        var page = await PageAsync(played);
        var at = page.LastIndexOf(what, StringComparison.Ordinal);
        await AssertBadAsync(played, page[..at] + with + page[(at + what.Length)..], where, $":{page[..at].Count(c => c == '\n') + 1}: ");
    }

    [Fact]
    public async Task Any_flipped_byte_outside_of_what_is_packed_is_found()
    {
        using var played = await PlayedFolder.Of();
        var file = Path.Combine(played.Path, "pack.html");
        Assert.Equal(0, (await Outcome.Of("pack", played.Log, "--out", file)).Exit);
        var bytes = await File.ReadAllBytesAsync(file, Cancel);
        var key = DrawKey.Root(5).With("flip");
        for (var i = 0; i < 60; i++)
        {
            var flipped = (byte[])bytes.Clone();
            var at = key.With(i).Below(flipped.Length);
            flipped[at] ^= (byte)(1 << key.With(i).With("bit").Below(7));
            await File.WriteAllBytesAsync(file, flipped, Cancel);
            Assert.True((await Outcome.Of("verify", file)).Exit == 1, $"byte {at}");
        }
    }

    [Fact]
    public async Task A_flipped_letter_of_what_is_packed_is_found_even_where_it_unpacks_to_the_same()
    {
        using var played = await PlayedFolder.Of();
        var file = Path.Combine(played.Path, "pack.html");
        Assert.Equal(0, (await Outcome.Of("pack", played.Log, "--out", file)).Exit);
        var bytes = await File.ReadAllBytesAsync(file, Cancel);
        var page = System.Text.Encoding.Latin1.GetString(bytes);
        foreach (var id in new[] { "feed", "log" })
        {
            var block = Block(id).Match(page).Groups[2];
            // The whole head of the packing, and its very end: what a reader of the contents does not look at.
            foreach (var at in Enumerable.Range(0, 16).Concat(Enumerable.Range(block.Length - 16, 16)))
            {
                if (bytes[block.Index + at] == '=') continue;
                var changed = (byte[])bytes.Clone();
                changed[block.Index + at] = (byte)(bytes[block.Index + at] == 'A' ? 'E' : 'A');
                await File.WriteAllBytesAsync(file, changed, Cancel);
                var outcome = await Outcome.Of("verify", file);
                Assert.True(outcome.Exit == 1 && outcome.Error.Length > 20, $"{id}, letter {at}");
            }
        }
    }

    [Fact]
    public async Task A_page_packed_by_another_compressor_is_good()
    {
        using var played = await PlayedFolder.Of();
        var page = Repacked(Repacked(await PageAsync(played), "log", log => log), "feed", feed => feed);
        var file = Path.Combine(played.Path, "repacked.html");
        await File.WriteAllTextAsync(file, page, Cancel);
        var outcome = await Outcome.Of("verify", file);
        Assert.Equal((0, ""), (outcome.Exit, outcome.Error));
    }

    [Fact]
    public async Task A_changed_log_in_the_page_is_found_at_its_line()
    {
        using var played = await PlayedFolder.Of();
        var page = await PageAsync(played);
        await AssertBadAsync(played, Repacked(page, "log", log => log.Replace("\"type\":\"item-registered\"", "\"type\":\"item-noted\"", StringComparison.Ordinal)), "of the log in the page");
        await AssertBadAsync(played, Repacked(page, "log", log => log[..(log.TrimEnd().LastIndexOf('\n') + 1)]), "breaks off");
        await AssertBadAsync(played, Repacked(page, "feed", feed => feed.Replace("\"reads\":[", "\"reads\":[9", StringComparison.Ordinal)), "the feed");
        await AssertBadAsync(played, Block("log").Replace(page, m => m.Groups[1].Value + "AAAA\n"), "no whole exercise log");
        await AssertBadAsync(played, "<!DOCTYPE html><p>Digest " + played.Digest, "no whole exercise log");
    }

    [Fact]
    public async Task A_page_with_the_log_of_another_exercise_is_not_what_its_log_gives()
    {
        using var played = await PlayedFolder.Of();
        using var other = await PlayedFolder.Of("coverup");
        var (page, foreign) = (await PageAsync(played), await PageAsync(other));
        await AssertBadAsync(played, Block("log").Replace(page, m => m.Groups[1].Value + Block("log").Match(foreign).Groups[2].Value + "\n"), "is not what its log gives");
    }

    [Fact]
    public async Task A_page_of_another_version_is_vouched_for_only_where_it_is_the_same()
    {
        using var played = await PlayedFolder.Of();
        var page = await PageAsync(played);
        var older = page.Replace(Simulator.Documents.Pack.ExercisePack.Program, "0.0.9+old", StringComparison.Ordinal);
        var file = Path.Combine(played.Path, "older.html");
        await File.WriteAllTextAsync(file, older, Cancel);
        var same = await Outcome.Of("verify", file);
        Assert.Equal((0, ""), (same.Exit, same.Error));
        Assert.Contains("0.0.9+old", same.Out, StringComparison.Ordinal);
        await AssertBadAsync(played, older.Replace(".mark{", ".mark{top:0;", StringComparison.Ordinal), "made by another version, 0.0.9+old");
    }

    [Theory]
    [InlineData("pack"), InlineData("pack x.jsonl"), InlineData("pack x.jsonl --out y.pdf")]
    public async Task Wrong_usage_exits_2(string line)
    {
        var outcome = await Outcome.Of(line.Split(' '));
        Assert.Equal((2, ""), (outcome.Exit, outcome.Out));
    }

    [Fact]
    public async Task A_tampered_or_unended_log_gives_no_pack()
    {
        using var played = await PlayedFolder.Of();
        var lines = await File.ReadAllLinesAsync(played.Log, Cancel);
        foreach (var (changed, says) in new[] { (lines[..^1], "breaks off"), ((string[])[.. lines[..5], .. lines[6..]], ":6: ") })
        {
            await File.WriteAllTextAsync(played.Log, string.Join('\n', changed) + "\n", Cancel);
            var outcome = await Outcome.Of("pack", played.Log, "--out", Path.Combine(played.Path, "pack.html"));
            Assert.Equal(1, outcome.Exit);
            Assert.Contains(says, outcome.Error, StringComparison.Ordinal);
        }
    }

    private static async Task<string> PageAsync(PlayedFolder played)
    {
        var file = Path.Combine(played.Path, "pack.html");
        Assert.Equal(0, (await Outcome.Of("pack", played.Log, "--out", file)).Exit);
        return await File.ReadAllTextAsync(file, Cancel);
    }

    private static async Task AssertBadAsync(PlayedFolder played, string page, params string[] says)
    {
        var file = Path.Combine(played.Path, "changed.html");
        await File.WriteAllTextAsync(file, page, Cancel);
        var outcome = await Outcome.Of("verify", file);
        Assert.Equal((1, ""), (outcome.Exit, outcome.Out));
        Assert.All(says, s => Assert.Contains(s, outcome.Error, StringComparison.Ordinal));
    }

    private static string Repacked(string page, string id, Func<string, string> change) => Block(id).Replace(page, m =>
    {
        using var from = new GZipStream(new MemoryStream(Convert.FromBase64String(m.Groups[2].Value)), CompressionMode.Decompress);
        using var to = new MemoryStream();
        using (var zip = new GZipStream(to, CompressionLevel.Fastest)) zip.Write(Encoding.UTF8.GetBytes(change(new StreamReader(from, Encoding.UTF8).ReadToEnd())));
        return m.Groups[1].Value + Convert.ToBase64String(to.ToArray()) + "\n";
    });

    private static Regex Block(string id) => new($"(<script type=\"application/gzip\" id=\"{id}\">\n)(.*)\n");
}
