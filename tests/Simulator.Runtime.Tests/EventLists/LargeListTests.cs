using System.Globalization;

namespace Simulator.Runtime.Tests.EventLists;

public sealed class LargeListTests
{
    [Fact]
    public void Five_thousand_rows_are_all_accounted_for()
    {
        var sheet = new SheetMaker();
        sheet.Row("编号", "时间", "发送方", "接收席位", "渠道", "内容", "预期行动", "责任人");
        for (var i = 0; i < 5_000; i++)
            sheet.Row(
                $"Z-{i + 1}", i % 50 == 7 ? "看情形吧" : string.Create(CultureInfo.InvariantCulture, $"T+{i / 50}"), i % 3 == 0 ? "岚川晚报热线记者" : "市民甲", i % 2 == 0 ? "信息研判组、新闻中心" : "公安联络",
                i % 4 == 0 ? "网帖" : "电话", $"第{i + 1}条：有人问柳湾市场的事，请核实以后统一答复。", "登记并核实", "导调一号");
        var preview = Lists.Preview(sheet.Xlsx());
        Lists.EveryRowIsAccountedFor(preview.Report, 5_001);
        Assert.Equal((5_000, 4_900, 100), (preview.Report.Rows, preview.Report.Imported, preview.Report.Rejected.Length));
        Assert.Equal(4_900, preview.Injects.Select(i => i.Inject.Id).Distinct().Count());
        Assert.Single(preview.Personas);
    }
}
