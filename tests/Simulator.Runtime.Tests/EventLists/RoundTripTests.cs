using System.IO.Compression;
using System.Text;
using Simulator.Documents.EventLists;
using Simulator.Documents.Scenarios;
using Simulator.Domain.Scenarios;
using Simulator.Runtime.Tests.Cli;
using Simulator.Runtime.Tests.Documents;

namespace Simulator.Runtime.Tests.EventLists;

/// <summary>What is exported and imported again is the same scenario, byte for byte; what is changed in between is changed there and nowhere else.</summary>
public sealed class RoundTripTests
{
    public static TheoryData<string, string> Shipped
    {
        get
        {
            var data = new TheoryData<string, string>();
            foreach (var folder in Directory.EnumerateDirectories(Path.GetDirectoryName(Folders.Market)!).Where(d => File.Exists(Path.Combine(d, "scenario.yaml"))).Append(Folders.Mini))
                foreach (var language in ScenarioFolder.Load(folder).Scenario!.Languages) data.Add(folder, language);
            return data;
        }
    }

    [Theory, MemberData(nameof(Shipped))]
    public void An_exported_list_changes_nothing(string folder, string language)
    {
        using var copy = new ScenarioCopy(folder);
        var preview = copy.Preview(copy.Export(language));
        var injects = copy.Scenario.Subjects.Sum(s => s.Injects.Length);
        Assert.Equal((injects, injects, 0), (preview.Report.Imported, preview.Report.Unchanged, preview.Report.Rejected.Length));
        Assert.Equal(language, preview.Language);
        Assert.Empty(preview.Report.Notes);
        var kept = copy.Keep(preview);
        Assert.Equal((true, 0), (kept.Kept, kept.Files.Length));
        Assert.Empty(copy.ChangedFiles());
        Assert.Equal(copy.Export(language), copy.Export(language));
    }

    /// <summary>Inject, what an export says, what somebody writes instead, and the file in which that stands.</summary>
    private static readonly (string Id, string From, string To, string File)[] Edits =
    [
        ("K1-02", "T+12", "T+14", "subject-1.yaml"), ("K1-04", "T+25", "19:10", "subject-1.yaml"), ("N1-1", "T+47", "机动", "subject-1.yaml"), ("K1-03", "8 分钟", "12 分钟", "subject-1.yaml"), ("L1-1", "10 分钟", "", "subject-1.yaml"),
        ("L1-2", "电话", "内部消息", "subject-1.yaml"), ("K1-06", "信息研判组、新闻中心", "新闻中心", "subject-1.yaml"), ("K1-05", "F1、F3", "F1", "subject-1.yaml"), ("K1-10", "阿呆不呆_", "岚川老街坊", "subject-1.yaml"),
        ("C5-press", "C5 后 6 分钟", "C5 后 9 分钟", "subject-1.yaml"), ("K1-12", "我孙子班级群里都说里头烧死人了", "我孙子群里传得不像话：'烧死人了'", "text.zh-CN.yaml"), ("K1-13", "以教育为主，", "以教育为主、", "text.zh-CN.yaml"),
    ];

    [Fact]
    public void Changed_cells_change_their_places_and_changing_them_back_restores_every_byte()
    {
        using var copy = new ScenarioCopy(Folders.Market);
        var export = copy.Export("zh-CN");
        var changed = copy.Preview(Edits.Aggregate(export, (sheet, e) => Changed(sheet, e.Id, e.From, e.To)));
        Assert.Equal(Edits.Select(e => e.Id).Order(StringComparer.Ordinal), changed.Report.Taken.Where(t => t.State == "updated").Select(t => t.Id).Order(StringComparer.Ordinal));
        Assert.Empty(changed.Report.Rejected);
        Assert.All(changed.Injects.Where(i => i.State == ProposalState.Updated), i => Assert.Single(i.Changed));
        var kept = copy.Keep(changed);
        Assert.True(kept.Kept, MiniFolder.Show(kept.Problems));
        Assert.Equal(["subject-1.yaml", "text.zh-CN.yaml"], copy.ChangedFiles());
        foreach (var file in Edits.GroupBy(e => e.File)) Assert.Equal(file.Count(), Unlike(File.ReadAllLines(Path.Combine(Folders.Market, file.Key)), copy.Read(file.Key).Split('\n')));
        var back = copy.Preview(export);
        Assert.Equal(Edits.Length, back.Report.Updated);
        Assert.True(copy.Keep(back).Kept);
        Assert.Empty(copy.ChangedFiles());
        Assert.Equal(export, copy.Export("zh-CN"));
    }

