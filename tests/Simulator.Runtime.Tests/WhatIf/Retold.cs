using System.Collections.Concurrent;
using Simulator.Domain;
using Simulator.Domain.Logs;
using Simulator.Domain.Replays.Changes;
using Simulator.Domain.Replays.Inputs;
using Simulator.Domain.Replays.Outcomes;
using Simulator.Runtime.Bots;
using Simulator.Runtime.Tests.Shipped;
using Simulator.Runtime.WhatIf;

namespace Simulator.Runtime.Tests.WhatIf;

/// <summary>Given a recorded exercise, when one decision is changed, then.</summary>
internal static class Retold
{
    private static readonly ConcurrentDictionary<(string Team, int Subject, long Seed), Task<RecordedExercise>> Read = new();
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public static Task<RecordedExercise> Given(string team, int subject = 1, long seed = 1) =>
        Read.GetOrAdd((team, subject, seed), async key => Of((await ShippedScenarios.Played("liuwan-market", key.Subject, key.Team, key.Seed)).Log));

    public static RecordedExercise Of(IReadOnlyList<StoredEvent> log)
    {
        var (recorded, refused) = WhatIfRun.Read(log);
        Assert.Null(refused);
        return recorded!;
    }

    /// <summary>The one act of this kind, or its number-th.</summary>
    public static RecordedInput Act(this RecordedExercise recorded, string kind, int number = 0) => recorded.Acts.Where(a => a.Command.Kind == kind).ElementAt(number);

    public static async Task<WhatIfOutcome> Try(this RecordedExercise recorded, WhatIfChange change) =>
        await WhatIfRun.RunAsync(recorded, change, ExerciseTime.Zero, new BotTeams(), TimeProvider.System, cancel: Cancel);

    public static async Task<WhatIfResult> When(this RecordedExercise recorded, WhatIfChange change)
    {
        var outcome = await recorded.Try(change);
        Assert.Null(outcome.Refused);
        return outcome.Result!;
    }

    public static async Task ThenRefused(this RecordedExercise recorded, string code, WhatIfChange change)
    {
        var outcome = await recorded.Try(change);
        Assert.Equal(code, outcome.Refused?.Code);
        Assert.Null(outcome.Result);
        Assert.Empty(outcome.Log);
    }

    /// <summary>Nothing was changed: the same exercise, and nothing that did not happen.</summary>
    public static async Task ThenTheSame(this RecordedExercise recorded, string why = "")
    {
        var result = await recorded.When(new NoChange());
        Assert.Empty(result.CouldNotHappen.Select(c => $"{why} {c.At} {c.Seat} {c.Kind}: {c.Reason.Code} {string.Join(' ', c.Reason.Args)}"));
        Assert.True(recorded.Digest == result.Digest, why + ": another digest");
        Assert.Empty(result.Differences);
        Assert.Empty(result.Unverified);
    }
}
