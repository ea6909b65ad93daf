using Simulator.Domain.Exercises;
using Simulator.Domain.Readings;

namespace Simulator.Domain.Tests.Readings;

/// <summary>The try-it box of authors agrees with the reader, and says why.</summary>
public sealed class PhraseTrialTests
{
    [Theory]
    [InlineData("zh-CN")]
    [InlineData("en")]
    public void Whatever_the_reader_reads_comes_from_a_phrase_that_counts(string language)
    {
        foreach (var text in Labelled.Texts(language))
        {
            var heard = PhraseTrial.Of(Labelled.Scenario, language, text.text);
            foreach (var reading in Labelled.Read(language, text.text))
                Assert.Contains(heard, h => h.Topic == reading.Topic && h.Start == reading.Start && h.Length == reading.Length && h.Effect is PhraseEffect.Counts or PhraseEffect.Turned && (h.Effect == PhraseEffect.Turned) == (h.Listed != reading.Verdict));
        }
    }

    [Fact]
    public void A_question_a_rumour_and_a_denial_are_told_apart()
    {
        var phrase = Labelled.Scenario.Facts.SelectMany(f => f.Phrases).First(p => p.Language == "zh-CN" && p.Says.Length > 0).Says[0];
        PhraseEffect Of(string text) => PhraseTrial.Of(Labelled.Scenario, "zh-CN", text).First(h => text.Substring(h.Start, h.Length) == phrase && h.Listed == Verdict.States).Effect;
        Assert.Equal(PhraseEffect.Counts, Of($"{phrase}。"));
        Assert.Equal(PhraseEffect.NotAsserted, Of($"网传{phrase}。"));
        Assert.Equal(PhraseEffect.NotAsserted, Of($"{phrase}吗？"));
        Assert.Equal(PhraseEffect.Turned, Of($"并非{phrase}。"));
    }

    [Fact]
    public void Nothing_written_says_nothing() => Assert.Empty(PhraseTrial.Of(Labelled.Scenario, "zh-CN", " "));
}
