using System.Globalization;
using System.Reflection;
using Xunit.Sdk;

namespace Simulator.Runtime.Tests.Plan;

/// <summary>
/// What carries an item is taken out of the folder, one item at a time: the folder is still read without errors, and the case of that item fails.
/// A case that went on passing would prove nothing.
/// </summary>
public sealed class AllBRemovalTests
{
    private const string First = AllBFolder.First;

    private static readonly Dictionary<string, Action<AllBFolder>> Gone = new(StringComparer.Ordinal)
    {
        ["S001"] = f => f.Instead("提高公众对应急处置工作的参与度, ", ""),
        ["S002"] = f => f.Without("- id: C1-measure", First),
        ["S015"] = f => f.Without("{ id: secretary,"),
        ["S021"] = f => f.Instead("under: district-group", "under: safety-committee").Without("{ id: district-group,"),
        ["S022"] = f => f.Instead("head: 总指挥：市领导（演练代号 A-02）, ", ""),
        ["S023"] = f => f.Instead("head: 组长：局领导（演练代号 X-01）, ", ""),
        ["S025"] = f => f.Instead("seat: news, limit: 5m, post: director", "seat: leading, limit: 5m"),
        ["S026"] = f => f.Instead("sees: [items, verifications, statements, tasks]", "sees: [items, verifications, statements]"),
        ["S028"] = f => f.Instead("register-item, judge-item, note-item, request-verification, board-fact, draft-statement", "register-item, note-item, request-verification, board-fact, draft-statement"),
        ["S031"] = f => f.Without("{ id: by-when,"),
        ["S032"] = f => f.Instead("decide-measure, assign-task, ", "decide-measure, ").Instead("acts: [send-message, assign-task]", "acts: [send-message]"),
        ["S033"] = f => f.Instead("head: 组长：党委书记（演练代号 A-01）, ", "head: 组长（演练代号 A-01）, "),
        ["S034"] = f => f.Without("{ id: supervisor,"),
        ["S036"] = f => f.Instead("to: [street]\n    kind: walk-in", "to: [news]\n    kind: walk-in", First),
        ["S039"] = f => f.Instead("to: [opinion-center]\n    archive:", "archive:"),
        ["S041"] = f => f.Instead("approval: true\n    to: [government-office]", "approval: true"),
        ["S042"] = f => f.Without("{ id: implementation-plan,"),
        ["S044"] = f => f.Without("- { seat: street, text:"),
        ["S045"] = f => f.Without("{ id: site-officer,").Without("post.site-officer:", AllBFolder.Words),
        ["S052"] = f => f.Without("{ id: information-officers,"),
        ["S055"] = f => f.Instead("status: reviewed", "status: runnable"),
        ["S059"] = f => f.Without("suggestedFirstActs: [sign-in, file-roster, log-call]"),
        ["S060"] = f => f.Without("- id: C1-share", First),
        ["S063"] = f => f.Without("{ id: cyberspace,"),
        ["S072"] = f => f.Without("reporting:"),
        ["S073"] = f => f.Instead("{ paper: verification-up, seat: leading, limit: 6m, post: head }", "{ paper: verification-up, seat: leading, limit: 6m }"),
        ["S078"] = f => f.Without("{ paper: joint,"),
        ["S079"] = f => f.Without("to: [discipline-office]"),
        ["S090"] = f => f.Instead("to: [government-office]\n    follow: true", "to: [government-office]"),
        ["S095"] = f => f.Without("- id: C1-apart", First),
        ["S096"] = f => f.Without("- id: C1-register", First),
        ["S101"] = f => f.Instead("id: likelihood,", "id: remark,"),
        ["S102"] = f => f.Without("{ paper: measure,"),
        ["S111"] = f => f.Instead("{ paper: on-site, seat: street,", "{ paper: on-site, seat: leading,"),
        ["S113"] = f => f.Without("{ id: tv-radio,"),
        ["S118"] = f => f.Without("- { id: A1-belief,", First),
        ["S123"] = f => f.Without("norm: press-rules", First),
        ["S132"] = f => f.Without("{ id: lead, label: label.lead, type: text, required: true }"),
        ["S134"] = f => f.Without("{ id: host, label: label.host, type: text, preFill: briefing.host }"),
        ["S136"] = f => f.Instead("to: [publicity, cyberspace-office]", "to: [publicity]"),
        ["S140"] = f => f.Without("{ paper: follow-up,"),
        ["S143"] = f => f.Instead("title: form.plan-outline\n    seat: \"*\"", "title: form.plan-outline\n    seat: news"),
        ["S145"] = f => f.Without("- id: N0-end", First),
        ["S165"] = f => f.Without("{ id: written-report, text:"),
        ["S167"] = f => f.Without("briefing: {"),
        ["S168"] = f => f.Instead("preFill: ledger.open.table, ", ""),
        ["S173"] = f => f.Instead("seat: police, under: command-center", "seat: police"),
        ["S177"] = f => f.Without("norm: open-information", First),
        ["S178"] = f => f.Without("{ id: useful,").Without("outcomes:"),
        ["S179"] = f => f.Without("{ id: mail,"),
        ["S181"] = f => f.Without("- id: C1-warning", First),
        ["S182"] = f => f.Instead("to: [opinion-center, party-office]", "to: [party-office]"),
        ["S194"] = f => f.Instead("to: [party-office, command-group]", "to: [party-office]"),
        ["S198"] = f => f.Instead("options: [ { id: internal, label: word.internal } ]", "options: [ { id: internal, label: word.internal }, { id: public, label: word.open } ]"),
        ["S200"] = f => f.Instead("to: [party-office]\n    follow: true", "to: [party-office]"),
        ["S201"] = f => f.Instead("title: form.rectification\n    seat: \"*\"", "title: form.rectification\n    seat: street"),
        ["S202"] = f => f.Instead(", { id: remedy, label: label.remedy }", ""),
        ["S203"] = f => f.Without("archive: \"AB-ZJ-{n}\""),
        ["S206"] = f => f.Instead("加分最多 6 分；", ""),
        ["S207"] = f => f.Instead("to: [street-office, command-group]", "to: [command-group]"),
        ["S208"] = f => f.Instead("{ id: measure, label: label.measure }, { id: due, label: label.due } ]", "{ id: measure, label: label.measure } ]"),
    };

