using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;
using Simulator.Domain.Exercises;
using Simulator.Domain.Views;
using Simulator.Runtime;
using Simulator.Runtime.Sessions;
using Simulator.Web.Components.Desk;
using Simulator.Web.Features.Drafts;
using ClockReading = Simulator.Runtime.Sessions.ClockReading;

namespace Simulator.Web.Features.Console;

public sealed partial class SeatConsole
{
    private static readonly TimeSpan Stale = TimeSpan.FromSeconds(10), Oldest = TimeSpan.FromSeconds(60), Drift = TimeSpan.FromSeconds(1);

    private readonly HashSet<string> _seen = [];
    private LiveWatch? _watch;
    private DraftDesk _drafts = null!;
    private SeatView? _view;
    private ClockReading _clock;
    private long _clockStamp, _looked;
    private IReadOnlyList<WorkEntry> _work = [];
    private IReadOnlyList<DeskTab> _tabs = [];
    private ActRequest? _request;
    private Rejection? _refused;
    private string _tab = "", _phone = "todo";
    private string? _slip, _fresh, _focus, _done, _heard, _arrived;
    private SoundSwitch? _sound;
    private bool _folded, _watched;
    private int _opened;
    private EventCallback<ActRequest> _openCallback;
    private EventCallback<string> _registerCallback, _replyCallback;
    private EventCallback _foldCallback;

    [Parameter, EditorRequired] public ILiveExercise Live { get; set; } = null!;
    [Parameter, EditorRequired] public string Seat { get; set; } = "";
    [Parameter] public string Person { get; set; } = "";
    /// <summary>Null: somebody only looks.</summary>
    [Parameter] public Func<ExerciseCommand, Task<CommandResult>>? Execute { get; set; }
    /// <summary>Whose drafts; null keeps none.</summary>
    [Parameter] public DraftOwner? Owner { get; set; }
    [Parameter] public IReadOnlyDictionary<string, string> People { get; set; } = new Dictionary<string, string>();
    [Parameter] public RenderFragment? Tools { get; set; }
    /// <summary>A line under the frame, such as the choice of seats in the demonstration.</summary>
    [Parameter] public RenderFragment? Chooser { get; set; }
    [Parameter] public bool Interactive { get; set; }
    /// <summary>Inside another page (the replay), which has the frame and the foot itself.</summary>
    [Parameter] public bool Bare { get; set; }
    /// <summary>The sheet that lies open at first, where the seat has it; and who hears that another one was opened.</summary>
    [Parameter] public string? FirstTab { get; set; }
    [Parameter] public Action<string>? Turned { get; set; }

    /// <summary>Where somebody goes who leaves the desk; null where there is no other place.</summary>
    [Parameter] public string? LeaveTo { get; set; }
    /// <summary>What that place is called; the lobby when nothing is said.</summary>
    [Parameter] public string? LeaveText { get; set; }

    private bool ReadOnly => Execute is null;
    private string? BriefingHref => Bare ? null : $"/e/{Live.Id.Value}/briefing";
    private IReadOnlyList<KeyHelp> Keys => [new(T["KeySlip"], "G"), new(T["KeyNew"], "N"), new(T["KeySubmit"], "Ctrl+Enter"), new(T["KeyStop"], "X")];
    private EventCallback<ActRequest> OpenCallback => _openCallback;
    private EventCallback FoldCallback => _foldCallback;
    private string? OpenKey => _slip is null ? null : "inject:" + _slip;
    private string PhoneActive => _phone == "work" && _tab == "board" ? "board" : _phone;

    protected override void OnInitialized()
    {
        _drafts = new DraftDesk(Store, Owner, Time, p => People.GetValueOrDefault(p));
        _openCallback = EventCallback.Factory.Create<ActRequest>(this, Begin);
        _registerCallback = EventCallback.Factory.Create<string>(this, Register);
        _replyCallback = EventCallback.Factory.Create<string>(this, post => Open(new ActRequest("reply-post") { Post = post }));
        _foldCallback = EventCallback.Factory.Create(this, () => _folded = true);
        Take(Live.Seat(Seat));
        if (_view is null) return;
        foreach (var entry in _view.Inbox) _seen.Add(entry.Id);
        _tab = _tabs.FirstOrDefault(t => t.Key == FirstTab)?.Key ?? _tabs[0].Key;
        _folded = Beside(_view);
        _watch = new LiveWatch(Live, Link, () => InvokeAsync(Pull));
    }

