using Bunit;
using Microsoft.Extensions.DependencyInjection;
using Simulator.Domain.Exercises;
using Simulator.Domain.Exercises.People;
using Simulator.Persistence.AppDb;
using Simulator.Web.Access;
using Simulator.Web.Features.Control;

namespace Simulator.Web.Tests.Control;

/// <summary>What control does with people, and how it takes it back.</summary>
public sealed class PeopleDeskTests : ControlTest
{
    private string _ann = "", _bob = "";

    private async Task<IRenderedComponent<ControlPage>> SeatedAsync()
    {
        await OpenAsync();
        var people = Services.GetRequiredService<People>();
        (_ann, _bob) = ((await people.AddAsync(Id, "安", Office.Player)).Person, (await people.AddAsync(Id, "波", Office.Player)).Person);
        foreach (var person in new[] { _ann, _bob })
        {
            await Exercises.ExecuteAsync(Id, new Actor(person, Office.Player), new JoinExercise(person, Office.Player));
            await DoAsync(new TakeSeat(person, "news"));
        }
        return Render<ControlPage>(p => p.Add(x => x.Id, Id.Value).AddCascadingValue(As(AccessNames.Controller)));
    }

    private async Task UndoAsync(IRenderedComponent<ControlPage> page)
    {
        await page.PressAsync("[data-test=undo-people]");
        page.WaitForAssertion(() => Assert.Empty(page.FindAll("[data-test=people-undo]")));
    }

    [Fact]
    public async Task Somebody_removed_is_back_in_seat_and_lead_after_undo()
    {
        var page = await SeatedAsync();
        await page.PressAsync($"[data-test=more-{_ann}]");
        await page.ChangeAsync($"[data-test=remove-why-{_ann}]", "走错房间");
        await page.InvokeAsync(() => page.Find($"[data-test=remove-why-{_ann}]").Closest("form")!.Submit());
        page.WaitForElement("[data-test=undo-people]");
        Assert.Equal("走错房间", (await StateAsync()).Dismissed[_ann]);
        await UndoAsync(page);
        page.WaitForAssertion(() => Assert.Equal(("news", _ann), (StateAsync().Result.Participants[_ann].Seat, StateAsync().Result.Seat("news").Lead)));
    }

    [Fact]
    public async Task A_move_a_lead_and_a_lock_are_taken_back()
    {
        var page = await SeatedAsync();
        await page.ChangeAsync($"[data-test=move-{_ann}]", "police");
        page.WaitForElement("[data-test=undo-people]");
        Assert.Equal("police", (await StateAsync()).Participants[_ann].Seat);
        await UndoAsync(page);
        page.WaitForAssertion(() => Assert.Equal(("news", _ann), (StateAsync().Result.Participants[_ann].Seat, StateAsync().Result.Seat("news").Lead)));

        await page.PressAsync($"[data-test=more-{_bob}]");
        await page.PressAsync($"[data-test=lead-{_bob}]");
        page.WaitForElement("[data-test=undo-people]");
        Assert.Equal(_bob, (await StateAsync()).Seat("news").Lead);
        await UndoAsync(page);
        page.WaitForAssertion(() => Assert.Equal(_ann, StateAsync().Result.Seat("news").Lead));

        await page.ChangeAsync("[data-test=lock-seat-news]", true);
        page.WaitForElement("[data-test=undo-people]");
        Assert.True((await StateAsync()).Seat("news").Locked);
        await UndoAsync(page);
        page.WaitForAssertion(() => Assert.False(StateAsync().Result.Seat("news").Locked));
    }

    [Fact]
    public async Task A_new_name_is_seen_at_once_and_taken_back()
    {
        var page = await SeatedAsync();
        page.WaitForAssertion(() => Assert.Contains("安", page.Find($"[data-test=person-{_ann}]").TextContent));
        await page.PressAsync($"[data-test=more-{_ann}]");
        await page.ChangeAsync($"[data-test=rename-{_ann}]", "青松");
        await page.InvokeAsync(() => page.Find($"[data-test=rename-{_ann}]").Closest("form")!.Submit());
        page.WaitForAssertion(() => Assert.Contains("青松", page.Find($"[data-test=person-{_ann}]").TextContent));
        await UndoAsync(page);
        page.WaitForAssertion(() => Assert.Contains("安", page.Find($"[data-test=person-{_ann}]").TextContent));
    }

    [Fact]
    public async Task A_stop_keeps_the_exercise_from_starting_until_control_says_why_it_goes_on()
    {
        var page = await SeatedAsync();
        await page.ChangeAsync("[data-test=check-announced]", true);
        await Exercises.ExecuteAsync(Id, new Actor(_ann, Office.Player, "news"), new StopForReal("烟雾报警"), Xunit.TestContext.Current.CancellationToken);
        page.WaitForElement("[data-test=real-stop]");
        page.WaitForAssertion(() => Assert.Contains("安", page.Find("[data-test=real-stop-by]").TextContent));
        Assert.Contains("烟雾报警", page.Find("[data-test=real-stop-by]").TextContent);
        page.WaitForAssertion(() => Assert.True(page.Find("[data-test=start]").HasAttribute("disabled")));
        Assert.True(page.Find("[data-test=lift-stop]").HasAttribute("disabled"));
        await page.TypeAsync("[data-test=lift-reason]", "误报");
        await page.InvokeAsync(() => page.Find("[data-test=lift]").Submit());
        page.WaitForAssertion(() => Assert.Empty(page.FindAll("[data-test=real-stop]")));
        Assert.False(page.Find("[data-test=start]").HasAttribute("disabled"));
        Assert.Equal("误报", (await StateAsync()).Stops[^1].Lifted);
    }
}