    public static TheoryData<string> Items => [.. Gone.Keys];

    [Theory]
    [MemberData(nameof(Items))]
    public async Task WithoutItsBlock_TheCaseFails(string item)
    {
        using var folder = new AllBFolder();
        Gone[item](folder);
        var without = new AllBTests { Scenario = folder.Load() };
        await Assert.ThrowsAnyAsync<XunitException>(() => Run(without, item));
    }

    [Fact]
    public void EveryCase_IsTriedWithoutItsBlock() => Assert.Equal(Cases.Select(c => c.Name[..4]).Order(StringComparer.Ordinal), Gone.Keys.Order(StringComparer.Ordinal));

    [Fact]
    public void EveryBItem_HasItsCase_AndIsMarkedInTheFolder()
    {
        var items = PlanItem.All.Where(i => i.Priority == "B").Select(i => i.Number).ToList();
        Assert.Equal(items, Gone.Keys.Select(k => int.Parse(k[1..], CultureInfo.InvariantCulture)).Order());
        Assert.Equal(items, AllBFolder.Marked);
    }

    private static IEnumerable<MethodInfo> Cases => typeof(AllBTests).GetMethods().Where(m => m.Name.Length > 5 && m.Name[0] == 'S' && m.Name[4] == '_');

    // The joint release is the kind that is taken out of the kinds of release.
    private static async Task Run(AllBTests tests, string item)
    {
        var method = Cases.Single(c => c.Name.StartsWith(item + "_", StringComparison.Ordinal));
        object[] arguments = method.GetParameters().Length == 0 ? [] : ["joint"];
        try
        {
            if (method.Invoke(tests, arguments) is Task running) await running;
        }
        catch (TargetInvocationException wrapped)
        {
            throw wrapped.InnerException!;
        }
    }
}