    // What was said aloud is not said again in another language.
    protected override void LanguageChanged()
    {
        (_heard, _arrived, _done) = (null, null, null);
        if (_view is not null) _work = WorkItems.Of(_view, _clock, T);
    }

    private void Pull()
    {
        var now = Live.Seat(Seat);
        // Posts alone concern only the feed, which follows by itself.
        if (now is null || _view is not null && _view.SameDesk(now) && !Due(now)) return;
        Take(now);
        StateHasChanged();
    }

    // Countdowns tick in the browser: the whole desk is drawn for the clock's sake only when it said something else, or something came nearer.
    private bool Due(SeatView now)
    {
        var (elapsed, clock) = (Time.GetElapsedTime(_clockStamp), Live.Clock);
        var expected = _clock.Running ? _clock.At.Span + elapsed * _clock.Speed : _clock.At.Span;
        if (elapsed > Oldest || (clock.At.Span - expected).Duration() > Drift * Math.Max(1, _clock.Speed) || clock.Running != _clock.Running) return true;
        if (Time.GetElapsedTime(_looked) <= Stale) return false;
        _looked = Time.GetTimestamp();
        return PhasesOver(now, clock) != PhasesOver(now, _clock) || !WorkItems.Of(now, clock, T).Select(w => w.Time?.State).SequenceEqual(_work.Select(w => w.Time?.State));
    }

    private static int PhasesOver(SeatView view, ClockReading clock) => view.Frame.Phases.Count(p => clock.At >= p.Until);

    private void Take(SeatView? view)
    {
        if (view is null) return;
        _heard = SeatVoice.Decided(_view, view, T) ?? _heard;
        (_view, _clock, _clockStamp) = (view, Live.Clock, Time.GetTimestamp());
        _looked = _clockStamp;
        _tabs = ConsoleLayouts.Of(view);
        _work = WorkItems.Of(view, _clock, T);
        if (!_watched && _seen.Count == 0) return;
        foreach (var entry in view.Inbox.Where(i => i.HandledAt is null && _seen.Add(i.Id)).ToList()) Arrived(entry);
    }

    private void Arrived(InboxEntry entry)
    {
        // What came long ago rings no more.
        if (Bare) return;
        (_fresh, _arrived) = (entry.Id, SeatVoice.Arrived(entry, T));
        // Whether it rings is settled when it comes: a switch pressed while the browser is still told does not ring it afterwards.
        var sound = _sound is { On: true } on ? on : null;
        _ = InvokeAsync(() => Announce(entry, sound));
    }

    private async Task Announce(InboxEntry entry, SoundSwitch? sound)
    {
        try
        {
            await Js.FlashTitleAsync(T["NewSlip", entry.ChannelName]);
            if (sound is not null) await sound.RingAsync();
        }
        catch (JSDisconnectedException)
        {
            // The tab is gone.
        }
    }

    private Task StopForReal(string text) => Try(new Domain.Exercises.People.StopForReal(text));

    private RenderFragment? Mates(SeatView view) => Owner is not { } owner || view.State.Members.Count < 2 ? null
        : builder =>
        {
            builder.OpenComponent<SeatMates>(0);
            builder.AddComponentParameter(1, nameof(SeatMates.View), view);
            builder.AddComponentParameter(2, nameof(SeatMates.People), People);
            builder.AddComponentParameter(3, nameof(SeatMates.Owner), owner);
            builder.AddComponentParameter(4, nameof(SeatMates.Send), (Func<ExerciseCommand, Task<bool>>)Try);
            builder.CloseComponent();
        };

    protected override void OnAfterRender(bool firstRender) => _watched = true;

    private SeatView? Latest() => Live.Seat(Seat);
    private FeedView? Feed() => Live.Seat(Seat)?.Feed;

    private async Task<bool> Try(ExerciseCommand command)
    {
        if (Execute is null) return false;
        var result = await Execute(command);
        _refused = result.Rejection;
        _done = result.Accepted ? T["DoneQuiet", T["act-" + command.Kind]].Value : null;
        Take(Live.Seat(Seat));
        StateHasChanged();
        return result.Accepted;
    }

    // Whoever begins to answer speaks from that press on: no form stands between the two.
    private async Task Begin(ActRequest request)
    {
        if (ReadOnly || request.Kind != "begin-answer")
        {
            Open(request);
            return;
        }
        if (!await Try(new Domain.Exercises.Acts.BeginAnswer(request.Inject ?? ""))) return;
        Open(request with { Kind = "answer-question" });
        StateHasChanged();
    }

