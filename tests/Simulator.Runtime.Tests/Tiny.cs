using System.Collections.Immutable;
using Simulator.Domain;
using Simulator.Domain.Exercises;
using Simulator.Domain.Exercises.Acts;
using Simulator.Domain.Scenarios;
using Simulator.Domain.Views;
using Simulator.Runtime.Bots;

namespace Simulator.Runtime.Tests;

/// <summary>The smallest scenario in which something spreads, something is due and something can be done.</summary>
internal static class Tiny
{
    public static readonly Actor Control = new("control", Office.Controller);
    public static readonly Actor Ann = new("ann", Office.Player, "news");

    public static OpenRequest Open(long seed = 7) => new(Scenario(), 1, seed, "en", new ExerciseSettings(), Control);

    public static Scenario Scenario() => new()
    {
        Format = 1, Id = "tiny", Version = "1", Languages = ["en"], Title = "title", Place = "place",
        Texts = new Texts(Ordinal.Map<ImmutableSortedDictionary<string, string>>().Add("en", Ordinal.Map<string>().Add("title", "Tiny").Add("value.unknown", "unknown"))),
        Seats =
        [
            new SeatSpec { Id = "news", Name = "News", Console = "news", Acts = ["sign-in", "register-item", "send-message"] },
            new SeatSpec { Id = "lead", Name = "Lead", Console = "lead", Acts = ["sign-in", "send-message"], NeedsConfirmation = true },
        ],
        Channels = [new ChannelSpec("wall", "Wall", "public", "post", 0.5), new ChannelSpec("phone", "Phone", "direct", "phone", 0)],
        Personas = [new Persona("neighbour", "Neighbour", "citizen", 400, null), new Persona("desk", "Desk", "system", 0, null)],
        Facts = [new Fact { Id = "F1", Text = "a fact", Chip = "a fact", Publish = "must" }],
        Narratives = [new Narrative("N1", "a claim", "false", ["hot"])],
        Subjects = [Subject()],
    };

    private static Subject Subject() => new()
    {
        Number = 1, Title = "one", StoryDay = "Thursday", StoryStartMinute = 540, Duration = TimeSpan.FromMinutes(20),
        Phases = [new Phase("p1", "phase", ExerciseTime.Zero)],
        Rumors = new RumorSpec(12, 0.6, 5, 400_000, TimeSpan.FromMinutes(10), TimeSpan.FromMinutes(30)),
        Injects =
        [
            new Inject { Id = "I1", At = ExerciseTime.FromSeconds(30), Channel = "wall", Sender = "neighbour", Text = "something happened", Kind = "post", Root = new RootSpec("N1", 400, 0.8, TimeSpan.FromMinutes(60)) },
            new Inject { Id = "I2", At = ExerciseTime.FromMinutes(2), Channel = "phone", Sender = "desk", Text = "what is it, {posts} posts", Kind = "call", To = ["news"], Limit = TimeSpan.FromSeconds(90.5) },
            new Inject { Id = "I3", When = new GaugeAt("heat", 10, null), Channel = "phone", Sender = "desk", Text = "it is hot", Kind = "call", To = ["lead"], Limit = TimeSpan.FromMinutes(1) },
            new Inject { Id = "I4", After = new InjectAfter("I2", TimeSpan.FromMinutes(3)), Channel = "wall", Sender = "neighbour", Text = "I take it back", Kind = "post", DeletesPost = "I1" },
        ],
        Criteria = [],
        Consequences = [new Consequence("C1", new TimeReached(ExerciseTime.FromMinutes(6)), [new ConsequenceEffect("trust-loss", 0.1, null, null)])],
        Background = [new BackgroundPost("B1", "unrelated", "neighbour", "nice weather", null), new BackgroundPost("B2", "unrelated", "neighbour", "lost a glove", null)],
        Crowd = [new CrowdLine("comment", "oh"), new CrowdLine("comment", "really"), new CrowdLine("question", "is it true"), new CrowdLine("deny", "no"), new CrowdLine("support", "good"), new CrowdLine("backlash", "bad")],
    };
}

/// <summary>A team that signs in at ten seconds and registers whatever rows it sees each minute.</summary>
internal sealed class TinyBots : IBots
{
    public IReadOnlyList<string> Teams => ["prompt"];
    public IBot? Create(string team, string seat, BotScript script) => team == "prompt" ? new Prompt() : null;

    private sealed class Prompt : IBot
    {
        public IEnumerable<ExerciseCommand> Due(SeatView view, ExerciseTime from, ExerciseTime to)
        {
            if (to == ExerciseTime.FromSeconds(10)) yield return new SignIn();
            if (to.Ms % 60_000 != 0 || view.Seat != "news") yield break;
            foreach (var post in view.Feed.Newest(1)) yield return new RegisterItem(post.Id, null, "seen " + post.Id);
        }
    }
}
