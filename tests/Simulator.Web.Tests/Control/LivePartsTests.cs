using Bunit;
using Microsoft.Extensions.DependencyInjection;
using Simulator.Domain;
using Simulator.Domain.Exercises;
using Simulator.Domain.Exercises.Acts;
using Simulator.Domain.Exercises.Clock;
using Simulator.Domain.Exercises.Control;
using Simulator.Domain.Exercises.People;
using Simulator.Domain.Rumors;
using Simulator.Domain.Scenarios;
using Simulator.Persistence.AppDb;
using Simulator.Web.Access;
using Simulator.Web.Features.Control;
using Simulator.Web.Features.Control.Live;

namespace Simulator.Web.Tests.Control;

/// <summary>What control says as others, answers, and does with seats, conditions and alarms.</summary>
public sealed class LivePartsTests : ControlTest
{
    private static readonly Alarm Early = new("A-early", "control.alarm", new TimeReached(ExerciseTime.FromMinutes(2)));
    private bool _alarmed;

    private static CancellationToken Cancel => Xunit.TestContext.Current.CancellationToken;

    protected override Scenario Change(Scenario scenario) => !_alarmed ? scenario : scenario with { Subjects = [.. scenario.Subjects.Select(s => s.Number == 1 ? s with { Alarms = [Early] } : s)] };

    private IRenderedComponent<ControlPage> Page(string account = "chen") => Render<ControlPage>(p => p.Add(x => x.Id, Id.Value).AddCascadingValue(As(AccessNames.Controller, account)));

    private async Task<IRenderedComponent<ControlPage>> RunningAsync()
    {
        await OpenAsync();
        await DoAsync(new StartExercise());
        var page = Page();
        page.WaitForElement("[data-test=pause]");
        return page;
    }

    [Fact]
    public async Task The_channel_follows_who_speaks_until_it_is_chosen_by_hand()
    {
        var page = await RunningAsync();
        var state = await StateAsync();
        var book = new SenderBook(state);
        var citizen = book.All.First(e => e.Group == SenderGroup.Public && book.Way(e).Kind == "post");
        await page.ChangeAsync("[data-test=live-sender]", citizen.Name);
        page.WaitForAssertion(() => Assert.Equal("post", page.Find("[data-test=live-kind]").GetAttribute("value")));
        await page.ChangeAsync("[data-test=live-channel]", "phone");
        await page.ChangeAsync("[data-test=live-sender]", book.All.First(e => e.Group == SenderGroup.Media).Name);
        page.WaitForAssertion(() => Assert.Equal("phone", page.Find("[data-test=live-channel]").GetAttribute("value")));
    }

    [Fact]
    public async Task Somebody_picked_from_the_list_speaks_with_his_own_account()
    {
        var page = await RunningAsync();
        var persona = (await StateAsync()).Scenario.Personas.First(p => p.Kind == "citizen" && p.Followers > 1000);
        await page.PressAsync("[data-test=live-sender-list]");
        var groups = page.FindAll("[name=live-sender-group]");
        await page.InvokeAsync(() => page.FindAll("[name=live-sender-group]")[new SenderBook(StateAsync().Result).All.Select(e => e.Group).Distinct().ToList().IndexOf(SenderGroup.Public)].Change(true));
        await page.PressAsync($"[data-test=sender-{persona.Id}]");
        await page.ChangeAsync("[data-test=live-text]", "我在现场");
        await page.PressAsync("[data-test=live-preview-open]");
        Assert.Contains("我在现场", page.WaitForElement("[data-test=live-preview]").TextContent, StringComparison.Ordinal);
        await page.PressAsync("[data-test=live-now]");
        page.WaitForAssertion(() => Assert.Equal(persona.Followers, StateAsync().Result.Posts[StateAsync().Result.Posts.Find("L-01", StateAsync().Result.PostCount)].Followers));
        Assert.NotEmpty(groups);
    }

    [Fact]
    public async Task What_is_kept_waits_without_a_time_and_is_released_by_hand()
    {
        var page = await RunningAsync();
        var seat = (await StateAsync()).Scenario.Seats[0].Id;
        await page.ChangeAsync("[data-test=live-sender]", "现场民警");
        await page.ChangeAsync("[data-test=live-text]", "西门又来了人");
        await page.ChangeAsync($"[data-test=live-to-{seat}]", true);
        await page.PressAsync("[data-test=live-keep]");
        page.WaitForAssertion(() => Assert.Contains("L-01", page.Find("[data-test=live-said]").TextContent, StringComparison.Ordinal));
        Assert.Equal(InjectStatus.Held, (await StateAsync()).Injects["L-01"].Status);
        await page.PressAsync("[data-test=kept-open]");
        await page.PressAsync("[data-test=kept-release-L-01]");
        page.WaitForAssertion(() => Assert.Equal(InjectStatus.Delivered, StateAsync().Result.Injects["L-01"].Status));
    }

