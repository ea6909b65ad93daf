using Simulator.Documents.Scenarios;

namespace Simulator.Runtime.Tests.Documents;

/// <summary>Good YAML that would make a bad or unlawful exercise.</summary>
public sealed class LintTests
{
    private const string Main = "scenario.yaml", One = "subject-1.yaml", Zh = "text.zh-CN.yaml";
    private const string Publish = "when:\n          act: { kinds: [publish-statement], seats: [news], choices: [notice, holding], states: [F1], statesAny: [what], atLeast: 1 }";

    public static TheoryData<string, string, string, string, string, string> Faults => new()
    {
        { One, Publish, "when: { act: { kind: request-platform, choices: [delete] } }", One, "- id: publish\n        title", "no points for having posts deleted" },
        { One, Publish, "when: { act: { kind: request-platform } }", One, "- id: publish\n        title", "no points for having posts deleted" },
        { One, Publish, "when: { act: { kind: request-platform, fields: { what: label|delete } } }", One, "- id: publish\n        title", "no points for having posts deleted" },
        { One, Publish, "when: { act: { kind: publish-statement, denies: [F1] } }", One, "- id: publish\n        title", "no points for denying the fact 'F1'" },
        { One, Publish, "when: { act: { kind: publish-statement, omits: [F1] } }", One, "- id: publish\n        title", "no points for leaving out F1" },
        { One, Publish, "when: { act: { kind: publish-statement, ahead: [F1] } }", One, "- id: publish\n        title", "no points for saying ahead of time" },
        { One, Publish, "when: { not: { act: { kind: publish-statement } } }", One, "- id: publish\n        title", "can be had by doing nothing" },
        { One, Publish, "when: { time: T+10 }", One, "- id: publish\n        title", "can be had by doing nothing" },
        { One, "when: { act: { kind: publish-statement, until: T+20 } }", "when: { not: { board: F1 } }", One, "- id: B1", "can be had by doing nothing" },
        { Zh, "criterion.C1.publish: 及时发布", "criterion.C1.publish: 上报传播者名单", One, "- id: publish\n        title", "no points for listing or ranking persons" },
        { One, "choices: [refuse, ask-basis, escalate]", "choices: [agree]", One, "- id: K1-02", "must be refusable at full marks" },
        { One, "choices: [refuse, ask-basis, escalate]", "choices: [agree]", One, "- id: refuse\n        title", "must not cost points" },
        { One, "about: [K1-02], choices: [agree]", "about: [K1-02]", One, "- id: V1", "refusing order 'K1-02' must not cost points" },
        { Main, "legalBasis: 示例条例第一条\n", "\n", Main, "- id: advice", "has no legal basis" },
        { Zh, "今天的晚霞真好看。", "有事打13812345678", Zh, "bg.1", "looks like a real phone number" },
        { Zh, "今天的晚霞真好看。", "电话：010-62345678", Zh, "bg.1", "looks like a real phone number" },
        { Zh, "今天的晚霞真好看。", "证号11010519491231002X", Zh, "bg.1", "looks like an identity number" },
        { Zh, "今天的晚霞真好看。", "打到6222 0202 0001 1234 567", Zh, "bg.1", "looks like a bank card" },
        { Zh, "今天的晚霞真好看。", "写信到li.ming@mail.cn", Zh, "bg.1", "looks like a real e-mail" },
        { Zh, "今天的晚霞真好看。", "见 https://weather.cn/sunset", Zh, "bg.1", "looks like a real web address" },
        { Zh, "今天的晚霞真好看。", "加我微信号：sunset_2024", Zh, "bg.1", "looks like an account on a real platform" },
        { Main, "note: 示例账号", "note: 手机 13900001111", Main, "- id: xiaomai", "looks like a real phone number" },
        { One, "from: T+5\n            until: T+50\n", "from: T+70\n", One, "act:\n            kind: register-item", "minute 70 is after the end" },
        { One, "{ time: T+30 }", "{ time: T+70 }", One, "when: { time: T+70 }", "minute 70 is after the end" },
        { One, "kind: judge-item, about: [K1-01], choices: [\"false\"]", "kind: set-level, about: [K1-01]", One, "{ act: { kind: set-level", "may not do set-level: this can never hold" },
        { One, "seats: [news], choices: [notice, holding]", "seats: [assessment], choices: [notice, holding]", One, "act: { kinds: [publish-statement], seats: [assessment]", "seat assessment may not do publish-statement" },
        { One, "act: answer-order\n        fields: { inject: K1-02, choice: refuse, text: ", "act: activate-plan\n        fields: { reason: ", One, "- id: refuse\n        on", "the playbook does activate-plan, which seat 'assessment' may not do" },
        { One, "handledBy: [register-item]", "handledBy: [set-level]", One, "- id: K1-01", "no seat that receives 'K1-01' may do set-level" },
        { One, "    handledBy: [register-item]\n", "", One, "- id: K1-01", "has a limit but no act handles it" },
        { One, "    to: [assessment]\n    media", "    media", One, "- id: K1-01", "has a limit but goes to nobody" },
        { One, "  - team: expert\n    seat: news", "  - team: coverup\n    seat: news", Main, "- id: news", "seat 'news' has no playbook of team expert in subject 1" },
    };

