using Simulator.Runtime.Bots.Playbooks;

namespace Simulator.Runtime.Bots;

/// <summary>The five teams of the product.</summary>
public sealed class BotTeams : IBots
{
    public IReadOnlyList<string> Teams { get; } = ["expert", "slow", "silent", "coverup", "random"];

    public IBot? Create(string team, string seat, BotScript script) => team switch
    {
        "expert" or "coverup" => new PlaybookBot(script, new PromptPace()),
        "slow" => new PlaybookBot(script, new SlowPace(script.Seed, seat)),
        "silent" => new SilentBot(),
        "random" => new RandomBot(script.Seed, seat),
        _ => null,
    };
}
