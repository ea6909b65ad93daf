using System.Collections.Immutable;
using System.Globalization;
using Simulator.Domain.Exercises;

namespace Simulator.Documents.Studio;

/// <summary>
/// Own scenarios in a folder: <c>ID/draft</c> is the working copy, <c>ID/versions/N</c> what was saved, never written again,
/// <c>ID/discarded</c> the draft that was last thrown away. New folders are written beside and put in place by one rename, so that none is ever half there.
/// Not for several threads at once: whoever calls it takes turns.
/// </summary>
public sealed class ScenarioStore(string root)
{
    private const string DraftName = "draft", DiscardedName = "discarded", VersionsName = "versions", Beside = ".new";

    public string Root => root;

    public ImmutableArray<string> Ids() => Directory.Exists(root)
        ? [.. Directory.EnumerateDirectories(root).Select(d => Path.GetFileName(d)!).Where(id => StudioLimits.IsId(id) && (Draft(id) is not null || !Versions(id).IsEmpty)).Order(StringComparer.Ordinal)] : [];

    public bool Has(string id) => StudioLimits.IsId(id) && Directory.Exists(In(id));

    /// <summary>The folder of the working copy, when there is one.</summary>
    public string? Draft(string id) => StudioLimits.IsId(id) && Directory.Exists(In(id, DraftName)) ? In(id, DraftName) : null;

    public bool HasDiscarded(string id) => StudioLimits.IsId(id) && Directory.Exists(In(id, DiscardedName));

    /// <summary>Oldest first.</summary>
    public ImmutableArray<ShelfVersion> Versions(string id) => [.. NewestFirst(id).Select(ShelfVersion.Read).OfType<ShelfVersion>().OrderBy(v => v.Number)];

    public ShelfVersion? Version(string id, int number) => Versions(id).FirstOrDefault(v => v.Number == number);

    /// <summary>The one whose <c>version:</c> is this word; saving lets no two say the same.</summary>
    public ShelfVersion? Saying(string id, string contentVersion) => NewestFirst(id).Select(ShelfVersion.Read).FirstOrDefault(v => v?.ContentVersion == contentVersion);

    /// <summary>A new scenario whose draft holds these files; their <c>id:</c> becomes this one.</summary>
    public Rejection? Create(string id, IReadOnlyDictionary<string, byte[]> files)
    {
        if (!StudioLimits.IsId(id)) return new Rejection("StudioBadId", id);
        if (Has(id)) return new Rejection("StudioIdTaken", id);
        Put(In(id, DraftName), WithId(files, id));
        return null;
    }

    /// <summary>A draft of the newest version, unless there is one already.</summary>
    public Rejection? Edit(string id)
    {
        if (Draft(id) is not null) return null;
        if (Versions(id).LastOrDefault() is not { } from) return Unknown(id, null);
        Put(In(id, DraftName), ScenarioFiles.Read(from.Folder));
        return null;
    }

    /// <summary>An older version becomes the draft; a draft with something unsaved is put aside as if it had been discarded.</summary>
    public Rejection? Restore(string id, int number)
    {
        if (Version(id, number) is not { } from) return Unknown(id, number);
        if (IsUnsaved(id) && Discard(id) is { } problem) return problem;
        Gone(In(id, DraftName));
        Put(In(id, DraftName), ScenarioFiles.Read(from.Folder));
        return null;
    }

    /// <summary>Whether there is a draft that differs from the newest version.</summary>
    public bool IsUnsaved(string id) => Draft(id) is { } draft && Versions(id).LastOrDefault()?.Digest != ScenarioFiles.Digest(draft);

    /// <summary>Keeps the draft as a new version. A content version that was used for other files is counted on, in the draft too, so that reviews and logs can tell them apart.</summary>
    public (ShelfVersion? Version, Rejection? Problem) Save(string id, string who, string remark, DateTimeOffset now)
    {
        if (Draft(id) is not { } draft) return (null, new Rejection("StudioNoDraft", id));
        var files = ScenarioFiles.Read(draft);
        if (Unfit(id, files) is { } problem) return (null, problem);
        var versions = Versions(id);
        if (versions.Length >= StudioLimits.MostVersions) return (null, new Rejection("StudioTooManyVersions", StudioLimits.MostVersions.ToString(CultureInfo.InvariantCulture)));
        if (!IsUnsaved(id)) return (null, new Rejection("StudioNothingChanged", id));
        Count(files, versions);
        var number = versions.IsEmpty ? 1 : versions[^1].Number + 1;
        var stored = new ShelfVersion(number, ScenarioHead.Version(files[ScenarioFiles.Main])!, now, who, remark.Trim(), ScenarioFiles.Digest(files));
        Put(In(id, VersionsName, number.ToString(CultureInfo.InvariantCulture)), files, folder => (stored with { Folder = folder }).Write());
        // Work goes on where it was.
        File.WriteAllBytes(Path.Combine(draft, ScenarioFiles.Main), files[ScenarioFiles.Main]);
        return (Version(id, number), null);
    }

