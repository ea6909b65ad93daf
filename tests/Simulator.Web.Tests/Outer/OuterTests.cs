using Bunit;
using Microsoft.AspNetCore.Components.Forms;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Simulator.Web.Components.Accounts;
using Simulator.Web.Components.Home;
using Simulator.Web.Components.Lobby;
using Simulator.Web.Hosting;

namespace Simulator.Web.Tests.Outer;

public sealed class OuterTests : UiTest
{
    public OuterTests() => Services.AddSingleton<AntiforgeryStateProvider>(new Token());

    [Fact]
    public void Join_door_posts_code_and_name_with_a_token()
    {
        var door = Render<JoinDoor>(p => p.Add(d => d.Code, "407").Add(d => d.Error, "没有这场演练。"));
        var form = door.Find("form[method=post]");
        Assert.Equal("/join", form.GetAttribute("action"));
        Assert.Equal("407", form.QuerySelector("input[name=code]")!.GetAttribute("value"));
        Assert.NotNull(form.QuerySelector("input[name=name][required]"));
        Assert.Equal("t", form.QuerySelector("input[name=_token]")!.GetAttribute("value"));
        Assert.Equal("没有这场演练。", door.Find(".err").TextContent);
    }

    [Fact]
    public void Demo_door_says_when_there_is_none() =>
        Assert.Contains("演示没有开", Render<DemoDoor>().Find(".empty").TextContent);

    [Fact]
    public void Lobby_signs_in_only_with_a_seat()
    {
        LobbySeat[] seats = [new("a", "search", "信息研判组", "登记", SeatOffer.Open, ["研判一号"], 2), new("n", "speaker", "新闻中心", "起草", SeatOffer.Full, [])];
        string? chosen = null;
        var signed = 0;
        var view = Render<LobbyView>(p => p.Add(v => v.Subject, "科目一").Add(v => v.Minutes, 120).Add(v => v.Seats, seats).Add(v => v.OnChoose, k => chosen = k).Add(v => v.OnSignIn, () => signed++));
        Assert.True(view.Find(".lact button").HasAttribute("disabled"));
        Assert.Equal(2, view.FindAll(".pp.em").Count);
        Assert.Equal("满员", view.FindAll(".sa")[1].TextContent.Trim());
        view.Find(".sa button").Click();
        Assert.Equal("a", chosen);
        view.Render(p => p.Add(v => v.Seats, [seats[0] with { Offer = SeatOffer.Chosen }, seats[1]]));
        Assert.Contains("on", view.Find(".seat").ClassList);
        view.Find(".lact button").Click();
        Assert.Equal(1, signed);
    }

    [Fact]
    public void Lobby_steps_are_numbered_and_ticked()
    {
        var view = Render<LobbyView>(p => p.Add(v => v.Subject, "科目一").Add(v => v.Seats, []).Add(v => v.Step, LobbyStep.SignIn));
        Assert.Equal(["done", "done", "on", ""], view.FindAll(".steps li").Select(li => li.ClassName ?? ""));
        Assert.Equal("3", view.Find(".steps li.on b").TextContent.Trim());
    }

    [Fact]
    public void Set_up_carries_its_token()
    {
        var form = Render<SetUpForm>(p => p.Add(f => f.Token, "abc").Add(f => f.MinLength, 12));
        Assert.Equal("abc", form.Find("input[name=token]").GetAttribute("value"));
        Assert.Equal("12", form.Find("input[name=again]").GetAttribute("minlength"));
    }

    [Theory]
    [InlineData("/desk/1?x=2", "/desk/1?x=2")]
    [InlineData("/", "/")]
    [InlineData("//evil.example", "/")]
    [InlineData("/\\evil.example", "/")]
    [InlineData("https://evil.example", "/")]
    [InlineData("/a\r\nb", "/")]
    [InlineData(null, "/")]
    public async Task Language_goes_back_to_local_pages_only(string? returnUrl, string expected)
    {
        var context = new DefaultHttpContext { RequestServices = Services };
        await Language.Choose("en", returnUrl, context).ExecuteAsync(context);
        Assert.Equal(expected, context.Response.Headers.Location);
        Assert.Contains("c%3Den%7Cuic%3Den", context.Response.Headers.SetCookie.ToString());
    }

    private sealed class Token : AntiforgeryStateProvider
    {
        public override AntiforgeryRequestToken? GetAntiforgeryToken() => new("t", "_token");
    }
}
