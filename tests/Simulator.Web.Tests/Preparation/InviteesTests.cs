using System.Text;
using Bunit;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using Simulator.Domain.Exercises;
using Simulator.Persistence;
using Simulator.Persistence.AppDb;
using Simulator.Persistence.Removal;
using Simulator.Web.Access;
using Simulator.Web.Features.Exercises;
using Simulator.Web.Features.Invitees;
using Simulator.Web.Features.Studio;
using Simulator.Web.Hosting;
using Simulator.Web.Tests.Control;

namespace Simulator.Web.Tests.Preparation;

/// <summary>People who are invited: added, given a part, printed, erased.</summary>
public sealed class InviteesTests : ControlTest
{
    private static CancellationToken Cancel => Xunit.TestContext.Current.CancellationToken;

    public InviteesTests()
    {
        Services.AddSingleton(new SimulatorOptions { DataFolder = "", ScenarioFolder = Path.Combine(Root(), "scenarios"), Demonstration = false, WrongCodesPerAddress = 1, WrongCodesInAll = 1 });
        Services.AddSingleton<ScenarioReadings>();
        Services.AddSingleton<RehearsalFiles>();
        Services.AddSingleton<ScenarioShelf>();
        Services.AddSingleton<ScenarioLibrary>();
    }

    private Invitees People => Services.GetRequiredService<Invitees>();
    private Programme Book => Services.GetRequiredService<Programme>();

