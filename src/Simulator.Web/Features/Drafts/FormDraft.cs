using System.Collections.Concurrent;
using System.Data.Common;
using System.Text.Json;

namespace Simulator.Web.Features.Drafts;

/// <summary>Why a draft is not saved just now: another tab of the same person wrote another text, or sent or threw away what was here.</summary>
public enum DraftClash { None, Changed, Gone }

/// <summary>
/// The fields of one form while they are being filled in. Saved at most every two seconds and when the form closes; empty again once sent.
/// Never written over what another tab wrote meanwhile: the person is asked. Without an owner (somebody only watching) nothing is kept.
/// </summary>
public sealed class FormDraft : IAsyncDisposable
{
    public static readonly TimeSpan Pace = TimeSpan.FromSeconds(2);
    private readonly IDraftStore _store;
    private readonly DraftOwner? _owner;
    private readonly TimeProvider _time;
    private readonly SemaphoreSlim _saving = new(1, 1);
    private ConcurrentDictionary<string, string> _fields = new(StringComparer.Ordinal);
    private Dictionary<string, string> _untouched = [];
    private Dictionary<string, string>? _discarded;
    // What the store holds as far as this form knows; empty for nothing.
    private string _known = "";
    private ITimer? _timer;
    private int _dirty;
    private bool _quiet, _sealed, _disposed;

    public FormDraft(IDraftStore store, DraftOwner? owner, string form, TimeProvider time)
    {
        (_store, _owner, Form, _time) = (store, owner, form, time);
        if (owner is not null) store.Changed += OnChanged;
    }

    public string Form { get; }
    public bool Restored { get; private set; }
    public bool IsSaved => Volatile.Read(ref _dirty) == 0;
    /// <summary>Everything typed lies in the store. False for an untouched form.</summary>
    public bool Kept { get; private set; }
    /// <summary>The store could not be written; it is tried again every two seconds.</summary>
    public bool Failing { get; private set; }
    public DraftClash Clash { get; private set; }
    /// <summary>What was thrown away can be taken back until something else is typed.</summary>
    public bool CanUndo => _discarded is not null;
    /// <summary>Something here that nobody has sent.</summary>
    public bool HasContent => Restored || Kept || !IsSaved;
    /// <summary>Other people of the seat who have the same form open.</summary>
    public IReadOnlyList<string> Others { get; set; } = [];
    /// <summary>Where the browser keeps what has not reached the server yet; null keeps nothing.</summary>
    public string? LocalKey(string field) => _owner is { } o ? $"{o.Exercise}/{o.Person}/{o.Seat}/{Form}/{field}" : null;

    /// <summary>Raised when anything said about the draft turns; from any thread.</summary>
    public event Action? KeptChanged;
    /// <summary>The fields were replaced from elsewhere: text boxes show them anew.</summary>
    public event Action? Replaced;

    /// <summary>An unknown field is empty.</summary>
    public string this[string field]
    {
        get => _fields.GetValueOrDefault(field, "");
        set
        {
            // A late echo of the box must not bring back what was just sent.
            if (_sealed || this[field] == value) return;
            _fields[field] = value ?? "";
            if (_quiet) return;
            _discarded = null;
            Interlocked.Exchange(ref _dirty, 1);
            Turn(false);
            if (_owner is not null) _timer ??= _time.CreateTimer(_ => _ = TrySaveAsync(), null, Pace, Pace);
        }
    }

    /// <summary>A field that holds ids, in the order they were chosen.</summary>
    public IReadOnlyList<string> Ids(string field) => this[field].Split(' ', StringSplitOptions.RemoveEmptyEntries);

    public void Toggle(string field, string id) => this[field] = string.Join(' ', Ids(field).Contains(id) ? Ids(field).Where(i => i != id) : Ids(field).Append(id));

    /// <summary>Fills in what stands in an untouched form; that alone is no draft.</summary>
    public void Prefill(Action fill)
    {
        _quiet = true;
        fill();
        _quiet = false;
        _untouched = new Dictionary<string, string>(_fields);
    }

    public async Task LoadAsync(CancellationToken cancel = default)
    {
        if (_owner is null || await _store.LoadAsync(_owner, Form, cancel) is not { Length: > 0 } text) return;
        Adopt(text);
        Restored = _fields.Values.Any(v => v.Length > 0);
    }

    public async Task SaveAsync(CancellationToken cancel = default)
    {
        if (_owner is null || Clash != DraftClash.None || Interlocked.Exchange(ref _dirty, 0) == 0) return;
        // One save at a time, or an older text could be written over a newer one.
        await _saving.WaitAsync(cancel);
        try
        {
            if (_sealed) return;
            var text = Text();
            if (await _store.SaveAsync(_owner, Form, _known, text, cancel)) _known = text;
            else await ClashAsync(text, cancel);
            Failing = false;
            Turn(IsSaved && Clash == DraftClash.None);
        }
        catch
        {
            Interlocked.Exchange(ref _dirty, 1);
            throw;
        }
        finally
        {
            _saving.Release();
        }
    }

