using System.Collections.Immutable;
using CsCheck;
using Simulator.Domain.Exercises;
using Simulator.Domain.Readings;
using Simulator.Domain.Scenarios;

namespace Simulator.Domain.Tests.Readings;

public class ReaderTests
{
    private static Reading? Of(string text, string fact, Verdict verdict, params ImmutableArray<string> chips) =>
        Labelled.Read("zh-CN", text, chips).SingleOrDefault(r => r.Topic == fact && r.Verdict == verdict);

    [Theory]
    [InlineData("１名商户踝部扭伤")]
    [InlineData("一名商户踝部扭伤")]
    [InlineData("1位商户踝部扭伤")]
    [InlineData("一名商户 踝部、扭伤")]
    public void Width_numerals_spaces_and_punctuation_are_folded(string text) => Assert.NotNull(Of(text, "F3", Verdict.States));

    [Theory]
    [InlineData("十一个人", "11人")]
    [InlineData("两名", "2人")]
    [InlineData("二十三位", "23人")]
    [InlineData("一百零五", "105")]
    [InlineData("Ｆｉｖｅ posts, isn’t it", "5postsisntit")]
    public void Folded(string text, string folded) => Assert.Equal(folded, FoldedText.Phrase(text));

    [Fact]
    public void A_phrase_does_not_reach_across_sentences() => Assert.Null(Of("现场无人。受伤情况正在核实", "F3", Verdict.Denies));

    [Fact]
    public void Latin_words_match_as_whole_words() => Assert.Empty(Labelled.Read("en", "It was a drilling site."));

    [Fact]
    public void The_place_is_given_in_the_text_itself()
    {
        var reading = Of("通报：１名 商户踝部扭伤。", "F3", Verdict.States)!;
        Assert.Equal("商户踝部扭伤", "通报：１名 商户踝部扭伤。".Substring(reading.Start, reading.Length));
    }

    [Fact]
    public void An_unedited_chip_is_certain_an_edited_or_unlisted_one_is_proposed()
    {
        Assert.Equal(Certainty.Certain, Of("1名商户踝部扭伤，已回家。", "F3", Verdict.States, "F3")!.Certainty);
        Assert.Equal(Certainty.Proposed, Of("1名商户踝部扭伤，已回家。", "F3", Verdict.States)!.Certainty);
        Assert.Equal(Certainty.Proposed, Of("一名女商户扭伤，商户踝部扭伤", "F3", Verdict.States, "F3")!.Certainty);
    }

    [Theory]
    [InlineData("网传1名商户踝部扭伤，不属实。")]
    [InlineData("有人说，1名商户踝部扭伤。")]
    [InlineData("“1名商户踝部扭伤”是假的。")]
    [InlineData("没有1名商户踝部扭伤。")]
    [InlineData("1名商户踝部扭伤吗？")]
    [InlineData("如果1名商户踝部扭伤，就要报告。")]
    [InlineData("1名商户踝部扭伤的说法不实。")]
    [InlineData("1名商户踝部扭伤。这不是事实。")]
    public void A_chip_that_is_not_asserted_is_never_certain(string text) =>
        Assert.NotEqual(Certainty.Certain, Of(text, "F3", Verdict.States, "F3")?.Certainty);

    [Theory]
    [InlineData("现场无人员受伤。")]
    [InlineData("经核查，现场无任何人员受伤，市场营业正常。")]
    [InlineData("演练已结束，没有人员受伤")]
    public void A_plain_denial_is_certain(string text) => Assert.Equal(Certainty.Certain, Of(text, "F3", Verdict.Denies)!.Certainty);

    [Theory]
    [InlineData("“现场无人员受伤”是街道的说法。")]
    [InlineData("「无人员受伤」")]
    [InlineData("不能写无人员受伤。")]
    [InlineData("此外无人员受伤。")]
    [InlineData("除1名商户踝部扭伤外，无人员受伤。")]
    [InlineData("暂无人员受伤报告。")]
    [InlineData("如无人员受伤，是否可以解除警戒？")]
    [InlineData("此前通报无人员受伤有误，特此更正。")]
    [InlineData("无人员受伤严重到需要住院。")]
    [InlineData("难道无人员受伤？")]
    [InlineData("确保无人员受伤。")]
    [InlineData("街道要求我们写现场无人员受伤。")]
    [InlineData("消息说\n现场无人员受伤的说法不实。")]
    [InlineData("现场无人员受伤。上述说法不属实。")]
    [InlineData("有人员受伤，不是无人员受伤。")]
    [InlineData("1名商户踝部扭伤。其余无人员受伤。")]
    [InlineData("不得以无人员受伤为由拖延。")]
    [InlineData("问：现场是不是无人员受伤？答：1名商户扭伤。")]
    [InlineData("网友：现场无人员受伤。")]
    [InlineData("目前未发现，无人员受伤的消息待核实。")]
    public void A_denial_in_any_doubt_is_never_certain(string text) => Assert.NotEqual(Certainty.Certain, Of(text, "F3", Verdict.Denies)?.Certainty);

    [Theory]
    [InlineData("不是没有人员受伤")]
    [InlineData("并非没有人员受伤")]
    [InlineData("不能说没有人员受伤")]
    public void A_denied_denial_states(string text)
    {
        Assert.Equal(Certainty.Proposed, Of(text, "F3", Verdict.States)!.Certainty);
        Assert.Null(Of(text, "F3", Verdict.Denies));
    }

    [Fact]
    public void Personal_data_is_disclosed_wherever_it_stands()
    {
        foreach (var text in (string[])["请勿传播王某某的照片", "“王某某”", "网传是王某某？"])
            Assert.Equal(Certainty.Certain, Assert.Single(Reader.Read(TinyScenario.Whole, "zh-CN", text, []), r => r.Topic == "privacy").Certainty);
    }

    [Fact]
    public void Any_text_can_be_read()
    {
        var words = Gen.OneOf("无人员受伤", "“", "”", "\"", "《", "不是", "没有", "网传", "？", "。", "\n", "，", "：", "一", "十一", "名", "个", "人", "’", "n't", "not", " ", "、", "...", "扭伤", "商户踝部扭伤", "的说法", "这不属实", "😀");
        Gen.Select(words.Array[0, 20], Gen.String[0, 10], Gen.Bool).Sample((parts, tail, english) =>
        {
            var text = string.Concat(parts) + tail;
            foreach (var reading in Labelled.Read(english ? "en" : "zh-CN", text, "F1", "F3"))
                Assert.True(reading.Start >= 0 && reading.Length > 0 && reading.Start + reading.Length <= text.Length);
        });
    }

    [Fact]
    public void Quoting_a_text_makes_no_reading_of_a_fact_certain()
    {
        foreach (var text in Labelled.Texts("zh-CN"))
            Assert.DoesNotContain(Labelled.Read("zh-CN", $"街道来文写道“{text.text.Replace('”', '’').Replace('“', '‘')}”", "F1", "F2", "F3", "F4", "F5"), r => r.Certainty == Certainty.Certain);
    }
}
