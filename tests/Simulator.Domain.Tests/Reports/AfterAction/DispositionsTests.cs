using Simulator.Domain.Exercises;
using Simulator.Domain.Exercises.Acts;
using Simulator.Domain.Reports.AfterAction;
using Simulator.Domain.Scenarios;

namespace Simulator.Domain.Tests.Reports.AfterAction;

/// <summary>What was known and not published, and what became of it. The injury (F3) reaches the assessment team at minute 20.</summary>
public sealed class DispositionsTests
{
    private static Given Play(string publish) => Given.Started(TinyScenario.Whole with { Facts = [.. TinyScenario.Whole.Facts.Select(f => f.Id == "F3" ? f with { Publish = publish } : f)] }).Until(21);
    private static Disposition Of(Given play) => Assert.Single(Dispositions.Of(play.State));

    [Fact]
    public void What_must_be_published_and_was_not_is_omitted_wherever_it_was_passed_on()
    {
        Assert.Equal(DispositionKind.Omitted, Of(Play("must")).Kind);
        var passed = Of(Play("must").When(new SendMessage(["news"], "转你们", "T-3"), "assessment", 22));
        Assert.Equal((DispositionKind.Omitted, ExerciseTime.FromMinutes(22)), (passed.Kind, passed.ForwardedAt));
        Assert.Equal(["assessment", "news"], passed.Seats);
        Assert.Single(passed.Evidence);
    }

    [Fact]
    public void What_may_stay_inside_is_kept_or_passed_on()
    {
        Assert.Equal(DispositionKind.Kept, Of(Play("may")).Kind);
        Assert.Equal(DispositionKind.Forwarded, Of(Play("may").When(new AddBoardFact("T-3", "一人扭伤", "卫健"), "assessment", 22)).Kind);
        var reported = Of(Play("may").When(new FileReport("first", "written", ["leading"], "一名商户踝部扭伤"), "assessment", 23));
        Assert.Equal((DispositionKind.Forwarded, ExerciseTime.FromMinutes(23)), (reported.Kind, reported.ReportedAt));
    }

    [Fact]
    public void What_must_not_be_published_is_protected_or_disclosed()
    {
        Assert.Equal(DispositionKind.Protected, Of(Play("never")).Kind);
        var out_ = Of(Play("never").When(new PostNotice("有一名商户扭伤。", "poster"), "news", 24));
        Assert.Equal((DispositionKind.Disclosed, ExerciseTime.FromMinutes(24)), (out_.Kind, out_.DisclosedAt));
    }

    [Fact]
    public void What_was_published_or_never_known_is_not_on_the_list()
    {
        Assert.Empty(Dispositions.Of(Play("must").When(new PostNotice("有一名商户扭伤。", "poster"), "news", 24).State));
        Assert.Empty(Dispositions.Of(Given.Started().Until(15).State));
    }

    [Fact]
    public void The_teams_own_list_is_read_back()
    {
        var table = new TableSpec([new TableColumn("fact", "事实", "text", false), new TableColumn("disposition", "处置", "choice", false) { Options = [new FieldOption("archive", "存档"), new FieldOption("transfer", "移交")] }]);
        var form = new FormSpec("dispositions", "处置表", "assessment", [new FormField("items", "清单", "table", true, "unpublished.table") { Table = table }]);
        var play = Given.Started(TinyScenario.Whole with { Forms = [form] }).Until(21).When(new FileForm("dispositions", TinyScenario.Fields("items", FormTables.Write([["一人扭伤", "transfer"]]))), "assessment", 25);
        Assert.Equal("移交", Of(play).Decided);
        Assert.Equal("", Of(Play("must")).Decided);
    }
}
