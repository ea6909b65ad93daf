using System.Text;
using Simulator.Domain.Rumors;

namespace Simulator.Domain.Tests.Crowd;

/// <summary>
/// Three hundred posts of each language as the grammar writes them, read one by one. <c>reviewed.*.tsv</c>: mark (y natural, n not, ? not read yet), stance, text.
/// UPDATE_DOCS=1 writes them anew and keeps the marks of texts that stayed the same.
/// </summary>
public sealed class ReviewedPostsTests
{
    private static readonly (Stance Stance, int Count)[] Posts =
        [(Stance.Comment, 150), (Stance.Question, 50), (Stance.Deny, 40), (Stance.Support, 30), (Stance.Backlash, 30)];

    [Theory]
    [InlineData("zh-CN")]
    [InlineData("en")]
    public void Nearly_all_read_as_if_people_had_written_them(string language)
    {
        var file = Path.Combine(Sources.Tests, "Crowd", $"reviewed.{language}.tsv");
        var written = Posts.SelectMany(p => Enumerable.Range(0, p.Count).Select(n => (p.Stance, Text: CrowdSample.Write(language, p.Stance, n)))).ToArray();
        if (Environment.GetEnvironmentVariable("UPDATE_DOCS") == "1") Update(file, written);
        var lines = File.ReadAllLines(file).Select(l => l.Split('\t')).ToArray();
        Assert.Equal(written.Select(w => (w.Stance.ToString(), w.Text)), lines.Select(l => (l[1], l[2])));
        Assert.All(lines, l => Assert.Contains(l[0], new[] { "y", "n" }));
        Assert.True(lines.Count(l => l[0] == "y") >= 0.95 * lines.Length);
    }

    private static void Update(string file, (Stance Stance, string Text)[] written)
    {
        var marks = File.Exists(file) ? File.ReadAllLines(file).Select(l => l.Split('\t')).DistinctBy(l => l[2]).ToDictionary(l => l[2], l => l[0]) : [];
        File.WriteAllLines(file, written.Select(w => $"{marks.GetValueOrDefault(w.Text, "?")}\t{w.Stance}\t{w.Text}"), new UTF8Encoding(false));
    }
}
