using System.Collections.Immutable;
using System.Globalization;
using Simulator.Documents.Scenarios;
using Simulator.Documents.Studio.Editing;

namespace Simulator.Web.Features.Studio.Editor;

/// <summary>What one tab of the editor shows and does: which file, part and item, and every change as one step of the draft's history.</summary>
public sealed class EditorTab(DraftInHand draft)
{
    private int _asked;

    public DraftInHand Draft => draft;
    public DraftIndex Index => draft.Index;
    public IReadOnlyDictionary<string, string> Texts => draft.Texts;

    /// <summary>What the loader and the lint say of the texts as they stand; null until they have been asked once.</summary>
    public DraftResult? Checks { get; private set; }
    public string File { get; private set; } = "scenario.yaml";
    public EditorPart Part { get; private set; } = EditorPart.Find("basic");
    public DraftSpot? Item { get; private set; }
    public int Subject { get; set; } = draft.Index.Subjects.FirstOrDefault()?.Number ?? 1;
    /// <summary>yaml, form or rehearse.</summary>
    public string View { get; set; } = "yaml";
    /// <summary>Why the last change could not be made.</summary>
    public string? Refused { get; set; }
    /// <summary>Language texts are named in.</summary>
    public string Language => Index.Languages.FirstOrDefault(l => l == CultureInfo.CurrentUICulture.Name) ?? Index.Languages.FirstOrDefault(l => l[..2] == CultureInfo.CurrentUICulture.TwoLetterISOLanguageName) ?? Index.Languages.FirstOrDefault() ?? "zh-CN";

    /// <summary>Something chosen or found is new.</summary>
    public event Action? Changed;
    /// <summary>A line of the file shown that is to be brought into sight; whoever does so takes it.</summary>
    public (int Line, bool Focus)? Wanted { get; set; }

    public DraftSubject? CurrentSubject => Index.Subjects.FirstOrDefault(s => s.Number == Subject) ?? Index.Subjects.FirstOrDefault();

    public DraftNode? At(DraftSpot spot) => Index.Trees.GetValueOrDefault(spot.File)?.At(spot.Path);

    /// <summary>Where a list of a part stands: in the scenario, or in the subject shown.</summary>
    public DraftSpot ListOf(PartList list) => list.OfSubject ? SubjectSpot.Key(list.Key) : new DraftSpot("scenario.yaml", DraftPath.Of(list.Key));

    public DraftSpot SubjectSpot => CurrentSubject is { } s ? new DraftSpot(s.File, s.Path) : new DraftSpot("scenario.yaml", DraftPath.Root);

    /// <summary>Items of a list with their places in it.</summary>
    public IEnumerable<(int At, DraftNode Node)> Items(PartList list) =>
        At(ListOf(list)) is DraftList found ? found.Items.Select((n, i) => (i, n)).Where(p => list.Filter is null || list.Filter(p.n)) : [];

    public void Choose(EditorPart part)
    {
        (Part, Refused) = (part, null);
        Item = part.HasLists ? part.Lists.SelectMany(l => Items(l).Take(1).Select(i => ListOf(l).Item(i.At))).FirstOrDefault() : null;
        if (View == "rehearse") View = "form";
        var spot = part.HasLists ? ListOf(part.Lists[0]) : part.OfSubject ? SubjectSpot : new DraftSpot("scenario.yaml", DraftPath.Root);
        ShowFile(spot.File);
        if (At(spot) is { } node) Wanted = (node.Line, false);
        Changed?.Invoke();
    }

    public void Choose(DraftSpot item, EditorPart? part = null)
    {
        (Item, Part, Refused) = (item, part ?? Part, null);
        ShowFile(item.File);
        if (At(item) is { } node) Wanted = (node.Line, false);
        Changed?.Invoke();
    }

    public void Show(int subject)
    {
        Subject = subject;
        if (Part.OfSubject) Choose(Part);
        else Changed?.Invoke();
    }

    public void ShowFile(string file)
    {
        if (File == file || !Texts.ContainsKey(file)) return;
        File = file;
        Changed?.Invoke();
    }

    public void Reveal(string file, int line, bool focus = true)
    {
        View = "yaml";
        ShowFile(file);
        Wanted = (line, focus);
        Changed?.Invoke();
    }

    /// <summary>The cursor stands in a file: the item around it is the one shown in the rail and beside.</summary>
    public void Follow(string file, int at)
    {
        var subject = Index.Subjects.FirstOrDefault(s => s.File == file && (file != "scenario.yaml" || s.Map.Start <= at && at <= s.Map.End));
        if (subject is not null) Subject = subject.Number;
        foreach (var part in EditorPart.All)
            foreach (var list in part.Lists.Where(l => !l.OfSubject && file == "scenario.yaml" || l.OfSubject && subject is not null))
                foreach (var (i, node) in Items(list))
                    if (node.Start <= at && at <= node.End + 1 && ListOf(list).File == file)
                    {
                        (Part, Item) = (part, ListOf(list).Item(i));
                        Changed?.Invoke();
                        return;
                    }
    }

    /// <summary>Asks loader and lint again; what came too late is dropped.</summary>
    public async Task CheckAsync()
    {
        var (asked, texts, folder) = (Interlocked.Increment(ref _asked), draft.Texts, draft.Folder);
        var found = await Task.Run(() => ScenarioFolder.ReadDraft(folder, texts));
        if (asked != _asked) return;
        Checks = found;
        Changed?.Invoke();
    }

    public IEnumerable<Problem> ProblemsOf(string file) => Checks?.Problems.Where(p => p.File == file) ?? [];

    /// <summary>Problems within the lines of an item.</summary>
    public IEnumerable<Problem> ProblemsIn(DraftSpot item)
    {
        if (At(item) is not { } node || !Texts.TryGetValue(item.File, out var text)) return [];
        var last = node.Line + text.AsSpan(node.Start, node.End - node.Start).Count('\n');
        return ProblemsOf(item.File).Where(p => p.Line >= node.Line && p.Line <= last);
    }

    /// <summary>One step: several files, or none of them.</summary>
    public bool Do(Action<DraftBatch> change)
    {
        var batch = new DraftBatch(draft.Texts, draft.Index);
        change(batch);
        Refused = batch.Failed ? "CannotChange" : null;
        if (!batch.Failed) draft.Do(batch.Changed);
        if (batch.Failed) Changed?.Invoke();
        return !batch.Failed;
    }

    public bool Set(DraftSpot spot, DraftValue value, ImmutableArray<string> order = default) => Do(b => b.Set(spot, value, order));
    public bool Remove(DraftSpot spot) => Do(b => b.Change(spot.File, t => DraftEdit.Remove(t, spot.Path)));

    public bool Repair(Problem problem) => Do(b => b.Change(problem.File, t => DraftRepair.Apply(t, problem)));

    /// <summary>Back to the step before; the file it touched comes into sight.</summary>
    public void Undo() => Stepped(draft.Undo());

    public void Redo() => Stepped(draft.Redo());

    private void Stepped(string? file)
    {
        if (file is not null && View == "yaml") ShowFile(file);
    }
}
