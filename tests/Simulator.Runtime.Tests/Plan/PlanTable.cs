using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using Simulator.Documents.Scenarios;
using Simulator.Domain.Exercises;
using Simulator.Domain.Logs;
using Simulator.Domain.Scenarios;
using Simulator.Runtime.Tests.Shipped;

namespace Simulator.Runtime.Tests.Plan;

/// <summary>An item of the plan as the list in the test data has it.</summary>
internal sealed record PlanItem(int Number, string Kind, string Priority, string Words)
{
    public static ImmutableArray<PlanItem> All { get; } = [.. File.ReadAllLines(Path.Combine(AppContext.BaseDirectory, "Plan", "data", "plan-items.tsv")).Select(l => l.Split('\t'))
        .Select(c => new PlanItem(int.Parse(c[0][1..], CultureInfo.InvariantCulture), c[1], c[2], c[3]))];
}

/// <summary>A row of docs/plan-coverage.md.</summary>
internal sealed partial record PlanRow(int Number, string Words, string Kind, string Priority, string Where, string Tests)
{
    public static ImmutableArray<PlanRow> All { get; } = [.. File.ReadAllLines(Path.Combine(ShippedScenarios.Root, "docs", "plan-coverage.md"))
        .Where(l => RowStart().IsMatch(l)).Select(l => l.Trim('|', ' ').Split(" | ")).Select(Of)];

    public string Name => $"S{Number}";
    public IEnumerable<string> Named => Quoted(Where);
    public IEnumerable<string> TestsNamed => Quoted(Tests);

    /// <summary>What stands in backticks behind "form" or "forms", "act" or "acts", "page": as far as the list goes.</summary>
    public IEnumerable<string> NamedAs(string what) =>
        Regex.Matches(Where, $@"\b{what}s? ((?:`[^`]+`(?:, | and )?)+)").SelectMany(m => Quoted(m.Groups[1].Value));

    private static PlanRow Of(string[] cells) =>
        cells.Length == 6 ? new(int.Parse(cells[0][1..], CultureInfo.InvariantCulture), cells[1], cells[2], cells[3], cells[4], cells[5])
            : throw new InvalidDataException($"{cells[0]}: {cells.Length} cells instead of 6");

    private static IEnumerable<string> Quoted(string text) => Backticks().Matches(text).Select(m => m.Groups[1].Value);

    [GeneratedRegex(@"^\| S\d+ \|")]
    private static partial Regex RowStart();

    [GeneratedRegex("`([^`]+)`")]
    private static partial Regex Backticks();
}

/// <summary>The tests there are: their methods, and what is written directly above them.</summary>
internal sealed partial record TestMethod(string Class, string Name, string Above)
{
    public static ImmutableArray<TestMethod> All { get; } = [.. Directory.EnumerateFiles(Path.Combine(ShippedScenarios.Root, "tests"), "*.cs", SearchOption.AllDirectories).Where(IsSource).SelectMany(In)];

    /// <summary>By its name (S088_S128_… is about both), or by the number in a comment above it.</summary>
    public bool IsAbout(int item) => Regex.IsMatch(Name, $"^(S[0-9]{{3}}_)*S{item:000}_") || Regex.IsMatch(Above, $@"\bS0*{item}\b");

    public static bool IsSource(string file) => !file.Split(Path.DirectorySeparatorChar).Any(p => p is "bin" or "obj");

    private static IEnumerable<TestMethod> In(string file)
    {
        var lines = File.ReadAllLines(file);
        var type = lines.Select(l => Type().Match(l)).FirstOrDefault(m => m.Success)?.Groups[1].Value;
        if (type is null) yield break;
        for (var i = 0; i < lines.Length; i++)
        {
            if (Method().Match(lines[i]) is not { Success: true } method) continue;
            var from = i;
            while (from > 0 && (lines[from - 1].TrimStart().StartsWith('[') || lines[from - 1].TrimStart().StartsWith("//", StringComparison.Ordinal))) from--;
            var above = lines[from..i];
            if (above.Any(l => l.Contains("[Fact", StringComparison.Ordinal) || l.Contains("[Theory", StringComparison.Ordinal))) yield return new TestMethod(type, method.Groups[1].Value, string.Join('\n', above));
        }
    }

