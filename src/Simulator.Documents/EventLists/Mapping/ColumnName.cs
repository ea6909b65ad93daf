namespace Simulator.Documents.EventLists.Mapping;

/// <summary>Columns by their letters: A, B … Z, AA.</summary>
internal static class ColumnName
{
    public static string Of(int column)
    {
        var letters = "";
        for (var c = column; c >= 0; c = c / 26 - 1) letters = (char)('A' + c % 26) + letters;
        return letters;
    }

    /// <summary>From 0; null when it is no letters of a column.</summary>
    public static int? Read(string name)
    {
        if (name.Length is 0 or > 3 || !name.All(char.IsAsciiLetter)) return null;
        return name.Aggregate(0, (sum, c) => sum * 26 + char.ToUpperInvariant(c) - 'A' + 1) - 1;
    }
}
