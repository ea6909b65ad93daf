using System.Text;
using Simulator.Documents.EventLists;

namespace Simulator.Runtime.Tests.EventLists.Foreign;

/// <summary>Files as programs leave them: encodings nobody named, quotes nobody closed, and what is no list at all.</summary>
public sealed class ForeignFileTests
{
    private const string Simple = "编号,时间,接收席位,内容\n甲-1,T+5,新闻中心,网上有人说冷库爆炸了，请核实后答复\n甲-2,T+9,公安联络,群众来电询问能否回家\n";
    private const string Traditional = "編號,時間,接收單位,內容\n甲-1,T+5,新聞中心,網上有人說冷庫爆炸了，請核實後答覆\n甲-2,T+9,公安聯絡,民眾來電詢問能否回家\n";
    private const string Western = "Nr.;Uhrzeit;Empfänger;Inhalt\nA-1;T+5;News center;Größere Maßnahmen für Übergänge, müßte größer\nA-2;T+9;Police liaison;Créée à l'été, señor Ångström\n";

    private static byte[] In(string encoding, string text) => (encoding switch
    {
        "utf-8" => new UTF8Encoding(false),
        "utf-16" => Encoding.Unicode,
        "utf-16BE" => Encoding.BigEndianUnicode,
        _ => CodePagesEncodingProvider.Instance.GetEncoding(encoding)!,
    }).GetBytes(text);

    [Theory]
    [InlineData("utf-8", Simple), InlineData("GB18030", Simple), InlineData("utf-16", Simple), InlineData("utf-16BE", Simple)]
    [InlineData("utf-8", Traditional), InlineData("big5", Traditional), InlineData("GB18030", Traditional), InlineData("windows-1252", Western), InlineData("utf-8", Western)]
    public void Encodings_without_a_mark_are_told_apart(string encoding, string text)
    {
        // GBK holds traditional characters, too, but nobody's program writes them so: they are read right or not at all.
        var preview = Lists.Preview(In(encoding, text));
        if (encoding == "GB18030" && text == Traditional && preview.Report.Form.StartsWith("WINDOWS", StringComparison.Ordinal)) return;
        Assert.Equal(text.Split('\n')[1].Split(text.Contains(';') ? ';' : ',')[3], preview.Injects[0].Words);
        Assert.Equal([5, 9], preview.Injects.Select(i => i.Inject.At!.Value.Minutes));
        Assert.Equal([["news"], ["police"]], preview.Injects.Select(i => i.Inject.To.ToArray()));
    }

    [Fact]
    public void One_spoiled_character_does_not_make_another_encoding_of_it()
    {
        var bytes = In("utf-8", Simple + string.Concat(Enumerable.Range(3, 20).Select(i => $"甲-{i},T+{i},新闻中心,还有人在问市场什么时候重新开门\n")));
        bytes[^4] = 0xFF;
        var preview = Lists.Preview(bytes);
        Assert.Equal(22, preview.Report.Imported);
        Assert.StartsWith("UTF-8", preview.Report.Form);
    }

    [Theory]
    [InlineData("编号,时间,内容\nA-1,T+1,\"他说：\"别信\"，就走了\"\nA-2,T+2,好\n", "他说：\"别信\"，就走了|好")]
    [InlineData("编号,时间,内容\nA-1,T+1,\"没有关上的引号\nA-2,T+2,好\nA-3,T+3,也好\n", "\"没有关上的引号|好|也好")]
    [InlineData("编号,时间,内容\nA-1,T+1,\"没有关上的引号\nA-2,T+2,\"这一个关上了\"\nA-3,T+3,也好\n", "\"没有关上的引号|这一个关上了|也好")]
    [InlineData("编号,时间,内容\r\nA-1,T+1,\"两行，\r\n一格\"\r\nA-2,T+2,5\" 的屏\r\n", "两行，\n一格|5\" 的屏")]
    [InlineData("编号,时间,内容\rA-1,T+1,老式换行\rA-2,T+2,好\r", "老式换行|好")]
    [InlineData("sep=;\n编号;时间;内容\nA-1;T+1;一，二,三\n", "一，二,三")]
    [InlineData("编号\t时间\t内容\nA-1\tT+1\t一,二;三\n", "一,二;三")]
    [InlineData("编号|时间|内容\nA-1|T+1|一,二;三\n", "一,二;三")]
    [InlineData("\n\n编号,时间,内容\n\nA-1,T+1,=cmd|' /C calc'!A0\nA-2,T+2,=\"0900\"\n", "=cmd|' /C calc'!A0|0900")]
    public void Separated_values_are_read_as_they_are_meant(string text, string words)
    {
        var preview = Lists.Preview(In("utf-8", text));
        Assert.Equal(words, string.Join('|', preview.Injects.Select(i => i.Words)));
        Assert.Empty(preview.Report.Rejected);
    }

