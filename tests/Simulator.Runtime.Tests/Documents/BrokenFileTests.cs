using System.Text;
using CsCheck;
using Simulator.Documents.Scenarios;

namespace Simulator.Runtime.Tests.Documents;

/// <summary>Whatever bytes a folder holds, reading it answers with problems and never throws.</summary>
public sealed class BrokenFileTests
{
    private static readonly string[] Files = ["scenario.yaml", "subject-1.yaml", "text.zh-CN.yaml"];

    private static readonly string[] Snippets = ["[", "]", "{", "}", ": ", "- ", "&a ", "*a", "|\n", "\"", "'", "#", "~", "? ", "!", "%", "\t", "\n\n", "---\n"];

    [Theory]
    [InlineData("", "the file is empty")]
    [InlineData("# only a comment\n", "the file is empty")]
    [InlineData("---\n...\n", "the file is empty")]
    [InlineData("just words", "must be a mapping")]
    [InlineData("[1, 2]", "must be a mapping")]
    [InlineData("a: b: c", "not valid YAML")]
    [InlineData("{ a: [1, 2 }", "not valid YAML")]
    [InlineData("a: 1\n---\nb: 2\n", "one YAML document")]
    [InlineData("? [a, b]\n: c\n", "a key must be a single word")]
    [InlineData("a:\n\tb: 1", "not valid YAML")]
    [InlineData("a: \"\\xZZ\"", "not valid YAML")]
    [InlineData("a: \0", "not a UTF-8 text file")]
    [InlineData("a: &x [lol]\nb: &y [*x, *x]\nc: [*y, *y]\n", "anchors and aliases")]
    public void Broken_main_file_is_explained(string text, string words)
    {
        using var mini = new MiniFolder();
        mini.Write("scenario.yaml", text);
        var result = mini.Load();
        Assert.Null(result.Scenario);
        Assert.True(result.Problems.Any(p => p.Message.Contains(words, StringComparison.Ordinal)), MiniFolder.Show(result.Problems));
    }

    [Fact]
    public void Bytes_that_are_no_text()
    {
        using var mini = new MiniFolder();
        mini.Write("subject-1.yaml", [0x89, 0x50, 0x4E, 0x47, 0xFF, 0xFE]);
        Assert.Contains(mini.Load().Problems, p => p.File == "subject-1.yaml" && p.Message.Contains("not a UTF-8 text file"));
    }

    [Fact]
    public void Huge_file_is_not_read()
    {
        using var mini = new MiniFolder();
        mini.Write("text.zh-CN.yaml", Encoding.UTF8.GetBytes("a: " + new string('x', 5 * 1024 * 1024)));
        Assert.Contains(mini.Load().Problems, p => p.File == "text.zh-CN.yaml" && p.Message.Contains("larger than 4 MB"));
    }

    [Fact]
    public void Overlong_value_is_refused()
    {
        using var mini = new MiniFolder();
        mini.Change("text.zh-CN.yaml", "今天的晚霞真好看。", new string('长', 8_001));
        var problem = mini.Load().Problems.First(p => p.File == "text.zh-CN.yaml");
        Assert.Equal(mini.LineOf("text.zh-CN.yaml", "bg.1"), problem.Line);
        Assert.Contains("longer than 8000 characters", problem.Message);
    }

    /// <summary>Many mistakes at once, each with thousands of candidates, and texts made to keep a search busy.</summary>
    [Fact(Timeout = 20_000)]
    public async Task Thousands_of_mistakes_are_told_soon()
    {
        using var mini = new MiniFolder();
        mini.Change("scenario.yaml", "facts:\n", "facts:\n" + string.Concat(Enumerable.Range(0, 3_000).Select(i => $"  - {{ id: G{i:0000}, text: fact.G{i}, chip: fact.G{i}, publish: may }}\n")));
        mini.Change("subject-1.yaml", "facts: [F1]", $"facts: [{string.Join(", ", Enumerable.Range(0, 20_000).Select(i => "H" + i))}]");
        var result = await Task.Run(() => mini.Validate(), TestContext.Current.CancellationToken);
        Assert.True(result.Problems.Length > 20_000);
    }

    [Theory(Timeout = 20_000)]
    [InlineData("a")]
    [InlineData("a-")]
    [InlineData("a.")]
    [InlineData("1")]
    [InlineData("1-")]
    [InlineData("微信")]
    public async Task Odd_texts_are_searched_soon(string piece)
    {
        using var mini = new MiniFolder();
        var text = string.Concat(Enumerable.Repeat(piece, 7_900 / piece.Length));
        mini.Change("text.zh-CN.yaml", "bg.1:", string.Concat(Enumerable.Range(0, 100).Select(i => $"odd.{i}: \"{text}\"\n")) + "bg.1:");
        Assert.NotNull((await Task.Run(() => mini.Validate(), TestContext.Current.CancellationToken)).Scenario);
    }

    [Theory]
    [InlineData("[", 100_000)]
    [InlineData("{ a: ", 50_000)]
    [InlineData("- ", 100_000)]
    public void Deep_nesting_is_refused(string open, int times)
    {
        using var mini = new MiniFolder();
        mini.Write("subject-1.yaml", string.Concat(Enumerable.Repeat(open, times)));
        Assert.Contains(mini.Load().Problems, p => p.File == "subject-1.yaml" && p.Message.Contains("nested deeper"));
    }

    [Fact]
    public void Cut_or_garbled_files_never_throw()
    {
        using var mini = new MiniFolder();
        var originals = Files.ToDictionary(f => f, f => Encoding.UTF8.GetBytes(mini.Read(f)));
        var lengths = Files.Select(f => originals[f].Length).ToArray();
        var edits = Gen.Select(Gen.Int[0, 20_000], Gen.Int[0, 40], Gen.OneOf(Gen.Byte.Array[0, 12], Gen.Int[0, Snippets.Length - 1].Select(i => Encoding.UTF8.GetBytes(Snippets[i]))));
        Gen.Select(Gen.Int[0, 2], edits.Array[1, 4], Gen.Bool).Sample((which, changes, cut) =>
        {
            var bytes = originals[Files[which]].ToList();
            foreach (var (at, remove, insert) in changes)
            {
                var start = at % lengths[which] % Math.Max(1, bytes.Count);
                bytes.RemoveRange(start, Math.Min(cut ? bytes.Count - start : remove, bytes.Count - start));
                bytes.InsertRange(start, insert);
            }
            mini.Write(Files[which], [.. bytes]);
            var result = mini.Load();
            mini.Validate();
            mini.Write(Files[which], originals[Files[which]]);
            Assert.All(result.Problems, p => Assert.True(p.Line >= 1 && p.Message.Length > 0));
            Assert.Equal(result.HasErrors, result.Scenario is null);
        }, iter: 400, threads: 1);
    }
}
