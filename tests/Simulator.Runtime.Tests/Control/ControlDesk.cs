using System.Collections.Immutable;
using CsCheck;
using Microsoft.Extensions.Time.Testing;
using Simulator.Domain;
using Simulator.Domain.Exercises;
using Simulator.Domain.Exercises.Clock;
using Simulator.Domain.Exercises.Control;
using Simulator.Domain.Exercises.People;
using Simulator.Domain.Rumors;
using Simulator.Runtime.Bots;
using Simulator.Runtime.Casting;
using Simulator.Runtime.Logs;
using Simulator.Runtime.Sessions;

namespace Simulator.Runtime.Tests.Control;

/// <summary>A running exercise with a controller at its desk, and everything he can do there.</summary>
internal static class ControlDesk
{
    public static readonly ExerciseId Id = new("x1");

    /// <summary>Acts of control on the plan: nobody else may.</summary>
    public static readonly ImmutableArray<string> Kinds =
    [
        "release-inject", "hold-inject", "skip-inject", "move-inject", "edit-inject", "duplicate-inject", "resend-inject", "retract-inject", "arm-inject", "write-inject", "start-wave",
        "postpone-rest", "decide-overdue", "extend-deadline", "let-deadline-pass", "undo-control", "speak-in-thread", "hint-seat", "acknowledge-alarm", "freeze-seat", "give-seat-to-bot", "jump",
    ];

    private static readonly ImmutableArray<string> Injects = ["I1", "I2", "I3", "I4", "L-01", "L-02", "L-03", "L-04", "nothing"];

    public static async Task<(ExerciseSession Session, MemoryLog Log)> StartAsync(IBots? bots = null, Domain.Scenarios.Scenario? scenario = null)
    {
        var log = new MemoryLog();
        var session = new ExerciseSession(Id, log, bots ?? new TinyBots(), new FakeTimeProvider());
        await session.ExecuteAsync(PublicCast.Open(Tiny.Open() with { Scenario = scenario ?? Tiny.Scenario() }), Tiny.Control, CancellationToken.None);
        await session.ExecuteAsync(new StartExercise(), Tiny.Control, CancellationToken.None);
        return (session, log);
    }

    /// <summary>Anything control may do, as it offers itself in the state of that moment.</summary>
    public static Gen<Func<ExerciseState, ExerciseCommand>> AnyAct => Gen.Select(Gen.Int[0, 24], Gen.OneOf(Gen.OneOf([.. Injects.Select(Gen.Const)])), Gen.Int[1, 22 * 60], (kind, inject, n) => Act(kind, inject, n));

    private static Func<ExerciseState, ExerciseCommand> Act(int kind, string inject, int n) => kind switch
    {
        0 => _ => new ReleaseInject(inject),
        1 => _ => new HoldInject(inject),
        2 => _ => new SkipInject(inject),
        3 => _ => new MoveInject(inject, ExerciseTime.FromSeconds(n)),
        4 => _ => new EditInject(inject, n % 2 == 0 ? null : "changed", n % 3 == 0 ? default : ["news"], n % 5 == 0 ? TimeSpan.Zero : TimeSpan.FromSeconds(n)),
        5 => _ => new DuplicateInject(inject, TimeSpan.FromSeconds(n % 300)),
        6 => _ => new ResendInject(inject, ["news"]),
        7 => _ => new RetractInject(inject),
        8 => _ => new PostponeRest(TimeSpan.FromSeconds(n)),
        9 => _ => new ArmInject(inject),
        10 => _ => new ExtendDeadline(inject, TimeSpan.FromSeconds(n)),
        11 => _ => new LetDeadlinePass(inject),
        12 or 13 => s => new JumpTo(s.Now + TimeSpan.FromSeconds(n % 500), Asks: n % 4 > 0),
        14 or 15 => _ => new DecideOverdue((OverdueChoice)(n % 7), TimeSpan.FromSeconds(n % 200)),
        16 or 17 or 18 => s => new UndoControl(s.Undoable is [_, ..] steps ? steps[n % steps.Length].Version : n),
        19 => _ => new HintSeat("lead", "look at the wall"),
        20 => _ => new StartWave("N1", "wall", "neighbour", "again", 1 + n % 30, n % 2 == 0 ? null : (WaveTone)(n % 6)),
        21 => s => s.Status == ExerciseStatus.Paused ? new ResumeExercise() : new PauseExercise(),
        22 => _ => n % 2 == 0 ? new FreezeSeat("news", n % 4 == 0) : new GiveSeatToBot("news", n % 3 == 0 ? null : "silent"),
        23 => _ => new SpeakInThread(inject, "neighbour", "me too"),
        _ => _ => new WriteInject("call", "phone", "desk", "live", ["lead"], TimeSpan.FromMinutes(1), [], TimeSpan.FromSeconds(n % 400)),
    };
}