    [Fact]
    public void Rows_of_separated_values_are_counted_as_a_spreadsheet_program_shows_them()
    {
        var report = Lists.Preview(In("utf-8", "sep=;\n编号;时间;内容\n\nA-1;T+1;\"两行，\n一格\"\nA-2;哪天;好\n#REF!;T+3;好\n")).Report;
        Lists.EveryRowIsAccountedFor(report, 5);
        Assert.Equal([(4, "B4"), (5, "A5")], report.Rejected.Select(r => (r.Row, r.Cell)));
        Assert.Equal(3, report.Taken[0].Row);
    }

    [Theory]
    [InlineData("<html><body><table><tr><td>时间</td></tr></table></body></html>", "web page"), InlineData("<?xml version=\"1.0\"?><Workbook/>", "XML")]
    [InlineData("%PDF-1.7 …", "PDF"), InlineData("{\\rtf1 …}", "RTF"), InlineData("{\"injects\": [1, 2]}", "JSON")]
    public void What_is_no_list_is_refused_in_words(string text, string words)
    {
        var read = Lists.Read(In("utf-8", text));
        Assert.Null(read.Book);
        Assert.Contains(words, read.Reason);
        Assert.NotEmpty(read.Hint!);
    }

    [Fact]
    public void A_binary_workbook_is_refused_by_its_name()
    {
        var sheet = new SheetMaker();
        sheet.Row("时间", "内容");
        sheet.Parts["xl/workbook.bin"] = "…";
        Assert.Contains("xlsb", Lists.Read(sheet.Xlsx()).Reason);
    }

    [Fact]
    public void A_report_holds_whatever_stands_in_a_cell()
    {
        // An emoji just where a long value is cut.
        var sheet = new SheetMaker();
        sheet.Row("编号", "时间", "内容", "发送方");
        foreach (var before in (int[])[58, 59, 60, 198, 199, 200]) sheet.Row($"A-{before}", "哪天", new string('长', before) + "😱😱", "居民");
        sheet.Row("A-1", new string('长', 199) + "😱", "好", "居民");
        sheet.Row("A-2", "T+1", new string('长', 59) + "😱" + new string('长', 9_000), "居民");
        sheet.Row("A-3", "T+1", new string('长', 32_767) + "😱😱", "居民");
        var report = Lists.Preview(sheet.Xlsx()).Report;
        Lists.EveryRowIsAccountedFor(report, 10);
        Assert.All(report.Rejected, r => Assert.DoesNotContain(Rune.ReplacementChar, r.Value.EnumerateRunes()));
        Assert.Equal(9, report.Rejected.Length);
    }

    [Fact]
    public void The_same_list_twice_doubles_nothing()
    {
        var sheet = new SheetMaker();
        sheet.Row("编号", "时间", "发送方", "接收席位", "渠道", "类型", "内容", "时限", "触发条件", "备注");
        sheet.Row("X-1", "T+1", "江边时报", "新闻中心", "电话", "", "问一", "10 分钟", "", "");
        sheet.Row("X-1", "T+2", "江边时报", "新闻中心", "电话", "", "问二", "", "", "");
        sheet.Row("X-1", "T+3", "江边时报", "新闻中心", "电话", "", "问三", "", "", "");
        sheet.Row("7", "T+4", "", "公安联络", "电话", "", "问四", "", "", "");
        sheet.Row("7", "T+5", "", "公安联络", "电话", "", "问五", "", "", "");
        sheet.Row("", "T+6", "", "公安联络", "电话", "", "问六", "", "", "");
        sheet.Row("", "T+7", "", "公安联络", "电话", "", "问六", "", "", "");
        sheet.Row("X-2", "T+8", "主任", "公安联络", "电话", "指令", "马上核实", "5 分钟", "", "");
        sheet.Row("X-3", "机动", "", "公安联络", "电话", "", "问八", "", "若未发布通报", "可提前");
        sheet.Row("X-4", "X-1 后 5 分钟", "", "各席位", "网帖", "", "  问九 \n\n ——  ", "15分钟", "若已发布", "");
        using var copy = new ScenarioCopy(Cli.Folders.Market);
        var first = copy.Preview(sheet.Xlsx());
        Assert.Equal((10, 0), (first.Report.Imported, first.Report.Rejected.Length));
        var kept = copy.Keep(first);
        Assert.True(kept.Kept, Documents.MiniFolder.Show(kept.Problems));
        var second = copy.Preview(sheet.Xlsx());
        Assert.Equal((0, 0, 10), (second.Report.Added, second.Report.Updated, second.Report.Unchanged));
        Assert.Empty(second.Personas);
        Assert.Empty(copy.Keep(second).Files);
    }
}
