using System.Security.Claims;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using Bunit;
using Microsoft.AspNetCore.Components.Authorization;
using Simulator.Domain.Exercises;
using Simulator.Domain.Exercises.Acts;
using Simulator.Domain.Exercises.Clock;
using Simulator.Domain.Exercises.Control;
using Simulator.Web.Access;
using Simulator.Web.Features.AfterAction;
using Simulator.Web.Features.Results;
using Simulator.Web.Tests.Console;

namespace Simulator.Web.Tests.AfterAction;

/// <summary>The after-action pages over the shipped scenario, played for a moment and ended.</summary>
public sealed partial class AfterPageTests : ConsoleTest
{
    public static TheoryData<string, string> Pages => [.. from part in AfterActionPages.Parts from language in new[] { "zh-CN", "en" } select (part, language)];

    private IRenderedComponent<AfterPage> Open(string part, Task<AuthenticationState>? who = null) =>
        Render<AfterPage>(p => p.Add(x => x.Id, Id.Value).Add(x => x.Part, part).AddCascadingValue(who ?? As(AccessNames.Controller)));

    private async Task PlayAsync()
    {
        await SeatedAsync("assessment", "news", "leading");
        async Task Do(string seat, Act act) => Assert.True((await Exercises.ExecuteAsync(Id, At(seat), act)).Accepted, act.Kind);
        await Do("assessment", new MarkHandled("K1-01", "已签到"));
        await Do("news", new PostNotice("疏散中1名商户踝部扭伤，已送医检查，无骨折。请大家放心。", "both"));
        await Do("news", new DraftStatement(null, "notice", "情况通报", "现场没有人受伤。", ["official-account"]));
        await Do("news", new SubmitStatement("paper-1"));
        await Do("leading", new ReturnStatement("paper-1", "先核实"));
        await DoAsync(new EndExercise("control"));
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task Every_page_says_what_will_stand_there_while_there_is_nothing(string part, string language)
    {
        Speak(language);
        await OpenAsync();
        await DoAsync(new StartExercise(), new EndExercise("control"));
        var page = Open(part);
        page.WaitForElement($"[data-test=part-{part}]");
        foreach (var list in page.FindAll("main ul, main ol, main tbody").Where(l => l.Children.Length == 0)) Assert.NotNull(Beside(list));
        Assert.DoesNotMatch(UnnamedKey(), page.Find("main").TextContent);
        Assert.NotEmpty(page.Find($"[data-test=part-{part}]").TextContent.Trim());
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task Every_page_of_a_played_exercise_has_words_for_all_it_says(string part, string language)
    {
        Speak(language);
        await PlayAsync();
        var page = Open(part);
        page.WaitForElement($"[data-test=part-{part}]");
        Assert.DoesNotMatch(UnnamedKey(), page.Find("main").TextContent);
        Assert.Equal("page", page.Find($"[data-test=to-after-{part}]").GetAttribute("aria-current"));
        // Wide tables scroll inside and can be reached with the keyboard.
        Assert.All(page.FindAll("main table"), t => Assert.True(t.ParentElement!.Matches("[tabindex='0'][aria-label]") || t.Closest("[tabindex='0'][aria-label]") is not null));
    }

    [Fact]
    public async Task A_statement_is_audited_sentence_by_sentence()
    {
        await PlayAsync();
        var page = Open("statements");
        page.WaitForElement("[data-test^=text-]");
        Assert.Equal(["ahead", "nofact"], page.FindAll(".aud li").Select(l => l.GetAttribute("data-verdict")));
        Assert.Contains("/replay?at=", page.Find("[data-test^=text-] a.ev").GetAttribute("href"), StringComparison.Ordinal);
        Assert.Equal("early", page.Find("[data-test=fact-F3]").GetAttribute("data-standing"));
    }

    [Fact]
    public async Task Times_and_the_way_of_a_paper_stand_with_their_evidence()
    {
        await PlayAsync();
        var times = Open("response");
        Assert.Contains("00:0", times.WaitForElement("[data-test=time-K1-01-assessment]").TextContent, StringComparison.Ordinal);
        Assert.NotEmpty(times.FindAll("[data-test=seat-news]"));
        var chain = Open("chain");
        Assert.Contains("情况通报", chain.WaitForElement("[data-test=chain-paper-1]").TextContent, StringComparison.Ordinal);
        Assert.Equal(3, chain.FindAll("[data-test=chain-paper-1] .aar-st a").Count);
    }

    [Fact]
    public async Task Beside_the_score_stand_the_first_statement_the_times_and_the_list()
    {
        await PlayAsync();
        var page = Render<ScorePage>(p => p.Add(x => x.Id, Id.Value).AddCascadingValue(As(AccessNames.Controller)));
        page.WaitForElement("[data-test=beside-score]");
        Assert.Equal(2, page.FindAll("[data-test=beside-score] .aud li").Count);
        Assert.Equal(4, page.FindAll("[data-test=response-bars] > div").Count);
        Assert.Equal("1", page.Find("[data-test=to-after-statements] .n").TextContent);
        Assert.NotEmpty(page.FindAll("[data-test=pack-docx], [data-test=pack-xlsx], [data-test=pack-html]"));
    }

    [Fact]
    public async Task Players_come_in_once_the_score_is_shown_and_never_see_the_truth_of_the_model()
    {
        await PlayAsync();
        var player = Player();
        Assert.NotNull(Open("rumor", player).WaitForElement("[data-test=gate-closed]"));
        await DoAsync(new ReleaseResults(false, true));
        var page = Open("rumor", player);
        page.WaitForElement("[data-test=rumor-figures]");
        Assert.Empty(page.FindAll("[data-figure^=belief-], [data-figure^=heat-]"));
        Assert.Empty(page.FindAll("[data-test=to-duty], [data-test=to-evaluate], [data-test=pack-log]"));
        var control = Open("rumor");
        control.WaitForElement("[data-test=rumor-figures]");
        Assert.NotEmpty(control.FindAll("[data-figure=belief-over]"));
        Assert.NotEmpty(control.Find("[data-test=rumor-note]").TextContent);
    }

    [Fact]
    public async Task A_page_that_is_none_says_so()
    {
        await PlayAsync();
        Assert.NotNull(Open("weather").WaitForElement("[data-test=part-weather] .empty"));
    }

    private static Task<AuthenticationState> Player() => Task.FromResult(new AuthenticationState(new ClaimsPrincipal(
        new ClaimsIdentity([new Claim(AccessNames.PersonClaim, $"{Id.Value} {At("news").Person}")], AccessNames.ParticipantScheme))));

    private static IElement? Beside(IElement list) => new[] { list, list.ParentElement!, list.ParentElement!.ParentElement! }.SelectMany(e => new[] { e.PreviousElementSibling, e.NextElementSibling })
        .OfType<IElement>().Select(e => e.Matches(".empty, .emptyl") ? e : e.QuerySelector(".empty, .emptyl")).FirstOrDefault(e => e is not null);

    // A word nobody named shows its key: Group.id or Nav_id.
    [GeneratedRegex(@"\b(?:Col|Head|Part|Verdict|Standing|Duty|DutyWhy|Stage|Move|Message|Level|Rumor|Disposition|Publish|State|Say|Nav)[._][A-Za-z-]+")]
    private static partial Regex UnnamedKey();
}
