using System.Text.Json;
using Simulator.Runtime.Tests.Documents;

namespace Simulator.Runtime.Tests.Cli;

public sealed class EventListCommandTests
{
    private static string Sheet(TempFolder folder, string text)
    {
        var file = folder.File("list.csv");
        File.WriteAllText(file, text);
        return file;
    }

    [Fact]
    public async Task A_list_is_tried_then_kept_and_reported()
    {
        using var mini = new MiniFolder();
        using var temp = new TempFolder();
        var sheet = Sheet(temp, "编号,时间,渠道,内容,天气\nX-1,T+7,电话,有人问起白烟,晴\nX-2,哪天,电话,再问一次,晴\n");
        var before = mini.Read("subject-1.yaml");
        var tried = await Outcome.Of("import-events", sheet, "--scenario", mini.Path, "--dry-run", "--report", temp.File("report.json"), "--write-mapping", temp.File("mapping.json"));
        Assert.Equal(0, tried.Exit);
        Assert.Equal(before, mini.Read("subject-1.yaml"));
        Assert.Contains("list.csv:3: B3 “哪天” rejected", tried.Error);
        Assert.Contains("column E '天气'", tried.Error);
        var report = JsonDocument.Parse(await File.ReadAllTextAsync(temp.File("report.json"), TestContext.Current.CancellationToken)).RootElement;
        Assert.Equal((2, 1), (report.GetProperty("rows").GetInt32(), report.GetProperty("imported").GetInt32()));
        var kept = await Outcome.Of("import-events", sheet, "--scenario", mini.Path, "--mapping", temp.File("mapping.json"));
        Assert.Equal(0, kept.Exit);
        Assert.Contains("written: subject-1.yaml text.zh-CN.yaml", kept.Out);
        Assert.Contains("id: X-1", mini.Read("subject-1.yaml"));
        Assert.Contains("未变 1", (await Outcome.In("zh-CN", "import-events", sheet, "--scenario", mini.Path)).Out);
    }

    [Fact]
    public async Task Exported_and_imported_nothing_changes()
    {
        using var mini = new MiniFolder();
        using var temp = new TempFolder();
        Assert.Equal(0, (await Outcome.Of("export-events", mini.Path, "--out", temp.File("list.xlsx"))).Exit);
        var imported = await Outcome.Of("import-events", temp.File("list.xlsx"), "--scenario", mini.Path);
        Assert.Equal(0, imported.Exit);
        Assert.Contains("nothing was changed", imported.Out);
    }

    [Fact]
    public async Task Wrong_usage_and_lists_of_which_nothing_can_be_used()
    {
        using var mini = new MiniFolder();
        using var temp = new TempFolder();
        var nothing = Sheet(temp, "时间,内容\n哪天,再说\n");
        Assert.Equal(1, (await Outcome.Of("import-events", nothing, "--scenario", mini.Path)).Exit);
        Assert.Equal(1, (await Outcome.Of("import-events", temp.File("none.csv"), "--scenario", mini.Path)).Exit);
        Assert.Equal(1, (await Outcome.Of("import-events", nothing, "--scenario", mini.Path, "--subject", "7")).Exit);
        Assert.Equal(2, (await Outcome.Of("import-events", nothing)).Exit);
        Assert.Equal(2, (await Outcome.Of("import-events", nothing, "--scenario", mini.Path, "--language", "fr")).Exit);
        Assert.Equal(2, (await Outcome.Of("export-events", mini.Path)).Exit);
        Assert.Equal(2, (await Outcome.Of("export-events", mini.Path, "--out", temp.File("x.xlsx"), "--language", "fr")).Exit);
        await File.WriteAllTextAsync(temp.File("bad.json"), "{\"rows\":1}", TestContext.Current.CancellationToken);
        var bad = await Outcome.Of("import-events", nothing, "--scenario", mini.Path, "--mapping", temp.File("bad.json"));
        Assert.Equal(1, bad.Exit);
        Assert.Contains("\"rows\" is not known", bad.Error);
        foreach (var command in (string[])["import-events", "export-events"]) Assert.Contains($"simulator {command}", (await Outcome.In("zh-CN", command, "--help")).Out);
    }
}
