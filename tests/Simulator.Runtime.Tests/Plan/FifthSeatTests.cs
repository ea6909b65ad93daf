using Simulator.Domain;
using Simulator.Domain.Exercises;
using Simulator.Domain.Exercises.Acts;
using Simulator.Domain.Reports;
using Simulator.Domain.Scenarios;
using Simulator.Domain.Views;
using Simulator.Runtime.Bots;
using Simulator.Runtime.Local;
using Simulator.Runtime.Tests.Shipped;
using static Simulator.Runtime.Tests.Plan.Play;

namespace Simulator.Runtime.Tests.Plan;

/// <summary>S45, S47, S111: a seat nobody programmed, written into a scenario, takes part like the others. It has a name no code can know.</summary>
public sealed class FifthSeatTests
{
    private const string Fifth = "weir-crew";
    private const string Told = "【演练】现场二十多位居民，情绪平稳，已登记诉求。";

    private static Scenario Renamed()
    {
        using var folder = new AllBFolder();
        return folder.Renamed("street", Fifth).Load();
    }

    [Fact]
    public async Task AFifthSeat_JoinsActsSeesItsSlipsIsScoredFilesAndApproves()
    {
        var scenario = Renamed();
        await using var play = await Open(1, _ => scenario);
        await play.At("09:11");
        Assert.Equal("general", play.Seat(Fifth).Console);
        Assert.Contains(PersonAt(Fifth), play.State.Seat(Fifth).Members);
        await play.Came("K1-04", Fifth);
        Assert.True(play.Inbox(Fifth, "K1-04").Open);

        var heard = await play.Act(Fifth, new EnterLedger("demand", "要求当面给说法", "街道", "街道主任", TimeSpan.FromMinutes(30), "K1-04"));
        var told = await play.Act(Fifth, new FileReport("first", "phone", [Leading], Told));
        play.Earns("C1-site", "heard", heard);
        play.Earns("C1-site", "told", told);
        Assert.False(play.Inbox(Fifth, "K1-04").Open);
        Assert.Equal(8, play.Score.BySeat[Fifth].Earned);

        await play.Act(Fifth, Form("rectification", null, ("items", "通知不到位|值班员|送到户|一周")));
        Assert.Equal("属地街道", Assert.Single(FollowUps.Of(play.State)).Unit);
        var spoken = await play.Drafted(News, "on-site", Told, channels: ["paper-board"]);
        await play.Act(News, new SubmitStatement(spoken));
        Assert.Single(play.Seat(Fifth).ToApprove);
        await play.Act(Fifth, new ApproveStatement(spoken, "照此说"));
        Assert.Equal(Fifth, play.State.Statement(spoken)!.Approver);
    }

    [Fact]
    public async Task AnUnlawfulOrderToTheFifthSeat_IsRefusedWithPoints_OrVetoed()
    {
        await using var play = await Open(1, _ => Renamed());
        await play.At("09:16");
        var refused = await play.Act(Fifth, new AnswerOrder("K1-06", "refuse", "应当如实报告"));
        play.Earns("C1-order", "refused", refused);
        await using var other = await Open(1, _ => Renamed());
        await other.At("09:16");
        await other.Act(Fifth, new AnswerOrder("K1-06", "agree", "好"));
        Assert.NotNull(other.Veto("V1-agree"));
    }

    [Fact]
    public async Task TheFifthSeat_HasItsCardInTheBriefingAndABotThatPlaysIt()
    {
        var scenario = Renamed();
        var card = Assert.Single(BriefingView.Of(scenario, "zh-CN").Roles, r => r.Seat == Fifth);
        Assert.Equal(["on-site"], card.Approves);
        var played = await HeadlessRun.PlayAsync(scenario, 1, 1, "zh-CN", "expert", new BotTeams(), TimeProvider.System, TestContext.Current.CancellationToken);
        Assert.Equal(12, Simulator.Domain.Scoring.Scorecards.Of(played.State, played.State.Now).BySeat[Fifth].Earned);
    }

    [Fact]
    public void NoCodeKnowsTheSeat()
    {
        var sources = Directory.EnumerateFiles(Path.Combine(ShippedScenarios.Root, "src"), "*.*", SearchOption.AllDirectories).Where(f => Path.GetExtension(f) is ".cs" or ".razor");
        Assert.DoesNotContain(sources, f => File.ReadAllText(f) is var text && (text.Contains("\"street\"", StringComparison.Ordinal) || text.Contains(Fifth, StringComparison.Ordinal)));
    }
}
