using System.Collections.Immutable;
using Simulator.Documents.Studio;
using Simulator.Documents.Studio.Editing;

namespace Simulator.Web.Features.Studio.Editor;

/// <summary>
/// A draft one person works on: all its texts, what was done to them, and whether they lie in the folder. Shared by the tabs of that person and kept when a tab
/// closes, so that a reload loses nothing. Saved by itself two seconds after the last change; never over what somebody else wrote meanwhile.
/// </summary>
public sealed class DraftInHand : IDisposable
{
    public static readonly TimeSpan Pace = TimeSpan.FromSeconds(2);
    private readonly Lock _gate = new();
    private readonly TimeProvider _time;
    private readonly ITimer _timer;
    private readonly UnsavedTexts _unsaved;
    private readonly DraftHistory _history = new();
    private ImmutableSortedDictionary<string, DraftFile> _files = ImmutableSortedDictionary<string, DraftFile>.Empty.WithComparers(StringComparer.Ordinal);
    private ImmutableSortedDictionary<string, string> _texts = ImmutableSortedDictionary<string, string>.Empty.WithComparers(StringComparer.Ordinal);

    public DraftInHand(string id, string folder, string person, TimeProvider time)
    {
        (Id, Folder, Person, _time) = (id, folder, person, time);
        _unsaved = new UnsavedTexts(folder, person);
        foreach (var name in Names(folder)) _files = _files.Add(name, _unsaved.On(DraftFile.Read(folder, name)));
        Renew();
        _timer = time.CreateTimer(_ => Save(), null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
    }

    public string Id { get; }
    public string Folder { get; }
    public string Person { get; }
    public IReadOnlyDictionary<string, string> Texts => _texts;
    public DraftIndex Index { get; private set; } = null!;
    public bool Unsaved => _files.Values.Any(f => f.Unsaved);
    public bool IsUnsaved(string file) => _files.TryGetValue(file, out var found) && found.Unsaved;
    public DraftClashes? Clash { get; private set; }
    /// <summary>The folder could not be written; it is tried again with the next change.</summary>
    public bool Failing { get; private set; }
    public DateTimeOffset? SavedAt { get; private set; }
    public bool CanUndo => _history.CanUndo;
    public bool CanRedo => _history.CanRedo;
    /// <summary>Counts up with every change of a text.</summary>
    public long Revision { get; private set; }

    /// <summary>Something of it is new; from any thread.</summary>
    public event Action? Changed;
    /// <summary>Written to the folder.</summary>
    public event Action<DraftInHand>? Saved;

    /// <summary>Makes files hold these texts, as one step of the history.</summary>
    public bool Do(IReadOnlyDictionary<string, string> texts, bool typed = false)
    {
        // Names and sizes come from a browser: nothing that is no text of a scenario gets into its folder.
        if (texts.Any(t => !ScenarioFiles.IsPart(t.Key) || !t.Key.EndsWith(".yaml", StringComparison.Ordinal) || t.Value.Length > StudioLimits.LargestText)) return false;
        lock (_gate)
        {
            ImmutableArray<TextChange> changes = [.. texts.Select(t => TextChange.Between(t.Key, _texts.GetValueOrDefault(t.Key, ""), t.Value)).OfType<TextChange>()];
            if (changes.IsEmpty) return false;
            _history.Add(changes, typed, _time.GetUtcNow());
            Make(changes);
        }
        Changed?.Invoke();
        return true;
    }

    /// <summary>Takes the last step back; the file it touched first, null when there is none.</summary>
    public string? Undo() => Step(_history.Undo);

    public string? Redo() => Step(_history.Redo);

    /// <summary>Writes what is not in the folder yet: all or nothing; nothing at all when somebody else wrote one of these files.</summary>
    public bool Save()
    {
        lock (_gate)
        {
            var unsaved = _files.Values.Where(f => f.Unsaved).ToList();
            if (unsaved.Count == 0) return Clash is null;
            try
            {
                if (Clash is not null) _unsaved.Keep(unsaved);
                else if (unsaved.Select(f => (f, Disk: OnDisk(f.Name))).FirstOrDefault(f => f.Disk != f.f.Known && f.Disk != f.f.Text) is { f: { } lost } found)
                {
                    Clash = new DraftClashes(lost.Name, found.Disk);
                    _unsaved.Keep(unsaved);
                }
                else Write(unsaved);
                Failing = false;
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException)
            {
                Failing = true;
                _timer.Change(Pace * 3, Timeout.InfiniteTimeSpan);
            }
        }
        Changed?.Invoke();
        if (Clash is null && !Failing) Saved?.Invoke(this);
        return Clash is null && !Failing;
    }

    /// <summary>Somebody wrote in the folder: files not changed here follow; one that is changed here waits for a decision when it is saved.</summary>
    public void Follow()
    {
        lock (_gate)
        {
            foreach (var name in Names(Folder))
            {
                var disk = DraftFile.Read(Folder, name);
                if (_files.TryGetValue(name, out var mine) && (mine.Known == disk.Text || mine.Unsaved)) continue;
                _files = _files.SetItem(name, disk);
                _history.Forget();
            }
            Renew();
        }
        Changed?.Invoke();
    }

    /// <summary>After a clash: what stands in the folder counts.</summary>
    public void TakeTheirs() => Settle((mine, theirs) => mine with { Text = theirs, Known = theirs }, forget: true);

    /// <summary>After a clash: what stands here counts and is saved.</summary>
    public void KeepMine()
    {
        Settle((mine, theirs) => mine with { Known = theirs }, forget: false);
        Save();
    }

    public void Dispose() => _timer.Dispose();

    /// <summary>Something beside the texts is new, such as a picture.</summary>
    public void Touch()
    {
        Revision++;
        Changed?.Invoke();
    }

    private void Settle(Func<DraftFile, string, DraftFile> settled, bool forget)
    {
        lock (_gate)
        {
            if (Clash is not { } clash) return;
            _files = _files.SetItem(clash.File, settled(_files[clash.File], clash.Theirs));
            Clash = null;
            _unsaved.Forget(clash.File);
            if (forget) _history.Forget();
            Renew();
        }
        Changed?.Invoke();
    }

    private string? Step(Func<ImmutableArray<TextChange>> step)
    {
        ImmutableArray<TextChange> changes;
        lock (_gate)
        {
            changes = step();
            if (changes.IsEmpty) return null;
            Make(changes);
        }
        Changed?.Invoke();
        return changes[0].File;
    }

    private void Make(ImmutableArray<TextChange> changes)
    {
        foreach (var change in changes)
        {
            var file = _files.GetValueOrDefault(change.File) ?? new DraftFile(change.File, "", "", false, false);
            _files = _files.SetItem(change.File, file with { Text = change.On(file.Text) });
        }
        Renew();
        _timer.Change(Pace, Timeout.InfiniteTimeSpan);
    }

    private void Renew()
    {
        var before = _texts;
        var texts = _texts.ToBuilder();
        foreach (var (name, file) in _files)
            if (!texts.TryGetValue(name, out var old) || !ReferenceEquals(old, file.Text)) texts[name] = file.Text;
        _texts = texts.ToImmutable();
        Index = DraftIndex.Of(_texts, Index, before);
        Revision++;
    }

    // Written beside, then put in place: a file is whole at every moment.
    private void Write(List<DraftFile> files)
    {
        foreach (var file in files) File.WriteAllBytes(Path.Combine(Folder, $".{file.Name}.new"), file.Bytes());
        foreach (var file in files)
        {
            File.Move(Path.Combine(Folder, $".{file.Name}.new"), Path.Combine(Folder, file.Name), overwrite: true);
            _files = _files.SetItem(file.Name, file with { Known = file.Text });
            _unsaved.Forget(file.Name);
        }
        SavedAt = _time.GetUtcNow();
        Renew();
    }

    private string OnDisk(string name) => File.Exists(Path.Combine(Folder, name)) ? DraftFile.Read(Folder, name).Text : "";

    private static IEnumerable<string> Names(string folder) => Directory.EnumerateFiles(folder, "*.yaml").Select(f => Path.GetFileName(f)).Where(n => n[0] != '.').Order(StringComparer.Ordinal);
}
