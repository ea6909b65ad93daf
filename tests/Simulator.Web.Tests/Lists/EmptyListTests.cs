using System.Text.RegularExpressions;
using Simulator.Web.Tests.Languages;

namespace Simulator.Web.Tests.Lists;

/// <summary>Reads the components: each list stands in the table, and has the words it names.</summary>
public sealed partial class EmptyListTests
{
    public static TheoryData<string, string> Silent => [.. ListTable.All.Where(e => e.Words.Length > 0).Select(e => (e.File, e.Of))];

    [Fact]
    public void Every_list_of_every_screen_stands_in_the_table_with_its_words_for_nothing()
    {
        var found = Sources().SelectMany(f => Listed(f.Markup).Select(of => $"{f.File} | {of}")).Order(StringComparer.Ordinal).ToArray();
        var known = ListTable.All.Select(e => $"{e.File} | {e.Of}").Order(StringComparer.Ordinal).ToArray();
        Assert.Equal([], found.Except(known));
        Assert.Equal([], known.Except(found));
    }

    [Theory]
    [MemberData(nameof(Silent))]
    public void A_list_says_what_it_is_for_while_it_is_empty(string file, string of)
    {
        var entry = ListTable.All.Single(e => (e.File, e.Of) == (file, of));
        var said = string.Join('\n', Quiet().Matches(Sources().Single(f => f.File == file).Markup).Select(m => m.Value));
        Assert.Equal([], entry.Words.Where(w => !said.Contains($"\"{w}", StringComparison.Ordinal)));
    }

    private static IEnumerable<(string File, string Markup)> Sources()
    {
        var root = Path.Combine(WordsTests.Root(), "src", "Simulator.Web");
        foreach (var path in Directory.EnumerateFiles(root, "*.razor", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
        {
            var file = Path.GetRelativePath(root, path).Replace('\\', '/');
            if (file.Contains("/Kit/", StringComparison.Ordinal) || file.StartsWith("obj/", StringComparison.Ordinal)) continue;
            yield return (file[..^".razor".Length], Code().Split(Comment().Replace(File.ReadAllText(path), ""))[0]);
        }
    }

    /// <summary>What each loop runs over whose first tag is a row: li, tr, dt, div, article, a component, or anything with a key.</summary>
    private static IEnumerable<string> Listed(string markup)
    {
        foreach (Match loop in Loop().Matches(markup))
        {
            var end = loop.Index + loop.Length;
            for (var depth = 1; depth > 0; end++) depth += markup[end] switch { '(' => 1, ')' => -1, _ => 0 };
            if (Row().Match(markup[end..]) is { Success: true } row && (row.Groups["row"].Success || row.Value.Contains("@key", StringComparison.Ordinal)))
                yield return markup[(loop.Index + loop.Length)..(end - 1)];
        }
    }

    [GeneratedRegex(@"@\*.*?\*@", RegexOptions.Singleline)]
    private static partial Regex Comment();

    [GeneratedRegex(@"^@code\b", RegexOptions.Multiline)]
    private static partial Regex Code();

    [GeneratedRegex(@"foreach \((?:var )?(?:\([^)]*\)|\w+) in ")]
    private static partial Regex Loop();

    [GeneratedRegex(@"<(?:(?<row>li|tr|dt|div|article|[A-Z]\w*)\b|[a-z]\w*)[^>]*")]
    private static partial Regex Row();

    // An attribute may hold quotes inside an expression.
    [GeneratedRegex(@"<(?:EmptyState|EmptyLine)\b.*?(?:/>|</Empty)|\bEmpty=""@T\[""[^>]*", RegexOptions.Singleline)]
    private static partial Regex Quiet();
}
