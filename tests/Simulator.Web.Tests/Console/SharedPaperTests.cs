using Bunit;
using Microsoft.Extensions.DependencyInjection;
using Simulator.Domain.Exercises;
using Simulator.Domain.Exercises.Acts;
using Simulator.Domain.Exercises.People;
using Simulator.Domain.Views;
using Simulator.Web.Features.Console;
using Simulator.Web.Features.Console.NewsCenter;
using Simulator.Web.Features.Drafts;

namespace Simulator.Web.Tests.Console;

/// <summary>Two members of one seat over one paper.</summary>
public sealed class SharedPaperTests : ConsoleTest
{
    private static readonly Actor Ann = new("ann", Office.Player, "news"), Bob = new("bob", Office.Player, "news");
    private static readonly DraftStatement First = new(null, "notice", "通报", "第一段\n第二段", []);

    private async Task PaperAsync()
    {
        await SeatedAsync("news");
        foreach (var person in new[] { Ann, Bob })
        {
            await Exercises.ExecuteAsync(Id, person, new JoinExercise(person.Person, Office.Player));
            await DoAsync(new AdmitParticipant(person.Person), new TakeSeat(person.Person, "news"));
        }
        Assert.True((await Exercises.ExecuteAsync(Id, Ann, First)).Accepted);
    }

    private async Task<IRenderedComponent<Composer>> WriteAsync(Actor person)
    {
        var view = await ViewAsync("news");
        var desk = new DraftDesk(Services.GetRequiredService<IDraftStore>(), new DraftOwner(Id, person.Person, "news"), Clock, p => p == "ann" ? "安" : "波");
        var live = (await Exercises.WatchAsync(Id))!;
        var composer = Render<Composer>(p => p.AddCascadingValue(desk).Add(c => c.View, view).Add(c => c.Request, new ActRequest("draft-statement") { Paper = "paper-1" })
            .Add(c => c.Latest, () => live.Seat("news")).Add(c => c.Send, async c => (await Exercises.ExecuteAsync(Id, person, c)).Accepted));
        composer.WaitForElement("[data-test=composer]");
        return composer;
    }

    // As the browser's box does it.
    private static Task TypeAsync(IRenderedComponent<Composer> composer, string text) =>
        composer.InvokeAsync(() => composer.FindComponents<DraftText>().Single(t => t.Instance.Field == "text").Instance.OnText(text));

    private async Task ShowAsync(IRenderedComponent<Composer> composer)
    {
        var view = await ViewAsync("news");
        composer.Render(p => p.Add(c => c.View, view));
    }

    [Fact]
    public async Task Each_sees_the_other_write_and_sees_him_go()
    {
        await PaperAsync();
        var ann = await WriteAsync(Ann);
        Assert.Empty(ann.FindAll("[data-test=also-editing]"));
        var bob = await WriteAsync(Bob);
        ann.WaitForAssertion(() => Assert.Contains("波", ann.Find("[data-test=also-editing]").TextContent));
        Assert.Contains("安", bob.WaitForElement("[data-test=also-editing]").TextContent);
        await bob.InvokeAsync(async () => await bob.Instance.DisposeAsync());
        ann.WaitForAssertion(() => Assert.Empty(ann.FindAll("[data-test=also-editing]")));
    }

    [Fact]
    public async Task A_tab_that_is_away_does_not_write()
    {
        await PaperAsync();
        var presence = Services.GetRequiredService<PaperPresence>();
        await WriteAsync(Ann);
        Assert.Single(presence.Of(Id, "news"));
        var link = Services.GetRequiredService<CircuitLink>();
        await link.OnConnectionDownAsync(null!, Xunit.TestContext.Current.CancellationToken);
        Assert.Empty(presence.Of(Id, "news"));
        await link.OnConnectionUpAsync(null!, Xunit.TestContext.Current.CancellationToken);
        Assert.Single(presence.Of(Id, "news"));
    }

    [Fact]
    public async Task Whoever_saves_later_is_told_compares_and_keeps_both_changes()
    {
        await PaperAsync();
        var (ann, bob) = (await WriteAsync(Ann), await WriteAsync(Bob));
        await TypeAsync(ann, "第一段，安改\n第二段");
        await TypeAsync(bob, "第一段\n第二段，波改");
        await ann.PressAsync("[data-test=send-draft-statement]");
        ann.WaitForAssertion(() => Assert.Equal(2, StateAsync().Result.Statements[0].Revision));
        // Bob has not been told yet by his screen: the exercise itself refuses.
        await bob.PressAsync("[data-test=send-draft-statement]");
        bob.WaitForAssertion(() => Assert.Equal("第一段，安改\n第二段", StateAsync().Result.Statements[0].Text));
        await ShowAsync(bob);
        Assert.Contains("第一段，安改", bob.Find("[data-test=clash-their-text]").TextContent);
        Assert.Contains("第二段，波改", bob.Find("[data-test=clash-my-text]").TextContent);
        Assert.True(bob.Find("[data-test=send-draft-statement]").HasAttribute("disabled"));
        await bob.PressAsync("[data-test=use-merged]");
        bob.WaitForAssertion(() => Assert.Empty(bob.FindAll("[data-test=paper-clash]")));
        await bob.PressAsync("[data-test=send-draft-statement]");
        bob.WaitForAssertion(() => Assert.Equal("第一段，安改\n第二段，波改", StateAsync().Result.Statements[0].Text));
    }

    [Fact]
    public async Task A_paper_taken_over_is_read_by_the_other_until_he_takes_it_back()
    {
        await PaperAsync();
        var (ann, bob) = (await WriteAsync(Ann), await WriteAsync(Bob));
        await bob.PressAsync("[data-test=take-over]");
        Assert.Contains("波", ann.WaitForElement("[data-test=taken]").TextContent);
        Assert.True(ann.Find("[data-test=send-draft-statement]").HasAttribute("disabled"));
        Assert.False(bob.Find("[data-test=send-draft-statement]").HasAttribute("disabled"));
        await ann.PressAsync("[data-test=take-over]");
        bob.WaitForElement("[data-test=taken]");
        // Whoever goes leaves the pen on the desk.
        await ann.InvokeAsync(async () => await ann.Instance.DisposeAsync());
        bob.WaitForAssertion(() => Assert.Empty(bob.FindAll("[data-test=taken]")));
    }

    [Fact]
    public void Changes_of_one_paragraph_by_both_are_left_to_a_person()
    {
        Assert.Null(new ThreeTexts("一\n二", "一\n二甲", "一\n二乙").Merged);
        Assert.Equal("一甲\n二乙", new ThreeTexts("一\n二", "一甲\n二", "一\n二乙").Merged);
        Assert.Equal("一\n二", new ThreeTexts("一\r\n二", "一\n二", "一\r\n二").Merged);
        Assert.Equal([("一", false), ("二甲", true)], new ThreeTexts("一\n二", "一\n二甲", "x").Marked("一\n二甲"));
    }
}
