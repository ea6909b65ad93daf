using Simulator.Domain;
using Simulator.Domain.Scenarios;

namespace Simulator.Runtime.Bots.Playbooks;

/// <summary>How long after its trigger a team takes a step. Never shorter than the playbook says.</summary>
internal interface IPace
{
    TimeSpan Delay(PlaybookStep step, Occurrence occurrence);
}

internal sealed class PromptPace : IPace
{
    public TimeSpan Delay(PlaybookStep step, Occurrence occurrence) => step.Delay;
}

/// <summary>The same steps, each three times later and up to ten minutes more.</summary>
internal sealed class SlowPace(long seed, string seat) : IPace
{
    private const double Slower = 3;
    private static readonly TimeSpan MostExtra = TimeSpan.FromMinutes(10);

    public TimeSpan Delay(PlaybookStep step, Occurrence occurrence) =>
        step.Delay * Slower + MostExtra * DrawKey.Root(seed).With("bot").With(seat).With(step.Id).With(occurrence.Id).Uniform();
}
