namespace Simulator.Domain.Scenarios;

/// <summary>How words of a scenario are strung together in its own language.</summary>
public static class Joining
{
    /// <summary>A、B、C or A, B, C.</summary>
    public static string List(string language, IEnumerable<string> words) => string.Join(IsChinese(language) ? "、" : ", ", words);

    /// <summary>Clauses of one sentence.</summary>
    public static string Clauses(string language, IEnumerable<string> clauses) => string.Join(IsChinese(language) ? "；" : "; ", clauses);

    private static bool IsChinese(string language) => language.StartsWith("zh", StringComparison.OrdinalIgnoreCase);
}
