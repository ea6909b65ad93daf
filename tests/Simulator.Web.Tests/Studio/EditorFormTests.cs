using Bunit;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using Simulator.Documents.Scenarios;
using Simulator.Documents.Studio;
using Simulator.Documents.Studio.Editing;
using Simulator.Web.Features.Studio.Editor;
using Simulator.Web.Features.Studio.Editor.Forms;

namespace Simulator.Web.Tests.Studio;

/// <summary>Forms change the lines of what was changed, and nothing else.</summary>
public sealed class EditorFormTests : UiTest
{
    private readonly string _folder = Directory.CreateTempSubdirectory("forms-").FullName;
    private readonly EditorTab _tab;

    public EditorFormTests()
    {
        ScenarioFiles.Write(_folder, BlankScenario.Of("bridge", "大桥", "岚川市", ["zh-CN", "en"]).Files!);
        Services.AddScoped<KeyWords>();
        _tab = new EditorTab(new DraftInHand("bridge", _folder, "li", new FakeTimeProvider()));
    }

    private IRenderedComponent<FormPane> Form(string part, string? item = null)
    {
        _tab.Choose(EditorPart.Find(part));
        if (item is not null) _tab.Choose(_tab.Part.Lists.SelectMany(l => _tab.Items(l).Where(i => i.Node.Word("id") == item).Select(i => _tab.ListOf(l).Item(i.At))).First());
        var form = Render<CascadingValue<EditorTab>>(p => p.Add(c => c.Value, _tab).AddChildContent<FormPane>()).FindComponent<FormPane>();
        _tab.Draft.Changed += () => form.InvokeAsync(() => form.Render());
        _tab.Changed += () => form.InvokeAsync(() => form.Render());
        return form;
    }

    private static AngleSharp.Dom.IElement Box(IRenderedComponent<FormPane> form, string test) => form.Find($"[data-test='{test}']");

    private (List<string> Gone, List<string> Come) Lines(string file, string before)
    {
        var (old, now) = (before.Split('\n').ToList(), _tab.Texts[file].Split('\n').ToList());
        return ([.. old.Except(now)], [.. now.Except(old)]);
    }

    [Fact]
    public void A_word_changes_its_line_only()
    {
        var before = _tab.Texts["subject-1.yaml"];
        var form = Form("injects", "K1-02");
        Box(form, "inject-at").Change("T+7");
        var (gone, come) = Lines("subject-1.yaml", before);
        Assert.Equal(["    at: T+5"], gone);
        Assert.Equal(["    at: T+7"], come);
    }

    [Fact]
    public void Texts_stand_side_by_side_and_change_in_their_own_files()
    {
        var (zh, en) = (_tab.Texts["text.zh-CN.yaml"], _tab.Texts["text.en.yaml"]);
        var form = Form("injects", "K1-02");
        Box(form, "inject-text-zh-CN").Change("换一段\n两行");
        Assert.Equal("换一段\n两行", _tab.Index.Text("zh-CN", "inject.K1-02")!.Words);
        Assert.Equal(en, _tab.Texts["text.en.yaml"]);
        Box(form, "inject-text-en").Change("Other words: two.");
        Assert.Equal("Other words: two.", _tab.Index.Text("en", "inject.K1-02")!.Words);
        Assert.Single(Lines("text.zh-CN.yaml", zh).Gone);
    }

    [Fact]
    public void Chips_take_in_and_out_one_word()
    {
        var form = Form("injects", "K1-02");
        Box(form, "inject-to-pick").Change("news");
        Assert.Contains("    to: [assessment, news]", _tab.Texts["subject-1.yaml"], StringComparison.Ordinal);
        Box(form, "inject-to-assessment").Click();
        Assert.Contains("    to: [news]", _tab.Texts["subject-1.yaml"], StringComparison.Ordinal);
    }

    [Fact]
    public void A_new_id_goes_to_everything_that_speaks_of_it()
    {
        var form = Form("injects", "K1-02");
        Box(form, "inject-id").Change("K1-20");
        var text = _tab.Texts["subject-1.yaml"];
        Assert.DoesNotContain("about: [K1-02]", text, StringComparison.Ordinal);
        Assert.Contains("about: [K1-20]", text, StringComparison.Ordinal);
        Assert.Contains("inject:K1-20", text, StringComparison.Ordinal);
        Assert.Contains("post:K1-20", text, StringComparison.Ordinal);
        Assert.Empty(ScenarioFolder.ReadDraft(_folder, _tab.Texts).Problems.Where(p => p.Severity == Severity.Error));
        _tab.Undo();
        Assert.DoesNotContain("K1-20", _tab.Texts["subject-1.yaml"], StringComparison.Ordinal);
    }

