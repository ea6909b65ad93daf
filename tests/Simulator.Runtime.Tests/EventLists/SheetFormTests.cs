using System.Text;
using Simulator.Documents.EventLists;

namespace Simulator.Runtime.Tests.EventLists;

/// <summary>How lists lie in their files: heads, sections, merged and hidden rows, encodings.</summary>
public sealed class SheetFormTests
{
    private const string Plain = "编号{0}时间{0}发送方{0}接收席位{0}渠道{0}内容\nA-1{0}T+5{0}市消防支队石坪大队值班室{0}信息研判组、新闻中心{0}电话{0}\"第一行，\n第二行\"\n";

    public static TheoryData<string, char> Encodings => new() { { "utf-8", ',' }, { "utf-8-bom", ',' }, { "gb18030", ',' }, { "gb18030", '\t' }, { "utf-16", '\t' }, { "utf-8", ';' }, { "gb18030", ';' }, { "utf-8", '|' } };

    [Theory, MemberData(nameof(Encodings))]
    public void Encoding_and_delimiter_are_found_out(string name, char delimiter)
    {
        Encoding encoding = name switch { "utf-8" => new UTF8Encoding(false), "utf-8-bom" => new UTF8Encoding(true), "utf-16" => Encoding.Unicode, _ => CodePagesEncodingProvider.Instance.GetEncoding("GB18030")! };
        var text = string.Format(System.Globalization.CultureInfo.InvariantCulture, Plain, delimiter);
        var preview = Lists.Preview([.. encoding.GetPreamble(), .. encoding.GetBytes(text)]);
        var inject = Assert.Single(preview.Injects);
        Assert.Equal("第一行，\n第二行", inject.Words);
        Assert.Equal(("A-1", "fire-desk", "phone", "call"), (inject.Inject.Id, inject.Inject.Sender, inject.Inject.Channel, inject.Inject.Kind));
        Assert.Equal(["assessment", "news"], inject.Inject.To);
    }

    [Fact]
    public void Western_letters_are_not_taken_for_Chinese()
    {
        var bytes = CodePagesEncodingProvider.Instance.GetEncoding("windows-1252")!.GetBytes("Heure;Message\nT+5;Le maire a été prévenu à midi\n");
        var preview = Lists.Preview(bytes);
        Assert.Equal("Le maire a été prévenu à midi", preview.Injects[0].Words);
        Assert.Equal("WINDOWS-1252 ;", preview.Report.Form);
    }

    [Fact]
    public void Title_rows_sections_merged_and_hidden_rows_and_repeated_heads_are_told_apart()
    {
        var sheet = new SheetMaker { Shared = false };
        sheet.Row("岚川市网络舆情应急演练事件清单");
        sheet.Gap();
        sheet.Row("", "时间", "渠道", "内容");
        sheet.Row("第一阶段");
        sheet.Row("", "T+5", "电话", "一");
        sheet.Row("", "", "电话", "二");
        sheet.Row("", "", "网帖", "三");
        sheet.Merge("B5:B7");
        sheet.Row("", "时间", "渠道", "内容");
        sheet.Hidden("", "T+9", "电话", "不用了");
        sheet.Row("", "", "电话", "没有时间");
        sheet.Row("", "T+10", "电话", new Made("公式的结果", Formula: true));
        sheet.Row("以上内容均为虚构");
        var preview = Lists.Preview(sheet.Xlsx());
        var report = preview.Report;
        Lists.EveryRowIsAccountedFor(report, 12);
        Assert.Equal([5, 5, 5, 10], preview.Injects.Select(i => i.Inject.At!.Value.Minutes));
        Assert.Equal(["一", "二", "三", "公式的结果"], preview.Injects.Select(i => i.Words));
        Assert.Equal(3, report.HeadRow);
        Assert.Equal([(1, "above the head"), (2, "empty"), (3, "the head")], report.Skipped.Take(3).Select(s => (s.Row, s.Reason)));
        Assert.Equal([4, 8, 9, 12], report.Skipped.Skip(3).Select(s => s.Row));
        Assert.Equal((10, "B10", "there is no time"), (report.Rejected[0].Row, report.Rejected[0].Cell, report.Rejected[0].Reason));
        Assert.Equal(5, Lists.Preview(sheet.Xlsx(), new ColumnMapping { HiddenRows = true }).Report.Imported);
    }

