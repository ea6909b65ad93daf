namespace Simulator.E2E.Tests.Access;

/// <summary>A page that nobody visits would be looked through by nobody: said in the short run, when the page is new.</summary>
public sealed class VisitsTests
{
    [Fact]
    public void Every_page_has_a_way_to_it() =>
        Assert.Equal("", string.Join('\n', WebPages.All().Except(Visits.All.Select(v => v.Route)).Select(r => $"no visit for {r}: add one to Visits.All")));
}
