using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using System.Text.Json;
using Simulator.Domain.Exercises;
using Simulator.Domain.Readings;
using Simulator.Domain.Scenarios;

namespace Simulator.Runtime.Tests.Shipped;

/// <summary>The labelled texts read with the phrases that ship with the scenario, and the table of it in docs/readings.md.</summary>
public sealed class ReadingsTests
{
    private static readonly string[] Facts = ["F1", "F2", "F3", "F4", "F5"];
    private static readonly string[] Languages = ["zh-CN", "en"];
    /// <summary>What the texts of the later subjects are labelled for: besides their own facts those of before that the same words could mean.</summary>
    private static readonly ImmutableDictionary<int, string[]> Later = new Dictionary<int, string[]>
    {
        [2] = ["F1", "F3", "F6", "F7", "F8", "F21", "comparison-evidence", "real-channel", "forwarders-ok", "forgery-separate", "empathy", "rectified", "earlier-silence", "timeline", "verify-course",
            "could-be-faster", "strike-identity", "strike-threat", "gone-home", "privacy-appeal", "briefing-roles", "arrested-claim", "blame-others"],
        [3] = ["F1", "F3", "F8", "F7b", "F9", "F10", "F12", "F13", "F14", "F15", "F16", "lead-on-site", "demand-registered", "reply-date", "invite-look", "staged-show", "school-normal", "block-parents",
            "only-fabricators", "guide-by-information", "two-apart", "student-rumormonger", "penalty-announced", "stop-doxxing", "care-student", "apology-shown", "basis-given", "inspection-passed",
            "publish-open", "apology-leak", "respect-privacy", "individual-case", "put-out", "not-drill", "exercise-smoke-again", "thursday-injury", "help-traders", "critical-voices", "correction-made"],
    }.ToImmutableDictionary();
    private static readonly Scenario Market = ShippedScenarios.Load("liuwan-market");

    public sealed record Labelled(string Text, ImmutableArray<string> States, ImmutableArray<string> Denies, int? Subject = null)
    {
        public string[] Judged => Subject is { } subject ? Later[subject] : Facts;

        public bool Right(Reading reading) => (reading.Verdict == Verdict.States ? States : Denies).Contains(reading.Topic);
    }

    [Theory]
    [InlineData("zh-CN", "labelled.zh-CN"), InlineData("en", "labelled.en"), InlineData("en", "held-out.en")]
    [InlineData("zh-CN", "labelled.later.zh-CN"), InlineData("en", "labelled.later.en"), InlineData("zh-CN", "held-out.later.zh-CN"), InlineData("en", "held-out.later.en")]
    public void No_certain_reading_is_wrong_with_and_without_chips(string language, string file)
    {
        var texts = Texts(file);
        Assert.InRange(texts.Length, 12, 1000);
        foreach (var chips in new[] { [], [.. Market.Facts.Select(f => f.Id)], Facts })
            Assert.Empty(texts.SelectMany(t => Read(language, t, chips).Where(r => r.Certainty == Certainty.Certain && !t.Right(r)).Select(r => $"{t.Text} → {r}")));
    }

    [Fact]
    public void Precision_and_recall_stay_above_the_floor_and_are_the_documented_ones()
    {
        var table = new StringBuilder("| scenario | texts of | texts | readings | right | missed | precision | recall | certain |\n|---|---|---|---|---|---|---|---|---|\n");
        foreach (var language in Languages) Assert.True(Measure($"labelled.{language}", language, table) is { Precision: >= 0.95, Recall: >= 0.95 }, _found);
        // Written after rules and lists were finished, and nothing was changed for them since: what unseen prose may expect. Without a floor for recall.
        Assert.True(Measure("held-out.en", "en", table).Precision >= 0.8, _found);
        foreach (var language in Languages) Assert.True(Measure($"labelled.later.{language}", language, table) is { Precision: >= 0.9, Recall: >= 0.9 }, _found);
        foreach (var language in Languages) Assert.True(Measure($"held-out.later.{language}", language, table).Precision >= 0.8, _found);
        Assert.Contains(table.ToString(), Document(table.ToString()), StringComparison.Ordinal);
    }

    private string _found = "";

