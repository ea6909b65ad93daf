using System.Collections.Concurrent;
using System.Data.Common;
using System.Text.Json;

namespace Simulator.Web.Features.Drafts;

/// <summary>
/// The fields of one form while they are being filled in. Saved at most every two seconds and when the form closes; empty again once sent.
/// Without an owner (somebody only watching) nothing is kept.
/// </summary>
public sealed class FormDraft(IDraftStore store, DraftOwner? owner, string form, TimeProvider time) : IAsyncDisposable
{
    public static readonly TimeSpan Pace = TimeSpan.FromSeconds(2);
    private readonly SemaphoreSlim _saving = new(1, 1);
    private ConcurrentDictionary<string, string> _fields = new(StringComparer.Ordinal);
    private ITimer? _timer;
    private int _dirty;

    public string Form => form;
    public bool Restored { get; private set; }
    public bool IsSaved => Volatile.Read(ref _dirty) == 0;
    /// <summary>Everything typed lies in the store. False for an untouched form.</summary>
    public bool Kept { get; private set; }
    /// <summary>Raised when <see cref="Kept"/> turns; from any thread.</summary>
    public event Action? KeptChanged;

    /// <summary>An unknown field is empty.</summary>
    public string this[string field]
    {
        get => _fields.GetValueOrDefault(field, "");
        set
        {
            if (this[field] == value) return;
            _fields[field] = value ?? "";
            Interlocked.Exchange(ref _dirty, 1);
            Turn(false);
            if (owner is not null) _timer ??= time.CreateTimer(_ => _ = SaveAsync(), null, Pace, Pace);
        }
    }

    /// <summary>A field that holds ids, in the order they were chosen.</summary>
    public IReadOnlyList<string> Ids(string field) => this[field].Split(' ', StringSplitOptions.RemoveEmptyEntries);

    public void Toggle(string field, string id) => this[field] = string.Join(' ', Ids(field).Contains(id) ? Ids(field).Where(i => i != id) : Ids(field).Append(id));

    public async Task LoadAsync(CancellationToken cancel = default)
    {
        if (owner is null || await store.LoadAsync(owner, form, cancel) is not { Length: > 0 } text) return;
        _fields = new ConcurrentDictionary<string, string>(JsonSerializer.Deserialize<Dictionary<string, string>>(text) ?? [], StringComparer.Ordinal);
        Restored = _fields.Values.Any(v => v.Length > 0);
    }

    public async Task SaveAsync(CancellationToken cancel = default)
    {
        if (owner is null || Interlocked.Exchange(ref _dirty, 0) == 0) return;
        // One save at a time, or an older text could be written over a newer one.
        await _saving.WaitAsync(cancel);
        try
        {
            await store.SaveAsync(owner, form, JsonSerializer.Serialize(new SortedDictionary<string, string>(_fields, StringComparer.Ordinal)), cancel);
            Turn(IsSaved);
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

    public async Task ClearAsync(CancellationToken cancel = default)
    {
        _fields.Clear();
        Interlocked.Exchange(ref _dirty, 0);
        Restored = false;
        Turn(false);
        // After a save under way, or what was sent would come back as a draft.
        await _saving.WaitAsync(cancel);
        try
        {
            if (owner is not null) await store.DeleteAsync(owner, form, cancel);
        }
        finally
        {
            _saving.Release();
        }
    }

    private void Turn(bool kept)
    {
        if (Kept == kept) return;
        Kept = kept;
        KeptChanged?.Invoke();
    }

    public async ValueTask DisposeAsync()
    {
        if (_timer is not null) await _timer.DisposeAsync();
        try
        {
            await SaveAsync();
        }
        catch (DbException)
        {
            // The form closes while nothing can be stored: what was saved last comes back; closing must not break the page.
        }
    }
}
