using System.Collections.Immutable;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;
using Simulator.Domain.Exercises;
using Simulator.Domain.Exercises.Acts;
using Simulator.Domain.Exercises.Clock;
using Simulator.Domain.Exercises.Control;
using Simulator.Domain.Exercises.Evaluation;
using Simulator.Domain.Exercises.People;
using Simulator.Domain.Replays.Inputs;
using Simulator.Runtime.Bots;
using Simulator.Runtime.Local;
using Simulator.Runtime.Logs;
using Simulator.Runtime.Tests.Shipped;

namespace Simulator.Runtime.Tests.WhatIf;

/// <summary>A live exercise with people at two seats and bots at the others, on a clock that is moved by hand: acts fall on any millisecond.</summary>
internal sealed class Evening : IAsyncDisposable
{
    public static readonly Actor Control = new("control", Office.Controller), Evaluator = new("evaluator", Office.Evaluator);
    public static readonly Actor News = new("nina", Office.Player, "news"), Leading = new("lars", Office.Player, "leading", "head");
    private static readonly ExerciseId Id = new("evening");

    private readonly MemoryLog _log = new();
    private readonly FakeTimeProvider _time = new();
    private readonly LocalExercises _exercises;
    private ILiveExercise _live = null!;

    private Evening() => _exercises = new LocalExercises(_log, new BotTeams(), _time, NullLogger<LocalExercises>.Instance);

    public ExerciseState State => _live.Control().State;
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public static async Task<Evening> Begin(int subject = 1, params int[] following)
    {
        var evening = new Evening();
        await evening._exercises.OpenAsync(Id, new OpenRequest(ShippedScenarios.Load("liuwan-market"), subject, 3, "zh-CN", new ExerciseSettings(), Control) { Following = [.. following] }, Cancel);
        evening._live = (await evening._exercises.WatchAsync(Id, Cancel))!;
        foreach (var actor in new[] { News, Leading })
        {
            await evening.Do(new JoinExercise(actor.Person, Office.Player), actor with { Seat = null, SubRole = null });
            await evening.Do(new TakeSeat(actor.Person, actor.Seat!, actor.SubRole), Control);
        }
        foreach (var seat in new[] { "assessment", "police" }) await evening.Do(new GiveSeatToBot(seat, "expert"), Control);
        await evening.Do(new SignIn(), News);
        await evening.Do(new StartExercise(), Control);
        return evening;
    }

    public async Task<(string? Code, long Version)> Send(ExerciseCommand command, Actor actor) =>
        await _exercises.ExecuteAsync(Id, actor, command, Cancel) is var result ? (result.Rejection?.Code, result.Version) : default;

    public async Task Do(ExerciseCommand command, Actor actor)
    {
        var code = await Send(command, actor);
        Assert.True(code.Code is null, $"{command.Kind}: {code.Code}");
    }

    public async Task Pass(double seconds)
    {
        _time.Advance(TimeSpan.FromSeconds(seconds));
        await _exercises.TickAsync();
        // Refused whatever the state: it comes back once the replica that State reads has caught up.
        Assert.Equal("NoSuchRequest", (await Send(new AnswerOtherMeasure("none", "x"), Control)).Code);
    }

    public async Task<RecordedExercise> End()
    {
        if (!State.Ended) await Do(new EndExercise("enough"), Control);
        return Retold.Of(await _log.AllAsync(Id));
    }

    public ValueTask DisposeAsync() => _exercises.DisposeAsync();
}