    [Theory]
    [InlineData(true, true), InlineData(true, false), InlineData(false, true), InlineData(false, false)]
    public void Prefixes_and_missing_references_make_no_difference(bool prefixed, bool references)
    {
        var sheet = new SheetMaker { Prefixed = prefixed, References = references, Shared = false };
        sheet.Row("No.", "Time", "From", "To", "Method", "Message", "Weather");
        sheet.Gap();
        sheet.Row("A1", "T+5", "Evening paper", "news", "e-mail", "What happened?", "rain");
        sheet.OtherSheets.Add(("Notes", ""));
        var preview = Lists.Preview(sheet.Xlsx());
        Lists.EveryRowIsAccountedFor(preview.Report, 3);
        Assert.Equal(["number", "time", "sender", "receiver", "channel", "text", null], preview.Report.Columns.Select(c => c.MappedTo));
        Assert.Equal(["“Notes”, 1 rows"], preview.Report.OtherSheets);
        Assert.Equal(("evening-paper", "letter"), (preview.Injects[0].Inject.Sender, preview.Injects[0].Inject.Channel));
    }

    [Fact]
    public void Unknown_senders_become_personas_unknown_seats_and_channels_reject_their_row()
    {
        var sheet = new SheetMaker();
        sheet.Row("编号", "时间", "发送方", "接收席位", "渠道", "内容", "时限", "预期行动", "责任人", "备注", "事实");
        sheet.Row("A-1", "T+1", "江边时报记者", "新闻组", "采访函", "几时答复？", "10分钟", "答记者", "导调一号", "可提前", "F1");
        sheet.Row("A-2", "T+2", "江边时报记者", "信息研判组", "短信", "又来问", "0:20", "", "", "", "");
        sheet.Row("A-3", "T+3", "", "后勤组", "电话", "谁接", "", "", "", "", "");
        sheet.Row("A-4", "T+4", "", "所有席位", "飞鸽", "收到请回", "", "", "", "", "");
        sheet.Row("A-5", "T+5", "", "所有席位", "官方账号", "收到请回", "", "", "", "", "");
        sheet.Row("A-6", "T+6", "", "各席位", "电话", "收到请回", "很快", "", "", "", "");
        sheet.Row("A-7", "T+7", "", "各席位", "电话", "收到请回", "", "", "", "", "F99");
        sheet.Row("A-1", "T+8", "", "police", "phone", "编号重了", "", "", "", "", "");
        var preview = Lists.Preview(sheet.Xlsx());
        Lists.EveryRowIsAccountedFor(preview.Report, 9);
        Assert.Equal([(4, "D4"), (5, "E5"), (6, "E6"), (7, "G7"), (8, "K8")], preview.Report.Rejected.Select(r => (r.Row, r.Cell)));
        Assert.Contains("信息研判组、新闻中心、公安联络、领导小组", preview.Report.Rejected[0].Hint);
        var persona = Assert.Single(preview.Personas);
        Assert.Equal(("江边时报记者", "media"), (persona.Name, persona.Kind));
        var first = preview.Injects[0].Inject;
        Assert.Equal((persona.Id, "letter", TimeSpan.FromMinutes(10)), (first.Sender, first.Channel, first.Limit));
        Assert.Equal(("答记者", "导调一号", "可提前"), (first.Plan!.Expected, first.Plan.Owner, first.Plan.Remarks));
        Assert.Equal(["news"], first.To);
        Assert.Equal(["F1"], first.Facts);
        Assert.NotEmpty(first.HandledBy);
        Assert.Equal("A-1-2", preview.Injects[^1].Inject.Id);
        Assert.Contains(preview.Report.Notes, n => n.Row == 9 && n.Reason.Contains("A-1-2", StringComparison.Ordinal));
    }

