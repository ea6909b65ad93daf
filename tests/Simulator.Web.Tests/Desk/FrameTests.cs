using Bunit;
using Bunit.TestDoubles;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Simulator.Web.Components.Desk;

namespace Simulator.Web.Tests.Desk;

public sealed class FrameTests : UiTest
{
    private static readonly ClockReading Reading = new(new DateTime(2026, 5, 14, 19, 29, 12), new TimeSpan(0, 49, 12), 2, Paused: false);

    private IRenderedComponent<ExerciseFrame> Frame(ClockReading reading, bool started = true) => Render<ExerciseFrame>(p => p
        .Add(f => f.Exercise, "岚川市舆情应急演练").Add(f => f.Subject, "科目一").Add(f => f.Reading, reading).Add(f => f.Started, started).Add(f => f.Day, "周四")
        .Add(f => f.Phases, [new("处置", PhaseState.Done, 1), new("发布", PhaseState.Current, 0.145), new("解决", PhaseState.Ahead, 0)])
        .Add(f => f.Level, ChipLevel.Yellow).Add(f => f.Seat, "信息研判组").Add(f => f.Person, "研判一号"));

    [Fact]
    public void Carries_the_mark_the_clock_and_the_reading()
    {
        var frame = Frame(Reading);
        Assert.Contains("演练", frame.Find(".mark").TextContent);
        Assert.Contains("EXERCISE", frame.Find(".mark").TextContent);
        Assert.Equal("19:29:12", frame.Find("[data-clock=story]").TextContent);
        Assert.Equal("T+49:12", frame.Find("[data-clock=elapsed]").TextContent);
        var source = frame.Find("[data-reading]");
        Assert.Equal("2952", source.GetAttribute("data-elapsed"));
        Assert.Equal("2", source.GetAttribute("data-rate"));
        Assert.Equal("false", source.GetAttribute("data-paused"));
        Assert.Contains("×2", frame.Find(".clock .m").TextContent);
    }

    [Fact]
    public void Says_paused_and_not_started()
    {
        Assert.Contains("已暂停", Frame(Reading with { Paused = true }).Find(".clock .m").TextContent);
        Assert.Contains("未开始", Frame(Reading, started: false).Find(".clock .m").TextContent);
    }

    [Fact]
    public void Phases_show_their_progress()
    {
        var frame = Frame(Reading);
        Assert.Equal(["done", "on", null], frame.FindAll(".ph li").Select(li => string.IsNullOrEmpty(li.ClassName) ? null : li.ClassName));
        Assert.Equal("width:14.5%", frame.FindAll(".ph b")[1].GetAttribute("style"));
        Assert.Equal("step", frame.Find(".ph li.on").GetAttribute("aria-current"));
    }

    [Theory]
    [InlineData("zh-CN", "en")]
    [InlineData("en", "zh-CN")]
    public void Without_a_circuit_the_switch_is_a_link_to_the_other_language_and_back_to_this_page(string spoken, string other)
    {
        Speak(spoken);
        Services.GetRequiredService<NavigationManager>().NavigateTo("/desk/1?tab=facts");
        var link = Render<LanguageSwitch>(p => p.AddCascadingValue<HttpContext>(new DefaultHttpContext())).Find("a");
        Assert.Equal($"/culture?c={other}&returnUrl=%2Fdesk%2F1%3Ftab%3Dfacts", link.GetAttribute("href"));
        Assert.Equal(other, link.GetAttribute("data-language"));
        Assert.Equal("_top", link.GetAttribute("target"));
    }

    [Fact]
    public void Theme_switch_turns_the_state_and_tells_the_page()
    {
        var module = JSInterop.SetupModule("./js/desk.js");
        module.Mode = JSRuntimeMode.Strict;
        var call = module.SetupVoid("setTheme", ThemeState.Light).SetVoidResult();
        var theme = Services.GetRequiredService<ThemeState>();
        var changes = 0;
        theme.Changed += () => changes++;
        Render<ThemeSwitch>().Find("button").Click();
        Assert.False(theme.IsDark);
        Assert.Equal(1, changes);
        Assert.Single(call.Invocations);
    }

    [Theory]
    [InlineData(null, ThemeState.Dark)]
    [InlineData("light", ThemeState.Light)]
    [InlineData("<script>", ThemeState.Dark)]
    public void Theme_cookie_is_never_printed_as_it_is(string? cookie, string expected) => Assert.Equal(expected, ThemeState.Of(cookie));
}
