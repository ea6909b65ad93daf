using System.Text.RegularExpressions;

namespace Simulator.Web.Tests.Security;

/// <summary>docs/security.md is true as far as a test can hold it: every test it names exists, every item stands in one row, none without an answer.</summary>
public sealed partial class SecurityListTests
{
    private static readonly string[] Lines = File.ReadAllLines(Repository.At("docs/security.md"));
    private static readonly Dictionary<string, string> Tests = Directory.EnumerateFiles(Repository.At("tests"), "*.cs", SearchOption.AllDirectories)
        .Where(f => !f.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}", StringComparison.Ordinal) && !f.Contains($"{Path.DirectorySeparatorChar}bin{Path.DirectorySeparatorChar}", StringComparison.Ordinal))
        .Select(File.ReadAllText).SelectMany(t => Class().Matches(t).Select(m => (Name: $"{Last().Match(Namespace().Match(t).Groups[1].Value).Value}.{m.Groups[1].Value}", Text: t)))
        .GroupBy(c => c.Name).ToDictionary(g => g.Key, g => string.Concat(g.Select(c => c.Text)), StringComparer.Ordinal);

    private static string[][] Rows => [.. Lines.Where(l => Item().IsMatch(l)).Select(l => l.Trim('|').Split('|', StringSplitOptions.TrimEntries))];

    public static TheoryData<string> Named => [.. Rows.SelectMany(r => Proof().Matches(r[3]).Select(m => m.Groups[1].Value)).Distinct()];

    [Theory, MemberData(nameof(Named))]
    public void A_test_named_as_proof_exists(string proof)
    {
        var parts = proof.Split('.');
        // Class, Class.Method or, where two classes have a name, Folder.Class.Method.
        var (folder, name, method) = parts.Length switch { 1 => (null, parts[0], null), 2 => (null, parts[0], parts[1]), _ => (parts[0], parts[1], parts[2]) };
        var texts = Tests.Where(t => t.Key.EndsWith("." + name, StringComparison.Ordinal) && (folder is null || t.Key == $"{folder}.{name}")).Select(t => t.Value).ToArray();
        Assert.True(texts.Length > 0, $"there is no test class {name}");
        if (method is not null) Assert.True(texts.Any(t => Regex.IsMatch(t, $@"\b(?:void|Task) {method}\(")), $"there is no test {proof}");
    }

    [Fact]
    public void Every_item_stands_once_with_an_answer_and_a_proof_or_a_word_why_not()
    {
        var items = Rows.SelectMany(r => r[0].Split(", ")).ToArray();
        Assert.True(items.Length > 90);
        Assert.Equal(items, items.Distinct());
        Assert.All(items, i => Assert.Matches(@"^\d{1,2}\.\d\.\d{1,2}$", i));
        Assert.All(Rows, r => Assert.True(r.Length == 4 && r.All(c => c.Length > 2), string.Join('|', r)));
        Assert.True(Named.Count > 40);
    }

    [GeneratedRegex(@"^\| \d")]
    private static partial Regex Item();
    [GeneratedRegex("`([^`]+)`")]
    private static partial Regex Proof();
    [GeneratedRegex(@"\bclass (\w+)")]
    private static partial Regex Class();
    [GeneratedRegex(@"(?m)^namespace ([\w.]+);")]
    private static partial Regex Namespace();
    [GeneratedRegex(@"\w+$")]
    private static partial Regex Last();
}
