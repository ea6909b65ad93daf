using AngleSharp.Dom;
using Bunit;
using Simulator.Domain.Exercises.Clock;
using Simulator.Domain.Exercises.Control;
using Simulator.Domain.Exercises.People;
using Simulator.Web.Access;
using Simulator.Web.Features.Console;
using Simulator.Web.Features.Control;
using Simulator.Web.Features.Evaluation;
using Simulator.Web.Features.Replay;
using Simulator.Web.Features.Results;
using Simulator.Web.Tests.Console;

namespace Simulator.Web.Tests.Lists;

/// <summary>
/// Draws the screens of an exercise in which nothing has been done yet: beside every list without a row stand words, and where the person may
/// begin, one thing to press.
/// </summary>
public sealed class RenderedListTests : ConsoleTest
{
    private static readonly string[] Seats = ["assessment", "news", "police", "leading"];

    [Theory]
    [InlineData("zh-CN", "assessment"), InlineData("zh-CN", "news"), InlineData("zh-CN", "police"), InlineData("zh-CN", "leading")]
    [InlineData("en", "assessment"), InlineData("en", "news"), InlineData("en", "police"), InlineData("en", "leading")]
    public async Task Every_sheet_of_a_console_says_what_it_waits_for(string language, string seat)
    {
        Speak(language);
        var live = await SeatedAsync(Seats);
        var console = Render<SeatConsole>(p => p.Add(c => c.Live, live).Add(c => c.Seat, seat).Add(c => c.Owner, Owner(seat)).Add(c => c.Execute, command => Exercises.ExecuteAsync(Id, At(seat), command)));
        var said = 0;
        foreach (var tab in console.FindAll(".rail [data-test^=tab-]").Select(t => t.GetAttribute("data-test")).ToList())
        {
            await console.PressAsync($"[data-test={tab}]");
            said += Check(console.Nodes, tab!);
            // Whoever may begin has something to begin with: at the words, or above the sheet.
            if (console.FindAll(".quick .btn").Count > 0 && console.FindAll(".work .empty").Count > 0) Assert.NotEmpty(console.FindAll(".work .empty .btn, .quick .btn"));
        }
        Assert.True(said > 4, $"{said} lists were empty");
    }

    [Fact]
    public async Task Somebody_who_only_looks_reads_what_will_fill_it_and_presses_nothing()
    {
        var live = await SeatedAsync(Seats);
        foreach (var seat in Seats)
        {
            var console = Render<SeatConsole>(p => p.Add(c => c.Live, live).Add(c => c.Seat, seat));
            foreach (var tab in console.FindAll(".rail [data-test^=tab-]").Select(t => t.GetAttribute("data-test")).ToList())
            {
                await console.PressAsync($"[data-test={tab}]");
                Check(console.Nodes, $"{seat} {tab}");
                Assert.Empty(console.FindAll(".work .empty .btn, .work .emptyl .btn"));
            }
        }
    }

    [Theory]
    [InlineData("zh-CN"), InlineData("en")]
    public async Task Control_evaluation_score_and_replay_say_it_too(string language)
    {
        Speak(language);
        await OpenAsync();
        Check(Render<ControlPage>(p => p.Add(x => x.Id, Id.Value).AddCascadingValue(As(AccessNames.Controller))).Nodes, "lobby");
        await DoAsync(new StartExercise());
        var desk = Render<ControlPage>(p => p.Add(x => x.Id, Id.Value).AddCascadingValue(As(AccessNames.Controller)));
        Assert.True(Check(desk.Nodes, "desk") >= 2);
        var evaluation = Render<EvaluatePage>(p => p.Add(x => x.Id, Id.Value).AddCascadingValue(As(AccessNames.Evaluator)));
        Assert.True(Check(evaluation.Nodes, "evaluation") >= 2);
        var replay = Render<ReplayPage>(p => p.Add(x => x.Id, Id.Value).AddCascadingValue(As(AccessNames.Controller)));
        replay.WaitForElement("[data-test=score-then]");
        Assert.True(Check(replay.Nodes, "replay") >= 1);
        await DoAsync(new EndExercise("control"), new ReleaseResults(true, true));
        var score = Render<ScorePage>(p => p.Add(x => x.Id, Id.Value).AddCascadingValue(As(AccessNames.Controller)));
        score.WaitForElement("[data-test=total]");
        Assert.True(Check(score.Nodes, "score") >= 1);
    }

    /// <returns>How many lists were empty.</returns>
    private static int Check(INodeList nodes, string where)
    {
        var empty = nodes.OfType<IElement>().SelectMany(n => n.QuerySelectorAll("ul, ol, tbody")).Where(l => l.Children.Length == 0).ToList();
        foreach (var list in empty)
        {
            var words = Beside(list.LocalName == "tbody" ? list.ParentElement! : list);
            Assert.True(words is not null, $"{where}: nothing is said for {list.OuterHtml}");
            Assert.NotEmpty(words.TextContent.Trim());
        }
        return empty.Count;
    }

    // Right before or after the list, or before the box it scrolls in.
    private static IElement? Beside(IElement list) => new[] { list, list.ParentElement! }.SelectMany(e => new[] { e.PreviousElementSibling, e.NextElementSibling })
        .OfType<IElement>().Select(e => e.Matches(".empty, .emptyl") ? e : e.QuerySelector(".empty, .emptyl")).FirstOrDefault(e => e is not null);
}
