using System.Text;
using Simulator.Documents.Scenarios;
using Simulator.Tests.BadInput;

namespace Simulator.Runtime.Tests.Documents;

/// <summary>
/// The shipped scenario with lines lost, doubled, moved, of the wrong type or with somebody's script in them: read, or refused with the file and the
/// line, in both languages. Never an exception.
/// </summary>
public sealed class MutatedScenarioTests
{
    private const int FirstSeed = 20_261;

    private static readonly string[] Values =
    [
        "[]", "{}", "[[[[[]]]]]", "null", "~", "1e309", "-1e309", "99999999999999999999", "-1", "0x10", ".inf", ".nan", "!!int 3", "!!python/object:os.system x", "&a x", "*a", "T+99999999", "T-1", "99999999h", "-5m",
        "\"\\0\"", "\"\\u202E\"", "\"\\uD800\"", "|", ">", "? x", "%YAML 1.1", "@x", "`x`", "true", "2026-01-01", "../../../etc/passwd", "\"<script>window.ran=1</script>\"", "\"<img src=x onerror=window.ran=1>\"", "{{7*7}}", "{post:K1-01.reposts",
    ];

    private static readonly string[] Bombs =
    [
        "a: &a [x, x]\nb: &b [*a, *a]\nc: &c [*b, *b]\n", string.Concat(Enumerable.Repeat("[", 5_000)), string.Concat(Enumerable.Repeat("- ", 5_000)), "x: " + new string('9', 9_000) + "\n", "<<: *merge\n", "\uFEFF\uFEFF", "---\n...\n---\n", "\t\t\t", "\u202Ekey: x\n",
    ];

    [Fact]
    public void Five_hundred_mutated_scenarios_are_read_or_refused_with_a_line() => Mutate(FirstSeed, 500);

    [Fact, Trait("Category", "Long")]
    public void Ten_thousand_mutated_scenarios_are_read_or_refused_with_a_line() => Mutate(FirstSeed + 1_000_000, 10_000);

    private static void Mutate(int first, int count)
    {
        using var mini = new MiniFolder();
        var files = Directory.EnumerateFiles(mini.Path, "*.yaml").Order(StringComparer.Ordinal).ToDictionary(f => Path.GetFileName(f), File.ReadAllBytes);
        var read = 0;
        for (var seed = first; seed < first + count; seed++)
        {
            var hostile = new Hostile(seed);
            var file = hostile.Pick([.. files.Keys]);
            mini.Write(file, hostile.OneIn(4) ? hostile.Damaged(files[file]) : Encoding.UTF8.GetBytes(Changed(hostile, Encoding.UTF8.GetString(files[file]), Encoding.UTF8.GetString(hostile.Pick([.. files.Values])))));
            if (Check(mini, seed)) read++;
            mini.Write(file, files[file]);
        }
        Assert.InRange(read, count / 50, count - count / 3);
    }

    private static bool Check(MiniFolder mini, int seed)
    {
        try
        {
            var (zh, en) = (mini.Load("zh-CN"), mini.Validate("en"));
            Assert.Equal(zh.HasErrors, zh.Scenario is null);
            Assert.All(zh.Problems.Concat(en.Problems), p => Assert.True(p.Line >= 1 && p.Message.Length > 0 && p.File.Length > 0, p.ToString()));
            return zh.Scenario is not null;
        }
        catch (Exception e)
        {
            throw new InvalidOperationException($"seed {seed}", e);
        }
    }

    private static string Changed(Hostile hostile, string text, string other)
    {
        var lines = text.Split('\n').ToList();
        for (var n = 1 + hostile.Below(3); n > 0; n--)
        {
            var at = hostile.Below(lines.Count);
            var colon = lines[at].IndexOf(": ", StringComparison.Ordinal);
            switch (hostile.Below(8))
            {
                case 0 when lines.Count > 1: lines.RemoveAt(at); break;
                case 1: lines.Insert(at, lines[at]); break;
                case 2: lines[at] = new string(' ', hostile.Below(12)) + lines[at].TrimStart(); break;
                case 3: lines.Insert(at, hostile.Pick(Bombs)); break;
                case 4: lines.Insert(at, hostile.Pick(other.Split('\n'))); break;
                case 5 when colon > 0: lines[at] = lines[at][..colon] + ": " + hostile.Text(); break;
                default: lines[at] = colon > 0 ? lines[at][..colon] + ": " + hostile.Pick(Values) : hostile.Pick(Values); break;
            }
        }
        return string.Join('\n', lines);
    }
}
