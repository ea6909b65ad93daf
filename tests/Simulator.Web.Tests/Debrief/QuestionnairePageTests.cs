using System.Collections.Immutable;
using System.Text;
using Bunit;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Simulator.Domain.Exercises;
using Simulator.Domain.Exercises.Debriefs;
using Simulator.Persistence.AppDb;
using Simulator.Web.Access;
using Simulator.Web.Features.Debrief;

namespace Simulator.Web.Tests.Debrief;

public sealed class QuestionnairePageTests : DebriefTest
{
    private static ImmutableSortedDictionary<string, string> Sheet(string scale, string words = "") => ImmutableSortedDictionary.Create<string, string>(StringComparer.Ordinal).Add("goal", scale).Add("keep", words);

    private Task EveryoneAsync() => EndedAsync(("p1", "news"), ("p2", "news"), ("p3", "assessment"));

    [Fact]
    public async Task A_participant_fills_it_in_once()
    {
        await EveryoneAsync();
        var page = OpenPage<QuestionnairesPage>("p1");
        await page.ChangeAsync("[data-test=form-lessons] [data-test=q-goal] label:nth-of-type(4) input", "on");
        await page.ChangeAsync("[data-test=form-lessons] [data-test=q-keep] textarea", "先核实后发布");
        await page.PressAsync("[data-test=form-lessons] [data-test=hand-in]");
        page.WaitForElement("[data-test=form-lessons][data-done=true]");
        Assert.Equal(("4", "先核实后发布"), (Assert.Single((await StateAsync()).Debrief.Sheets).Answers["goal"], (await StateAsync()).Debrief.Sheets[0].Answers["keep"]));
        // Neither on another screen nor by going round the page.
        OpenPage<QuestionnairesPage>("p1").WaitForElement("[data-test=form-lessons][data-done=true]");
        Assert.Equal("SheetHandedIn", (await Box.HandInAsync(await LiveAsync(), User("p1"), "lessons", Sheet("1")))?.Code);
        Assert.Single((await StateAsync()).Debrief.Sheets);
    }

    [Fact]
    public async Task A_sheet_that_is_refused_may_be_handed_in_again_and_keeps_what_was_typed()
    {
        await EveryoneAsync();
        var page = OpenPage<QuestionnairesPage>("p1");
        await page.PressAsync("[data-test=form-lessons] [data-test=hand-in]");
        page.WaitForAssertion(() => Assert.Contains("一题也没有填", page.Markup, StringComparison.Ordinal));
        await page.ChangeAsync("[data-test=form-lessons] [data-test=q-keep] textarea", "再来");
        await page.PressAsync("[data-test=form-lessons] [data-test=hand-in]");
        page.WaitForElement("[data-test=form-lessons][data-done=true]");
    }

    [Fact]
    public async Task Under_three_control_sees_nothing_and_from_three_on_everything_but_who()
    {
        await EveryoneAsync();
        foreach (var person in new[] { "p1", "p2" }) Assert.Null(await Box.HandInAsync(await LiveAsync(), User(person), "lessons", Sheet("5", $"{person}写的".Replace(person, "某人", StringComparison.Ordinal))));
        var before = OpenPage<QuestionnairesPage>(As(AccessNames.Controller)).WaitForElement("[data-test=result-lessons]");
        Assert.Empty(before.QuerySelectorAll("[data-test=group]"));
        Assert.DoesNotContain("某人写的", before.TextContent, StringComparison.Ordinal);
        Assert.Null(await Box.HandInAsync(await LiveAsync(), User("p3"), "lessons", Sheet("2", "节奏太快")));
        var group = OpenPage<QuestionnairesPage>(As(AccessNames.Evaluator, "judge")).WaitForElement("[data-test=result-lessons] [data-test=group]");
        Assert.Contains("3 份", group.TextContent, StringComparison.Ordinal);
        Assert.Contains("节奏太快", group.TextContent, StringComparison.Ordinal);
        Assert.Contains("4.0", group.QuerySelector("[data-test=r-goal]")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Neither_log_nor_database_says_who_wrote_what_or_when()
    {
        await EveryoneAsync();
        // Handed in against the order of the ids, so that an order by time would show.
        foreach (var person in new[] { "p3", "p1", "p2" })
        {
            Clock.Advance(TimeSpan.FromMinutes(7));
            Assert.Null(await Box.HandInAsync(await LiveAsync(), User(person), "lessons", Sheet("3", "话")));
        }
        Assert.All((await StateAsync()).Debrief.Sheets, s => Assert.Null(s.Seat));
        await using var db = await Services.GetRequiredService<IDbContextFactory<AppDbContext>>().CreateDbContextAsync(Cancel);
        Assert.Equal(["p1", "p2", "p3"], (await db.HandedIn.AsNoTracking().ToListAsync(Cancel)).Select(h => h.Person));
        Assert.Equal(["Exercise", "Person", "Questionnaire"], db.Model.FindEntityType(typeof(HandedInRow))!.GetProperties().Select(p => p.Name).Order(StringComparer.Ordinal));
        // A row id would count up with time; there is none.
        var refused = await Assert.ThrowsAsync<Microsoft.Data.Sqlite.SqliteException>(async () => await db.Database.SqlQueryRaw<long>("SELECT rowid AS Value FROM HandedIn").ToListAsync(Cancel));
        Assert.Contains("rowid", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Only_who_took_part_answers_and_only_after_the_end()
    {
        await EveryoneAsync();
        var live = await LiveAsync();
        foreach (var user in new[] { User("stranger"), (await As(AccessNames.Controller)).User, (await As(AccessNames.Evaluator)).User })
            Assert.Equal("OfficeMayNot", (await Box.HandInAsync(live, user, "lessons", Sheet("3")))?.Code);
        Assert.Equal("NoSuchQuestionnaire", (await Box.HandInAsync(live, User("p1"), "nothing", Sheet("3")))?.Code);
        Assert.Empty(await Book.HandedInAsync(Id.Value, "p1", Cancel));
        OpenPage<QuestionnairesPage>("stranger").WaitForElement("[data-test=gate-closed]");
        // A player who sends the command himself is refused: the box is the only way in.
        Assert.Equal("OfficeMayNot", (await Exercises.ExecuteAsync(Id, new Actor("p1", Office.Player, "news"), new AnswerQuestionnaire("lessons", null, Sheet("3")), Cancel)).Rejection?.Code);
    }

    [Fact]
    public async Task It_speaks_the_language_of_the_page_around_the_words_of_the_exercise()
    {
        Speak("en");
        await EveryoneAsync();
        var form = OpenPage<QuestionnairesPage>("p1").WaitForElement("[data-test=form-lessons]");
        Assert.Contains("Hand in", form.TextContent, StringComparison.Ordinal);
        Assert.Equal("zh-CN", form.QuerySelector("h2")!.GetAttribute("lang"));
        Assert.Contains("演练总结问卷", form.TextContent, StringComparison.Ordinal);
    }
}
