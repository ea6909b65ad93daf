using System.Collections.Immutable;
using Simulator.Documents.Studio;
using Simulator.Domain.Exercises;
using Simulator.Persistence;
using Simulator.Web.Features.Exercises;
using Simulator.Web.Hosting;

namespace Simulator.Web.Features.Studio;

/// <summary>
/// All scenarios of the studio: those of the program, and own ones in the data folder (<c>scenarios/ID/draft</c>, <c>scenarios/ID/versions/N</c>).
/// Changes take turns; reading does not wait for them.
/// </summary>
public sealed class ScenarioShelf(SimulatorOptions options, DataFolder data, ScenarioReadings readings, RehearsalFiles rehearsals, TimeProvider time) : IDisposable
{
    private readonly ScenarioStore _store = new(data.Scenarios);
    private readonly SemaphoreSlim _turn = new(1);

    /// <summary>Shipped ones first, each kind by id.</summary>
    public IReadOnlyList<ShelfEntry> All() => [.. ShippedFolders().Select(Shipped), .. _store.Ids().Select(Own)];

    public ShelfEntry? Find(string id)
    {
        if (_store.Has(id)) return _store.Draft(id) is null && _store.Versions(id).IsEmpty ? null : Own(id);
        return ShippedFolder(id) is { } folder ? Shipped(folder) : null;
    }

    /// <summary>The folder the editor reads and writes; null: no draft.</summary>
    public string? DraftFolder(string id) => _store.Draft(id);

    /// <summary>The folder of a saved version; for a shipped scenario (it has no versions) version 0 is its folder.</summary>
    public string? VersionFolder(string id, int number) => number == 0 ? ShippedFolder(id) : _store.Version(id, number)?.Folder;

    /// <summary>From an empty page: a minimal scenario that loads, as a draft.</summary>
    public Task<ShelfResult> CreateAsync(string id, string title, string place, ImmutableArray<string> languages, string who) => TurnAsync(id, () =>
        BlankScenario.Of(id, title, place, languages) is { Files: { } files } ? Add(id, files) : BlankScenario.Of(id, title, place, languages).Problem);

    /// <summary>The newest version (or the draft, where there is none) as the draft of a new scenario.</summary>
    public Task<ShelfResult> CopyAsync(string fromId, string newId, string who) => TurnAsync(newId, () => Find(fromId) is { } from ? Add(newId, ScenarioFiles.Read(from.Newest.Folder)) : new Rejection("StudioNoSuch", fromId));

    /// <summary>Starts a draft from the newest version, or finds the one there is. A shipped scenario is copied first: the result names the copy.</summary>
    public async Task<ShelfResult> EditAsync(string id, string who)
    {
        if (Find(id) is { Shipped: true }) return await CopyAsync(id, FreeId(id), who);
        return await TurnAsync(id, () => _store.Edit(id));
    }

    /// <summary>Draft → new version. The draft stays, equal to it; its <c>version:</c> is counted on where it was used before.</summary>
    public Task<ShelfResult> SaveVersionAsync(string id, string who, string remark) => TurnAsync(id, () =>
    {
        var (version, problem) = _store.Save(id, who, remark, time.GetUtcNow());
        // What was rehearsed as a draft counts for the version.
        if (version is not null) rehearsals.KeepBeside(version);
        return problem;
    });

    /// <summary>Changes files of the draft while nobody else of the shelf does.</summary>
    public Task<ShelfResult> ChangeDraftAsync(string id, Action<string> change) => TurnAsync(id, () =>
    {
        if (_store.Draft(id) is not { } draft) return new Rejection("StudioNoDraft", id);
        change(draft);
        return null;
    });

    public Task<ShelfResult> DiscardDraftAsync(string id) => TurnAsync(id, () => _store.Discard(id));

    /// <summary>Brings back the draft that was discarded last.</summary>
    public Task<ShelfResult> TakeBackDraftAsync(string id) => TurnAsync(id, () => _store.TakeBack(id));

    /// <summary>An own scenario with all its versions. Exercises that were played with it keep theirs.</summary>
    public Task<ShelfResult> DeleteAsync(string id) => TurnAsync(id, () => _store.Delete(id));

    /// <summary>A saved version becomes the draft; an unsaved draft is put aside as if discarded.</summary>
    public Task<ShelfResult> RestoreVersionAsync(string id, int number) => TurnAsync(id, () => _store.Restore(id, number));

