using Simulator.Documents.Scenarios;

namespace Simulator.Runtime.Tests.Documents;

/// <summary>What is written and can never be, texts that contradict a possible course, work that is badly spread: told at its line.</summary>
public sealed class CourseLintTests
{
    private const string Main = "scenario.yaml", One = "subject-1.yaml", Zh = "text.zh-CN.yaml";
    private const string Window = "notBefore: T+10\n    notAfter: T+40", Variant = "- when: { act: { kind: publish-statement, seats: [news] } }";

    public static TheoryData<Severity, string, string, string, string, string> Faults => new()
    {
        // Conditions that can never hold, and what hangs on them.
        { Severity.Warning, One, Window, "notBefore: T+6\n    notAfter: T+9", "- id: K1-03", "'K1-03' can never hold" },
        { Severity.Warning, One, Window, "notBefore: T+6\n    notAfter: T+9", "- id: K1-02", "'K1-02' can never hold" },
        { Severity.Error, One, Window, "notBefore: T+6\n    notAfter: T+9", "- id: C2\n", "criterion 'C2' counts from inject 'K1-02'" },
        { Severity.Warning, One, "- since: { inject: K1-01, delay: 5m }", "- since: { inject: K1-01, delay: 58m }", "- id: K1-02", "'K1-02' can never hold" },
        { Severity.Warning, One, "- since: { inject: K1-01, delay: 5m }", "- not: { time: T+10 }", "- id: K1-02", "'K1-02' can never hold" },
        { Severity.Warning, One, "when: { time: T+30 }", "when: { played: 1 }", "- id: A1", "'A1' can never hold" },
        { Severity.Warning, One, "when: { time: T+30 }", "when: { all: [ { delivered: K1-01 }, { not: { delivered: K1-01 } } ] }", "- id: A1", "'A1' can never hold" },
        { Severity.Warning, One, "when: { time: T+30 }", "when: { all: [ { level: orange }, { not: { level: yellow } } ] }", "- id: A1", "'A1' can never hold" },
        { Severity.Warning, One, "when: { time: T+30 }", "when: { gauge: { gauge: heat, atLeast: 60, atMost: 50 } }", "- id: A1", "'A1' can never hold" },
        { Severity.Warning, One, "choices: [\"false\"], until: T+20", "choices: [\"false\"], until: T+4", "- id: judged", "'judged' can never hold" },
        { Severity.Error, One, "from: T+5\n            until: T+50", "from: T+1\n            until: T+4", "- id: register\n        title", "nobody can have the points of 'register' in criterion 'C1'" },
        { Severity.Error, One, "afterInject: K1-01\n            beforeInject: K1-03", "beforeInject: K1-01", "- id: register\n        title", "nobody can have the points of 'register' in criterion 'C1'" },
        // Variants nobody reads.
        { Severity.Warning, One, Variant, "- when: { delivered: K1-03 }", "- when: { delivered: K1-03 }", "when inject 'K1-01' is delivered the condition of its text" },
        { Severity.Warning, One, Variant, "- when: { time: T+6 }", "- when: { time: T+6 }", "when inject 'K1-01' is delivered the condition of its text" },
        { Severity.Warning, One, Variant, "- when: { time: T+5 }\n        text: inject.K1-02\n      " + Variant, Variant, "is never read: 'inject.K1-02' before it always holds" },
        // Texts that assume what may not have happened.
        { Severity.Warning, Zh, "inject.K1-02: ", "inject.K1-02: 你们的通报我们看过了。", "- id: K1-02", "speaks of a statement (你们的通报)" },
        { Severity.Warning, Zh, "inject.K1-02: ", "inject.K1-02: 通报在{first_statement.time}发的。", "- id: K1-02", "speaks of a statement ({first_statement.time})" },
        { Severity.Warning, Zh, "inject.K1-02: ", "inject.K1-02: 视频转发{post:K1-03.reposts}次。", "- id: K1-02", "names the counters of post 'K1-03'" },
        // Deadlines of what follows, seats that cannot answer, work badly spread.
        { Severity.Warning, One, "to: [assessment]\n    media", "to: [assessment, news]\n    media", "- id: K1-01", "goes to seat 'news', which may not do register-item" },
        { Severity.Warning, One, "points: 90", "points: 80", "number: 1", "the points of subject 1 add up to 90, not 100" },
        { Severity.Warning, One, "on: time:T+45", "on: time:T+31", "number: 1", "seat 'news' has nothing to do from minute 31 to 60 of subject 1" },
    };

