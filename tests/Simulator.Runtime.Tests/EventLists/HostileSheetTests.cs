using System.IO.Compression;
using System.Text;
using Simulator.Documents.EventLists;

namespace Simulator.Runtime.Tests.EventLists;

/// <summary>Files that want to be more than a list: each is refused in words, or read without harm.</summary>
public sealed class HostileSheetTests
{
    private static SheetMaker Small(string before = "")
    {
        var sheet = new SheetMaker { Before = before };
        sheet.Row("时间", "内容");
        sheet.Row("T+5", "一");
        return sheet;
    }

    private static void Refused(byte[] bytes, string words)
    {
        var read = Lists.Read(bytes);
        Assert.Null(read.Book);
        Assert.Contains(words, read.Reason);
        Assert.NotEmpty(read.Hint!);
    }

    [Fact]
    public void A_bomb_is_not_unpacked()
    {
        using var bytes = new MemoryStream();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create, true))
        {
            using (var types = zip.CreateEntry("[Content_Types].xml").Open()) types.Write("<Types/>"u8);
            using var part = zip.CreateEntry("xl/worksheets/sheet1.xml", CompressionLevel.Fastest).Open();
            var zeros = new byte[1 << 20];
            for (var i = 0; i < 130; i++) part.Write(zeros);
        }
        Assert.True(bytes.Length < EventListFile.MaxBytes);
        Refused(bytes.ToArray(), "far larger than any event list");
    }

    [Fact]
    public void A_document_type_is_refused_before_anything_in_it_is_read()
    {
        Refused(Small("<!DOCTYPE x [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;\">]>").Xlsx(), "document type declaration");
        var sheet = Small();
        sheet.Parts["xl/sharedStrings.xml"] = "<!DOCTYPE sst SYSTEM \"file:///etc/passwd\"><sst/>";
        Refused(sheet.Xlsx(), "document type declaration");
    }

    [Fact]
    public void Data_of_other_files_and_other_kinds_of_file_are_refused()
    {
        var linked = Small();
        linked.Parts["xl/externalLinks/externalLink1.xml"] = "<externalLink/>";
        Refused(linked.Xlsx(), "takes data from other files");
        var text = Small();
        text.Parts["word/document.xml"] = "<document/>";
        Refused(text.Xlsx(), "another kind of office document");
        Refused([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1], "old xls format");
        Refused([], "empty");
        Refused("PK\u0003\u0004nothing more"u8.ToArray(), "no whole xlsx file");
        Refused([1, 2, 3, 0, 7, 0xFF, 0, 0], "no text file");
        Refused(new byte[EventListFile.MaxBytes + 1], "larger than 20 MB");
    }

    [Fact]
    public void Every_beginning_of_a_good_file_and_every_changed_byte_is_read_or_refused()
    {
        var good = Small().Xlsx();
        for (var length = 1; length < good.Length; length += 37) Assert.True(Lists.Read(good[..length]) is { Book: not null } or { Reason.Length: > 0 });
        for (var at = 0; at < good.Length; at += 23)
        {
            var bad = (byte[])good.Clone();
            bad[at] ^= 0x5A;
            Assert.True(Lists.Read(bad) is { Book: not null } or { Reason.Length: > 0 });
        }
    }

    [Fact]
    public void A_sheet_that_says_it_is_huge_costs_what_stands_in_it()
    {
        var sheet = Small();
        sheet.Gap(1_000_000);
        var last = sheet.Row("T+6", "二");
        sheet.Merge("A2:XFD1048576");
        sheet.Merge("A2:A1048576");
        var report = Lists.Preview(sheet.Xlsx()).Report;
        Lists.EveryRowIsAccountedFor(report, last);
        Assert.Equal((2, 1_000_000), (report.Imported, report.Skipped.Where(s => s.Reason == "empty").Sum(s => s.To - s.Row + 1)));
    }

    [Fact]
    public void Too_many_rows_or_columns_are_refused()
    {
        Refused(Encoding.UTF8.GetBytes("时间,内容\n" + string.Concat(Enumerable.Repeat("T+1,一\n", 20_001))), "more than 20000 rows");
        Refused(Encoding.UTF8.GetBytes("时间,内容\n" + string.Join(',', Enumerable.Repeat("x", 500)) + "\n"), "more than 200 columns");
    }

    [Fact]
    public void What_could_be_real_or_is_too_long_rejects_its_row_only()
    {
        var sheet = new SheetMaker();
        sheet.Row("时间", "内容", "责任人");
        sheet.Row("T+1", "请拨打 13812345678 联系", "");
        sheet.Row("T+2", "好", "张三 110101199003074578");
        sheet.Row("T+3", new string('长', 8_001), "");
        sheet.Row("T+4", "已有 {readers} 次阅读", "");
        sheet.Row("T+5", "=HYPERLINK(\"http://example.com\")", "");
        sheet.Row("T+6", new Made(Error: true), "");
        sheet.Row("T+7", "阅读 {posts}，请拨打 110", "");
        var report = Lists.Preview(sheet.Xlsx()).Report;
        Lists.EveryRowIsAccountedFor(report, 8);
        Assert.Equal([(2, "B2", "13812345678"), (3, "C3", "110101199003074578"), (5, "B5", "{readers}"), (7, "B7", "#REF!")],
            report.Rejected.Where(r => r.Row != 4).Select(r => (r.Row, r.Cell, r.Value)));
        Assert.Equal([6, 8], report.Taken.Select(t => t.Row));
        Assert.Contains("phone number", report.Rejected[0].Reason);
        Assert.Contains("110", report.Rejected[0].Hint);
    }
}
