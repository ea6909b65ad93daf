using System.Collections.Immutable;
using Simulator.Domain.Exercises;
using Simulator.Domain.Logs;
using Simulator.Domain.Readings;
using Simulator.Domain.Scenarios;

namespace Simulator.Domain.Tests.Readings;

/// <summary>Wordings that do not mean the thing, denials without a day, and chips that contain quotation marks.</summary>
public class MeantTests
{
    private static readonly Scenario Drill = With("那段“冷库夜间画面”是外地旧视频", new Phrases("zh-CN", ["疏散演练", "警情通报系伪造"], ["不是演练", "没有人受伤"])
    {
        Neutral = ["这次不是演练", "扑灭没有人受伤"],
    });

    private static Scenario With(string chip, Phrases phrases) => TinyScenario.Whole with
    {
        Facts = [new Fact { Id = "F", Text = "f", Chip = "f.chip", Publish = "must", Subject = 1, Phrases = [phrases] }],
        Texts = new Texts(ImmutableSortedDictionary<string, ImmutableSortedDictionary<string, string>>.Empty.Add("zh-CN", ImmutableSortedDictionary<string, string>.Empty.Add("f.chip", chip))),
    };

    private static Reading? Of(string text, Verdict verdict, int? subject = null, params ImmutableArray<string> chips) =>
        Reader.Read(Drill, "zh-CN", text, chips, subject).SingleOrDefault(r => r.Topic == "F" && r.Verdict == verdict);

    [Theory]
    [InlineData("这次不是演练，是真冒烟。")]
    [InlineData("后巷垃圾桶已扑灭，没有人受伤。")]
    public void What_lies_in_a_neutral_wording_is_not_read(string text) => Assert.Null(Of(text, Verdict.Denies, 2));

    [Theory]
    [InlineData("这次不是演练。")]
    [InlineData("扑灭，没有人受伤。")]
    public void In_the_subject_of_the_fact_itself_it_is(string text) => Assert.NotNull(Of(text, Verdict.Denies, 1));

    [Fact]
    public void A_longer_phrase_or_another_place_is_read_all_the_same()
    {
        Assert.NotNull(Of("这次不是演练。昨天也不是演练。", Verdict.Denies, 2));
        Assert.NotNull(Of("这不是演练。", Verdict.Denies, 2));
    }

    [Theory]
    [InlineData("没有人受伤。", 1, Certainty.Certain)]
    [InlineData("没有人受伤。", null, Certainty.Certain)]
    [InlineData("没有人受伤。", 2, Certainty.Proposed)]
    [InlineData("昨天没有人受伤。", 2, Certainty.Certain)]
    [InlineData("昨天的演练中没有人受伤。", 2, Certainty.Certain)]
    [InlineData("昨天和今天没有人受伤。", 2, Certainty.Proposed)]
    [InlineData("与昨天的演练无关，没有人受伤。", 2, Certainty.Proposed)]
    [InlineData("与昨天不同没有人受伤。", 2, Certainty.Proposed)]
    [InlineData("刚才昨天的人又来了，没有人受伤。", 2, Certainty.Proposed)]
    public void In_a_later_subject_a_denial_is_certain_only_of_an_earlier_day(string text, int? subject, Certainty certainty) =>
        Assert.Equal(certainty, Of(text, Verdict.Denies, subject)!.Certainty);

    [Fact]
    public void A_denial_of_what_is_still_to_come_is_not_certain() => Assert.Equal(Certainty.Proposed, Of("昨天没有人受伤。", Verdict.Denies, 0)!.Certainty);

    [Fact]
    public void An_unedited_chip_is_certain_whatever_quotation_marks_it_contains()
    {
        Assert.Equal(Certainty.Certain, Of("经核对，那段“冷库夜间画面”是外地旧视频，请放心。", Verdict.States, null, "F")!.Certainty);
        Assert.Null(Of("街道要我们写“那段“冷库夜间画面”是外地旧视频”。", Verdict.States, null, "F"));
        Assert.Null(Of("“那段“冷库夜间画面”是外地旧视频”", Verdict.States, null, "F"));
        Assert.NotEqual(Certainty.Certain, Of("网传那段“冷库夜间画面”是外地旧视频，不属实。", Verdict.States, null, "F")?.Certainty);
    }

    [Theory]
    [InlineData("“警情通报”系伪造。", true)]
    [InlineData("该“警情通报”系伪造。", true)]
    [InlineData("“警情通报系伪造”", false)]
    [InlineData("“网上的警情通报”系伪造。", false)]
    public void Marks_around_a_part_of_a_phrase_do_not_quote_it(string text, bool stated) => Assert.Equal(stated, Of(text, Verdict.States) is not null);

    [Fact]
    public void A_denial_with_marks_in_it_is_never_certain() => Assert.Equal(Certainty.Proposed, Of("现场没有“人”受伤。", Verdict.Denies)!.Certainty);

    [Fact]
    public void Without_neutral_wordings_phrases_are_stored_as_ever()
    {
        const string stored = """{"language":"en","says":["a"],"denies":["b"]}""";
        var phrases = System.Text.Json.JsonSerializer.Deserialize<Phrases>(stored, LogJson.Options)!;
        Assert.Equal(stored, System.Text.Json.JsonSerializer.Serialize(phrases, LogJson.Options));
        var neutral = phrases with { Neutral = ["c"] };
        Assert.Equal(["c"], System.Text.Json.JsonSerializer.Deserialize<Phrases>(System.Text.Json.JsonSerializer.Serialize(neutral, LogJson.Options), LogJson.Options)!.Neutral);
    }
}
