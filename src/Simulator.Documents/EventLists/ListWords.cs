using System.Globalization;
using System.Resources;

namespace Simulator.Documents.EventLists;

/// <summary>Texts of <c>ListWords.resx</c>, in the language of the thread or in one that is named.</summary>
internal static class ListWords
{
    private static readonly ResourceManager Resources = new("Simulator.Documents.EventLists.ListWords", typeof(ListWords).Assembly);

    public static string Get(string code, params object[] args) => In(CultureInfo.CurrentUICulture, code, args);

    public static string In(CultureInfo culture, string code, params object[] args)
    {
        var text = Find(culture, code) ?? throw new InvalidOperationException($"ListWords.resx has no '{code}'.");
        return args.Length == 0 ? text : string.Format(CultureInfo.InvariantCulture, text, args);
    }

    public static string? Find(CultureInfo culture, string code) => Resources.GetString(code, culture);
}
