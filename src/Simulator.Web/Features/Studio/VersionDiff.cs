using System.Collections.Immutable;
using System.Text;
using DiffPlex.DiffBuilder;
using DiffPlex.DiffBuilder.Model;
using Simulator.Documents.Studio;

namespace Simulator.Web.Features.Studio;

public enum FileChange { Same, Changed, Added, Removed }

/// <summary>One file of two versions: what became of it, and how many lines came and went (0 for drawings).</summary>
public sealed record FileDiff(string Name, FileChange Change, int Added, int Removed);

/// <summary>One line of a comparison: its number before and after; null where it is not there. Gap: so many lines that are the same are left out here.</summary>
public sealed record DiffLine(char Sign, int? Before, int? After, string Text, int Gap = 0);

/// <summary>What differs between two folders of scenario files.</summary>
public static class VersionDiff
{
    // Lines shown around a change; lines shown in all.
    private const int Around = 3, MostShown = 3_000;

    /// <summary>All files of both, in order of their names.</summary>
    public static ImmutableArray<FileDiff> Files(string before, string after)
    {
        var (old, now) = (ScenarioFiles.Read(before), ScenarioFiles.Read(after));
        return [.. old.Keys.Union(now.Keys).Order(StringComparer.Ordinal).Select(name => Of(name, old.GetValueOrDefault(name), now.GetValueOrDefault(name)))];
    }

    /// <summary>The lines of one file that differ, with a few around them.</summary>
    public static ImmutableArray<DiffLine> Lines(string before, string after, string name)
    {
        if (!ScenarioFiles.IsPart(name)) return [];
        var (old, now) = (ScenarioFiles.Read(before).GetValueOrDefault(name), ScenarioFiles.Read(after).GetValueOrDefault(name));
        return Folded(Compared(old, now)).Take(MostShown).ToImmutableArray();
    }

    private static FileDiff Of(string name, byte[]? old, byte[]? now)
    {
        if (old is not null && now is not null && old.AsSpan().SequenceEqual(now)) return new(name, FileChange.Same, 0, 0);
        var change = old is null ? FileChange.Added : now is null ? FileChange.Removed : FileChange.Changed;
        if (ScenarioFiles.IsDrawing(name)) return new(name, change, 0, 0);
        var lines = Compared(old, now);
        return new(name, change, lines.Count(l => l.Sign == '+'), lines.Count(l => l.Sign == '-'));
    }

    private static List<DiffLine> Compared(byte[]? old, byte[]? now)
    {
        if (old is null || now is null) return [.. Text(old ?? now!).Split('\n').Select((line, i) => old is null ? new DiffLine('+', null, i + 1, line) : new DiffLine('-', i + 1, null, line))];
        var model = InlineDiffBuilder.Diff(Text(old), Text(now), ignoreWhiteSpace: false);
        var (lines, before, after) = (new List<DiffLine>(), 0, 0);
        foreach (var line in model.Lines)
            lines.Add(line.Type switch
            {
                ChangeType.Inserted => new DiffLine('+', null, ++after, line.Text),
                ChangeType.Deleted => new DiffLine('-', ++before, null, line.Text),
                _ => new DiffLine(' ', ++before, ++after, line.Text),
            });
        return lines;
    }

    private static IEnumerable<DiffLine> Folded(List<DiffLine> lines)
    {
        var near = new bool[lines.Count];
        for (var i = 0; i < lines.Count; i++)
            if (lines[i].Sign != ' ')
                for (var n = Math.Max(0, i - Around); n <= Math.Min(lines.Count - 1, i + Around); n++) near[n] = true;
        for (var (i, gap) = (0, 0); i <= lines.Count; i++)
        {
            if (i < lines.Count && !near[i]) gap++;
            else if (gap > 0)
            {
                yield return new DiffLine(' ', null, null, "", gap);
                gap = 0;
            }
            if (i < lines.Count && near[i]) yield return lines[i];
        }
    }

    // What ends the last line begins no other.
    private static string Text(byte[] bytes) => Encoding.UTF8.GetString(bytes) is var text && text.EndsWith('\n') ? text[..^1] : text;
}