    [Fact]
    public void A_mapping_for_another_sheet_or_scenario_is_refused_in_words()
    {
        var sheet = new SheetMaker();
        sheet.Row("时间", "内容", "接收席位");
        sheet.Row("T+5", "好", "一队");
        sheet.OtherSheets.Add(("Notes", ""));
        var book = Lists.Read(sheet.Xlsx()).Book!;
        foreach (var (json, words) in (ValueTuple<string, string>[])[
            ("{\"sheet\":\"清单\"}", "no sheet \"清单\"; it has \"List\" \"Notes\""), ("{\"sheet\":\"List\",\"headRow\":9}", "row 9"), ("{\"columns\":{\"time\":\" \"}}", "\"time\" names no column"),
            ("{\"columns\":{\"sender\":\"C\",\"receiver\":\"c\"}}", "sender receiver"), ("{\"language\":\"fr\"}", "no \"fr\"; write one of zh-CN en"), ("{\"seats\":{\"一队\":\"nws\"}}", "seats: 一队"),
            ("{\"senders\":{\"PIO\":\"nobody\"}}", "senders: PIO"), ("{\"channels\":{\"飞鸽\":\"official-account\"}}", "channels: 飞鸽")])
        {
            var mapping = MappingFile.Read(Encoding.UTF8.GetBytes(json)).Mapping!;
            Assert.Contains(words, Assert.Single(Documents.MiniFolder.In("en", () => EventListImport.Faults(book, Lists.Market, mapping))));
        }
        Assert.Empty(EventListImport.Faults(book, Lists.Market, Lists.Preview(sheet.Xlsx()).Mapping));
        // A template says where the head stood in the list it was made from; here it stands elsewhere.
        var template = new ColumnMapping { Sheet = "May", HeadRow = 1, Columns = System.Collections.Immutable.ImmutableSortedDictionary<EventField, string>.Empty.Add(EventField.Time, "时间").Add(EventField.Text, "内容") };
        Assert.Equal(5, Lists.Preview(Encoding.UTF8.GetBytes("题目\n\n时间,内容\nT+5,好\n"), template).Injects.Single().Inject.At!.Value.Minutes);
    }

    [Fact]
    public void A_mapping_survives_its_file_and_mistakes_in_it_are_told()
    {
        var mapping = new ColumnMapping { Sheet = "清单", HeadRow = 3, Times = TimeReading.Hours, Start = 36_000, StartDate = new DateOnly(2024, 5, 1), Language = "en", HiddenRows = true }
            with { Columns = System.Collections.Immutable.ImmutableSortedDictionary<EventField, string>.Empty.Add(EventField.Time, "时间").Add(EventField.Text, "C") };
        mapping = mapping with { Seats = mapping.Seats.Add("team1", "news"), Senders = mapping.Senders.Add("PIO", "official"), Channels = mapping.Channels.Add("飞鸽", "message") };
        var read = MappingFile.Read(MappingFile.Write(mapping)).Mapping!;
        Assert.Equal(MappingFile.Write(mapping), MappingFile.Write(read));
        Assert.Equal((mapping.Sheet, mapping.HeadRow, mapping.Times, mapping.Start, mapping.StartDate, true), (read.Sheet, read.HeadRow, read.Times, read.Start, read.StartDate, read.HiddenRows));
        foreach (var (text, words) in (ValueTuple<string, string>[])[("{", "no mapping file"), ("[]", "no mapping file"), ("{\"colums\":{}}", "\"colums\" is not known"), ("{\"columns\":{\"zeit\":\"A\"}}", "no field \"zeit\""), ("{\"headRow\":-1}", "headRow"), ("{\"start\":\"ten\"}", "start"), ("{\"times\":\"7\"}", "times"), ("{\n\"seats\":{\"x\":\"y\"}", "line 2"), ("", "line 1"), ("{\"columns\":{\"time\":\"A\",\"time\":\"B\"}}", "\"time\" stands twice"), ("{\"columns\":{\"text\":null}}", "null"), ("{\"columns\":{}}", "\"columns\" is empty")])
            Assert.Contains(words, Documents.MiniFolder.In("en", () => MappingFile.Read(Encoding.UTF8.GetBytes(text))).Reason);
        foreach (var encoding in (Encoding[])[new UTF8Encoding(true), Encoding.Unicode]) Assert.Equal(3, MappingFile.Read([.. encoding.GetPreamble(), .. encoding.GetBytes("{\"headRow\":3}")]).Mapping!.HeadRow);
    }
}