    private (double Precision, double Recall) Measure(string file, string language, StringBuilder table)
    {
        var texts = Texts(file);
        var read = texts.SelectMany(t => Read(language, t).Select(r => (Text: t, Reading: r))).ToList();
        var wrong = read.Where(r => !r.Text.Right(r.Reading)).Select(r => $"wrong: {r.Text.Text} → {r.Reading.Topic} {r.Reading.Verdict}").ToList();
        var missed = texts.SelectMany(t => Missed(language, t)).ToList();
        var labels = texts.Sum(t => t.States.Length + t.Denies.Length);
        var (precision, recall) = (1 - (double)wrong.Count / read.Count, 1 - (double)missed.Count / labels);
        table.Append(CultureInfo.InvariantCulture, $"| liuwan-market | {file} | {texts.Length} | {read.Count} | {read.Count - wrong.Count} | {missed.Count} | {precision:P0} | {recall:P0} | {read.Count(r => r.Reading.Certainty == Certainty.Certain)} |\n");
        _found = string.Join('\n', [$"{file} {precision:P1} {recall:P1}", .. wrong, .. missed]);
        TestContext.Current.TestOutputHelper?.WriteLine(_found);
        return (precision, recall);
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
        Assert.Equal(stated, Reader.Read(Market, "zh-CN", text, []).Any(r => r.Topic == topic && r.Verdict == Verdict.States));

    [Theory]
    [InlineData("Whether anyone was hurt is being checked; we will be back shortly.", "casualties", true)]
    [InlineData("Was anyone hurt?", "casualties", false)]
    [InlineData("People are anxious; we hope to publish soon.", "publish-soon", true)]
    [InlineData("Make sure the first statement goes out on time.", "publish-soon", true)]
    [InlineData("If we publish soon, there may be other problems.", "publish-soon", false)]
    [InlineData("If you cannot reach your family, call 12345.", "help-channel", true)]
    [InlineData("There was no fire and no explosion.", "rumor-explosion", false)]
    [InlineData("Drills will be announced 48 hours ahead from the 1st of next month.", "improve-plan", true)]
    [InlineData("You are right, and we are sorry.", "acknowledge", true)]
    [InlineData("Those who spread rumours will be severely punished.", "tone-threat", true)]
    [InlineData("The injured person is a 58-year-old.", "privacy-injured", true)]
    public void What_an_English_text_says_is_found(string text, string topic, bool stated) =>
        Assert.Equal(stated, Reader.Read(Market, "en", text, []).Any(r => r.Topic == topic && r.Verdict == Verdict.States));

    [Theory]
    [InlineData("有无人员伤亡正在核实。")]
    [InlineData("希望没有人受伤。")]
    [InlineData("演练中是否有人受伤，正在向卫健了解。")]
    public void What_is_being_checked_denies_no_injury(string text) =>
        Assert.DoesNotContain(Reader.Read(Market, "zh-CN", text, []), r => r.Topic == "F3" && r.Verdict == Verdict.Denies);

    /// <summary>What is true of today denies nothing of Thursday.</summary>
    [Theory]
    [InlineData("zh-CN", "这次不是演练。", "F1", null)]
    [InlineData("zh-CN", "后巷垃圾桶的火已扑灭，没有人受伤。", "F3", null)]
    [InlineData("zh-CN", "现场没有人受伤。", "F3", Certainty.Proposed)]
    [InlineData("zh-CN", "昨天没有人受伤。", "F3", Certainty.Certain)]
    [InlineData("en", "This is not a drill.", "F1", null)]
    [InlineData("en", "The fire is out and nobody was hurt.", "F3", null)]
    [InlineData("en", "Nobody was hurt.", "F3", Certainty.Proposed)]
    [InlineData("en", "Nobody was hurt yesterday.", "F3", Certainty.Certain)]
    public void In_subject_three_a_denial_without_a_day_is_not_certain(string language, string text, string fact, Certainty? certainty)
    {
        Assert.Equal(certainty, Reader.Read(Market, language, text, [], 3).SingleOrDefault(r => r.Topic == fact && r.Verdict == Verdict.Denies)?.Certainty);
        Assert.Equal(Certainty.Certain, Reader.Read(Market, language, text.Split('，')[^1], [], 1).SingleOrDefault(r => r.Topic == fact && r.Verdict == Verdict.Denies)?.Certainty);
    }

    private static IEnumerable<Reading> Read(string language, Labelled text, params string[] chips) =>
        Reader.Read(Market, language, text.Text, [.. chips], text.Subject).Where(r => text.Judged.Contains(r.Topic));

    private static IEnumerable<string> Missed(string language, Labelled text)
    {
        var read = Read(language, text).ToList();
        return text.States.Where(f => !read.Any(r => r.Topic == f && r.Verdict == Verdict.States)).Select(f => $"missed: {text.Text} → states {f}")
            .Concat(text.Denies.Where(f => !read.Any(r => r.Topic == f && r.Verdict == Verdict.Denies)).Select(f => $"missed: {text.Text} → denies {f}"));
    }

    private static ImmutableArray<Labelled> Texts(string file) => JsonSerializer.Deserialize<ImmutableArray<Labelled>>(
        File.ReadAllText(Path.Combine(ShippedScenarios.Root, "tests", "Simulator.Domain.Tests", "Readings", $"{file}.json")), new JsonSerializerOptions(JsonSerializerDefaults.Web));

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
