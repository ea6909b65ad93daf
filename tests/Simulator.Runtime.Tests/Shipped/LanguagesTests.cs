using System.Text.RegularExpressions;
using Simulator.Domain.Scenarios;
using Simulator.Runtime.Casting;

namespace Simulator.Runtime.Tests.Shipped;

/// <summary>Every language of a shipped scenario is the whole scenario.</summary>
public sealed partial class LanguagesTests
{
    private static readonly string[] Own = ["zh-CN", "en"];

    public static TheoryData<string> Scenarios => [.. ShippedScenarios.Ids];

    [Theory]
    [MemberData(nameof(Scenarios))]
    public void Every_scenario_ships_in_both_languages_of_the_interface_with_the_same_texts(string id)
    {
        var scenario = ShippedScenarios.Load(id);
        Assert.Equal(Own, scenario.Languages);
        var (chinese, english) = (scenario.Texts.ByLanguage["zh-CN"], scenario.Texts.ByLanguage["en"]);
        Assert.Equal(chinese.Keys, english.Keys);
        Assert.Empty(chinese.Keys.Where(k => Values(chinese[k]) != Values(english[k])).Select(k => $"{k}: {Values(chinese[k])} / {Values(english[k])}"));
        Assert.Empty(english.Where(t => Cjk().IsMatch(t.Value)).Select(t => $"{t.Key}: {t.Value}"));
        Assert.Empty(chinese.Where(t => t.Value == english[t.Key] && Cjk().IsMatch(t.Value)).Select(t => t.Key));
    }

    [Theory]
    [MemberData(nameof(Scenarios))]
    public void What_can_be_read_in_one_language_can_be_read_in_the_other(string id)
    {
        var scenario = ShippedScenarios.Load(id);
        var lists = scenario.Facts.Select(f => (f.Id, f.Phrases)).Concat(scenario.Topics.Select(t => (t.Id, t.Phrases)));
        foreach (var (topic, phrases) in lists)
        {
            var (chinese, english) = (Of(phrases, "zh-CN"), Of(phrases, "en"));
            Assert.True(chinese.Says == english.Says && chinese.Denies == english.Denies, topic);
        }
    }

    [Fact]
    public void An_English_public_has_English_names_without_a_double()
    {
        var cast = PublicCast.Draw(11, "en");
        Assert.Equal(PublicCast.Size, cast.Select(c => c.Name).Distinct(StringComparer.Ordinal).Count());
        Assert.Empty(cast.Where(c => c.Name.Any(l => l > 126) || c.Name.Length > 30).Select(c => c.Name));
        Assert.Equal(cast, PublicCast.Draw(11, "en"));
        Assert.NotEqual(cast, PublicCast.Draw(12, "en"));
    }

    private static (bool Says, bool Denies) Of(IEnumerable<Phrases> lists, string language) =>
        (lists.Any(l => l.Language == language && l.Says.Length > 0), lists.Any(l => l.Language == language && l.Denies.Length > 0));

    private static string Values(string text) => string.Join(' ', Value().Matches(text).Select(m => m.Value).Order(StringComparer.Ordinal));

    [GeneratedRegex(@"\{[^{}]+\}")]
    private static partial Regex Value();

    [GeneratedRegex(@"[⺀-鿿豈-﫿＀-｠　-〿]")]
    private static partial Regex Cjk();
}
