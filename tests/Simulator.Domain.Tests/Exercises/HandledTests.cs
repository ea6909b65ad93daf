using Simulator.Domain.Exercises;
using Simulator.Domain.Exercises.Acts;

namespace Simulator.Domain.Tests.Exercises;

/// <summary>When the countdown of something addressed to a seat stops.</summary>
public sealed class HandledTests
{
    private static Given With(params string[] handledBy) => Given.Started(s => s with { Injects = [.. s.Injects.Select(i => i with { To = ["news"], HandledBy = [.. handledBy] })] });

    [Fact]
    public void An_act_that_names_nothing_handles_what_lists_its_kind()
    {
        var given = With("file-roster").Until(10).And(11, new RosterFiled("news", "a", "b", "c"));
        var delivered = given.State.Injects.Values.Where(i => i.Status == InjectStatus.Delivered).ToList();
        Assert.NotEmpty(delivered);
        Assert.All(delivered, i => Assert.Contains("news", i.Handled.Keys));
    }

    [Fact]
    public void An_act_that_names_one_inject_leaves_the_others_open()
    {
        var given = With("mark-handled").Until(30);
        var delivered = given.State.Injects.Values.Where(i => i.Status == InjectStatus.Delivered).Select(i => i.Id).ToList();
        Assert.True(delivered.Count > 1);
        given = given.And(31, new HandledMarked("news", delivered[0], "done"));
        Assert.Equal([delivered[0]], given.State.Injects.Values.Where(i => i.Handled.ContainsKey("news")).Select(i => i.Id));
    }

    [Fact]
    public void An_act_of_another_kind_handles_nothing()
    {
        var given = With("file-report").Until(10).And(11, new RosterFiled("news", "a", "b", "c"));
        Assert.All(given.State.Injects.Values, i => Assert.Empty(i.Handled));
    }
}
