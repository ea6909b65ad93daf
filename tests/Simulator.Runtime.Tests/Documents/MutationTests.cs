using Simulator.Documents.Scenarios;

namespace Simulator.Runtime.Tests.Documents;

/// <summary>One mistake each, as trainers make them: the answer names the file, the line and what to write instead.</summary>
public sealed class MutationTests
{
    private const string Main = "scenario.yaml", One = "subject-1.yaml", Zh = "text.zh-CN.yaml";

    /// <summary>File, what stands there, what is written instead, where the problem is expected (file and a text on that line), words of the message.</summary>
    public static TheoryData<string, string, string, string, string, string> Mistakes => new()
    {
        { Main, "format: 1\n", "format: 0\n", Main, "format: 0", "cannot be upgraded; rewrite it as 'format: 1'" },
        { Main, "format: 1\n", "format: 2\n", Main, "format: 2", "newer than this program knows (1)" },
        { Main, "format: 1\n", "", Main, "id: mini", "begin with 'format: 1'" },
        { Main, "version: \"1.0\"\n", "", Main, "format: 1", "'version' is missing" },
        { Main, "place: scenario.place", "place: scenario.palce", Main, "scenario.palce", "did you mean 'scenario.place'?" },
        { Main, "title: scenario.title", "title:", Main, "title:", "'title' is missing" },
        { Main, "status: runnable", "status: ready", Main, "status: ready", "write one of: runnable draft reviewed" },
        { Main, "languages: [zh-CN]", "languages: zh-CN", Main, "languages: zh-CN", "'languages' must be a list" },
        { Main, "languages: [zh-CN]", "languages: [../zh]", Main, "../zh", "is not a language" },
        { Main, "languages: [zh-CN]", "languages: [zh-CN, fr]", "text.fr.yaml", "", "file 'text.fr.yaml' not found" },
        { Main, "summary: scenario.summary", "sumary: scenario.summary", Main, "sumary", "unknown key 'sumary'; did you mean 'summary'?" },
        { Main, "summary: scenario.summary", "weather: scenario.summary", Main, "weather", "unknown key 'weather'; known here: approvals" },
        { Main, "- id: news\n    name", "- id: assessment\n    name", Main, "- id: assessment\n    name: seat.news", "seat id 'assessment' is used twice, first at scenario.yaml:" },
        { Main, "console: news", "console: newsroom", Main, "console: newsroom", "write one of: assessment news police leading" },
        { Main, "[sign-in, register-item, judge-item", "[sign-in, regster-item, judge-item", Main, "regster-item", "there is no act 'regster-item'; did you mean 'register-item'?" },
        { Main, "sees: [items]", "sees: [everything]", Main, "sees: [everything]", "write one of: items" },
        { Main, "needsConfirmation: false", "needsConfirmation: no", Main, "needsConfirmation: no", "is true or false, not 'no'" },
        { Main, "limit: 5h", "limit: 5 hours", Main, "limit: 5 hours", "a duration looks like 90s, 10m or 1h30m" },
        { Main, "from: T+20", "from: 20", Main, "from: 20", "a time looks like T+12 or T+12:30" },
        { Main, "paper: \"*\"", "paper: letter", Main, "paper: letter", "write one of: * holding" },
        { Main, "    seat: news\n    limit", "    seat: newss\n    limit", Main, "seat: newss", "there is no seat 'newss'; did you mean 'news'?" },
        { Main, "reach: 0.6", "reach: 6", Main, "reach: 6", "a number from 0 to 1, not '6'" },
        { Main, "kind: public", "kind: direct", Main, "- id: web", "at least one channel must be of kind: public" },
        { Main, "confirmedBy: [fire]", "confirmedBy: [fires]", Main, "confirmedBy: [fires]", "'fires'; did you mean 'fire'?" },
        { Main, "file: smoke.svg", "file: smoke.png", Main, "- id: smoke", "file 'media/smoke.png' not found" },
        { Main, "file: smoke.svg", "file: ../smoke.svg", Main, "- id: smoke", "'../smoke.svg' is not a file name allowed here" },
        { Main, "[subject-1.yaml]", "[subject-2.yaml]", Main, "subject-2.yaml", "file 'subject-2.yaml' not found" },
        { Main, "[subject-1.yaml]", "[/etc/passwd]", Main, "/etc/passwd", "is not a file name allowed here" },
        { Main, "[subject-1.yaml]", "[subject-1.yaml, subject-1.yaml]", One, "number: 1", "subject 1 is given twice" },
        { Main, "kind: self-assessment", "kind: exam", Main, "kind: exam", "write one of: self-assessment lessons" },
        { Main, "type: scale, text", "type: stars, text", Main, "type: stars", "write one of: scale text" },
        { Main, "type: scale, text", "type: text, text", Main, "type: text, text", "Question “duty” is no scale" },
        { Main, "id: better, type", "id: duty, type", Main, "id: duty, type: text", "id 'duty' is used twice" },
        { Main, "truth: false", "truth: maybe", Main, "truth: maybe", "write one of: false partly true" },
        { One, "storyStart: \"18:40\"", "storyStart: 25:40", One, "25:40", "is not a time of day" },
        { One, "duration: 60m", "duration: 1 hour", One, "duration: 1 hour", "a duration looks like" },
        { One, "from: T+0", "from: T+1", One, "- id: respond", "the first phase begins at T+0" },
        { One, "from: T+30", "from: T+0", One, "- id: publish", "phase 'publish' must begin after 'respond'" },
        { One, "from: T+30", "from: T+90", One, "- id: publish", "after the end of the subject (minute 60)" },
        { One, "tempo: 1\n", "tempo: fast\n", One, "tempo: fast", "a number from 0.01 to 100, not 'fast'" },
        { One, "\"post:K0-01.reads\"", "\"post:K0-01.laughs\"", One, "laughs", "is not a value" },
        { One, "level: none", "level: purple", One, "purple", "write one of: none blue" },
        { One, "at: T+5", "at: T+61", One, "- id: K1-01", "the time of 'K1-01' is after the end" },
        { One, "at: T+5\n", "at: T+5\n    after: { inject: K1-03, delay: 1m }\n", One, "- id: K1-01", "takes one trigger" },
        { One, "at: T+5\n", "after: { inject: K1-03, delay: 1m }\n    notAfter: T+9\n", One, "notAfter: T+9", "go with 'when' only" },
        { One, "after: { inject: K1-02", "after: { inject: K1-03", One, "- id: K1-03", "waits for itself" },
        { One, "notAfter: T+40", "notAfter: T+4", One, "notAfter: T+4", "the end is before the beginning" },
        { One, "channel: web", "channel: wbe", One, "channel: wbe", "there is no channel 'wbe'; did you mean 'web'?" },
        { One, "channel: web", "channel: official-account", One, "- id: K1-01", "cannot come through an official channel" },
        { One, "sender: xiaomai", "sender: fire", One, "- id: K1-01", "its sender must be one of the personas" },
        { One, "sender: xiaomai", "sender: xiaomi", One, "sender: xiaomi", "persona or department 'xiaomi'; did you mean 'xiaomai'?" },
        { One, "media: smoke", "media: smog", One, "media: smog", "no media item 'smog'" },
        { One, "norm: first-statement", "norm: first-statment", One, "first-statment", "did you mean 'first-statement'?" },
        { One, "kind: post\n", "kind: tweet\n", One, "kind: tweet", "write one of: control post" },
        { One, "facts: [F1]", "facts: [F9]", One, "facts: [F9]", "there is no fact 'F9'" },
        { One, "narrative: blast, directResponse: 40", "narrative: blats, directResponse: 40", One, "blats", "no narrative 'blats'; did you mean 'blast'?" },
        { One, "amount: 0.1", "amount: 10", One, "amount: 10", "a number from 0 to 1" },
        { One, "- kind: backlash\n        amount: 0.1", "- kind: set-heat\n        amount: 0.1", One, "set-heat", "write one of: trust-loss backlash" },
        { One, "handledBy: [register-item]", "handledBy: register-item", One, "handledBy: register-item", "must be a list" },
        { One, "text: inject.K1-03", "text: inject.K1-04", One, "inject.K1-04", "no text 'inject.K1-04' in zh-CN" },
        { One, "points: 8", "points: 9", One, "points: 9", "the elements add up to 8 points, the criterion has 9" },
        { One, "    limit: 10m\n    norm: first-statement\n    dimension", "    dimension", One, "- id: C1", "has timed elements but no limit" },
        { One, "dimension: timeliness", "dimension: speed", One, "dimension: speed", "write one of: timeliness" },
        { Main, "grades: { P: 85, S: 70, M: 60 }", "grades: { P: 65, S: 70, M: 60 }", Main, "grades: { P: 65", "grades must fall" },
        { Main, "evaluators: mean", "evaluators: boss", Main, "evaluators: boss", "write one of: mean last chief" },
        { Main, "dimensions: [lawfulness, accuracy]", "dimensions: [lawfulness, openness]", Main, "dimensions: [lawfulness, openness]", "write one of: timeliness lawfulness accuracy" },
        { One, "    dimension: lawfulness\n", "    dimension: lawfulness\n    rated: true\n", One, "limit: 8m", "is rated by evaluators and cannot have 'limit'" },
        { One, "    dimension: lawfulness\n", "    dimension: lawfulness\n    guide: criterion.C2\n", One, "guide: criterion.C2", "has a guide but is not rated" },
        { One, "{ time: T+30 }", "{ order: [ { kind: register-item } ] }", One, "{ order: [", "order needs at least two steps" },
        { One, "- id: publish\n        title", "- id: register\n        title", One, "- id: register\n        title: criterion.C1.publish", "id 'register' is used twice" },
        { One, "factor: 0", "factor: 2", One, "factor: 2", "a number from 0 to 1" },
        { One, "kind: register-item\n", "kind: registr-item\n", One, "registr-item", "did you mean 'register-item'?" },
        { One, "about: [K1-01]", "about: [K1-09]", One, "about: [K1-09]", "'K1-09'; did you mean 'K1-01'?" },
        { One, "{ snapshot: \"yes\" }", "{ snapshots: \"yes\" }", One, "snapshots", "act register-item has no field 'snapshots'; known: " },
        { One, "choices: [refuse, ask-basis", "choices: [decline, ask-basis", One, "decline", "write one of: agree refuse" },
        { One, "until: T+50", "until: T+4", One, "until: T+4", "the end is before the beginning" },
        { One, "{ time: T+30 }", "{ time: T+30, board: F1 }", One, "{ time: T+30, board: F1 }", "exactly one key, here are 2" },
        { One, "{ time: T+30 }", "T+30 reached", One, "T+30 reached", "a condition is a mapping with one key" },
        { One, "{ time: T+30 }", "{ tiem: T+30 }", One, "{ tiem", "unknown key 'tiem'; did you mean 'time'?" },
        { One, ", atLeast: 60, atMost: 100 }", " }", One, "- gauge: { gauge: heat }", "gauge needs atLeast or atMost" },
        { One, "gauge: heat", "gauge: anger", One, "gauge: anger", "write one of: heat trust" },
        { One, "on: inject:K1-01\n        delay: 60s", "on: when:K1-01\n        delay: 60s", One, "on: when:K1-01", "trigger 'when:K1-01' is unknown" },
        { One, "dueIn: 10m", "dueIn: soon", One, "dueIn: soon", "a duration looks like" },
        { One, "department: fire", "departmnt: fire", One, "departmnt", "has no field 'departmnt'; did you mean 'department'?" },
        { One, "post: \"$trigger\"", "post: \"$cause\"", One, "$cause", "write $trigger, paper:last" },
        { One, "item:K1-01", "item:K1-07", One, "item:K1-07", "no inject 'K1-07'; did you mean" },
        { One, "text:playbook.refuse", "text:playbook.refuze", One, "playbook.refuze", "did you mean 'playbook.refuse'?" },
        { One, "duration: 60m", "duration: 60m\nduration: 90m", One, "duration: 90m", "key 'duration' is given twice" },
        { One, "number: 1", "number: &n 1", One, "number: &n 1", "anchors and aliases" },
        { One, "number: 1", "number: !!int 1", One, "number: !!int 1", "tags (!) are not allowed" },
        { One, "given:\n", "given: [\n", One, "level: none", "not valid YAML" },
        { Zh, "{now}", "{clock}", Zh, "{clock}", "'{clock}' is not a value; write {now}" },
        { Zh, "{post:K1-01.reposts}", "{post:K1-07.reposts}", Zh, "inject.K1-02", "a value speaks of post 'K1-07'" },
        { Zh, "{post:K1-01.reposts}", "{post:K1-01.shares}", Zh, "inject.K1-02", "'{post:K1-01.shares}' is not a value" },
        { Zh, "value.unknown: 暂无数据\n", "", Zh, "", "no text 'value.unknown'" },
        { Zh, "bg.1: 今天的晚霞真好看。", "bg.1:", Zh, "bg.1:", "text 'bg.1' is empty" },
        { Zh, "bg.1: 今天的晚霞真好看。", "bg.1: [a, b]", Zh, "bg.1:", "text 'bg.1' must be plain text" },
        { Zh, "  what:\n    says", "  wat:\n    says", Zh, "  wat:", "fact or topic 'wat'; did you mean 'what'?" },
        { Zh, "says: [疏散演练", "say: [疏散演练", Zh, "say: [疏散演练", "unknown key 'say'; did you mean 'says'?" },
    };

    [Theory, MemberData(nameof(Mistakes))]
    public void Mistake_is_named_with_its_line(string file, string from, string to, string where, string at, string words)
    {
        using var mini = new MiniFolder();
        mini.Change(file, from, to);
        var result = mini.Load();
        var line = at.Length == 0 ? 1 : mini.LineOf(where, at);
        Assert.Null(result.Scenario);
        Assert.True(result.Problems.Any(p => p.Severity == Severity.Error && p.File == where && p.Line == line && p.Message.Contains(words, StringComparison.Ordinal)),
            $"expected {where}:{line}: …{words}…\n{MiniFolder.Show(result.Problems)}");
    }

    [Fact]
    public void Unused_text_is_only_a_warning()
    {
        using var mini = new MiniFolder();
        mini.Change(Zh, "bg.1:", "bg.2: 多余\nbg.1:");
        var result = mini.Load();
        Assert.NotNull(result.Scenario);
        Assert.Equal($"{Zh}:{mini.LineOf(Zh, "bg.2")}: warning: text 'bg.2' is not used", MiniFolder.In("en", () => Assert.Single(result.Problems).ToString()));
    }
}
