using System.Globalization;
using Simulator.Domain;
using Simulator.Domain.Exercises;
using Simulator.Domain.Exercises.Clock;
using Simulator.Domain.Exercises.People;
using Simulator.Domain.Scenarios;
using Simulator.Domain.Views;
using Simulator.Runtime;
using Simulator.Web.Features.Exercises;
using Simulator.Web.Hosting;

namespace Simulator.Web.Features.Demo;

/// <summary>
/// The demonstration: an exercise bot teams play in memory, ten times as fast. It starts with its first viewer, stands still while nobody looks,
/// and begins again at its end. Offered unless switched off.
/// </summary>
public sealed partial class DemoStage(IExercises exercises, MemoryStage memory, ScenarioLibrary library, SimulatorOptions options, TimeProvider time, ILogger<DemoStage> logger) : IDisposable
{
    public const double Speed = 10;
    private const string Team = "expert";
    private static readonly TimeSpan Look = TimeSpan.FromSeconds(2);
    /// <summary>Shortly before the first posts: nobody waits a minute before an empty feed.</summary>
    private static readonly ExerciseTime Opening = ExerciseTime.FromMinutes(11.5);
    private static readonly Actor Director = new("demonstration", Office.Controller);

    private readonly SemaphoreSlim _turn = new(1, 1);
    private readonly HashSet<Viewing> _viewers = [];
    private ITimer? _timer;
    private ExerciseId? _before;
    private int _round;
    private string _language = "";

    public bool Offered => options.Demonstration;
    public ILiveExercise? Live { get; private set; }

    /// <summary>Comes in; the first one starts it or lets it go on, in the language of whoever comes when nobody is there. Null when there is nothing to play.</summary>
    public async Task<Viewing?> EnterAsync()
    {
        if (!Offered) return null;
        await _turn.WaitAsync();
        try
        {
            if (_viewers.Count == 0) _language = CultureInfo.CurrentUICulture.Name;
            if ((Live is null || (_viewers.Count == 0 && Live.Public().Language != LanguageOf(Scenario))) && !await BeginAsync()) return null;
            var viewing = new Viewing(this);
            _viewers.Add(viewing);
            if (_viewers.Count == 1) await TellAsync(new ResumeExercise());
            _timer ??= time.CreateTimer(_ => _ = KeepUpAsync(), null, Look, Look);
            return viewing;
        }
        finally
        {
            _turn.Release();
        }
    }

    public IReadOnlyList<Named> Seats(ILiveExercise live) => [.. live.Lobby().Seats.Select(s => new Named(s.Id, s.Name))];

    private Scenario? Scenario => library.All().FirstOrDefault(e => e.Scenario is not null)?.Scenario;

    private string LanguageOf(Scenario? scenario) => scenario is null || scenario.Languages.Contains(_language) ? _language : scenario.Languages[0];

    private async Task<bool> BeginAsync()
    {
        if (Scenario is not { } scenario) return false;
        var id = new ExerciseId($"{PlacedExercises.DemonstrationPrefix}{time.GetUtcNow().ToUnixTimeSeconds()}-{++_round}");
        var opened = await exercises.OpenAsync(id, new OpenRequest(scenario, scenario.Subjects[0].Number, _round, LanguageOf(scenario), new ExerciseSettings(Coaching: false, Demonstration: true), Director));
        if (opened.Rejection is not null) return false;
        foreach (var seat in scenario.Seats) await exercises.ExecuteAsync(id, Director, new GiveSeatToBot(seat.Id, Team));
        await exercises.ExecuteAsync(id, Director, new SetSpeed(Speed));
        await exercises.ExecuteAsync(id, Director, new StartExercise());
        await exercises.ExecuteAsync(id, Director, new JumpTo(Opening));
        if (await exercises.WatchAsync(id) is not { } live) return false;
        await ReplaceAsync(live);
        return true;
    }

    // The round just ended can still be looked at (score, replay) while the next one is played; the one before it is forgotten.
    private async Task ReplaceAsync(ILiveExercise live)
    {
        if (_before is { } old) await memory.ForgetAsync(old);
        (_before, Live) = (Live?.Id, live);
    }

    private async Task LeaveAsync(Viewing viewing)
    {
        await _turn.WaitAsync();
        try
        {
            if (_viewers.Remove(viewing) && _viewers.Count == 0) await TellAsync(new PauseExercise("unwatched"));
        }
        finally
        {
            _turn.Release();
        }
    }

    private async Task KeepUpAsync()
    {
        if (!await _turn.WaitAsync(0)) return;
        Viewing[] told = [];
        try
        {
            if (_viewers.Count == 0 || Live?.Public().Frame.Status != ExerciseStatus.Ended) return;
            if (await BeginAsync()) told = [.. _viewers];
        }
        catch (Exception e)
        {
            LogRound(logger, e);
        }
        finally
        {
            _turn.Release();
        }
        foreach (var viewing in told) viewing.Tell();
    }

    // Refused when it already runs or stands: then there is nothing to do.
    private async Task TellAsync(ExerciseCommand command)
    {
        if (Live is { } live) await exercises.ExecuteAsync(live.Id, Director, command);
    }

    public void Dispose() => _timer?.Dispose();

    [LoggerMessage(Level = LogLevel.Error, Message = "The demonstration could not begin again.")]
    private static partial void LogRound(ILogger logger, Exception e);

    /// <summary>One viewer's presence.</summary>
    public sealed class Viewing(DemoStage stage) : IDisposable
    {
        private int _left;

        public ILiveExercise? Live => stage.Live;

        /// <summary>The demonstration began again: <see cref="Live"/> is another exercise now.</summary>
        public event Action? Restarted;

        internal void Tell() => Restarted?.Invoke();

        public void Dispose()
        {
            if (Interlocked.Exchange(ref _left, 1) == 0) _ = stage.LeaveAsync(this);
        }
    }
}
