using System.Collections.Immutable;
using Simulator.Documents.Scenarios.Checks;
using Simulator.Documents.Scenarios.Loading;
using Simulator.Documents.Yaml;
using Simulator.Domain.Scenarios;

namespace Simulator.Documents.Scenarios;

/// <summary>
/// A scenario as a folder: <c>scenario.yaml</c>, <c>text.LANGUAGE.yaml</c> (and <c>text.LANGUAGE.PART.yaml</c>), subject files and <c>media/</c>. See docs/scenario-format.md.
/// </summary>
public static class ScenarioFolder
{
    private const string Main = "scenario.yaml";

    /// <summary>Reads the folder. Never throws because of what the files contain; a scenario is given only if there are no errors.</summary>
    public static LoadResult Load(string folder) => Read(folder).Result;

    /// <summary>Loads and, when that went well, looks for what is lawful YAML but no fit exercise (see docs/scenario-format.md).</summary>
    public static LoadResult Validate(string folder) => Validate(folder, null);

    /// <summary>As <see cref="Validate(string)"/>, with some files as they would be.</summary>
    internal static LoadResult Validate(string folder, IReadOnlyDictionary<string, byte[]>? proposed)
    {
        var (result, load) = Read(folder, proposed);
        if (result.Scenario is not { } scenario) return result;
        var problems = result.Problems.AddRange(Lint.Check(scenario, load));
        return result with { Problems = Sorted(problems) };
    }

    /// <summary>
    /// A draft: files of the folder as they would be with these texts, read and checked as if they lay there. With errors too the scenario is given as far as
    /// it could be read, for showing it only; null where that is not possible.
    /// </summary>
    public static DraftResult ReadDraft(string folder, IReadOnlyDictionary<string, string> texts)
    {
        var load = new LoadState { Proposed = texts.ToDictionary(t => t.Key, t => System.Text.Encoding.UTF8.GetBytes(t.Value), StringComparer.Ordinal) };
        var scenario = Tree(load, folder, Main) is { } root ? Scenario(load, folder, root) : null;
        var problems = Sorted(load.Problems);
        if (scenario is not null && problems.All(p => p.Severity != Severity.Error)) problems = Sorted(problems.AddRange(Lint.Check(scenario, load)));
        return new DraftResult(scenario, problems);
    }

    internal static (LoadResult Result, LoadState Load) Read(string folder, IReadOnlyDictionary<string, byte[]>? proposed = null)
    {
        var load = proposed is null ? new LoadState() : new LoadState { Proposed = proposed };
        var scenario = Tree(load, folder, Main) is { } root ? Scenario(load, folder, root) : null;
        var problems = Sorted(load.Problems);
        return (new LoadResult(problems.Any(p => p.Severity == Severity.Error) ? null : scenario, problems), load);
    }

    private static Scenario? Scenario(LoadState load, string folder, YamlItem root)
    {
        if (root is not YamlMap map)
        {
            load.Error(root.Place, "NotAScenario");
            return null;
        }
        if (Upgrades.ToCurrent(load, map) is not { } current) return null;
        var block = new Block(load, current, "scenario");
        var languages = Languages(block, folder);
        var scenario = ScenarioReader.Head(block, languages);
        scenario = scenario with { Subjects = Subjects(block, folder) };
        block.Close();
        WholeChecks.Check(load, scenario, block, folder);
        return scenario;
    }

    // Texts come first: facts and topics take their phrases from them.
    private static ImmutableArray<string> Languages(Block block, string folder)
    {
        var languages = block.Words("languages", true);
        foreach (var language in languages.Distinct())
        {
            if (!FolderFiles.IsLanguage(language)) block.Load.Error(block.PlaceOf("languages"), "BadLanguage", language);
            else
                foreach (var file in TextFiles(block.Load, folder, language))
                    if (Tree(block.Load, folder, file) is { } texts) TextFile.Read(block.Load, language, texts);
        }
        return languages;
    }

    // The texts of a long scenario may stand in several files, one a subject.
    private static IEnumerable<string> TextFiles(LoadState load, string folder, string language) => Directory.EnumerateFiles(folder, $"text.{language}.*.yaml")
        .Select(f => Path.GetFileName(f)).Union(load.Proposed.Keys.Where(f => f.StartsWith($"text.{language}.", StringComparison.Ordinal) && f.EndsWith(".yaml", StringComparison.Ordinal)))
        .Where(f => f != $"text.{language}.yaml").Order(StringComparer.Ordinal).Prepend($"text.{language}.yaml");

    private static ImmutableArray<Subject> Subjects(Block block, string folder)
    {
        if (block.Require("subjects") is not { } item) return [];
        if (item is not YamlList { Items.IsEmpty: false } list)
        {
            block.Load.Error(item.Place, item is YamlList ? "EmptyList" : "NeedsList", "subjects");
            return [];
        }
        var subjects = ImmutableArray.CreateBuilder<Subject>();
        foreach (var entry in list.Items)
        {
            var tree = entry is YamlWord file ? SubjectFile(block.Load, folder, file) : entry;
            if (tree is null) continue;
            if (tree is not YamlMap map) block.Load.Error(tree.Place, "NeedsMap", "subjects");
            else subjects.Add(Subject(block.Load, map));
        }
        return subjects.ToImmutable();
    }

    private static Subject Subject(LoadState load, YamlMap map)
    {
        var block = new Block(load, map, "subject");
        var subject = SubjectReader.Read(block);
        block.Close();
        load.Places[subject] = map.Place;
        return subject;
    }

    private static YamlItem? SubjectFile(LoadState load, string folder, YamlWord file)
    {
        if (FolderFiles.IsPlainName(file.Value) && file.Value.EndsWith(".yaml", StringComparison.Ordinal)) return Tree(load, folder, file.Value, file.Place);
        load.Error(file.Place, "BadFileName", file.Value);
        return null;
    }

    private static YamlItem? Tree(LoadState load, string folder, string file, Place? named = null) =>
        FolderFiles.Bytes(load, folder, file, named) is { } bytes ? YamlFile.Read(file, bytes, load.Problems) : null;

    private static ImmutableArray<Problem> Sorted(IEnumerable<Problem> problems) =>
        [.. problems.Distinct().OrderBy(p => p.File, StringComparer.Ordinal).ThenBy(p => p.Line).ThenByDescending(p => p.Severity)];
}
