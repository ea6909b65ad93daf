using System.Collections.Immutable;
using System.Globalization;
using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;
using Simulator.Domain;
using Simulator.Domain.Exercises;
using Simulator.Domain.Exercises.Control;
using Simulator.Domain.Replays;
using Simulator.Domain.Views;
using Simulator.Runtime;
using Simulator.Web.Access;
using Simulator.Web.Components.Desk;
using Simulator.Web.Features.Exercises;
using Simulator.Web.Features.Results;

namespace Simulator.Web.Features.Replay;

/// <summary>An exercise played again: one timeline, any seat as it was, the score growing, marks. Every moment is the fold up to it.</summary>
public sealed partial class ReplayPage
{
    /// <summary>The seat of nobody: what anybody outside could see.</summary>
    public const string Everybody = "public";
    private static readonly string[] Sides = ["score", "if", "marks"];

    [Inject] private TimeProvider Time { get; set; } = null!;
    [Inject] private AftermathShelf Shelf { get; set; } = null!;
    [Inject] private ScoreHistory History { get; set; } = null!;
    [Inject] private DeskJs Js { get; set; } = null!;
    [SupplyParameterFromQuery(Name = "at")] private string? StartAt { get; set; }
    [SupplyParameterFromQuery(Name = "seat")] private string? StartSeat { get; set; }
    [SupplyParameterFromQuery(Name = "subject")] private int? StartSubject { get; set; }

    // The whole exercise as it stands, the subject the moment lies in as it ended, the moment itself.
    private ReplayView? _whole, _sheet, _then;
    private LaneSheet? _lanes;
    private ImmutableArray<ReplayStretch> _stretches = [];
    private ImmutableArray<ReplayMark> _marks = [], _strip = [];
    private IReadOnlyList<ScoreStep>? _steps;
    private ExerciseTime _at, _end, _from;
    // Where somebody wants to be; the newest wish is the one that is fulfilled.
    private ExerciseTime? _wanted;
    private long? _thumb;
    private string? _seat, _tab;
    private string _pane = "seat", _side = "score";
    private int _speed = 5, _zoom = 1;
    private bool _playing, _truth, _seeking, _focusMark, _folded, _drawn;
    private long _since;
    private ITimer? _beat;
    private PastExercise? _past;
    private Aftermath? _after;
    private readonly CancellationTokenSource _gone = new();

    private List<Named> Seats => [.. _whole!.Seats.Where(s => Access.MayWatchSeat(Live!, User, s.Id) || _whole.Released), new Named(Everybody, T["Public"])];
    private bool MayRelease => Actor?.Office == Office.Controller;
    private ExerciseTime Until => _stretches.LastOrDefault(s => s.From == _sheet!.Began)?.Until ?? _end;
    private string Address => Navigation.BaseUri.TrimEnd('/') + ActWords.Replay(Id, _at, _seat);
    private string Head => FormattableString.Invariant($"--len:{(_sheet!.End - _sheet.Began).TotalSeconds:0.###};--at:{(_at - _sheet.Began).TotalSeconds:0.#}");
    private Dictionary<string, object>? Runs => _playing ? new() { ["data-play"] = "" } : null;
    private List<Segment<string>> Panes => [new("seat", T["SeatThen"]), new("side", T[_truth ? "Beside" : "Side_marks"])];
    private IReadOnlyList<KeyHelp> Keys =>
        [new(T["Play"], T["Space"]), new(T["KeyStep"], "←", "→"), new(T["KeySeat"], "1", "–", "9"), .. _truth ? [new KeyHelp(T["AddBookmark"], "B")] : Array.Empty<KeyHelp>(), new(T["KeyEnds"], "Home", "End")];

    // Players see the replay, their seats as they were, once control has released it; never the gauges.
    protected override bool May(ILiveExercise live) => MayLookBack(live, Access, User);

    /// <summary>Control and evaluation at any time; everybody in the demonstration; players once control has released it and it is over.</summary>
    internal static bool MayLookBack(ILiveExercise live, IAccess access, System.Security.Claims.ClaimsPrincipal user)
    {
        var lobby = live.Lobby();
        return access.MayControl(live, user) || lobby.Demonstration || lobby is { Ended: true, ReplayReleased: true } && access.In(live, user) is not null;
    }