    /// <summary>What a zip file brought becomes the draft of a new scenario; nothing that is there is overwritten.</summary>
    public Task<ShelfResult> ImportAsync(ZipContents contents, string id, string who) => TurnAsync(id, () => contents.Problem ?? Add(id, contents.Files));

    /// <summary>As <see cref="ImportAsync"/>, under the id the scenario gives itself, or the next one that is free.</summary>
    public async Task<ShelfResult> ImportZipAsync(Stream zip, string who, CancellationToken cancel = default)
    {
        var contents = await ScenarioZip.ReadAsync(zip, cancel);
        return await ImportAsync(contents, FreeId(contents.Id), who);
    }

    /// <summary>A saved version (0: the draft; of a shipped scenario its files) as a zip file. False: there is none.</summary>
    public bool ExportZip(string id, int number, Stream to)
    {
        if ((number == 0 ? DraftFolder(id) ?? ShippedFolder(id) : VersionFolder(id, number)) is not { } folder) return false;
        ScenarioZip.Write(to, id, ScenarioFiles.Read(folder));
        return true;
    }

    /// <summary>The id itself where it may be used and is free, else the next one.</summary>
    public string FreeId(string? wanted)
    {
        var id = StudioLimits.IsId(wanted?.ToLowerInvariant()) ? wanted!.ToLowerInvariant() : "scenario";
        return !_store.Has(id) && !IsShipped(id) ? id : _store.FreeId(id, IsShipped);
    }

    /// <summary>Of each own scenario the newest saved version people may play. Drafts never are.</summary>
    public IEnumerable<LibraryEntry> Playable() => _store.Ids()
        .Select(id => _store.Versions(id).LastOrDefault(v => rehearsals.Verdict(v.Folder).Runnable))
        .OfType<ShelfVersion>().Select(v => readings.Of(v.Folder) with { Version = v });

    /// <summary>
    /// The files an exercise was opened with, by what its log says of its scenario: the saved version with that word behind <c>version:</c>;
    /// of a shipped scenario the only ones there are. Null: there are none. Never those of a draft.
    /// </summary>
    public string? PlayedFolder(string id, string version) => _store.Saying(id, version)?.Folder ?? ShippedWithId(id);

    public void Dispose() => _turn.Dispose();

    private Rejection? Add(string id, IReadOnlyDictionary<string, byte[]> files) => IsShipped(id) ? new Rejection("StudioIdTaken", id) : _store.Create(id, files);

    private async Task<ShelfResult> TurnAsync(string id, Func<Rejection?> change)
    {
        await _turn.WaitAsync();
        try
        {
            return new(id, change());
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return new(id, new Rejection("StudioDisk", e.Message));
        }
        finally
        {
            readings.Forget(Path.Combine(_store.Root, id) + Path.DirectorySeparatorChar);
            _turn.Release();
        }
    }

    private ShelfEntry Own(string id)
    {
        var (versions, draft) = (_store.Versions(id), _store.Draft(id));
        var read = draft is null ? null : readings.Of(draft);
        return new(id, false, draft, versions, versions.IsEmpty ? read! : readings.Of(versions[^1].Folder))
        {
            Draft = read,
            Unsaved = draft is not null && (versions.IsEmpty || versions[^1].Digest != readings.Digest(draft)),
            CanTakeBack = draft is null && _store.HasDiscarded(id),
        };
    }

    private ShelfEntry Shipped(string folder)
    {
        var read = readings.Of(folder);
        return new(read.Scenario?.Id ?? Path.GetFileName(folder), true, null, [], read);
    }

    private bool IsShipped(string id) => ShippedFolder(id) is not null;

    private string? ShippedFolder(string id) => ShippedWithId(id) ?? ShippedFolders().FirstOrDefault(f => Path.GetFileName(f) == id);

    // Most folders bear the id of their scenario: that one is looked into first. Nothing is loaded or checked for it.
    private string? ShippedWithId(string id) => ShippedFolders().OrderByDescending(f => Path.GetFileName(f) == id).FirstOrDefault(f => ScenarioHead.IdIn(f) == id);

    internal IEnumerable<string> ShippedFolders() => Directory.Exists(options.ScenarioFolder)
        ? Directory.EnumerateDirectories(options.ScenarioFolder).Where(d => File.Exists(Path.Combine(d, ScenarioFiles.Main))).Order(StringComparer.Ordinal) : [];
}
