using Simulator.E2E.Tests.Infrastructure;

namespace Simulator.E2E.Tests.Access;

/// <summary>Every act of every seat, and control's, with keys only.</summary>
[Trait("Category", "Long")]
public sealed class KeyboardTests(Stage stage)
{
    [Fact]
    public async Task Every_act_of_every_seat_is_done_with_keys_only()
    {
        var table = await stage.WorkedAsync();
        var missing = table.Scenario.Seats.SelectMany(s => s.Acts.Where(a => !table.DoneBy(s.Id).Contains(a) && !table.CannotBeDone(s.Id, a)).Select(a => $"{s.Id}: {a} was not done"));
        var found = table.Found.Distinct().Concat(missing).ToList();
        Assert.True(found.Count == 0, string.Join('\n', found));
    }
}
