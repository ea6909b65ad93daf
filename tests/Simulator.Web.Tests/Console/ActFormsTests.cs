using System.Globalization;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Localization;
using Simulator.Domain.Exercises;
using Simulator.Domain.Views;
using Simulator.Web.Features.Console;
using Simulator.Web.Features.Console.Acts;

namespace Simulator.Web.Tests.Console;

public sealed class ActFormsTests : ConsoleTest
{
    [Fact]
    public void Every_act_of_the_domain_can_be_done_from_a_console()
    {
        var kinds = typeof(Act).Assembly.GetTypes().Where(t => t.IsSubclassOf(typeof(Act)) && !t.IsAbstract)
            .Select(t => ((Act)System.Runtime.CompilerServices.RuntimeHelpers.GetUninitializedObject(t)).Kind).ToArray();
        Assert.NotEmpty(kinds);
        Assert.DoesNotContain(kinds, k => ActForms.Of(k) is null && !ActForms.OnPaper.Contains(k));
    }

    [Theory]
    [InlineData("zh-CN")]
    [InlineData("en")]
    public void Every_act_and_sheet_has_a_name(string language)
    {
        Speak(language);
        var texts = Services.GetRequiredService<IStringLocalizer<ConsoleText>>();
        foreach (var kind in ActForms.Kinds.Concat(ActForms.OnPaper)) Assert.False(texts["act-" + kind].ResourceNotFound, kind);
    }

    [Fact]
    public async Task A_slip_offers_at_most_four_acts_and_only_those_the_seat_may_do()
    {
        await SeatedAsync("assessment");
        var view = await ViewAsync("assessment");
        var slip = Assert.Single(view.Inbox);
        foreach (var kind in new[] { "call", "answer", "letter", "monitor", "post", "message", "control", "walk-in" })
        {
            var offered = SlipActions.Of(slip with { Kind = kind }, view);
            Assert.InRange(offered.Count, 1, 4);
            Assert.All(offered, a => Assert.True(view.May(a.Kind), a.Kind));
        }
    }

    [Fact]
    public async Task An_order_offers_the_four_answers_in_their_order_and_nothing_else()
    {
        await SeatedAsync("leading");
        var view = await ViewAsync("leading");
        var offered = SlipActions.Of(view.Inbox[0] with { Kind = "order" }, view);
        Assert.Equal(["agree", "refuse", "ask-basis", "escalate"], offered.Select(a => a.Choice));
    }
}
