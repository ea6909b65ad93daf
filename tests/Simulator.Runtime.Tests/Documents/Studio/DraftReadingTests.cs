using Simulator.Documents.Scenarios;
using Simulator.Documents.Scenarios.Loading;
using Simulator.Documents.Studio.Editing;

namespace Simulator.Runtime.Tests.Documents.Studio;

/// <summary>A draft is read as its folder would be, and the editor knows the same ids as the loader.</summary>
public sealed class DraftReadingTests
{
    private static Dictionary<string, string> Texts(MiniFolder mini) => Directory.EnumerateFiles(mini.Path, "*.yaml").ToDictionary(f => Path.GetFileName(f), File.ReadAllText);

    [Fact]
    public void Edited_texts_are_read_as_the_folder_would_be()
    {
        using var mini = new MiniFolder();
        var texts = Texts(mini);
        texts["subject-1.yaml"] = texts["subject-1.yaml"].Replace("sender: xiaomai", "sender: xiaomia", StringComparison.Ordinal);
        var draft = MiniFolder.In("en", () => ScenarioFolder.ReadDraft(mini.Path, texts));
        Assert.True(draft.HasErrors);
        Assert.NotNull(draft.Scenario);
        Assert.False(mini.Load().HasErrors);
        mini.Write("subject-1.yaml", texts["subject-1.yaml"]);
        Assert.Equal(mini.Load().Problems, draft.Problems);
    }

    [Fact]
    public void A_draft_without_errors_is_checked_by_the_lint_too()
    {
        using var mini = new MiniFolder();
        Assert.Equal(mini.Validate().Problems, MiniFolder.In("en", () => ScenarioFolder.ReadDraft(mini.Path, Texts(mini))).Problems);
    }

    [Fact]
    public void A_text_file_that_exists_only_in_the_draft_counts()
    {
        using var mini = new MiniFolder();
        var texts = Texts(mini);
        var moved = texts["text.zh-CN.yaml"].Split('\n').Single(l => l.StartsWith("bg.1:", StringComparison.Ordinal));
        texts["text.zh-CN.yaml"] = texts["text.zh-CN.yaml"].Replace(moved + "\n", "", StringComparison.Ordinal);
        texts["text.zh-CN.more.yaml"] = moved + "\n";
        Assert.False(ScenarioFolder.ReadDraft(mini.Path, texts).HasErrors);
    }

    [Fact]
    public void A_problem_with_a_near_word_is_repaired_on_its_line()
    {
        using var mini = new MiniFolder();
        var texts = Texts(mini);
        var whole = texts["subject-1.yaml"];
        foreach (var (right, wrong) in new[] { ("sender: xiaomai", "sender: xiaomia"), ("limit: 10m", "limt: 10m"), ("act: register-item", "act: registr-item"), ("text: inject.K1-02", "text: inject.K1-0z"), ("kind: order", "kind: ordr") })
        {
            texts["subject-1.yaml"] = whole.Replace(right, wrong, StringComparison.Ordinal);
            var problem = ScenarioFolder.ReadDraft(mini.Path, texts).Problems.First(p => p.Repair is not null);
            var text = texts["subject-1.yaml"];
            while (problem is not null && text != whole)
            {
                text = DraftRepair.Apply(text, problem) ?? throw new InvalidOperationException(problem.ToString());
                texts["subject-1.yaml"] = text;
                problem = ScenarioFolder.ReadDraft(mini.Path, texts).Problems.FirstOrDefault(p => p.Repair is not null);
            }
            if (right != "text: inject.K1-02") Assert.Equal(whole, text);
        }
    }

    [Fact]
    public void A_part_of_a_longer_word_is_not_the_wrong_one()
    {
        var problem = new Problem("x", 1, Severity.Error, "") { Repair = new Repair("F1", "F3") };
        Assert.Equal("facts: [F12, F3]", DraftRepair.Apply("facts: [F12, F1]", problem));
        Assert.Null(DraftRepair.Apply("facts: [F12]", problem));
    }

    [Fact]
    public void The_editor_knows_what_ids_stand_for_as_the_loader_does()
    {
        var (_, load) = ScenarioFolder.Read(MiniFolder.Source);
        var asked = load.ReferredKeys.Where(r => r.Value.Count > 0).ToDictionary(r => r.Key, r => r.Value.Order().ToArray());
        // An effect's target depends on its kind; the small scenario has one of them only.
        asked["effect.target"] = [IdKind.Inject, IdKind.Narrative];
        asked["act.ahead"] = [IdKind.Fact];
        Assert.Equal(asked.Keys.Order(StringComparer.Ordinal), RefKinds.ByKey.Keys.Order(StringComparer.Ordinal));
        Assert.All(asked, a => Assert.Equal(a.Value.Order(), RefKinds.ByKey[a.Key].Order()));
    }

    [Fact]
    public void Ids_texts_and_subjects_are_found()
    {
        var index = DraftIndex.Of(Directory.EnumerateFiles(MiniFolder.Source, "*.yaml").ToDictionary(f => Path.GetFileName(f), File.ReadAllText));
        Assert.Equal(["K1-01", "K1-02", "K1-03"], index.OfShape("inject").Select(i => i.Id));
        Assert.Equal(["xiaomai", "street", "fire"], index.For("inject", "sender").Select(i => i.Id));
        Assert.Equal("下午为疏散演练，没有起火", index.Name("F1", "zh-CN"));
        Assert.Equal((1, "subject-1.yaml"), (index.Subjects.Single().Number, index.Subjects.Single().File));
        Assert.Equal(["zh-CN"], index.Languages);
    }

    [Fact]
    public void A_file_that_cannot_be_read_counts_as_it_was()
    {
        var texts = Directory.EnumerateFiles(MiniFolder.Source, "*.yaml").ToDictionary(f => Path.GetFileName(f), File.ReadAllText);
        var index = DraftIndex.Of(texts);
        var broken = new Dictionary<string, string>(texts) { ["subject-1.yaml"] = texts["subject-1.yaml"] + "\n  : [ {" };
        Assert.Equal(index.Ids.Select(i => i.Id), DraftIndex.Of(broken, index, texts).Ids.Select(i => i.Id));
    }

    [Fact]
    public void Every_key_of_the_small_scenario_is_one_the_schema_describes()
    {
        foreach (var file in new[] { "scenario.yaml", "subject-1.yaml" }) Known(file, DraftParser.Parse(File.ReadAllText(Path.Combine(MiniFolder.Source, file)))!, DraftPath.Root);

        static void Known(string file, DraftNode node, DraftPath path)
        {
            if (path.Steps.Length > 0) Assert.True(ScenarioSchema.Current.KeyAt(file, path) is not null, $"{file} {path}");
            if (path.Steps.Length > 0 && ScenarioSchema.Current.KeyAt(file, path)!.Kind == KeyKind.Pairs) return;
            if (node is DraftMap map) foreach (var e in map.Entries) Known(file, e.Value, path.Key(e.Key.Value));
            if (node is DraftList list) for (var i = 0; i < list.Items.Length; i++) Known(file, list.Items[i], path.Item(i));
        }
    }
}
