using Simulator.Domain.Rumors;
using static Simulator.Domain.Rumors.StatementEffect;
using static Simulator.Domain.Tests.Rumors.Cascades;

namespace Simulator.Domain.Tests.Rumors;

/// <summary>P5 and P6: lies and unexplained deletions do not pay, in the mean over 200 seeds.</summary>
public class MeanPropertiesTests
{
    private static readonly Lazy<int> InSilence = new(() => First(200).Sum(s => Run(s).Count(p => p.Kind != RumorEventKind.Removal)));

    [Theory]
    [InlineData(4), InlineData(48)]
    public void P5_An_exposed_lie_spreads_more_than_silence_in_the_mean(int exposedAfter)
    {
        var lie = First(200).Sum(s => Run(s, Says(2 * Hour, FalseDenial), new DenialExposed(exposedAfter * Hour, "S1")).Count(p => p.Kind != RumorEventKind.Removal));
        Assert.True(lie > InSilence.Value, $"{lie} against {InSilence.Value}");
    }

    [Fact]
    public void P6_An_unexplained_deletion_raises_more_questions_and_backlash_in_the_mean()
    {
        static int Resentment(params RumorAction[] acts) => First(200).Sum(s => Run(s, acts).Count(p => p is { Seen: true, Stance: Stance.Question or Stance.Backlash }));
        var (unexplained, explained, none) = (Resentment(new RootDeleted(2 * Hour, Root.RootId, false, false)), Resentment(new RootDeleted(2 * Hour, Root.RootId, true, false)), Resentment());
        Assert.True(unexplained > explained && unexplained > none, $"{unexplained}, explained {explained}, none {none}");
    }

    [Theory]
    [Trait("Category", "Long")]
    [InlineData(8), InlineData(12), InlineData(24)]
    public void P5_holds_whenever_the_lie_is_exposed(int exposedAfter) => P5_An_exposed_lie_spreads_more_than_silence_in_the_mean(exposedAfter);
}