    private void Open(ActRequest request)
    {
        if (ReadOnly) return;
        _refused = null;
        _opened++;
        if (request.Kind == "draft-statement" && request.Inject is null && request.Text.Length == 0 && _tabs.Any(t => t.Key == "papers"))
        {
            (_tab, _focus, _request, _phone) = ("papers", request.Paper ?? "new", null, "work");
            return;
        }
        if (request.Kind == "judge-item" && _tabs.Any(t => t.Key == "items"))
        {
            (_tab, _focus, _request, _phone) = ("items", request.Item, null, "work");
            return;
        }
        (_request, _phone) = (request, "work");
    }

    private void Register(string post) => Open(new ActRequest("register-item") { Post = post });

    private EventCallback<string> RegisterCallback(SeatView view) => !ReadOnly && view.May("register-item") ? _registerCallback : default;

    private EventCallback<string> ReplyCallback(SeatView view) => !ReadOnly && view.May("reply-post") ? _replyCallback : default;

    private void Show(string tab)
    {
        (_tab, _request, _focus, _phone) = (tab, null, null, "work");
        Turned?.Invoke(tab);
    }

    private void OpenWork(string key)
    {
        var (kind, id) = (key[..key.IndexOf(':')], key[(key.IndexOf(':') + 1)..]);
        if (kind == "inject")
        {
            _slip = id;
            return;
        }
        var tab = kind switch { "paper" => "approvals", "form" => "forms", "task" => "tasks", "entry" => "ledger", _ => "asks" };
        if (_tabs.Any(t => t.Key == tab)) (_tab, _focus, _request, _phone) = (tab, id, null, "work");
    }

    private void Phone(string key) => (_phone, _tab) = key switch
    {
        "board" => ("work", "board"),
        "work" => ("work", _tabs[0].Key),
        _ => (key, _tab),
    };

    private List<BarTab> PhoneTabs(SeatView view) =>
    [
        new("todo", T["MyWorkShort"], "list", _work.Count),
        new("work", T["tab-" + _tabs[0].Key], _tabs[0].Icon, _tabs[0].Key == "approvals" ? Leading.ToDecide.Count(view) : 0),
        new("feed", T["FeedShort"], "chat"),
        new("board", T["tab-board"], "board"),
        new("more", T["More"], "more"),
    ];

    private static bool Beside(SeatView view) => ConsoleLayouts.SituationBeside(view);

    /// <summary>The one thing made from nothing on the open sheet.</summary>
    private string? Quick(SeatView view) => ReadOnly ? null : (_tab switch
    {
        "items" => ["register-item"],
        "board" => ["board-fact"],
        "asks" => ["request-verification"],
        "reports" => ["file-report"],
        "papers" => ["draft-statement"],
        "measures" => ["order-measure", "propose-measure"],
        "tasks" => ["assign-task"],
        "messages" => ["send-message"],
        "forms" => view.AnyFormOffered ? ["file-form"] : [],
        "ledger" => ["enter-ledger"],
        "briefing" => view.Briefings.Any(b => b.ClosedAt is null) ? [] : ["open-briefing"],
        _ => Array.Empty<string>(),
    }).FirstOrDefault(view.May);

    private Dictionary<string, object> FormParameters(SeatView view, ActRequest request)
    {
        var parameters = new Dictionary<string, object>
        {
            [nameof(ActForm.View)] = view,
            [nameof(ActForm.Request)] = request,
            [nameof(ActForm.Send)] = (Func<ExerciseCommand, Task<bool>>)Try,
            [nameof(ActForm.OnDone)] = EventCallback.Factory.Create(this, () => _request = null),
        };
        if (request.Kind != "draft-statement") return parameters;
        parameters[nameof(NewsCenter.Composer.Latest)] = (Func<SeatView?>)Latest;
        parameters[nameof(NewsCenter.Composer.People)] = People;
        return parameters;
    }

    private Dictionary<string, object?> BodyParameters(SeatView view) => new()
    {
        [nameof(TabBody.View)] = view,
        [nameof(TabBody.Clock)] = _clock,
        [nameof(TabBody.OnAct)] = _openCallback,
        [nameof(TabBody.Send)] = (Func<ExerciseCommand, Task<bool>>)Try,
        [nameof(TabBody.Latest)] = (Func<SeatView?>)Latest,
        [nameof(TabBody.Focus)] = _focus,
        [nameof(TabBody.ReadOnly)] = ReadOnly,
        [nameof(TabBody.People)] = People,
    };

    public override void Dispose()
    {
        _watch?.Dispose();
        base.Dispose();
    }
}