    private static string Root()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder!.FullName, "Simulator.sln"))) folder = folder.Parent;
        return folder.FullName;
    }

    private async Task<ProgrammeRow> PlannedAsync()
    {
        await OpenAsync();
        var entry = await Book.AddAsync(new ProgrammeRow { Id = "", Date = new DateOnly(2030, 5, 20), Kind = "exercise", Title = "春季演练", ScenarioId = "liuwan-market" }, [], Cancel);
        await Book.SettleAsync(entry.Id, entry.Date, new TimeOnly(9, 30), "三楼会议室", "", Cancel);
        return entry;
    }

    private async Task<Invitee> AddedAsync(string name, string unit = "")
    {
        await People.AddAsync([(name, unit, "")], Cancel);
        return (await People.ListAsync(Cancel)).Single(p => (p.Name, p.Unit) == (name, unit));
    }

    [Fact]
    public void Lines_from_a_sheet_are_read_and_what_cannot_be_read_is_named()
    {
        var read = InviteeLines.Read("张三\t市网信办\t8001\r\n李四，市公安局\n\n王五、新闻中心；8003, 二楼\n" + new string('长', 25) + ",x\n赵\u202E六");
        Assert.Equal([("张三", "市网信办", "8001"), ("李四", "市公安局", ""), ("王五", "新闻中心", "8003, 二楼")], read.People);
        Assert.Equal([5, 6], read.Refused.Select(r => r.Line));
    }

    [Fact]
    public async Task People_are_added_once_changed_and_what_was_refused_stays_in_the_box()
    {
        await OpenAsync();
        var page = Render<InviteesPage>(p => p.AddCascadingValue(As(AccessNames.Controller)));
        page.WaitForElement("[data-interactive]");
        await page.ChangeAsync("[data-test=lines]", "张三,市网信办\n张三,市网信办\n" + new string('长', 30));
        await page.InvokeAsync(() => page.Find("#add form").Submit());
        page.WaitForElement("[data-name='张三']");
        Assert.Contains("第 3 行", page.Find("[data-test=refused]").TextContent, StringComparison.Ordinal);
        Assert.Equal(new string('长', 30), page.Find("[data-test=lines]").GetAttribute("value"));
        var person = Assert.Single(await People.ListAsync(Cancel));
        await page.PressAsync($"[data-test=change-{person.Id}]");
        await page.ChangeAsync("[data-test=change-name]", "张三丰");
        await page.InvokeAsync(() => page.Find("li form").Submit());
        page.WaitForElement("[data-name='张三丰']");
    }

    [Theory]
    [InlineData(AccessNames.Evaluator)]
    [InlineData("nobody")]
    public async Task Names_are_shown_to_nobody_but_those_who_invite(string role)
    {
        var entry = await PlannedAsync();
        await AddedAsync("张三");
        foreach (var page in new[] { typeof(InviteesPage), typeof(PartsPage), typeof(InvitationsPage) })
        {
            var seen = Render<Microsoft.AspNetCore.Components.DynamicComponent>(p => p.Add(d => d.Type, page)
                .Add(d => d.Parameters, page == typeof(InviteesPage) ? [] : new Dictionary<string, object> { ["Id"] = entry.Id }).AddCascadingValue(As(role)));
            seen.WaitForElement("[data-test=gate-closed]");
            Assert.DoesNotContain("张三", seen.Markup, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_person_is_given_one_part_and_the_sheet_says_what_it_needs()
    {
        var entry = await PlannedAsync();
        var (one, other) = (await AddedAsync("张三", "市网信办"), await AddedAsync("李四"));
        var page = Render<PartsPage>(p => p.Add(x => x.Id, entry.Id).AddCascadingValue(As(AccessNames.Controller)));
        page.WaitForElement("[data-interactive]");
        await page.ChangeAsync("[data-test=give-news]", one.Id);
        page.WaitForElement($"[data-test=place-news] [data-test=take-{one.Id}]");
        await page.ChangeAsync("[data-test=give-evaluator]", other.Id);
        page.WaitForElement($"[data-test=place-evaluator] [data-test=take-{other.Id}]");
        Assert.Empty(page.FindAll("[data-test=give-police]"));

        var opened = await Services.GetRequiredService<ExerciseBook>().CreateAsync(new NewExercise("春季演练", "liuwan-market", "1", 1, "chen"), Cancel);
        var sheets = Render<InvitationsPage>(p => p.Add(x => x.Id, entry.Id).AddCascadingValue(As(AccessNames.Controller)));
        sheets.WaitForElement("[data-test=no-code]");
        await sheets.ChangeAsync("[data-test=which]", opened.Id);
        var sheet = sheets.WaitForElement("[data-name='张三']");
        sheets.WaitForAssertion(() => Assert.Equal($"{opened.Code[..3]} {opened.Code[3..]}", sheets.Find("[data-name='张三'] [data-test=code]").TextContent));
        foreach (var words in new[] { "市网信办", "新闻中心", "2030-05-20 09:30", "三楼会议室", "演练" }) Assert.Contains(words, sheets.Find("[data-name='张三']").TextContent, StringComparison.Ordinal);
        Assert.NotEmpty(sheets.FindAll("[data-name='张三'] svg path, [data-name='张三'] svg rect"));
        // An evaluator comes with his account: a code would make him a player.
        Assert.Empty(sheets.FindAll("[data-name='李四'] [data-test=code]"));
        Assert.Equal(opened.Id, (await Book.FindAsync(entry.Id, Cancel))!.OpenedAs);
        Assert.NotNull(sheet);
    }

    [Fact]
    public async Task An_exercise_opened_without_a_list_has_a_sheet_for_every_seat()
    {
        await OpenAsync();
        var opened = await Services.GetRequiredService<ExerciseBook>().CreateAsync(new NewExercise("临时演练", "liuwan-market", "1", 1, "chen"), Cancel);
        var sheets = Render<InvitationsPage>(p => p.Add(x => x.Exercise, opened.Id).AddCascadingValue(As(AccessNames.Controller)));
        sheets.WaitForElement("[data-test=invitation]");
        Assert.Equal(Market().Seats.Length, sheets.FindAll("[data-test=invitation] [data-test=code]").Count);
    }

    [Fact]
    public async Task Who_is_erased_is_in_no_table_and_in_no_byte_of_the_file()
    {
        var entry = await PlannedAsync();
        var person = await AddedAsync("欧阳不见");
        await People.GiveAsync(entry.Id, person.Id, nameof(Office.Player), "news", Cancel);
        var exercises = Services.GetRequiredService<ExerciseBook>();
        var (closed, open) = (await exercises.CreateAsync(new NewExercise("旧", "liuwan-market", "1", 1, "chen"), Cancel), await exercises.CreateAsync(new NewExercise("新", "liuwan-market", "1", 1, "chen"), Cancel));
        var names = Services.GetRequiredService<People>();
        var played = await names.AddAsync(new ExerciseId(closed.Id), "欧阳不见", Office.Player, cancel: Cancel);
        await names.AddAsync(new ExerciseId(open.Id), "司马还在", Office.Player, cancel: Cancel);
        await exercises.CloseAsync(closed.Id, Cancel);

        var page = Render<InviteesPage>(p => p.AddCascadingValue(As(AccessNames.Controller)));
        await page.PressAsync($"[data-test=erase-{person.Id}]");
        Assert.Contains("欧阳不见", page.WaitForElement("[data-test=erasure]").TextContent, StringComparison.Ordinal);
        await page.ChangeAsync("[data-test=erase-played]", true);
        await page.PressAsync("[data-test=erase-go]");
        page.WaitForElement("[data-test=said]");
        Assert.Empty(await People.ListAsync(Cancel));
        Assert.Empty(await People.PartsAsync(entry.Id, Cancel));
        Assert.Null(await names.NameOfAsync(new ExerciseId(closed.Id), played.Person, Cancel));
        Assert.Contains("司马还在", (await names.NamesAsync(new ExerciseId(open.Id), Cancel)).Values);
        SqliteConnection.ClearAllPools();
        var folder = Services.GetRequiredService<DataFolder>();
        var bytes = string.Concat(Directory.EnumerateFiles(folder.In(""), "app.db*").Select(f => Encoding.Latin1.GetString(File.ReadAllBytes(f))));
        Assert.DoesNotContain(Encoding.Latin1.GetString(Encoding.UTF8.GetBytes("欧阳不见")), bytes, StringComparison.Ordinal);
        Assert.Contains(Encoding.Latin1.GetString(Encoding.UTF8.GetBytes("司马还在")), bytes, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_entry_taken_out_of_the_programme_takes_its_parts_along_and_the_people_stay()
    {
        var entry = await PlannedAsync();
        var person = await AddedAsync("张三");
        await People.GiveAsync(entry.Id, person.Id, nameof(Office.Player), "news", Cancel);
        await People.GiveAsync(entry.Id, person.Id, nameof(Office.Player), "police", Cancel);
        Assert.Equal("police", Assert.Single(await People.PartsAsync(entry.Id, Cancel)).Seat);
        await Book.RemoveAsync(entry.Id, Cancel);
        Assert.Empty(await People.PartsAsync(entry.Id, Cancel));
        Assert.Equal(0, Assert.Single(await People.ListAsync(Cancel)).Parts);
    }
}