    protected override async Task OnInitializedAsync()
    {
        await base.OnInitializedAsync();
        if (Live is null || Gate != Gate.Open) return;
        _seat = Seats.Select(s => s.Id).FirstOrDefault(s => s == StartSeat) ?? (Actor?.Seat ?? Seats[0].Id);
        await Seek(ExerciseTime.Parse(StartAt ?? "") ?? _stretches.FirstOrDefault(s => s.Number == StartSubject)?.From ?? (_whole!.Ended ? ExerciseTime.Zero : _end));
        if (_truth) _ = AftermathAsync(Live);
        _beat = Time.CreateTimer(_ => _ = InvokeAsync(Beat), null, TimeSpan.FromMilliseconds(250), TimeSpan.FromMilliseconds(250));
    }

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (!_drawn && _past is not null)
        {
            _drawn = true;
            await (await Js.ModuleAsync("replay")).InvokeVoidAsync("start");
        }
        if (!_focusMark) return;
        _focusMark = false;
        await Js.FocusAsync("#rp-mark-text");
    }

    protected override void Refresh(ILiveExercise live)
    {
        _truth = Access.MayControl(live, User);
        var before = _whole?.Version;
        _whole = live.Replay(_truth);
        _end = _whole.Last;
        if (before == _whole.Version) return;
        (_stretches, _marks) = (_whole.Stretches, _whole.Marks);
        if (_sheet is null) return;
        if (_stretches[^1].From == _sheet.Began) Lay(_whole);
        else Flag();
    }

    // The subject shown: its lanes and marks are laid out once, not at every seek.
    private void Lay(ReplayView sheet)
    {
        var other = _sheet?.Began != sheet.Began;
        _sheet = sheet;
        Flag();
        if (_truth) _lanes = sheet.Lanes(Shown["Everybody"]);
        if (other) _steps = null;
        if (_truth && Live is { } live) _ = GrowthAsync(live, sheet);
    }

    // What control did stands in the list; on the line of time it would cover what the teams did.
    private void Flag() => _strip = [.. _marks.Where(m => m.Kind != "control" && m.At >= _sheet!.Began && m.At <= _sheet.End)];

    private async Task GrowthAsync(ILiveExercise live, ReplayView sheet)
    {
        try
        {
            var steps = await History.Of(live, sheet, _gone.Token);
            if (_sheet?.Began == sheet.Began) _steps = steps;
            await InvokeAsync(StateHasChanged);
        }
        catch (OperationCanceledException)
        {
            // The page is gone.
        }
    }

    // The replay does not wait for it.
    private async Task AftermathAsync(ILiveExercise live)
    {
        _after = await Shelf.Of(live);
        await InvokeAsync(StateHasChanged);
    }

    private async Task Beat()
    {
        if (!_playing || _seeking) return;
        var at = _from + Time.GetElapsedTime(_since) * _speed;
        if (at >= _end) (_playing, at) = (false, _end);
        await Go(at);
        StateHasChanged();
    }

    private async Task Show(ExerciseTime at)
    {
        _then = await Live!.ReplayAsync(at, _truth);
        var stretch = _stretches.LastOrDefault(s => at >= s.From) ?? _stretches[0];
        if (_sheet?.Began != stretch.From) Lay(stretch.From == _whole!.Began ? _whole : await Live.ReplayAsync(stretch.Until, _truth));
        // The script's plan of the whole for those who may see it; for players what had come by then.
        if (!_truth) _lanes = _then.Lanes(Shown["Everybody"]);
        // A feed only grows: going back begins a new console.
        if (_past is null || at < _at) _past = new PastExercise(Live.Id, _then);
        else _past.Move(_then);
        _at = at;
    }

    // While one moment is fetched others may be asked for: only the newest of them is.
    private async Task Go(ExerciseTime at)
    {
        _wanted = at;
        if (_seeking || Live is null) return;
        _seeking = true;
        try
        {
            while (_wanted is { } next)
            {
                _wanted = null;
                await Show(next);
                StateHasChanged();
            }
        }
        finally
        {
            _seeking = false;
        }
    }

    private Task Seek(ExerciseTime at)
    {
        (_from, _since) = (at > _end ? _end : at, Time.GetTimestamp());
        return Go(_from);
    }

    private async Task Toggle()
    {
        _playing = !_playing;
        await Seek(_playing && _at >= _end ? ExerciseTime.Zero : _at);
    }

    private Task SetSpeed(int speed)
    {
        _speed = speed;
        return Seek(_at);
    }

    // While it is dragged the thumb stays where the finger is, whatever moment is being fetched.
    private Task Scrubbing(ChangeEventArgs e) => Drag(_thumb = Second(e));

    private Task Scrubbed(ChangeEventArgs e)
    {
        _thumb = null;
        return Drag(Second(e));
    }

    private Task Drag(long? second) => second is { } s ? Seek(ExerciseTime.FromSeconds(s)) : Task.CompletedTask;
    private static long? Second(ChangeEventArgs e) => long.TryParse(e.Value?.ToString(), CultureInfo.InvariantCulture, out var seconds) ? seconds : null;
    private Task Pick(string inject) => _whole!.DeliveredAt(inject) is { } at ? Seek(at) : Task.CompletedTask;
    private void Choose(string seat) => (_seat, _tab) = (seat, null);

    // Deliveries and acts, one after the other.
    private Task Step(int by)
    {
        var moments = _whole!.Moments;
        var next = by > 0 ? moments.Cast<ExerciseTime?>().FirstOrDefault(m => m > _at) : moments.Cast<ExerciseTime?>().LastOrDefault(m => m < _at);
        return next is { } at ? Seek(at) : Task.CompletedTask;
    }

    private void BeginBookmark() => (_side, _pane, _focusMark) = ("marks", "side", true);

    private Task<bool> Mark(ExerciseCommand command) => Send(command);

    private Task Release(bool replay) => Send(new ReleaseResults(replay, Live!.Lobby().ScoreShown));

    private static long Seconds(ExerciseTime at) => (long)at.Span.TotalSeconds;
}
