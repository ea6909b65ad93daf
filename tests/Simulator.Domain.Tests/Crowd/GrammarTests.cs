using System.Text.RegularExpressions;
using Simulator.Domain.Feeds.Wording;
using Simulator.Domain.Rumors;
using Mood = Simulator.Domain.Feeds.Wording.Mood;

namespace Simulator.Domain.Tests.Crowd;

public sealed partial class GrammarTests
{
    private const int Many = 12_000;

    public static TheoryData<string> Languages => ["zh-CN", "en"];

    [Theory]
    [MemberData(nameof(Languages))]
    public void Every_tag_and_every_insertion_is_known(string language)
    {
        var grammar = Grammar.For(language);
        var tags = Enum.GetValues<Stance>().Select(Voice.Name).Concat(Enum.GetValues<Mood>().Select(Voice.Name)).Concat(["near", "group", "reply", "tail", "matter", "place"]).ToHashSet();
        Assert.All(grammar.Names, name => Assert.True(tags.Contains(name) || !grammar.Words(name).IsEmpty, name));
    }

    [Theory]
    [MemberData(nameof(Languages))]
    public void Every_voice_finds_words_even_where_the_scenario_has_none(string language)
    {
        foreach (var stance in Enum.GetValues<Stance>().Where(s => s != Stance.Silent))
            foreach (var mood in Enum.GetValues<Mood>())
                Assert.True(Grammar.For(language).Fitting($"{Voice.Name(stance)} {Voice.Name(mood)}", matter: false, place: false).Count > 20, $"{stance} {mood}");
    }

    [Theory]
    [MemberData(nameof(Languages))]
    public void No_line_names_a_figure_a_real_place_or_a_platform(string language) => Assert.All(Grammar.For(language).All, line =>
    {
        Assert.DoesNotMatch(Figures(), line);
        Assert.All(RealNames.All, name => Assert.DoesNotContain(name, line, StringComparison.OrdinalIgnoreCase));
    });

    [Fact]
    public void The_same_key_writes_the_same_text() =>
        Assert.Equal(CrowdSample.Write("zh-CN", Stance.Comment, 4), CrowdSample.Write("zh-CN", Stance.Comment, 4));

    // Resolution of the reference grid 0.005; real halves of the data differ by 0.009 from each other.
    [Fact]
    public void Chinese_texts_are_as_long_as_real_ones()
    {
        var lengths = Enumerable.Range(0, Many).Select(n => (double)CrowdSample.Write("zh-CN", CrowdSample.Usual(n), n).Length).Order().ToArray();
        var distance = RealLengths.Grid.Select((real, i) => Away(lengths, real, 0.005 * (i + 1))).Max();
        Assert.InRange(distance, 0, 0.1);
    }

    [Theory]
    [InlineData(@"\[\p{L}+\]", 0.293, 0.05)]
    [InlineData(@"^(\[\p{L}+\])+$", 0.126, 0.03)]
    [InlineData("@", 0.134, 0.03)]
    [InlineData("[？?]", 0.126, 0.06)]
    [InlineData("[！!]", 0.190, 0.06)]
    public void Chinese_texts_carry_what_real_ones_carry(string pattern, double share, double within)
    {
        var having = Enumerable.Range(0, Many).Count(n => Regex.IsMatch(CrowdSample.Write("zh-CN", CrowdSample.Usual(n), n), pattern));
        Assert.InRange(having / (double)Many, share - within, share + within);
    }

    [Theory]
    [MemberData(nameof(Languages))]
    public void No_insertion_is_left_open(string language) =>
        Assert.All(Enumerable.Range(0, 3000), n => Assert.DoesNotContain('{', CrowdSample.Write(language, CrowdSample.Usual(n), n)));

    // At ties the side nearer to the level counts.
    private static double Away(double[] sample, double value, double level)
    {
        double below = sample.Count(x => x < value) / (double)sample.Length, upTo = sample.Count(x => x <= value) / (double)sample.Length;
        return Math.Max(0, Math.Max(below - level, level - upTo));
    }

    [GeneratedRegex("[0-9０-９]")]
    private static partial Regex Figures();
}
