using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using Simulator.Domain.Exercises;
using Simulator.Domain.Readings;
using Simulator.Domain.Scenarios;

namespace Simulator.Runtime.Tests.Shipped;

/// <summary>The labelled texts read with the phrases that ship with the scenario, and the table of it in docs/readings.md.</summary>
public sealed class ReadingsTests
{
    private const string Language = "zh-CN";
    private static readonly string[] Facts = ["F1", "F2", "F3", "F4", "F5"];
    private static readonly Scenario Market = ShippedScenarios.Load("liuwan-market");
    private static readonly ImmutableArray<Labelled> Texts = JsonSerializer.Deserialize<ImmutableArray<Labelled>>(
        File.ReadAllText(Path.Combine(ShippedScenarios.Root, "tests", "Simulator.Domain.Tests", "Readings", $"labelled.{Language}.json")), new JsonSerializerOptions(JsonSerializerDefaults.Web));

    public sealed record Labelled(string Text, ImmutableArray<string> States, ImmutableArray<string> Denies)
    {
        public bool Right(Reading reading) => (reading.Verdict == Verdict.States ? States : Denies).Contains(reading.Topic);
    }

    [Fact]
    public void No_certain_reading_is_wrong_with_and_without_chips()
    {
        Assert.InRange(Texts.Length, 70, 1000);
        foreach (var chips in new[] { [], Facts })
            Assert.Empty(Texts.SelectMany(t => Read(t, chips).Where(r => r.Certainty == Certainty.Certain && !t.Right(r)).Select(r => $"{t.Text} → {r}")));
    }

    [Fact]
    public void Precision_and_recall_stay_above_the_floor_and_are_the_documented_ones()
    {
        var read = Texts.SelectMany(t => Read(t).Select(r => (Text: t, Reading: r))).ToList();
        var wrong = read.Where(r => !r.Text.Right(r.Reading)).Select(r => $"wrong: {r.Text.Text} → {r.Reading.Topic} {r.Reading.Verdict}").ToList();
        var missed = Texts.SelectMany(Missed).ToList();
        var labels = Texts.Sum(t => t.States.Length + t.Denies.Length);
        var (precision, recall) = (1 - (double)wrong.Count / read.Count, 1 - (double)missed.Count / labels);
        var table = "| scenario | language | texts | readings | right | missed | precision | recall | certain |\n|---|---|---|---|---|---|---|---|---|\n" + string.Create(CultureInfo.InvariantCulture,
            $"| liuwan-market | {Language} | {Texts.Length} | {read.Count} | {read.Count - wrong.Count} | {missed.Count} | {precision:P0} | {recall:P0} | {read.Count(r => r.Reading.Certainty == Certainty.Certain)} |\n");
        var found = string.Join('\n', [.. wrong, .. missed]);
        Assert.True(precision >= 0.95, found);
        Assert.True(recall >= 0.95, found);
        Assert.Contains(table, Document(table), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("有无人员伤亡正在核实，稍后通报。", "casualties", true)]
    [InlineData("是否有人受伤正在核实。", "casualties", true)]
    [InlineData("现场有无人员伤亡？", "casualties", false)]
    [InlineData("群众很着急，希望尽快发布。", "publish-soon", true)]
    [InlineData("请确保按时首发。", "publish-soon", true)]
    [InlineData("如果尽快发布，可能会有别的问题。", "publish-soon", false)]
    [InlineData("是否按时发布，请领导小组定。", "publish-soon", false)]
    public void A_wish_to_publish_and_a_check_under_way_are_read_as_what_they_are(string text, string topic, bool stated) =>
        Assert.Equal(stated, Reader.Read(Market, Language, text, []).Any(r => r.Topic == topic && r.Verdict == Verdict.States));

    [Theory]
    [InlineData("有无人员伤亡正在核实。")]
    [InlineData("希望没有人受伤。")]
    [InlineData("演练中是否有人受伤，正在向卫健了解。")]
    public void What_is_being_checked_denies_no_injury(string text) =>
        Assert.DoesNotContain(Reader.Read(Market, Language, text, []), r => r.Topic == "F3" && r.Verdict == Verdict.Denies);

    private static IEnumerable<Reading> Read(Labelled text, params string[] chips) =>
        Reader.Read(Market, Language, text.Text, [.. chips]).Where(r => Facts.Contains(r.Topic));

    private static IEnumerable<string> Missed(Labelled text)
    {
        var read = Read(text).ToList();
        return text.States.Where(f => !read.Any(r => r.Topic == f && r.Verdict == Verdict.States)).Select(f => $"missed: {text.Text} → states {f}")
            .Concat(text.Denies.Where(f => !read.Any(r => r.Topic == f && r.Verdict == Verdict.Denies)).Select(f => $"missed: {text.Text} → denies {f}"));
    }

    /// <summary>The environment variable UPDATE_DOCS=1 writes the table anew.</summary>
    private static string Document(string table)
    {
        var path = Path.Combine(ShippedScenarios.Root, "docs", "readings.md");
        var text = File.ReadAllText(path);
        const string from = "<!-- measured -->\n", to = "<!-- /measured -->";
        if (Environment.GetEnvironmentVariable("UPDATE_DOCS") == "1")
            File.WriteAllText(path, text = text[..(text.IndexOf(from, StringComparison.Ordinal) + from.Length)] + table + text[text.IndexOf(to, StringComparison.Ordinal)..]);
        return text;
    }
}