    [Fact]
    public async Task A_text_of_the_script_is_a_beginning()
    {
        var page = await RunningAsync();
        var inject = (await StateAsync()).Subject.Injects.First(i => i.To.Length > 0);
        await page.PressAsync("[data-test=templates]");
        await page.ChangeAsync("[data-test=template-search]", inject.Id);
        await page.PressAsync($"[data-test=template-{inject.Id}]");
        page.WaitForAssertion(() => Assert.Equal(inject.Channel, page.Find("[data-test=live-channel]").GetAttribute("value")));
        Assert.NotEmpty(page.Find("[data-test=live-text]").GetAttribute("value")!);
        Assert.True(page.Find($"[data-test=live-to-{inject.To[0]}]").HasAttribute("checked"));
    }

    [Fact]
    public async Task A_comment_stands_under_the_post_as_the_persona_said_it()
    {
        var page = await RunningAsync();
        await DoAsync(new WriteInject("post", "web", "xiaomai", "谁知道怎么回事", [], null, []));
        await page.PressAsync("[data-test=thread-open]");
        await page.PressAsync("[data-test=thread-L-01]");
        // The author of the scenario answers himself unless somebody else is chosen.
        Assert.Equal("xiaomai", page.WaitForElement("[data-test=thread-sender]").GetAttribute("value"));
        await page.ChangeAsync("[data-test=thread-sender]", "adai");
        await page.ChangeAsync("[data-test=thread-text]", "等通报吧");
        await page.PressAsync("[data-test=thread-send]");
        page.WaitForAssertion(() => Assert.Equal("等通报吧", Assert.Single(Exercises.WatchAsync(Id).Result!.Control().Feed.Comments("L-01", 9)).Text));
    }

    [Fact]
    public async Task A_wave_speaks_in_the_chosen_tone_and_can_be_sampled_before()
    {
        var page = await RunningAsync();
        await page.PressAsync("[data-test=wave-open]");
        await page.ChangeAsync("[data-test=wave-tone]", nameof(WaveTone.Angry));
        await page.PressAsync("[data-test=wave-preview-open]");
        Assert.NotEmpty(page.WaitForElement("[data-test=wave-preview] p").TextContent);
        await page.PressAsync("[data-test=wave-preview-open]");
        await page.ChangeAsync("[data-test=wave-text]", "又没人管");
        await page.PressAsync("[data-test=wave-go] button");
        await page.PressAsync("[data-test=wave-go] button.warn");
        page.WaitForAssertion(() => Assert.Equal(WaveTone.Angry, StateAsync().Result.RumorActions.OfType<RootStarted>().Last().Tone));
    }

    [Fact]
    public async Task A_prepared_answer_fills_the_form_and_its_facts_travel()
    {
        await OpenAsync();
        await DoAsync(new StartExercise());
        var state = await StateAsync();
        var department = state.Scenario.Departments.First(d => d.Answers.Any(a => a.Subject == 1 && a.Facts.Length > 0));
        var people = Services.GetRequiredService<People>();
        var person = (await people.AddAsync(Id, "安", Office.Player, cancel: Cancel)).Person;
        await DoAsync(new JoinExercise(person, Office.Player), new TakeSeat(person, "assessment"));
        Assert.True((await Exercises.ExecuteAsync(Id, new Actor(person, Office.Player, "assessment"), new RequestVerification(department.Id, "请核实", null, null), Cancel)).Accepted);
        var page = Page();
        var request = (await StateAsync()).Verifications[0];
        var prepared = PreparedAnswers.For(await StateAsync(), request, ExerciseTime.Zero).First(a => a.Facts.Length > 0);
        await page.PressAsync($"[data-test=answer-{request.Id}]");
        await page.PressAsync($"[data-test=prepared-{prepared.Id}]");
        page.WaitForAssertion(() => Assert.Equal(prepared.Text, page.Find("[data-test=answer-text]").GetAttribute("value")));
        await page.PressAsync("[data-test=answer-send]");
        page.WaitForAssertion(() => Assert.Equal(prepared.Facts.Order(StringComparer.Ordinal), StateAsync().Result.Verifications[0].Facts));
    }

    [Fact]
    public async Task An_alarm_is_quiet_at_every_desk_once_one_has_seen_it()
    {
        _alarmed = true;
        await OpenAsync();
        await DoAsync(new StartExercise());
        var (one, other) = (Page(), Page("liu"));
        one.WaitForElement("[data-test=pause]");
        await DoAsync(new JumpTo(ExerciseTime.FromMinutes(3)));
        one.WaitForElement("[data-test=alarms-seen]");
        other.WaitForElement("[data-test=alarms-seen]");
        await one.PressAsync("[data-test=alarms-seen]");
        // Pushes come four times a second; here the clock stands until it is moved.
        Clock.Advance(TimeSpan.FromSeconds(1));
        other.WaitForAssertion(() => Assert.Empty(other.FindAll("[data-test=alarm-banner]")));
        await other.PressAsync("[data-test=fold-button-ctl-alarms]");
        Assert.Equal("true", other.WaitForElement("[data-test=alarm-A-early]").GetAttribute("data-seen"));
        Assert.Equal("chen", (await StateAsync()).Alarms[0].SeenBy);
    }

