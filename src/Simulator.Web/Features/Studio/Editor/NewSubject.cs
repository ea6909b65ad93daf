using Simulator.Documents.Studio.Editing;

namespace Simulator.Web.Features.Studio.Editor;

/// <summary>Begins another subject in a file of its own, with an inject, a criterion and a script for each seat.</summary>
internal static class NewSubject
{
    public static int? Add(EditorTab tab)
    {
        var number = tab.Index.Subjects.Select(s => s.Number).DefaultIfEmpty(0).Max() + 1;
        var file = $"subject-{number}.yaml";
        if (tab.Texts.ContainsKey(file)) return null;
        tab.Subject = number;
        var value = (DraftEntries)NewItems.Of(tab, ScenarioSchema.Subject, []);
        var lines = value.Entries.Select(e => e.Key == "number" ? (e.Key, Value: new DraftRaw(number.ToString(System.Globalization.CultureInfo.InvariantCulture))) : e);
        var done = tab.Do(b =>
        {
            foreach (var (key, entry) in lines) b.Set(new DraftSpot(file, DraftPath.Of(key)), entry);
            b.Change("scenario.yaml", t => DraftEdit.Insert(t, DraftPath.Of("subjects"), int.MaxValue, DraftValue.Of(file)));
        });
        return done ? number : null;
    }
}
