using Simulator.Documents.Studio.Editing;

namespace Simulator.Runtime.Tests.Documents.Studio;

public sealed class DraftTextsTests
{
    private static readonly Dictionary<string, string> Texts = new()
    {
        ["scenario.yaml"] = "languages: [zh-CN, en]\n",
        ["text.zh-CN.yaml"] = "scenario.title: 题\ninject.K1-01: 一\ninject.K1-02: 二\ncriterion.C1: 三\nphrases:\n  F1: { says: [甲] }\n",
        ["text.en.yaml"] = "scenario.title: title\n",
        ["text.zh-CN.subject-2.yaml"] = "inject.K2-01: 四\n",
        ["text.en.subject-2.yaml"] = "inject.K2-01: four\n",
    };

    [Fact]
    public void A_new_text_goes_beside_its_relatives()
    {
        var (file, text) = DraftTexts.Set(Texts, DraftIndex.Of(Texts), "zh-CN", "inject.K1-03", "新")!.Value;
        Assert.Equal("text.zh-CN.yaml", file);
        Assert.Equal(Texts[file].Replace("inject.K1-02: 二\n", "inject.K1-02: 二\ninject.K1-03: 新\n", StringComparison.Ordinal), text);
        Assert.Equal("text.en.subject-2.yaml", DraftTexts.Set(Texts, DraftIndex.Of(Texts), "en", "inject.K2-02", "new")!.Value.File);
    }

    [Fact]
    public void Without_relatives_it_goes_before_the_phrases()
    {
        var text = DraftTexts.Set(Texts, DraftIndex.Of(Texts), "zh-CN", "alarm.A1", "看")!.Value.Text;
        Assert.Contains("criterion.C1: 三\nalarm.A1: 看\nphrases:", text, StringComparison.Ordinal);
    }

    [Fact]
    public void An_empty_text_is_taken_out() => Assert.DoesNotContain("K1-01", DraftTexts.Set(Texts, DraftIndex.Of(Texts), "zh-CN", "inject.K1-01", " ")!.Value.Text, StringComparison.Ordinal);

    [Fact]
    public void The_first_text_of_a_language_begins_its_file()
    {
        var texts = new Dictionary<string, string> { ["scenario.yaml"] = "languages: [zh-CN]\n", ["text.zh-CN.yaml"] = "" };
        Assert.Equal("scenario.title: 题\n", DraftTexts.Set(texts, DraftIndex.Of(texts), "zh-CN", "scenario.title", "题")!.Value.Text);
    }

    [Theory]
    [InlineData("K1-06", "K1-07")]
    [InlineData("F9", "F11")]
    [InlineData("news", "news-2")]
    public void The_next_id_is_free(string id, string next) => Assert.Equal(next, DraftCopy.NextId(id, new HashSet<string> { "F10" }));

    [Fact]
    public void A_new_text_id_is_free() => Assert.Equal("inject.K1-01-2", DraftTexts.NewId(DraftIndex.Of(Texts), "inject", "K1-01"));
}
