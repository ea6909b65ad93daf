using Simulator.Domain.Exercises;
using Simulator.Domain.Exercises.Acts;
using Simulator.Domain.Scenarios;

namespace Simulator.Domain.Tests;

/// <summary>The small scenario with what papers need: a list that goes to an office and is followed up, a list to be approved, two posts in the leading seat.</summary>
public static class PaperScenario
{
    public static readonly TableSpec Items = new([
        new TableColumn("matter", "事项", "text", false), new TableColumn("owner", "责任人", "text", true), new TableColumn("count", "件数", "number", true), new TableColumn("due", "时限", "time", true),
        new TableColumn("state", "状态", "choice", false) { Options = [new FieldOption("open", "未办"), new FieldOption("done", "已办")] }]);

    public static readonly FormField ItemsField = new("items", "清单", "table", true, null) { Table = Items };

    public static readonly FormSpec List = new("list", "整改清单", "assessment", [ItemsField, new FormField("names", "岗位", "lines", false, null), new FormField("note", "说明", "long", false, null)])
    { Filing = new Filing(["office"], "LC-{n}") { Follow = true } };

    public static readonly FormSpec Proposals = new("proposals", "修订建议", "*", [new FormField("rows", "建议", "table", true, null)
        { Table = new TableSpec([new TableColumn("clause", "条款", "text", false), new TableColumn("unit", "单位", "text", true), new TableColumn("proposed", "改为", "text", true)]) }])
    { Approval = true, Filing = new Filing(["office"], null) { Follow = true } };

    public static Scenario Whole => TinyScenario.Whole with
    {
        Forms = [List, Proposals],
        Organisation = new Organisation([new Body("office", "市委办", "addressee")]),
        Approvals = [.. TinyScenario.Whole.Approvals.Select(a => a.Paper == "notice" ? a with { Post = "head" } : a), new ApprovalRule("proposals", "leading", TimeSpan.FromMinutes(10))],
        Seats = [.. TinyScenario.Whole.Seats.Select(s => s.Id == "leading" ? s with { SubRoles = [new SubRole("head", "组长", []), new SubRole("deputy", "副组长", [])] } : s)],
    };

    public static Given Started() => Given.Started(Whole);
    public static FileForm Listed(string items, string? names = null, string? about = null) =>
        new("list", names is null ? TinyScenario.Fields("items", items) : TinyScenario.Fields("items", items).Add("names", names), about);
    public static FileForm Proposed(string rows) => new("proposals", TinyScenario.Fields("rows", rows));
}