    [Fact]
    public async Task The_others_at_the_desk_are_named()
    {
        await OpenAsync();
        var one = Page();
        one.WaitForElement("[data-test=start]");
        Assert.Empty(one.FindAll("[data-test=desk-mates]"));
        var other = Page("liu");
        Assert.Contains("chen", other.WaitForElement("[data-test=desk-mates]").TextContent, StringComparison.Ordinal);
        Assert.Contains("liu", one.WaitForElement("[data-test=desk-mates]").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_condition_is_taken_off_armed_again_and_forced_after_a_question()
    {
        var page = await RunningAsync();
        var id = (await StateAsync()).Subject.Injects.First(i => i.When is not null).Id;
        await page.PressAsync($"[data-test=condition-open-{id}]");
        Assert.NotEmpty(page.WaitForElement($"[data-test=parts-{id}] li").TextContent);
        await page.PressAsync($"[data-test=disarm-{id}]");
        await page.PressAsync($"[data-test=arm-{id}]");
        page.WaitForAssertion(() => Assert.Equal("waiting", page.Find($"[data-test=condition-{id}]").GetAttribute("data-status")));
        await page.PressAsync($"[data-test=force-{id}] button");
        Assert.Equal(InjectStatus.Waiting, (await StateAsync()).Injects[id].Status);
        await page.PressAsync($"[data-test=force-{id}] button.warn");
        page.WaitForAssertion(() => Assert.Equal(InjectStatus.Delivered, StateAsync().Result.Injects[id].Status));
    }

    [Fact]
    public async Task A_seat_goes_to_a_bot_is_taken_over_and_handed_back_each_with_its_way_back()
    {
        await OpenAsync();
        var people = Services.GetRequiredService<People>();
        var (ann, bob) = ((await people.AddAsync(Id, "安", Office.Player, cancel: Cancel)).Person, (await people.AddAsync(Id, "波", Office.Player, cancel: Cancel)).Person);
        foreach (var person in new[] { ann, bob }) await DoAsync(new JoinExercise(person, Office.Player));
        await DoAsync(new TakeSeat(ann, "news"), new StartExercise());
        var page = Page();
        await page.PressAsync("[data-test=seat-news]");
        await page.ChangeAsync("[data-test=bot-news]", "expert");
        page.WaitForAssertion(() => Assert.Equal(("expert", 0), (StateAsync().Result.Seat("news").Bot, StateAsync().Result.Seat("news").Members.Count)));
        await page.PressAsync("[data-test=undo-people]");
        page.WaitForAssertion(() => Assert.Equal((null, ann), (StateAsync().Result.Seat("news").Bot, StateAsync().Result.Seat("news").Lead)));
        await page.ChangeAsync("[data-test=bot-news]", "expert");
        page.WaitForElement("[data-test=takeover-news]");
        await page.ChangeAsync("[data-test=takeover-news]", bob);
        page.WaitForElement("[data-test=handback-news]");
        Assert.Equal(("expert", bob), ((await StateAsync()).Seat("news").TakenFrom, (await StateAsync()).Seat("news").Lead));
        await page.PressAsync("[data-test=handback-news]");
        page.WaitForAssertion(() => Assert.Equal("expert", StateAsync().Result.Seat("news").Bot));
    }

    [Fact]
    public async Task A_hint_reaches_one_seat_and_a_frozen_seat_is_thawed_by_undo()
    {
        await OpenAsync();
        var people = Services.GetRequiredService<People>();
        var ann = (await people.AddAsync(Id, "安", Office.Player, cancel: Cancel)).Person;
        await DoAsync(new JoinExercise(ann, Office.Player), new TakeSeat(ann, "news"), new StartExercise());
        var page = Page();
        await page.PressAsync("[data-test=seat-news]");
        await page.ChangeAsync("[data-test=hint-news]", "先看看事实板");
        await page.InvokeAsync(() => page.Find("[data-test=hint-news]").Closest("form")!.Submit());
        page.WaitForElement("[data-test=hint-said-news]");
        var hint = (await StateAsync()).Injects["L-01"];
        Assert.Equal((HintSeat.Hint, "news"), (hint.Kind, Assert.Single(hint.To)));
        await page.ChangeAsync("[data-test=freeze-news]", true);
        page.WaitForAssertion(() => Assert.Equal("frozen", page.Find("[data-test=seat-news]").GetAttribute("data-load")));
        await page.PressAsync("[data-test=undo-people]");
        page.WaitForAssertion(() => Assert.False(StateAsync().Result.Seat("news").Frozen));
    }

    [Fact]
    public async Task Who_knows_a_fact_and_how_a_claim_spreads_is_seen_on_demand()
    {
        var page = await RunningAsync();
        await page.PressAsync("[data-test=fold-button-ctl-facts]");
        var fact = (await StateAsync()).Scenario.Facts.First(f => f.Subject == 1).Id;
        Assert.NotEmpty(page.WaitForElement($"[data-test=truth-{fact}]").TextContent);
        await page.PressAsync("[data-test=fold-button-ctl-narratives]");
        Assert.Equal((await StateAsync()).Scenario.Narratives.Length, page.WaitForElement("[data-test=narratives]").Children.Length);
    }
}
