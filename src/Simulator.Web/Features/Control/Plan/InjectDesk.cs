using Simulator.Domain;
using Simulator.Domain.Exercises;
using Simulator.Domain.Exercises.Control;
using Simulator.Domain.Views;

namespace Simulator.Web.Features.Control.Plan;

/// <summary>What of an inject lies open beside the lanes.</summary>
public enum CardSheet { Details, Edit, Duplicate, Resend }

/// <summary>
/// What one controller has open, and his acts on injects, whether by button, key or mouse. It refuses nothing by itself: the exercise decides,
/// and says why not.
/// </summary>
public sealed class InjectDesk(Func<ExerciseCommand, Task<bool>> send, Func<ControlView> view)
{
    /// <summary>What a held inject gets when its own time has passed.</summary>
    private static readonly TimeSpan Soon = TimeSpan.FromSeconds(30);

    /// <summary>The inject whose card lies open.</summary>
    public string? Picked { get; private set; }
    public CardSheet Sheet { get; private set; }
    /// <summary>The row of the list with its rarer acts and its time open.</summary>
    public string? Row { get; private set; }

    public event Action? Changed;

    private string? _focus;
    private Task _meant = Task.CompletedTask;

    private ExerciseState State => view().State;
    private ExerciseTime Now => view().Now;

    public Task<bool> SendAsync(ExerciseCommand command) => send(command);

    public void Open(string inject, CardSheet sheet = CardSheet.Details)
    {
        (Picked, Sheet) = State.Injects.ContainsKey(inject) ? (inject, sheet) : (null, CardSheet.Details);
        Changed?.Invoke();
    }

    public void Close()
    {
        Picked = null;
        Changed?.Invoke();
    }

    public void Unfold(string? row)
    {
        Row = Row == row ? null : row;
        Changed?.Invoke();
    }

    public Task<bool> ReleaseAsync(string inject) => send(new ReleaseInject(inject));
    public Task<bool> SkipAsync(string inject) => send(new SkipInject(inject));
    public Task<bool> HoldAsync(string inject) => send(new HoldInject(inject));

    /// <summary>Back on the plan: at its own time, or in a moment when that has passed; one with a condition waits for it again.</summary>
    public Task<bool> RestoreAsync(InjectState inject) =>
        State.Subject.Inject(inject.Id)?.When is not null && inject.Due is null ? send(new ArmInject(inject.Id))
            : send(new MoveInject(inject.Id, inject.Due is { } due && due > Now ? due : Now + Soon));

    public Task<bool> MoveByAsync(InjectState inject, TimeSpan by) => send(new MoveInject(inject.Id, (inject.Due ?? Now) + by));

    /// <summary>What a key or a dragged box meant. Keys pressed in a row are acts in a row: each begins from what the one before it made.</summary>
    public async Task MeantAsync(LaneActArgs meant)
    {
        var before = _meant;
        var mine = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        _meant = mine.Task;
        await before;
        try
        {
            await DoAsync(meant);
        }
        finally
        {
            mine.SetResult();
        }
    }

    private Task DoAsync(LaneActArgs meant)
    {
        if (State.Injects.GetValueOrDefault(meant.Inject) is not { } inject) return Task.CompletedTask;
        switch (meant.Act)
        {
            case "open": Open(inject.Id); break;
            case "edit": Show(inject.Id, CardSheet.Edit, "edit-text"); break;
            case "duplicate": Show(inject.Id, CardSheet.Duplicate, "again-in"); break;
            case "resend": Show(inject.Id, CardSheet.Resend, "again-go"); break;
            case "time": Show(inject.Id, CardSheet.Details, "move-to"); break;
            default: return SentAsync(meant, inject);
        }
        return Task.CompletedTask;
    }

    /// <summary>The field that the card just opened by a key should give focus to; once.</summary>
    public string? TakeFocus()
    {
        var wanted = _focus;
        _focus = null;
        return wanted;
    }

    private void Show(string inject, CardSheet sheet, string focus)
    {
        _focus = focus;
        Open(inject, sheet);
    }

    private Task SentAsync(LaneActArgs meant, InjectState inject) => meant.Act switch
    {
        "hold" when inject.Status is InjectStatus.Held or InjectStatus.Skipped => RestoreAsync(inject),
        "hold" => HoldAsync(inject.Id),
        "skip" => SkipAsync(inject.Id),
        "release" => ReleaseAsync(inject.Id),
        "retract" => send(new RetractInject(inject.Id)),
        "by" => MoveByAsync(inject, TimeSpan.FromSeconds(meant.Seconds)),
        "to" => send(new MoveInject(inject.Id, State.Began + TimeSpan.FromSeconds(meant.Seconds))),
        _ => Task.CompletedTask,
    };
}

/// <summary>What can be done with an inject where it stands.</summary>
public sealed record InjectCan(bool Release, bool Hold, bool Restore, bool Skip, bool Move, bool Edit, bool Duplicate, bool Resend, bool Retract)
{
    public static InjectCan Of(ExerciseState state, InjectState inject)
    {
        var open = state.Status is ExerciseStatus.Running or ExerciseStatus.Paused && !state.BetweenSubjects;
        var planned = open && inject.Status is InjectStatus.Waiting or InjectStatus.Held;
        var off = open && inject.Status is InjectStatus.Held or InjectStatus.Skipped;
        var toSeats = inject.Status == InjectStatus.Delivered && state.Scenario.Channel(inject.Channel)?.Kind != "public" && !inject.To.IsEmpty;
        return new InjectCan(planned, open && inject.Status == InjectStatus.Waiting, off, planned && !inject.Live, planned, planned, open && inject.Status != InjectStatus.Retracted && inject.Kind != HintSeat.Hint, open && toSeats && inject.Kind != HintSeat.Hint, planned && inject.Live);
    }
}
