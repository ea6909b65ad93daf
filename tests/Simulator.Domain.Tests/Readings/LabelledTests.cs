using System.Globalization;
using System.Text;
using Simulator.Domain.Exercises;

namespace Simulator.Domain.Tests.Readings;

public class LabelledTests
{
    [Theory]
    [InlineData("zh-CN")]
    [InlineData("en")]
    public void No_certain_reading_is_wrong(string language)
    {
        var wrong = Labelled.Texts(language).SelectMany(t => Labelled.Read(language, t.text).Where(r => r.Certainty == Certainty.Certain && !Right(t, r)).Select(r => $"{t.text} → {r}"));
        Assert.Empty(wrong);
    }

    [Theory]
    [InlineData("zh-CN")]
    [InlineData("en")]
    public void No_certain_reading_is_wrong_with_every_chip_listed(string language)
    {
        var wrong = Labelled.Texts(language).SelectMany(t => Labelled.Read(language, t.text, "F1", "F2", "F3", "F4", "F5").Where(r => r.Certainty == Certainty.Certain && !Right(t, r)).Select(r => $"{t.text} → {r}"));
        Assert.Empty(wrong);
    }

    [Fact]
    public void Precision_and_recall_are_measured_and_stay_above_the_floor()
    {
        var report = new StringBuilder("| language | texts | readings | right | missed | precision | recall | certain |\n|---|---|---|---|---|---|---|---|\n");
        foreach (var language in (string[])["zh-CN", "en"])
        {
            var texts = Labelled.Texts(language);
            var read = texts.SelectMany(t => Labelled.Read(language, t.text).Select(r => (Text: t, Reading: r))).ToList();
            var right = read.Count(r => Right(r.Text, r.Reading));
            var labels = texts.Sum(t => t.States.Length + t.Denies.Length);
            var (precision, recall) = ((double)right / read.Count, (double)right / labels);
            report.Append(CultureInfo.InvariantCulture, $"| {language} | {texts.Length} | {read.Count} | {right} | {labels - right} | {precision:P0} | {recall:P0} | {read.Count(r => r.Reading.Certainty == Certainty.Certain)} |\n");
            foreach (var (text, reading) in read.Where(r => !Right(r.Text, r.Reading))) TestContext.Current.SendDiagnosticMessage($"wrong: {text.text} → {reading}");
            foreach (var text in texts) foreach (var miss in Missed(language, text)) TestContext.Current.SendDiagnosticMessage($"missed: {text.text} → {miss}");
            Assert.True(precision >= 0.9, $"{language} precision {precision:P1}");
            Assert.True(recall >= 0.8, $"{language} recall {recall:P1}");
        }
        TestContext.Current.TestOutputHelper?.WriteLine(report.ToString());
    }

    private static bool Right(Labelled.Text text, Reading reading) => (reading.Verdict == Verdict.States ? text.States : text.Denies).Contains(reading.Topic);

    private static IEnumerable<string> Missed(string language, Labelled.Text text)
    {
        var read = Labelled.Read(language, text.text);
        return text.States.Where(f => !read.Any(r => r.Topic == f && r.Verdict == Verdict.States)).Select(f => $"states {f}")
            .Concat(text.Denies.Where(f => !read.Any(r => r.Topic == f && r.Verdict == Verdict.Denies)).Select(f => $"denies {f}"));
    }
}
