using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;
using Simulator.Domain.Exercises;
using Simulator.Domain.Exercises.Acts;
using Simulator.Domain.Exercises.Clock;
using Simulator.Domain.Exercises.Evaluation;
using Simulator.Domain.Exercises.People;
using Simulator.Persistence;
using Simulator.Persistence.AppDb;
using Simulator.Runtime;
using Simulator.Runtime.Bots;
using Simulator.Runtime.Local;
using Simulator.Runtime.Logs;

namespace Simulator.CrashHost;

/// <summary>
/// Plays an exercise that lies in the data folder as fast as the machine goes, until it is killed: people, bots and control at once.
/// Whatever was acknowledged is told on the pipe before its author goes on.
/// </summary>
internal sealed class Player(IExercises exercises, ILiveExercise live, People people, Drafts drafts, string run)
{
    private static readonly TimeSpan Step = TimeSpan.FromMilliseconds(100);
    private static readonly Actor Control = new("control", Office.Controller), Judge = new("judge", Office.Evaluator);

    public static async Task<int> PlayAsync(string folder, string exercise, string run, string speed, bool app)
    {
        var time = new FakeTimeProvider();
        await using var services = new ServiceCollection().AddSingleton<ILoggerFactory>(NullLoggerFactory.Instance).AddSingleton(typeof(ILogger<>), typeof(NullLogger<>))
            .AddSimulatorPersistence(new PersistenceOptions(folder)).BuildServiceProvider();
        var log = new TellingLog(services.GetRequiredService<IExerciseLog>());
        await using var exercises = new LocalExercises(log, new BotTeams(), time, NullLogger<LocalExercises>.Instance);
        var live = (await exercises.WatchAsync(new ExerciseId(exercise)))!;
        var player = new Player(exercises, live, services.GetRequiredService<People>(), services.GetRequiredService<Drafts>(), run);
        // It came back paused, as it must; the bots and the clock go on from there.
        await player.SayAsync(run + "-speed", Control, new SetSpeed(double.Parse(speed, System.Globalization.CultureInfo.InvariantCulture)), evident: false);
        await player.SayAsync(run + "-resume", Control, new ResumeExercise(), evident: false);
        // app.db's own first use takes longer than all the rest: with it, it is warm before the play begins.
        if (app) await player.SaveDraftAsync(0);
        await Task.WhenAll(player.DriveAsync(exercises, time), player.NoteAsync(), player.MessageAsync(), player.ControlAsync(),
            app ? player.JoinAsync() : Task.CompletedTask, app ? player.DraftAsync() : Task.CompletedTask);
        return 0;
    }

    // The one who drives time. What a viewer saw after a step is told: the clock may not fall back behind it by more than a second.
    private async Task DriveAsync(LocalExercises pump, FakeTimeProvider time)
    {
        while (!live.Control().State.Ended)
        {
            time.Advance(Step);
            await pump.TickAsync();
            Pipe.Say(FormattableString.Invariant($"clock {live.Clock.At.Ms} {live.Clock.Speed}"));
        }
    }

    private Task NoteAsync() => RepeatAsync("note", id => (Judge, new TakeNote(live.Clock.At, id)));

    private async Task MessageAsync()
    {
        var state = live.Control().State;
        var seats = state.Seats.Values.Where(s => s.Members.Count > 0).ToArray();
        await Task.WhenAll(seats.Select(seat => RepeatAsync("message-" + seat.Id, id =>
            (new Actor(seat.Members[0], Office.Player, seat.Id), new SendMessage([seats.First(s => s.Id != seat.Id).Id], id)))));
    }

    private async Task ControlAsync()
    {
        for (var i = 0; !live.Control().State.Ended; i++)
            await SayAsync($"{run}-lock-{i}", Control, new LockExercise(i % 2 == 0), evident: false);
    }

    private async Task JoinAsync()
    {
        for (var i = 0; !live.Control().State.Ended; i++)
        {
            var added = await people.AddAsync(live.Id, $"{run}-name-{i}", Office.Observer);
            Pipe.Say($"person {added.Person} {run}-name-{i}");
            await SayAsync(added.Person, new Actor(added.Person, Office.Observer), new JoinExercise(added.Person, Office.Observer));
        }
    }

    private async Task DraftAsync()
    {
        for (var i = 1; !live.Control().State.Ended; i++) await SaveDraftAsync(i);
    }

    private async Task SaveDraftAsync(int number)
    {
        await drafts.ReplaceAsync(new DraftPlace(live.Id, "typist", "seat", run), number == 1 ? "" : $"{number - 1}", $"{number}");
        Pipe.Say($"draft {number}");
    }

    private async Task RepeatAsync(string who, Func<string, (Actor, ExerciseCommand)> next)
    {
        for (var i = 0; !live.Control().State.Ended; i++)
        {
            var id = $"{run}-{who}-{i}";
            var (actor, command) = next(id);
            await SayAsync(id, actor, command);
        }
    }

    private async Task SayAsync(string id, Actor actor, ExerciseCommand command, bool evident = true)
    {
        var result = await exercises.ExecuteAsync(live.Id, actor, command);
        if (result.Accepted) Pipe.Say(evident ? $"act {result.Version} {id}" : $"version {result.Version}");
        else if (result.Rejection!.Code != "NotNowEnded") Pipe.Say($"refused {command.Kind} {result.Rejection.Code}");
    }
}
