using Simulator.Documents.EventLists;
using Simulator.Runtime.Tests.Documents;

namespace Simulator.Runtime.Tests.EventLists;

/// <summary>Contents nobody expects, kept from a sheet or written by hand, come out and in again unchanged.</summary>
public sealed class OddContentTests
{
    private static readonly string[] Texts =
    [
        "=1+1", "+8 分钟后再答", "-还在等", "@所有人 快看", "=HYPERLINK(\"x\")", "'引号'开头", "两行，\n\n又一行", "带\t制表符", "_x0041_ 不是字母", "null", "~ 波浪", "12", "T+5", "true", "- 列表: 项 # 注", "\"引号\": 值", "％百分之五",
        "😱 表情 👨‍👩‍👧", "合计", "{ 大括号 }".Replace("{", "（").Replace("}", "）"), "标题", "a: b", "key: |", "> 引用", "& 锚 *", "[列表]", "? 问", new string('长', 7_990) + "。", "末尾冒号：", "冒号:", "Ｆｕｌｌ　ｗｉｄｔｈ", "0x1F", "1e5", "2024-05-01",
    ];

    private static readonly string Newcomers = Path.Combine(Path.GetDirectoryName(Cli.Folders.Market)!, "newcomers");

    [Fact]
    public void Odd_words_survive_every_way()
    {
        using var copy = new ScenarioCopy(Newcomers);
        var sheet = new SheetMaker();
        sheet.Row("编号", "时间", "发送方", "接收席位", "渠道", "标题", "内容", "预期行动", "责任人", "备注");
        for (var i = 0; i < Texts.Length; i++)
            sheet.Row($"O-{i}", $"T+{i % 20}", i % 7 == 0 ? $"={i}号网民" : "", i % 3 == 0 ? "各席位" : "", "电话", Cell(i + 1), Cell(i), Cell(i + 2), Cell(i + 3), Cell(i + 4));
        var first = copy.Preview(sheet.Xlsx());
        Assert.Empty(first.Report.Rejected);
        var kept = copy.Keep(first);
        Assert.True(kept.Kept, MiniFolder.Show(kept.Problems));
        var subject = copy.Scenario.Subjects[0];
        for (var i = 0; i < Texts.Length; i++) Assert.Equal(Texts[i], copy.Scenario.Texts.Get(subject.Inject($"O-{i}")!.Text, "zh-CN"));
        Assert.Equal(Texts.Length, copy.Preview(sheet.Xlsx()).Report.Unchanged);
        Unchanged(copy);
    }

    // A workbook writes a character XML cannot hold as _x0041_, so that these letters themselves begin with another such sign.
    private static string Cell(int at) => Texts[at % Texts.Length].Replace("_x0041_", "_x005F_x0041_", StringComparison.Ordinal);

    [Fact]
    public void Words_written_by_hand_and_times_of_days_survive()
    {
        using var copy = new ScenarioCopy(Newcomers);
        var scenario = copy.Scenario;
        var (seat, sender, first) = (scenario.Seats[0].Id, scenario.Personas[0].Id, $"  - id: {scenario.Subjects[0].Injects[0].Id}");
        var subject = copy.Read("subject-1.yaml").Replace("duration: 30m", "duration: 4000m", StringComparison.Ordinal);
        var rest = $"channel: phone, sender: {sender}, kind: call, to: [{seat}]";
        var more = $$"""
              - { id: "7", at: T+3000, text: odd.seven, {{rest}} }
              - { id: day-2, at: "T+2999:30", text: odd.block, {{rest}} }
              - { id: late, after: { inject: day-2, delay: 15h }, text: odd.blank, {{rest}} }
              - { id: hand, text: odd.seven, {{rest}} }
              - { id: cond, when: { any: [ { time: T+2000 }, { delivered: late } ] }, notBefore: T+1500, text: odd.nbsp, {{rest}} }

            """;
        var at = subject.IndexOf(first, StringComparison.Ordinal);
        copy.Write("subject-1.yaml", subject[..at] + more + subject[at..]);
        foreach (var language in scenario.Languages)
            copy.Write($"text.{language}.yaml", copy.Read($"text.{language}.yaml").TrimEnd() + "\nodd.seven: \"=7+7\"\nodd.block: |\n  第一行\n\n    缩进的一行\n  末行\n\nodd.blank: \"  前后都有空格  \\n\"\nodd.nbsp: \"不\\u00A0断\\u200B开\"\n");
        Assert.Equal(5 + scenario.Subjects[0].Injects.Length, copy.Scenario.Subjects[0].Injects.Length);
        Unchanged(copy);
    }

    private static void Unchanged(ScenarioCopy copy)
    {
        var files = Directory.EnumerateFiles(copy.Path, "*", SearchOption.AllDirectories).ToDictionary(f => f, File.ReadAllBytes);
        foreach (var language in copy.Scenario.Languages)
        {
            var back = copy.Preview(copy.Export(language));
            Assert.True(back.Report.Imported == back.Report.Unchanged && back.Report.Rejected.IsEmpty, $"{language}: {string.Join("; ", back.Report.Rejected)} {string.Join("; ", back.Injects.Where(i => i.State != ProposalState.Unchanged).Select(i => $"{i.Inject.Id} {i.State} {string.Join(',', i.Changed)}"))}");
            Assert.Equal(copy.Scenario.Subjects.Sum(s => s.Injects.Length), back.Report.Imported);
            Assert.Empty(copy.Keep(back).Files);
        }
        Assert.All(files, f => Assert.Equal(f.Value, File.ReadAllBytes(f.Key)));
    }
}
