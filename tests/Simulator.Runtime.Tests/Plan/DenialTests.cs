using Simulator.Domain.Exercises;
using Simulator.Domain.Exercises.Acts;
using Simulator.Domain.Rumors;
using static Simulator.Runtime.Tests.Plan.Play;

namespace Simulator.Runtime.Tests.Plan;

/// <summary>False denials and what becomes of them; two seats that say two things; personal data (subject two).</summary>
public sealed class DenialTests
{
    private const string NobodyHurt = "【演练】昨天现场没有任何人员受伤。";
    private const string OneHurt = "【演练】昨天疏散中1名商户踝部扭伤，已送医检查，无骨折，已回家休养。";
    private const string NoDanger = "【演练】冷库不存在任何隐患。";
    private const string Admitted = "【演练】属实：冷库上月曾被责令限期改正，已改完并复查合格。昨天的通报没有写到，应当一并说明。";

    [Fact]
    public async Task S010_AFalseDenial_IsExposedAndCostsTrust()
    {
        await using var honest = await Open(2);
        await using var lying = await Open(2);
        foreach (var play in new[] { honest, lying }) await play.At("07:55");
        await honest.Published(News, "notice", OneHurt);
        var lie = await lying.Published(News, "notice", NobodyHurt);
        foreach (var play in new[] { honest, lying }) await play.At("08:05");

        await honest.DidNotCome("C2-2");
        await lying.Came("C2-2", News, Leading);
        Assert.Contains(lying.State.RumorActions.OfType<DenialExposed>(), d => d.StatementId == lie.Paper);
        Assert.True(lying.State.Gauges.Trust < honest.State.Gauges.Trust - 10, $"{lying.State.Gauges.Trust} against {honest.State.Gauges.Trust}");
        Assert.Equal([lie.Version], lying.Veto("V2-false-denial")!.Evidence);
        Assert.Equal(0, lying.Line("K2-04").Earned);
        Assert.Null(honest.Veto("V2-false-denial"));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task S107_AnErrorTakenBackInTime_SparesTheSecondBlow(bool corrected)
    {
        await using var play = await Open(2);
        await play.At("07:55");
        var lie = await play.Published(News, "notice", NobodyHurt);
        await play.At("08:05");
        if (corrected) await play.Published(News, "correction", $"【演练】更正：刚才说错了。{OneHurt[4..]}", corrects: lie.Paper);
        Assert.Equal(corrected ? StatementStatus.Corrected : StatementStatus.Published, play.Seat(Police).Statements.Single(s => s.Id == lie.Paper).Status);
        await play.At("08:12");
        if (corrected) await play.DidNotCome("C2-2-late");
        else await play.Came("C2-2-late", News, Leading);
        Assert.Equal(corrected, play.Deduction("D2-no-correction") is null);
        if (!corrected) Assert.Equal([lie.Version], play.Deduction("D2-no-correction")!.Evidence);
    }

    [Fact]
    public async Task S120_ADangerDeniedAgainstTheBoard_IsAVeto_AndComesOut()
    {
        await using var play = await Open(2);
        await OnTheBoard(play);
        var denied = await play.Published(News, "press-answer", NoDanger, "K2-05");
        await play.At("08:13");
        await play.Came("C6-2", News, Leading);
        Assert.Equal(0, play.Line("K2-05").Earned);
        Assert.Equal([denied.Version], play.Factor("K2-05", "denied")!.Evidence);
        Assert.Equal([denied.Version], play.Veto("V2-danger-denied")!.Evidence);
        Assert.Equal("false", play.Deduction("D2-danger-denied")!.Type);
        Assert.True(play.Score.Total <= 59);
    }

    [Fact]
    public async Task S120_TheSameDangerAdmitted_Earns()
    {
        await using var play = await Open(2);
        await OnTheBoard(play);
        var admitted = await play.Published(News, "press-answer", Admitted, "K2-05");
        await play.At("08:13");
        await play.DidNotCome("C6-2");
        foreach (var element in new[] { "admitted", "rectified", "earlier" }) play.Earns("K2-05", element, admitted);
        Assert.Empty(play.Score.Vetoes);
        Assert.Null(play.Seat(Assessment).Feed.Find($"official-{admitted.Paper}"));
        Assert.NotNull(play.Inbox(News, "K2-05").HandledAt);
    }

    [Fact]
    public async Task S040_TwoVoicesAboutTheSameThing_AreNoticedAndCost()
    {
        await using var play = await Open(2);
        await play.At("07:55");
        var told = await play.Published(News, "notice", OneHurt);
        await play.At("07:56");
        Assert.Null(play.Deduction("D2-two-voices"));
        await play.DidNotCome("C10-2");
        var denied = await play.Act(Police, new ReplyPost("K2-04", "昨天现场没有人受伤，放心。"));
        await play.At("07:57");
        await play.Came("C10-2", News, Leading);
        Assert.Equal(1, play.Deduction("D2-two-voices")!.Points);
        Assert.Equal([told.Version, denied.Version], play.Deduction("D2-two-voices")!.Evidence);
    }

    [Fact]
    public async Task S074_AReportUpwardThatContradictsTheRelease_IsNoticed()
    {
        await using var play = await Open(2);
        await play.At("07:55");
        var told = await play.Published(News, "notice", OneHurt);
        await play.Act(Assessment, new FileReport("follow-up", "written", [Leading], OneHurt));
        await play.At("07:56");
        await play.DidNotCome("C10-2");
        var denied = await play.Act(Assessment, new FileReport("follow-up", "written", [Leading], NobodyHurt));
        Assert.Equal(2, play.Seat(Leading).Reports.Length);
        Assert.Empty(play.Seat(Police).Reports);
        await play.At("07:57");
        await play.Came("C10-2", News, Leading);
        Assert.Equal([told.Version, denied.Version], play.Deduction("D2-two-voices")!.Evidence);
    }

    [Fact]
    public async Task S004_PersonalDataInARelease_WarnsItsAuthorAndIsAVeto()
    {
        await using var play = await Open(2);
        await play.At("07:55");
        const string Named = "【演练】首发者系石坪职业学院大二学生林某某。";
        Assert.Contains(play.Seat(News).Preview(Named, []), r => r.Kind == "private");
        Assert.DoesNotContain(play.Seat(News).Preview("【演练】首发者已自行删除并说明情况。", []), r => r.Kind == "private");
        await play.Published(News, "notice", "【演练】首发者已自行删除并说明情况。");
        Assert.Empty(play.Score.Vetoes);

        var named = await play.Published(News, "notice", Named);
        await play.At("07:56");
        await play.Came("C4-2", Police, Leading, News);
        Assert.Equal([named.Version], play.Veto("V2-privacy")!.Evidence);
    }

    [Fact]
    public async Task S068_AZeroReportWhileMattersAreOpen_IsAVeto()
    {
        await using var play = await Open(2);
        await play.At("08:00");
        await play.Act(Assessment, new FileReport("follow-up", "written", [Leading], "【演练】续报：夜间画面正在比对。"));
        Assert.Empty(play.Score.Vetoes);
        var zero = await play.Act(Assessment, new FileReport("zero", "written", [Leading], "今日无情况，零报告。"));
        Assert.Equal([zero.Version], play.Veto("V2-false-report")!.Evidence);
        Assert.Contains(play.Seat(Leading).Reports, r => r.Kind == "zero");
        Assert.DoesNotContain(play.Seat(News).Reports, r => r.Kind == "zero");
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task S069_AKnownFactLeftOutOfTheReport_IsAnOmission(bool told)
    {
        await using var play = await Open(2);
        await OnTheBoard(play);
        await play.At("08:40");
        await play.Act(Assessment, new FileReport("follow-up", "written", [Leading], told ? Admitted : "【演练】续报：夜间画面已比对，是外地旧视频。"));
        Assert.Equal(told, play.Deduction("D2-omitted-order") is null);
        if (!told) Assert.Equal(("omitted", 1), (play.Deduction("D2-omitted-order")!.Type, play.Deduction("D2-omitted-order")!.Evidence.Length));
        Assert.True(await play.Logged("report-filed", "follow-up"));
        Assert.Empty(play.Seat(News).Reports);
    }

    // What the fire brigade found out about the cold store is on the board at 08:11.
    private static async Task OnTheBoard(Play play)
    {
        await play.At("08:00");
        await play.Act(Assessment, new RequestVerification("fire", "上月有没有责令限期改正？", TimeSpan.FromMinutes(14), "K2-05"));
        await play.At("08:11");
        await play.Act(Assessment, new AddBoardFact(play.State.Verifications[^1].Id, "冷库上月曾被责令限期改正", "石坪大队答复"));
    }
}
