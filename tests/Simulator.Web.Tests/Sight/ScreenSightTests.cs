using System.Net;
using System.Text;
using Bunit;
using Simulator.Domain.Exercises;
using Simulator.Runtime;
using Simulator.Web.Access;
using Simulator.Web.Features.Console;
using Simulator.Web.Features.Control;
using Simulator.Web.Features.Drafts;
using Simulator.Web.Features.Evaluation;

namespace Simulator.Web.Tests.Sight;

/// <summary>
/// Every screen a person can open, walked through sheet by sheet with every paper laid open, held against the table: what it says is shown is
/// there, and nothing else is.
/// </summary>
public sealed class ScreenSightTests : SightTest
{
    // What has to be opened before it can be read: papers of the lanes, filed forms, registered items, papers to decide about.
    private static readonly string[] Openers = ["[data-test=paper]", "[data-test^=open-form-]", "tr[data-test^=item-] button", "[data-test^=waits-] button"];

    [Theory]
    [InlineData(2), InlineData(3)]
    public async Task Consoles_and_desks_show_what_the_table_says(int subject)
    {
        var live = await PlayAsync(subject);
        var state = live.Control().State;
        // First, so that what is being typed lies in the store while all the others look.
        var shown = new Dictionary<char, string> { ['N'] = await TypedAsync(live) + await WalkAsync(Console(live, "news")) };
        foreach (var seat in MarkedPlay.Seats.Where(s => s != "news")) shown[Letter(seat)] = await WalkAsync(Console(live, seat));
        var looked = new StringBuilder();
        foreach (var seat in MarkedPlay.Seats) looked.Append(await WalkAsync(Looking(live, seat)));
        var evaluation = Evaluation();
        shown['E'] = looked + evaluation;
        shown['C'] = looked + evaluation + await DeskAsync();
        Assert.Equal([], shown.SelectMany(s => Wrong(subject, s.Key, s.Value, state)));
    }

    private static IEnumerable<string> Wrong(int subject, char who, string shown, ExerciseState state)
    {
        foreach (var row in SightTable.In(subject))
        {
            var there = shown.Contains(row.Thing switch
            {
                Thing.Gauges => "data-test=\"gauges\"", Thing.Score => "data-test=\"earned\"", _ => MarkedPlay.Mark(row.Thing, state),
            }, StringComparison.Ordinal);
            if (there != SightTable.Row.Sees(row.Screens, who)) yield return $"{who} {(there ? "sees" : "misses")} {row.Thing}";
        }
    }

    private IRenderedComponent<SeatConsole> Console(ILiveExercise live, string seat) => Render<SeatConsole>(p => p
        .Add(c => c.Live, live).Add(c => c.Seat, seat).Add(c => c.Owner, Owner(seat)).Add(c => c.Execute, command => Exercises.ExecuteAsync(Id, At(seat), command)));

    private IRenderedComponent<SeatConsole> Looking(ILiveExercise live, string seat) => Render<SeatConsole>(p => p.Add(c => c.Live, live).Add(c => c.Seat, seat));

    private async Task<string> TypedAsync(ILiveExercise live)
    {
        var console = Console(live, "news");
        await console.PressAsync("[data-test=quick-draft-statement]");
        console.WaitForElement("[data-test=paper-text]");
        await console.InvokeAsync(() => console.FindComponents<DraftText>().Single(t => t.Instance.Field == "text").Instance.OnText(MarkedPlay.Mark(Thing.TypedDraft)));
        await console.InvokeAsync(() => console.FindComponents<DraftText>().Single(t => t.Instance.Field == "text").Instance.Draft.SaveAsync());
        return Read(console);
    }

    private static async Task<string> WalkAsync(IRenderedComponent<SeatConsole> console)
    {
        if (console.FindAll(".foldbtn").Count > 0) await console.PressAsync(".foldbtn");
        var seen = new StringBuilder(Read(console));
        foreach (var tab in console.FindAll(".rail [data-test^=tab-]").Select(t => t.GetAttribute("data-test")).ToList())
        {
            await console.PressAsync($"[data-test={tab}]");
            seen.Append(Read(console));
            foreach (var opener in Openers) seen.Append(await OpenAllAsync(console, opener));
        }
        // What control answered stands in the form one asks with.
        if (console.FindAll("[data-test=act-other-measure]:not([disabled])").Count == 0) return seen.ToString();
        await console.PressAsync("[data-test=act-other-measure]");
        return seen.Append(Read(console)).ToString();
    }

    private static async Task<string> OpenAllAsync(IRenderedComponent<SeatConsole> console, string opener)
    {
        var seen = new StringBuilder();
        for (var i = 0; i < console.FindAll(opener).Count; i++)
        {
            var at = i;
            await console.InvokeAsync(() => console.FindAll(opener)[at].Click());
            seen.Append(Read(console));
        }
        return seen.ToString();
    }

    private async Task<string> DeskAsync()
    {
        var desk = Render<ControlPage>(p => p.Add(x => x.Id, Id.Value).AddCascadingValue(As(AccessNames.Controller)));
        await desk.PressAsync("[data-test=all-injects]");
        return Read(desk);
    }

    private string Evaluation()
    {
        var page = Render<EvaluatePage>(p => p.Add(x => x.Id, Id.Value).AddCascadingValue(As(AccessNames.Evaluator, "judge")));
        page.WaitForElement("[data-test=notes]");
        return Read(page);
    }

    private static string Read<T>(IRenderedComponent<T> page) where T : Microsoft.AspNetCore.Components.IComponent => WebUtility.HtmlDecode(page.Markup);
}