    [Theory, MemberData(nameof(Faults))]
    public void Fault_is_told_at_its_line(Severity severity, string file, string from, string to, string at, string words)
    {
        using var mini = new MiniFolder();
        mini.Change(file, from, to);
        var problems = mini.Validate().Problems;
        var found = problems.Where(p => p.Severity == severity && p.Message.Contains(words, StringComparison.Ordinal)).ToArray();
        Assert.True(found.Length > 0, $"expected …{words}…\n{MiniFolder.Show(problems)}");
        Assert.Contains(found, p => p.File == One && p.Line == mini.LineOf(One, at));
    }

    [Fact]
    public void Three_tasks_within_a_minute_are_too_many_and_a_deadline_that_follows_another_inject_is_found()
    {
        using var mini = new MiniFolder();
        mini.Change(One, "criteria:\n", """
              - { id: K9-1, at: T+50, channel: phone, sender: street, text: inject.K1-02, to: [assessment], limit: 5m, kind: call, handledBy: [register-item] }
              - { id: K9-2, after: { inject: K9-1, delay: 30s }, channel: phone, sender: street, text: inject.K1-02, to: [assessment], limit: 5m, kind: call, handledBy: [register-item] }
              - { id: K9-3, after: { inject: K9-2, delay: 30s }, channel: phone, sender: street, text: inject.K1-02, to: [assessment], limit: 10m, kind: call, handledBy: [register-item] }
            criteria:

            """);
        var problems = mini.Validate().Problems;
        Assert.Contains(problems, p => p.Line == mini.LineOf(One, "- { id: K9-3") && p.Message.Contains("seat 'assessment' gets several tasks with a limit within 1 minute (K9-1 K9-2 K9-3)"));
        Assert.Contains(problems, p => p.Line == mini.LineOf(One, "- { id: K9-3") && p.Message.Contains("the deadline of 'K9-3' is minute 61"));
        Assert.Equal(2, problems.Length);
    }

    [Fact]
    public void A_fact_that_only_an_inject_carries_which_never_comes_cannot_be_learned()
    {
        using var mini = new MiniFolder();
        mini.Change(Main, "        facts: [F1]\n", "");
        mini.Change(Main, "    public: T+60\n", "");
        Assert.DoesNotContain(mini.Validate().Problems, p => p.Message.Contains("nobody can learn"));
        mini.Change(One, Window, "notBefore: T+6\n    notAfter: T+9");
        Assert.Contains(mini.Validate().Problems, p => p.Message.Contains("nobody can learn fact 'F1'"));
    }

    [Theory]
    [InlineData("你们什么时候发通报？")]
    [InlineData("请尽快准备你们的通报。")]
    [InlineData("你们还没有发布通报。")]
    [InlineData("市里的通知我们收到了。")]
    public void Asking_for_a_statement_assumes_none(string text)
    {
        using var mini = new MiniFolder();
        mini.Change(Zh, "inject.K1-02: ", "inject.K1-02: " + text);
        Assert.DoesNotContain(mini.Validate().Problems, p => p.Message.Contains("speaks of a statement"));
    }

    [Fact]
    public void A_variant_that_comes_after_the_publication_may_speak_of_it()
    {
        using var mini = new MiniFolder();
        mini.Change(Zh, "inject.K1-01.after: ", "inject.K1-01.after: 你们的通报（{first_statement.time}）我们看过了。");
        Assert.Empty(mini.Validate().Problems);
    }

    [Fact]
    public void Injects_that_wait_for_each_other_come_where_there_is_another_way_and_never_where_there_is_none()
    {
        using var mini = new MiniFolder();
        mini.Change(One, "- since: { inject: K1-01, delay: 5m }", "- any: [ { delivered: K1-03 }, { time: T+12 } ]");
        Assert.Empty(mini.Validate().Problems);
        mini.Change(One, "- any: [ { delivered: K1-03 }, { time: T+12 } ]", "- delivered: K1-03");
        Assert.Equal(["K1-02", "K1-03"], mini.Validate().Problems.Where(p => p.Message.Contains("the script will not deliver it")).Select(p => p.Message[25..30]));
    }

    [Fact]
    public void An_inject_without_a_trigger_may_come_at_any_time_and_so_may_what_follows_it()
    {
        using var mini = new MiniFolder();
        mini.Change(One, "    after: { inject: K1-02, delay: 2m }\n", "");
        Assert.Empty(mini.Validate().Problems);
    }
}
