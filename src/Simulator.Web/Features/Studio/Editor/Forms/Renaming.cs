using Simulator.Documents.Studio.Editing;

namespace Simulator.Web.Features.Studio.Editor.Forms;

/// <summary>Gives something another id, and everything that speaks of it.</summary>
internal static class Renaming
{
    public static bool Do(EditorTab tab, DraftSpot spot, string shape, string old, string now) => tab.Do(batch =>
    {
        batch.Change(spot.File, t => DraftEdit.Set(t, spot.Path, DraftValue.Of(now)));
        // An id others know, and no second one of its kind.
        if (!tab.Index.OfShape(shape).Any(i => i.Id == old) || tab.Index.OfShape(shape).Count(i => i.Id == old) > 1) return;
        var kind = tab.Index.OfShape(shape).First(i => i.Id == old).Kind;
        foreach (var (file, path, word) in DraftReferences.To(tab.Index, kind, old))
            batch.Change(file, t => DraftEdit.Set(t, path, DraftValue.Of(word.Replace(old, now, StringComparison.Ordinal))));
        foreach (var file in tab.Texts.Keys.Where(f => DraftIndex.Language(f) is not null))
            if (DraftParser.Parse(tab.Texts[file])?.At(DraftPath.Of("phrases", old)) is not null && shape is "fact" or "topic") batch.Change(file, t => DraftEdit.RenameKey(t, DraftPath.Of("phrases", old), now));
    });
}