    /// <summary>Sent: nothing of it is left, and nothing typed from now on counts until the form begins anew.</summary>
    public async Task ClearAsync(CancellationToken cancel = default)
    {
        _sealed = true;
        _fields.Clear();
        await ForgetAsync(cancel);
    }

    /// <summary>The form stays open after its text was sent: it begins anew.</summary>
    public void Reopen(Action fill)
    {
        _sealed = false;
        Prefill(fill);
        Replaced?.Invoke();
        KeptChanged?.Invoke();
    }

    /// <summary>Thrown away by hand; can be taken back.</summary>
    public async Task DiscardAsync(CancellationToken cancel = default)
    {
        var copy = new Dictionary<string, string>(_fields);
        _fields = new ConcurrentDictionary<string, string>(_untouched, StringComparer.Ordinal);
        await ForgetAsync(cancel);
        _discarded = copy;
        Replaced?.Invoke();
        KeptChanged?.Invoke();
    }

    public async Task UndoDiscardAsync(CancellationToken cancel = default)
    {
        if (_discarded is not { } back) return;
        (_discarded, _fields) = (null, new ConcurrentDictionary<string, string>(back, StringComparer.Ordinal));
        Interlocked.Exchange(ref _dirty, 1);
        Replaced?.Invoke();
        await SaveAsync(cancel);
    }

    /// <summary>After a clash: what stands here counts.</summary>
    public async Task KeepMineAsync(CancellationToken cancel = default)
    {
        _known = await _store.LoadAsync(_owner!, Form, cancel) ?? "";
        Clash = DraftClash.None;
        Interlocked.Exchange(ref _dirty, 1);
        await SaveAsync(cancel);
    }

    /// <summary>After a clash: what the other tab wrote counts; what it sent or threw away is gone here too.</summary>
    public async Task TakeTheirsAsync(CancellationToken cancel = default)
    {
        var theirs = await _store.LoadAsync(_owner!, Form, cancel);
        Clash = DraftClash.None;
        Interlocked.Exchange(ref _dirty, 0);
        if (theirs is { Length: > 0 }) Adopt(theirs);
        else Empty();
        Replaced?.Invoke();
        KeptChanged?.Invoke();
    }

    private string Text() => JsonSerializer.Serialize(new SortedDictionary<string, string>(_fields, StringComparer.Ordinal));

    private void Adopt(string text)
    {
        _fields = new ConcurrentDictionary<string, string>(JsonSerializer.Deserialize<Dictionary<string, string>>(text) ?? [], StringComparer.Ordinal);
        _known = text;
    }

    private void Empty()
    {
        (_fields, _known, Restored, Kept) = (new ConcurrentDictionary<string, string>(_untouched, StringComparer.Ordinal), "", false, false);
    }

    private async Task ClashAsync(string mine, CancellationToken cancel)
    {
        var theirs = await _store.LoadAsync(_owner!, Form, cancel) ?? "";
        if (theirs == mine) _known = mine;
        else Clash = theirs.Length > 0 ? DraftClash.Changed : DraftClash.Gone;
    }

    private async Task ForgetAsync(CancellationToken cancel)
    {
        Interlocked.Exchange(ref _dirty, 0);
        (Restored, Clash, _discarded) = (false, DraftClash.None, null);
        Turn(false);
        // After a save under way, or what was sent would come back as a draft.
        await _saving.WaitAsync(cancel);
        try
        {
            Interlocked.Exchange(ref _dirty, 0);
            _known = "";
            if (_owner is not null) await _store.DeleteAsync(_owner, Form, cancel);
        }
        finally
        {
            _saving.Release();
        }
    }

    private void OnChanged(DraftOwner owner, string form)
    {
        if (form == Form && owner == _owner && !_disposed) _ = FollowAsync();
    }

    // Another tab of the same person, or this one: only what differs from what is known here concerns us.
    private async Task FollowAsync()
    {
        await _saving.WaitAsync();
        try
        {
            var now = await _store.LoadAsync(_owner!, Form) ?? "";
            if (now == _known || _sealed || _disposed) return;
            if (!IsSaved) Clash = now.Length > 0 ? DraftClash.Changed : DraftClash.Gone;
            else if (now.Length > 0) Adopt(now);
            else Empty();
            if (Clash == DraftClash.None) Replaced?.Invoke();
            KeptChanged?.Invoke();
        }
        finally
        {
            _saving.Release();
        }
    }

    private async Task TrySaveAsync()
    {
        try
        {
            await SaveAsync();
        }
        catch (Exception) when (!Failing)
        {
            // The disk is full or gone: said beside the button, tried again at the next beat.
            Failing = true;
            KeptChanged?.Invoke();
        }
        catch (Exception)
        {
            // Still so.
        }
    }

    private void Turn(bool kept)
    {
        if (Kept == kept && Clash == DraftClash.None) return;
        Kept = kept;
        KeptChanged?.Invoke();
    }

    public async ValueTask DisposeAsync()
    {
        _disposed = true;
        if (_owner is not null) _store.Changed -= OnChanged;
        if (_timer is not null) await _timer.DisposeAsync();
        await TrySaveAsync();
    }
}
