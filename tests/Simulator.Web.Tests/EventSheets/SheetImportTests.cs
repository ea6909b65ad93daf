using System.Text;
using Bunit;
using Microsoft.AspNetCore.Components.Forms;
using Microsoft.Extensions.DependencyInjection;
using Simulator.Documents.EventLists;
using Simulator.Domain.Scenarios;
using Simulator.Web.Features.EventSheets;
using Simulator.Web.Tests.Control;

namespace Simulator.Web.Tests.EventSheets;

public sealed class SheetImportTests : ControlTest
{
    private const string List = """
        编号,时间,内容,发送方,接收席位
        X-01,T+15,西门有人拉横幅,现场民警,信息研判组
        X-02,T+25,记者问有没有伤亡,岚川晚报,新闻中心
        X-03,什么时候都行吧,看不懂的时间,现场民警,信息研判组
        """;

    private readonly string _folder = Path.Combine(Path.GetTempPath(), "simulator-mappings-" + Path.GetRandomFileName());
    private EventListPreview? _kept;

    public SheetImportTests() => Services.AddSingleton(new MappingShelf(_folder));

    [Fact]
    public async Task A_sheet_is_read_and_only_chosen_rows_are_handed_on()
    {
        var page = Open(Market());
        Load(page, List);
        page.WaitForElement("[data-test=row-2]");
        Assert.Contains("不能用 1", page.Find(".es-tabs .mut").TextContent, StringComparison.Ordinal);
        await page.ChangeAsync("[data-test=choose-3]", false);
        await page.PressAsync("[data-test=sheet-keep]");
        Assert.Equal([2], _kept!.Rows);
        Assert.Equal("西门有人拉横幅", Assert.Single(_kept.Chosen.Injects).Words);
        Assert.All(_kept.Chosen.Personas, p => Assert.Equal(_kept.Chosen.Injects[0].Inject.Sender, p.Id));
    }

    [Fact]
    public async Task A_row_that_cannot_be_used_says_where_why_and_what_helps()
    {
        var page = Open(Market());
        Load(page, List);
        page.WaitForElement("[name=es-tab]");
        await page.InvokeAsync(() => page.FindAll("[name=es-tab]")[1].Change(true));
        var row = page.WaitForElement("[data-test=rejected-4]");
        Assert.Contains("B4", row.TextContent, StringComparison.Ordinal);
        Assert.Contains("什么时候都行吧", row.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_column_guessed_wrong_is_corrected_and_kept_as_a_template()
    {
        var page = Open(Market());
        Load(page, "甲,乙,丙\nT+15,西门有人拉横幅,随便\nT+20,又来了一群人,随便\n");
        // A head of words nobody knows is not seen as one.
        await page.ChangeAsync("[data-test=map-head]", "1");
        page.WaitForAssertion(() => Assert.Equal("1", page.Find("[data-test=map-head]").GetAttribute("value")));
        await SetAsync(page, "A", EventField.Time);
        await SetAsync(page, "B", EventField.Remarks);
        await SetAsync(page, "C", EventField.Text);
        page.WaitForAssertion(() => Assert.Contains("随便", page.Find("[data-test=row-2]").TextContent, StringComparison.Ordinal));
        await page.ChangeAsync("[data-test=template-name]", "市局的表");
        await page.InvokeAsync(() => page.Find("[data-test=templates] form").Submit());
        page.WaitForAssertion(() => Assert.Contains("市局的表", page.Find("[data-test=template-said]").TextContent, StringComparison.Ordinal));
        var shelf = Services.GetRequiredService<MappingShelf>();
        Assert.Equal(["市局的表"], shelf.Names());
        Assert.Equal("丙", shelf.Read("市局的表")!.Mapping!.Columns![EventField.Text]);
    }

    [Fact]
    public async Task A_template_for_another_scenario_is_refused_in_words_and_changes_nothing()
    {
        var other = new ColumnMapping();
        Assert.Null(Services.GetRequiredService<MappingShelf>().Keep("别处的表", other with { Seats = other.Seats.Add("一队", "nws") }));
        var page = Open(Market());
        Load(page, List);
        var before = page.WaitForElement("[data-test=row-2]").TextContent;
        await page.ChangeAsync("[data-test=template]", "别处的表");
        page.WaitForAssertion(() => Assert.Contains("nws", page.Find(".ban.bad").TextContent, StringComparison.Ordinal));
        Assert.Equal(before, page.Find("[data-test=row-2]").TextContent);
        await page.ChangeAsync("[data-test=template]", "");
        page.WaitForAssertion(() => Assert.Empty(page.FindAll(".ban.bad")));
    }

    [Fact]
    public async Task A_name_no_file_may_have_is_refused_in_words()
    {
        var page = Open(Market());
        Load(page, List);
        page.WaitForElement("[data-test=template-name]");
        await page.ChangeAsync("[data-test=template-name]", "../app");
        await page.InvokeAsync(() => page.Find("[data-test=templates] form").Submit());
        page.WaitForAssertion(() => Assert.Contains("40", page.Find("[data-test=template-said]").TextContent, StringComparison.Ordinal));
        Assert.Empty(Services.GetRequiredService<MappingShelf>().Names());
    }

    [Fact]
    public void A_file_that_is_no_list_is_refused_in_words_and_another_can_be_chosen()
    {
        var page = Open(Market());
        page.FindComponent<InputFile>().UploadFiles(InputFileContent.CreateFromBinary([0xD0, 0xCF, 0x11, 0xE0, 0, 0], "old.xls"));
        Assert.NotEmpty(page.WaitForElement(".ban.bad").TextContent);
        Load(page, List);
        page.WaitForElement("[data-test=row-2]");
        Assert.Empty(page.FindAll(".ban.bad"));
    }

    [Fact]
    public async Task A_word_of_the_sheet_is_told_which_seat_it_is()
    {
        var page = Open(Market());
        Load(page, "时间,内容,接收席位\nT+15,西门有人拉横幅,飞虎队\nT+16,又一条,新闻中心\n");
        page.WaitForElement("[data-test=row-3]");
        Assert.Empty(page.FindAll("[data-test=row-2]"));
        await page.ChangeAsync("[data-test=word-new]", "飞虎队");
        await page.ChangeAsync("[data-test=word-for]", Market().Seats[0].Id);
        await page.InvokeAsync(() => page.Find("[data-test=words] form").Submit());
        page.WaitForElement("[data-test=row-2]");
    }

    private static async Task SetAsync(IRenderedComponent<SheetImport> page, string column, EventField field)
    {
        await page.ChangeAsync($"[data-test=map-{column}]", field.ToString());
        page.WaitForAssertion(() => Assert.Equal(field.ToString(), page.Find($"[data-test=map-{column}]").GetAttribute("value")));
    }

    private IRenderedComponent<SheetImport> Open(Scenario scenario) => Render<SheetImport>(p => p.Add(x => x.Scenario, scenario).Add(x => x.OnKeep, chosen => _kept = chosen));

    private static void Load(IRenderedComponent<SheetImport> page, string csv) =>
        page.FindComponent<InputFile>().UploadFiles(InputFileContent.CreateFromBinary(Encoding.UTF8.GetBytes(csv), "list.csv"));

    protected override async ValueTask DisposeAsyncCore()
    {
        await base.DisposeAsyncCore();
        if (Directory.Exists(_folder)) Directory.Delete(_folder, recursive: true);
    }
}
