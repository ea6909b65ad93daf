using Simulator.Domain;
using Simulator.Domain.Exercises;
using Simulator.Domain.Logs;
using Simulator.Domain.Views;
using Simulator.Runtime.Bots;
using static Simulator.Runtime.Tests.Bots.Stage;

namespace Simulator.Runtime.Tests.Bots;

public sealed class RandomBotTests
{
    [Fact]
    public async Task Never_throws_and_takes_acts_of_many_kinds()
    {
        var kinds = new HashSet<string>();
        for (var seed = 1; seed <= 40; seed++) kinds.UnionWith((await Play(Scenario(), "random", seed)).Acts.Select(a => a.Kind));
        Assert.True(kinds.Count >= 20, string.Join(' ', kinds.Order()));
    }

    [Fact]
    public void On_an_empty_desk_only_what_needs_nothing_is_offered()
    {
        var state = Exercise.Decide(ExerciseState.Empty, Casting.PublicCast.Open(Tiny.Open() with { Scenario = Scenario() }), Tiny.Control, ExerciseTime.Zero).Events
            .Aggregate(ExerciseState.Empty, (s, e) => Exercise.Evolve(s, new RecordedEvent(s.Version + 1, ExerciseTime.Zero, new Cause("open", "control", Office.Controller, null), e)));
        var drawn = new HashSet<string>();
        for (var seed = 0; seed < 300; seed++)
            foreach (var command in new BotTeams().Create("random", "news", new BotScript(null, s => s, seed))!.Due(SeatView.Of(state, "news", ExerciseTime.FromMinutes(20))!, ExerciseTime.Zero, ExerciseTime.FromMinutes(20)))
                drawn.Add(command.Kind);
        Assert.Contains("sign-in", drawn);
        Assert.Contains("draft-statement", drawn);
        foreach (var idle in new[] { "approve-statement", "publish-statement", "answer-order", "judge-item", "finish-task", "register-item", "activate-plan" }) Assert.DoesNotContain(idle, drawn);
    }

    [Fact]
    public async Task One_act_every_45_to_120_seconds_however_the_way_is_cut()
    {
        var state = await Play(Scenario(), "random");
        var view = SeatView.Of(state, "news", state.End)!;
        var bot = new BotTeams().Create("random", "news", new BotScript(null, s => s, 9))!;
        var whole = bot.Due(view, ExerciseTime.Zero, state.End).Select(Json).ToArray();
        var parts = Enumerable.Range(0, (int)(state.End.Ms / 1000)).SelectMany(s => bot.Due(view, ExerciseTime.FromSeconds(s), ExerciseTime.FromSeconds(s + 1))).Select(Json).ToArray();
        Assert.Equal(whole, parts);
        Assert.InRange(whole.Length, (int)(state.End.Ms / 120_000) - 1, (int)(state.End.Ms / 45_000));
    }

    private static string Json(ExerciseCommand command) => command.Kind + System.Text.Json.JsonSerializer.Serialize(command, command.GetType(), LogJson.Options);
}