    /// <summary>The draft is put aside; <see cref="TakeBack"/> brings it back until the next one is discarded.</summary>
    public Rejection? Discard(string id)
    {
        if (Draft(id) is not { } draft) return new Rejection("StudioNoDraft", id);
        Gone(In(id, DiscardedName));
        Directory.Move(draft, In(id, DiscardedName));
        return null;
    }

    public Rejection? TakeBack(string id)
    {
        if (Draft(id) is not null) return new Rejection("StudioHasDraft", id);
        if (!HasDiscarded(id)) return new Rejection("StudioNothingDiscarded", id);
        Directory.Move(In(id, DiscardedName), In(id, DraftName));
        return null;
    }

    /// <summary>With all versions, for good.</summary>
    public Rejection? Delete(string id)
    {
        if (!Has(id)) return Unknown(id, null);
        var going = Path.Combine(root, Beside + "-" + id);
        Gone(going);
        // Out of the list by one rename; what follows may take its time, or be interrupted.
        Directory.Move(In(id), going);
        Gone(going);
        return null;
    }

    /// <summary>The first id free that begins with this one.</summary>
    public string FreeId(string wanted, Func<string, bool> taken)
    {
        for (var n = 2; ; n++)
        {
            var tail = "-" + n.ToString(CultureInfo.InvariantCulture);
            var id = wanted[..Math.Min(wanted.Length, StudioLimits.LongestId - tail.Length)] + tail;
            if (!Has(id) && !taken(id)) return id;
        }
    }

    private IEnumerable<string> NewestFirst(string id) => StudioLimits.IsId(id) && Directory.Exists(In(id, VersionsName))
        ? Directory.EnumerateDirectories(In(id, VersionsName)).Select(d => (Folder: d, Number: Number(d))).Where(v => v.Number is not null).OrderByDescending(v => v.Number).Select(v => v.Folder) : [];

    private static int? Number(string folder) => int.TryParse(Path.GetFileName(folder), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    private static Rejection Unknown(string id, int? number) => number is { } n ? new Rejection("StudioNoVersion", n.ToString(CultureInfo.InvariantCulture)) : new Rejection("StudioNoSuch", id);

    private static SortedDictionary<string, byte[]> WithId(IReadOnlyDictionary<string, byte[]> files, string id)
    {
        var own = new SortedDictionary<string, byte[]>(StringComparer.Ordinal);
        foreach (var (name, bytes) in files) own[name] = name == ScenarioFiles.Main ? ScenarioHead.WithId(bytes, id) : bytes;
        return own;
    }

    private static Rejection? Unfit(string id, SortedDictionary<string, byte[]> files)
    {
        if (!files.TryGetValue(ScenarioFiles.Main, out var main)) return new Rejection("StudioNoMain", ScenarioFiles.Main);
        if (ScenarioHead.Id(main) != id) return new Rejection("StudioIdMoved", ScenarioHead.Id(main) ?? "—");
        return ScenarioHead.Version(main) is null ? new Rejection("StudioNoContentVersion", ScenarioFiles.Main) : null;
    }

    private static void Count(SortedDictionary<string, byte[]> files, ImmutableArray<ShelfVersion> versions)
    {
        var written = ScenarioHead.Version(files[ScenarioFiles.Main])!;
        var version = written;
        while (versions.Any(v => v.ContentVersion == version)) version = ScenarioHead.Next(version);
        if (version != written) files[ScenarioFiles.Main] = ScenarioHead.WithVersion(files[ScenarioFiles.Main], version);
    }

    private void Put(string folder, IReadOnlyDictionary<string, byte[]> files, Action<string>? note = null)
    {
        var beside = folder + Beside;
        Gone(beside);
        ScenarioFiles.Write(beside, files);
        note?.Invoke(beside);
        Directory.CreateDirectory(Path.GetDirectoryName(folder)!);
        Directory.Move(beside, folder);
    }

    private static void Gone(string folder)
    {
        if (Directory.Exists(folder)) Directory.Delete(folder, true);
    }

    private string In(string id, params ReadOnlySpan<string> more) => Path.Combine([root, id, .. more]);
}
