using System.Globalization;
using Bunit;
using Microsoft.Extensions.DependencyInjection;
using Simulator.Web.Components.Desk;
using Simulator.Web.Features.Console;
using Simulator.Web.Features.Drafts;

namespace Simulator.Web.Tests.Console;

/// <summary>A console changes its language with a form open.</summary>
public sealed class SwitchedConsoleTests : ConsoleTest
{
    [Fact]
    public async Task An_open_form_keeps_its_boxes_and_what_was_chosen()
    {
        var live = await SeatedAsync("news");
        var console = Render<SeatConsole>(p => p.Add(c => c.Live, live).Add(c => c.Seat, "news").Add(c => c.Owner, Owner("news"))
            .Add(c => c.Execute, command => Exercises.ExecuteAsync(Id, At("news"), command)));
        await console.PressAsync("[data-test=tab-more]");
        await console.PressAsync(".acts-grid [data-test=act-send-message]");
        await console.PressAsync("[data-test=tick-police]");
        var box = console.FindComponent<DraftText>().Instance;
        await box.OnText("写到一半");
        Assert.Contains("转其他席位", console.Find("[data-test=sheet-send-message] h2").TextContent);

        await console.InvokeAsync(() => Services.GetRequiredService<LanguageState>().TurnTo(CultureInfo.GetCultureInfo("en")));

        Assert.Equal("Message seats", console.Find("[data-test=sheet-send-message] h2").TextContent);
        Assert.Same(box, console.FindComponent<DraftText>().Instance);
        Assert.Equal("Message", console.Find("[data-test=sheet-send-message] .compose .lab").TextContent);
        Assert.Equal("写到一半", box.Draft["text"]);
        Assert.Equal("true", console.Find("[data-test=tick-police]").GetAttribute("aria-pressed"));
        Assert.Contains("All acts", console.Find("[data-test=tab-more]").TextContent);
        // The feed redraws itself by its own rules, and not when its parent does.
        Assert.Equal("EXERCISE", console.Find("[data-test=feed] .xm").TextContent);
    }
}
