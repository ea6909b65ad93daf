using System.Collections.Concurrent;

namespace Simulator.Web.Features.Studio.Editor;

/// <summary>The drafts in hand on this server, and who has one open.</summary>
public sealed class EditorDesk(TimeProvider time) : IDisposable
{
    private readonly ConcurrentDictionary<(string Folder, string Person), DraftInHand> _drafts = new();
    private readonly ConcurrentDictionary<object, (string Folder, string Person, string Name)> _tabs = new();

    /// <summary>Somebody came or went; the folder.</summary>
    public event Action<string>? Presence;

    /// <summary>The draft as this person left it, unsaved changes and history included.</summary>
    public DraftInHand Take(string id, string folder, string person)
    {
        var draft = _drafts.GetOrAdd((folder, person), _ => Begin(id, folder, person));
        // Files that came or changed while no tab was open, such as a version brought back.
        if (!_tabs.Values.Any(t => t.Folder == folder && t.Person == person)) draft.Follow();
        return draft;
    }

    /// <summary>A tab is open until what is given back is disposed.</summary>
    public IDisposable Sit(string folder, string person, string name)
    {
        var tab = new Seat(this);
        _tabs[tab] = (folder, person, name);
        Presence?.Invoke(folder);
        return tab;
    }

    /// <summary>Other people who have it open.</summary>
    public IReadOnlyList<string> Others(string folder, string person) => [.. _tabs.Values.Where(t => t.Folder == folder && t.Person != person).Select(t => t.Name).Distinct().Order(StringComparer.CurrentCulture)];

    public void Dispose()
    {
        foreach (var draft in _drafts.Values) draft.Dispose();
    }

    private DraftInHand Begin(string id, string folder, string person)
    {
        var draft = new DraftInHand(id, folder, person, time);
        draft.Saved += Tell;
        return draft;
    }

    private void Tell(DraftInHand saved)
    {
        foreach (var (key, draft) in _drafts)
            if (key.Folder == saved.Folder && draft != saved) draft.Follow();
    }

    private void Leave(object tab)
    {
        if (!_tabs.TryRemove(tab, out var gone)) return;
        if (_drafts.TryGetValue((gone.Folder, gone.Person), out var draft)) draft.Save();
        Presence?.Invoke(gone.Folder);
    }

    private sealed class Seat(EditorDesk desk) : IDisposable
    {
        public void Dispose() => desk.Leave(this);
    }
}