    [Fact]
    public void A_condition_is_built_in_words()
    {
        var form = Form("criteria", "found");
        var before = _tab.Texts["subject-1.yaml"];
        form.FindAll("[data-test='condition-kind']")[0].Change("all");
        form.FindAll("[data-test='condition-add']")[0].Click();
        Assert.Contains("且", form.FindAll("[data-test='condition-words']")[0].TextContent, StringComparison.Ordinal);
        Assert.Contains("when: { all: [{ act: { kinds: [register-item], seats: [assessment], about: [K1-02] } }, { act: { kind: publish-statement } }] }", _tab.Texts["subject-1.yaml"], StringComparison.Ordinal);
        var (gone, come) = Lines("subject-1.yaml", before);
        Assert.Equal((1, 1), (gone.Count, come.Count));
    }

    [Fact]
    public void Everything_that_can_be_added_can_be_read_and_taken_out_again()
    {
        foreach (var part in EditorPart.All.Where(p => p.HasLists))
            foreach (var list in part.Lists)
            {
                var before = _tab.Texts["scenario.yaml"] + _tab.Texts["subject-1.yaml"];
                _tab.Choose(part);
                var spot = NewItems.Add(_tab, _tab.ListOf(list), list.Shape, part.Key == "conditional");
                Assert.NotNull(spot);
                Assert.NotNull(_tab.At(spot));
                // What the loader misses are words and pictures that nobody has written yet, never a key or a kind of value.
                var wrong = ScenarioFolder.ReadDraft(_folder, _tab.Texts).Problems.Where(p => p.Severity == Severity.Error && p.Line >= _tab.At(spot)!.Line && p.File == spot.File).Select(p => p.Message).ToList();
                Assert.All(wrong, m => Assert.True(Unwritten.Any(u => m.Contains(u, StringComparison.Ordinal)), $"{list.Key}: {m}"));
                Form(part.Key);
                Assert.True(_tab.Remove(spot));
                Assert.Equal(before, _tab.Texts["scenario.yaml"] + _tab.Texts["subject-1.yaml"]);
            }
    }

    // Texts, pictures, ids of things this scenario has none of; what needs somebody's decision.
    private static readonly string[] Unwritten = ["文本里没有", "找不到文件", "“new”", "没有法律依据", "没有人能得知", "没有 team: expert", "不能做动作", "什么都不做也能得分", "能拒绝", "重复", "没有任务", "脚本要做"];

    [Fact]
    public void A_form_of_a_broken_file_says_so_and_changes_nothing()
    {
        _tab.Draft.Do(new Dictionary<string, string> { ["subject-1.yaml"] = _tab.Texts["subject-1.yaml"] + "  : [ {\n" });
        var broken = _tab.Texts["subject-1.yaml"];
        var form = Form("injects", "K1-02");
        Assert.Contains("不是完整的 YAML", form.Markup, StringComparison.Ordinal);
        Box(form, "inject-at").Change("T+7");
        Assert.Equal(broken, _tab.Texts["subject-1.yaml"]);
        Assert.Equal("CannotChange", _tab.Refused);
    }

    [Fact]
    public void Phrases_are_kept_one_a_line_and_tried_out()
    {
        var form = Form("facts", "F1");
        Box(form, "phrases-says-zh-CN").Change("没人受伤\n没有人受伤");
        Assert.Equal(["没人受伤", "没有人受伤"], _tab.Index.Trees["text.zh-CN.yaml"].At(DraftPath.Of("phrases", "F1", "says")) is DraftList list ? list.Items.Select(i => ((DraftWord)i).Value) : []);
    }

    [Theory]
    [InlineData("zh-CN")]
    [InlineData("en")]
    public void Every_key_and_choice_has_a_name(string language)
    {
        Speak(language);
        var words = Services.GetRequiredService<KeyWords>();
        foreach (var shape in ScenarioSchema.Current.Shapes.Values.Where(s => s.Name != ScenarioSchema.Texts))
            foreach (var key in shape.Keys)
            {
                if (language == "zh-CN" && key.Name.Length > 1) Assert.NotEqual(key.Name, words.Key(shape.Name, key.Name));
                foreach (var word in key.Words.IsDefaultOrEmpty ? [] : key.Words)
                    if (language == "zh-CN") Assert.True(words.Choice(shape.Name, key.Name, word) != word, $"{shape.Name}.{key.Name}: {word}");
            }
    }

    protected override async ValueTask DisposeAsyncCore()
    {
        await base.DisposeAsyncCore();
        _tab.Draft.Dispose();
        Directory.Delete(_folder, recursive: true);
    }
}