    [Fact]
    public void New_rows_are_added_with_their_texts_and_personas_and_comments_stay()
    {
        using var copy = new ScenarioCopy(Folders.Market);
        var sheet = new SheetMaker();
        sheet.Row("编号", "时间", "发送方", "接收席位", "渠道", "内容", "时限", "责任人");
        sheet.Row("X-1", "T+33", "江边时报记者", "新闻中心", "采访函", "“死了十一个”是真的吗？\n请今晚答复：谢谢 # 急", "15分钟", "J.Smith");
        sheet.Row("X-2", "X-1 后 4 分钟", "石坪小麦同学", "", "网帖", "- 还在等: 'ok'?", "", "");
        var preview = copy.Preview(sheet.Xlsx());
        Assert.Equal((2, 2), (preview.Report.Imported, preview.Report.Added));
        var kept = copy.Keep(preview);
        Assert.True(kept.Kept, MiniFolder.Show(kept.Problems));
        var files = copy.ChangedFiles().ToList();
        Assert.Empty(((string[])["scenario.yaml", "subject-1.yaml", "text.en.yaml", "text.zh-CN.yaml"]).Except(files));
        Assert.All(files, f => Assert.True(f is "scenario.yaml" or "subject-1.yaml" || f.StartsWith("text.", StringComparison.Ordinal), f));
        foreach (var file in copy.ChangedFiles()) Assert.True(IsPart(File.ReadAllLines(Path.Combine(Folders.Market, file)), copy.Read(file).Split('\n')), file);
        var scenario = copy.Scenario;
        var added = scenario.Subject(1).Inject("X-1")!;
        Assert.Equal("“死了十一个”是真的吗？\n请今晚答复：谢谢 # 急", scenario.Texts.Get(added.Text, "zh-CN"));
        Assert.Equal(("江边时报记者", "J.Smith"), (scenario.Texts.Get(scenario.Persona(added.Sender)!.Name, "zh-CN"), added.Plan!.Owner!.Trim()));
        Assert.Equal(("X-1", 4.0), (scenario.Subject(1).Inject("X-2")!.After!.Inject, scenario.Subject(1).Inject("X-2")!.After!.Delay.TotalMinutes));
        Assert.False(ScenarioFolder.Validate(copy.Path).HasErrors);
        Assert.Equal(2, copy.Preview(sheet.Xlsx()).Report.Unchanged);
        Assert.Equal(141, copy.Preview(copy.Export("en")).Report.Unchanged);
    }

    [Fact]
    public void What_would_not_load_changes_nothing()
    {
        using var copy = new ScenarioCopy(Folders.Market);
        // K1-02 is the post others speak of; from a department's phone it is none.
        var preview = copy.Preview(Changed(copy.Export("zh-CN"), "K1-02", "T+12", "K1-09 后 5 分钟"));
        var broken = preview with { Injects = [.. preview.Injects.Select(i => i.Inject.Id == "K1-02" ? i with { Inject = i.Inject with { After = new InjectAfter("K1-02", TimeSpan.FromMinutes(1)) } } : i)] };
        var kept = copy.Keep(broken);
        Assert.False(kept.Kept);
        Assert.Contains(kept.Problems, p => p.File == "subject-1.yaml" && p.Message.Contains("waits for itself", StringComparison.Ordinal));
        Assert.Empty(copy.ChangedFiles());
    }

    [Fact]
    public void What_follows_from_the_scenario_is_told_and_kept()
    {
        using var copy = new ScenarioCopy(Folders.Market);
        var preview = copy.Preview(Changed(copy.Export("zh-CN"), "K1-02", "18:52", "18:59"));
        Assert.Equal(139, preview.Report.Unchanged);
        Assert.Equal("what stands here follows from the scenario; the change was not taken", Assert.Single(preview.Report.Notes).Reason);
    }

    [Fact]
    public void The_workbook_is_one_to_print()
    {
        using var copy = new ScenarioCopy(Folders.Market);
        using var zip = new ZipArchive(new MemoryStream(copy.Export("zh-CN")));
        var sheet = Part("xl/worksheets/sheet1.xml");
        Assert.Contains("""orientation="landscape""", sheet);
        Assert.Contains("""paperSize="9""", sheet);
        Assert.Contains("""ySplit="3""", sheet);
        Assert.Contains("演练", sheet[sheet.IndexOf("oddHeader", StringComparison.Ordinal)..]);
        Assert.Contains("""_xlnm.Print_Titles" localSheetId="0">'事件清单'!$1:$3""", Part("xl/workbook.xml"));
        Assert.Equal(3, zip.Entries.Count(e => e.FullName.StartsWith("xl/worksheets/", StringComparison.Ordinal)));

        string Part(string name)
        {
            using var reader = new StreamReader(zip.GetEntry(name)!.Open());
            return reader.ReadToEnd();
        }
    }

    // Exchanges words in the row of an inject: once, in the whole cell or a part of it.
    private static byte[] Changed(byte[] workbook, string id, string from, string to)
    {
        using var bytes = new MemoryStream();
        bytes.Write(workbook);
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Update, true))
        {
            string xml;
            using (var reader = new StreamReader(zip.GetEntry("xl/worksheets/sheet1.xml")!.Open())) xml = reader.ReadToEnd();
            var row = xml.IndexOf($">{id}<", StringComparison.Ordinal);
            var at = xml.IndexOf(from, row, StringComparison.Ordinal);
            Assert.True(row > 0 && at > 0 && at < xml.IndexOf("</x:row>", row, StringComparison.Ordinal), $"{id} has no '{from}'");
            zip.GetEntry("xl/worksheets/sheet1.xml")!.Delete();
            using var writer = new StreamWriter(zip.CreateEntry("xl/worksheets/sheet1.xml").Open(), new UTF8Encoding(false));
            writer.Write(xml[..at] + to + xml[(at + from.Length)..]);
        }
        return bytes.ToArray();
    }

    /// <summary>Lines of before that are not in after, counting each as often as it stands there.</summary>
    private static int Unlike(string[] before, string[] after)
    {
        var left = after.GroupBy(l => l, StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.Count(), StringComparer.Ordinal);
        return before.Count(l => !left.TryGetValue(l, out var n) || (left[l] = n - 1) < 0);
    }

    // Every line of before stands in after, in the same order.
    private static bool IsPart(string[] before, string[] after)
    {
        var at = 0;
        foreach (var line in after) if (at < before.Length && before[at] == line) at++;
        return at == before.Length;
    }
}
