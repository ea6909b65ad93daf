using System.Globalization;
using Simulator.Domain.Rumors.Fitting;

namespace Simulator.Documents.Cascades;

/// <summary>What is wrong with a cascade file, at which line. Code: a word of the command's texts.</summary>
public sealed record CascadeFlaw(int Line, string Code);

/// <summary>
/// Cascades as tab-separated text. A cascade is a line <c>C, 1 or 0 (rumor), root time in Unix seconds UTC, number of reposts</c>, then a
/// line per repost in time order: <c>whole seconds since the root, index of the parent among these lines from 0 or −1, stance</c> with
/// 0 = comment, 1 = silent, 2 = question, 3 = deny.
/// </summary>
public static class CascadeFile
{
    public static void Write(TextWriter to, IEnumerable<ObservedCascade> cascades)
    {
        foreach (var c in cascades)
        {
            to.Write(string.Create(CultureInfo.InvariantCulture, $"C\t{(c.Rumor ? 1 : 0)}\t{c.RootUnix}\t{c.Size}\n"));
            for (var i = 0; i < c.Size; i++)
                to.Write(string.Create(CultureInfo.InvariantCulture, $"{c.Seconds[i]}\t{c.Parents[i]}\t{c.Stances[i]}\n"));
        }
    }

    /// <summary>The cascades, or the first flaw.</summary>
    public static (IReadOnlyList<ObservedCascade> Cascades, CascadeFlaw? Flaw) Read(TextReader from)
    {
        var cascades = new List<ObservedCascade>();
        for (var line = 1; from.ReadLine() is { } head; line++)
        {
            if (head.Length == 0) continue;
            if (Numbers(head, 4, skip: 1) is not [var rumor, var root, var size] || !head.StartsWith("C\t", StringComparison.Ordinal) || rumor is not (0 or 1) || size is < 0 or > 100_000_000)
                return (cascades, new CascadeFlaw(line, "CascadeHead"));
            var cascade = new ObservedCascade(rumor == 1, root, new int[size], new int[size], new byte[size]);
            for (var i = 0; i < size; i++)
                if (Repost(from.ReadLine(), cascade, i) is { } code) return (cascades, new CascadeFlaw(line + i + 1, code));
            line += (int)size;
            cascades.Add(cascade);
        }
        return (cascades, null);
    }

    private static string? Repost(string? text, ObservedCascade cascade, int i)
    {
        if (text is null) return "CascadeEnds";
        if (Numbers(text, 3, skip: 0) is not [var seconds, var parent, var stance]) return "CascadeLine";
        if (seconds < 0 || seconds > int.MaxValue || i > 0 && seconds < cascade.Seconds[i - 1]) return "CascadeOrder";
        if (parent < -1 || parent >= i) return "CascadeParent";
        if (stance is < 0 or > 3) return "CascadeStance";
        (cascade.Seconds[i], cascade.Parents[i], cascade.Stances[i]) = ((int)seconds, (int)parent, (byte)stance);
        return null;
    }

    private static long[]? Numbers(string line, int fields, int skip)
    {
        var parts = line.Split('\t');
        if (parts.Length != fields) return null;
        var numbers = new long[fields - skip];
        for (var i = skip; i < fields; i++)
            if (!long.TryParse(parts[i], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out numbers[i - skip])) return null;
        return numbers;
    }
}
