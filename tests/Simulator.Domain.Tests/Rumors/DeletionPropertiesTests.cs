using Simulator.Domain.Rumors;
using static Simulator.Domain.Rumors.StatementEffect;
using static Simulator.Domain.Tests.Rumors.Cascades;

namespace Simulator.Domain.Tests.Rumors;

/// <summary>P12: a deletion hides, it does not persuade. For every seed; the long run takes 200.</summary>
public abstract class DeletionProperties(int seeds)
{
    [Theory]
    [InlineData(true, false), InlineData(false, false), InlineData(false, true)]
    public void P12_A_deletion_never_lowers_false_belief_at_any_time(bool explained, bool byAuthor)
    {
        var hidden = 0;
        foreach (var seed in First(seeds))
        {
            var (kept, cut) = (Engine(seed), Engine(seed));
            RunTo(kept, 2 * Hour - 1, Root, Says(Hour, Clarification));
            RunTo(cut, 2 * Hour - 1, Root, Says(Hour, Clarification));
            cut.Apply(new RootDeleted(2 * Hour, Root.RootId, explained, byAuthor));
            for (var at = 2 * Hour; at <= End; at += Hour)
            {
                var posts = new List<RumorPost>();
                Take(kept, at);
                Take(cut, at, posts);
                hidden += posts.Count(p => !p.Seen);
                Assert.True(cut.GaugesAt(at).FalseBelief >= kept.GaugesAt(at).FalseBelief - 1e-9, $"seed {seed} at {at}");
            }
        }
        Assert.True(hidden > 0);
    }
}

public sealed class DeletionPropertiesTests() : DeletionProperties(25);

[Trait("Category", "Long")]
public sealed class DeletionPropertiesTestsOnTwoHundredSeeds() : DeletionProperties(200);