    [GeneratedRegex(@"\bclass (\w+Tests)\b")]
    private static partial Regex Type();

    [GeneratedRegex(@"^\s+public (?:async )?(?:Task|ValueTask|void) (\w+)\(")]
    private static partial Regex Method();
}

/// <summary>Everything a row may name: pages, files, types, acts, forms, ids and keys of scenarios.</summary>
internal static partial class ProductNames
{
    private static readonly ImmutableArray<string> Sources = [.. Directory.EnumerateFiles(Path.Combine(ShippedScenarios.Root, "src"), "*.*", SearchOption.AllDirectories)
        .Where(f => TestMethod.IsSource(f) && Path.GetExtension(f) is ".cs" or ".razor")];

    private static readonly ImmutableArray<Scenario> Scenarios = [ShippedScenarios.Load("liuwan-market"), AllBFolder.Whole];

    public static ImmutableHashSet<string> Pages { get; } = [.. Sources.Where(f => f.EndsWith(".razor", StringComparison.Ordinal)).SelectMany(f => Page().Matches(File.ReadAllText(f))).Select(m => m.Groups[1].Value)];
    public static ImmutableHashSet<string> Types { get; } = [.. Sources.Select(f => Path.GetFileName(f).Split('.')[0]), .. Sources.SelectMany(f => Declared().Matches(File.ReadAllText(f))).Select(m => m.Groups[1].Value)];
    public static ImmutableHashSet<string> Acts { get; } = [.. CommandTypes.ByKind.Keys];
    public static ImmutableHashSet<string> Forms { get; } = [.. Scenarios.SelectMany(s => s.Forms).Select(f => f.Id)];

    /// <summary>Acts, forms, every id and text of the two scenarios, the words of the format, the values forms are filled with.</summary>
    public static ImmutableHashSet<string> Words { get; } = [.. Acts, .. Forms, .. FormValues.Names, .. Folders.SelectMany(Ids), .. Scenarios.SelectMany(s => s.Texts.ByLanguage.Values).SelectMany(t => t.Keys), .. Format(), .. StatementKinds.All];

    public static bool IsPath(string name) => Path.Combine(ShippedScenarios.Root, name) is var path && (File.Exists(path) || Directory.Exists(path));

    private static IEnumerable<string> Folders => [Path.Combine(ShippedScenarios.Root, "scenarios", "liuwan-market"), Path.Combine(ShippedScenarios.Root, "tests", "Simulator.Runtime.Tests", "Plan", "data", "all-b")];
    private static IEnumerable<string> Ids(string folder) => Directory.EnumerateFiles(folder, "*.yaml").SelectMany(f => Id().Matches(File.ReadAllText(f))).Select(m => m.Groups[1].Value);

    // Names of keys and the words they may have, from the schema of the format.
    private static IEnumerable<string> Format()
    {
        using var schema = JsonDocument.Parse(File.ReadAllText(Path.Combine(ShippedScenarios.Root, "scenarios", "schema", "scenario-1.schema.json")));
        return [.. In(schema.RootElement)];

        static IEnumerable<string> In(JsonElement element) => element.ValueKind switch
        {
            JsonValueKind.Object => element.EnumerateObject().SelectMany(p => In(p.Value).Prepend(p.Name)),
            JsonValueKind.Array => element.EnumerateArray().SelectMany(In),
            JsonValueKind.String => [element.GetString()!],
            _ => [],
        };
    }

    [GeneratedRegex("@page \"([^\"]+)\"")]
    private static partial Regex Page();

    [GeneratedRegex(@"\b(?:class|record|enum|interface|struct) ([A-Z]\w+)")]
    private static partial Regex Declared();

    [GeneratedRegex(@"\bid: ""?([\w-]+)")]
    private static partial Regex Id();
}