    [Theory, MemberData(nameof(Faults))]
    public void Fault_is_refused_at_its_line(string file, string from, string to, string where, string at, string words)
    {
        using var mini = new MiniFolder();
        mini.Change(file, from, to);
        var problems = mini.Validate().Problems;
        var found = problems.FirstOrDefault(p => p.Severity == Severity.Error && p.Message.Contains(words, StringComparison.Ordinal));
        Assert.True(found is not null, $"expected …{words}…\n{MiniFolder.Show(problems)}");
        Assert.Equal(where, found.File);
        if (at.Length > 0) Assert.Equal(mini.LineOf(where, at), found.Line);
    }

    [Fact]
    public void Fact_nobody_can_learn()
    {
        using var mini = new MiniFolder();
        mini.Change(One, "    facts: [F1]\n", "");
        mini.Change(Main, "        facts: [F1]\n", "");
        mini.Change(Main, "    public: T+60\n", "");
        Assert.Contains(mini.Validate().Problems, p => p.Severity == Severity.Error && p.Line == mini.LineOf(Main, "- id: F1") && p.Message.Contains("nobody can learn fact 'F1'"));
    }

    [Fact]
    public void Deadline_after_the_end_and_idle_seat_are_warnings()
    {
        using var mini = new MiniFolder();
        mini.Change(One, "limit: 10m\n", "limit: 60m\n");
        mini.Change(One, "seats: [assessment, news]", "seats: [assessment]");
        var result = mini.Validate();
        Assert.False(result.HasErrors, MiniFolder.Show(result.Problems));
        Assert.Contains(result.Problems, p => p.Message.Contains("the deadline of 'K1-01' is minute 65"));
        Assert.Contains(result.Problems, p => p.Message.Contains("seat 'news' has no work in subject 1"));
    }

    [Theory]
    [InlineData("请拨打110、119、120或12345")]
    [InlineData("累计1.86万条，阅读1,234,567次，编号20240512-031")]
    [InlineData("2026-11-23 18:40 周四")]
    [InlineData("见 https://example.com/notice")]
    [InlineData("没有列出传播者名单")]
    public void Harmless_text_passes(string text)
    {
        using var mini = new MiniFolder();
        mini.Change(Zh, "criterion.C1.publish: 及时发布", "criterion.C1.publish: " + text);
        var result = mini.Validate();
        Assert.True(result.Problems.IsEmpty, MiniFolder.Show(result.Problems));
    }

    [Fact]
    public void Trap_needs_no_basis_but_earns_nothing()
    {
        using var mini = new MiniFolder();
        mini.Change(Main, "    legalBasis: 示例条例第一条\n    trap: false", "    trap: true");
        mini.Change(Main, "request-platform]", "request-platform, order-measure]");
        Assert.False(mini.Validate().HasErrors);
        mini.Change(One, Publish, "when: { act: { kind: order-measure, choices: [advice] } }");
        Assert.Contains(mini.Validate().Problems, p => p.Message.Contains("no points for the trap measures advice"));
    }
}
