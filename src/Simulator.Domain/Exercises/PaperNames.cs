using System.Globalization;
using System.Resources;

namespace Simulator.Domain.Exercises;

/// <summary>Names of papers, of their kinds and states, and the labels printed on them. In the language of the exercise; the id itself for what nobody named.</summary>
public static class PaperNames
{
    private static readonly ResourceManager Words = new("Simulator.Domain.Exercises.PaperNames", typeof(PaperNames).Assembly);

    public static string Report(string kind, string language) => Of("Report", kind, language);
    public static string Statement(string kind, string language) => Of("Statement", kind, language);
    /// <summary>A step of a ledger entry, or a column of the ledger.</summary>
    public static string Ledger(string id, string language) => Of("Ledger", id, language);
    public static string Form(FormStatus status, string language) => Of("Form", status.ToString(), language);
    public static string Via(string via, string language) => Of("Via", via, language);
    /// <summary>Roster, rumor (舆情台账), demand (诉求台账).</summary>
    public static string Paper(string kind, string language) => Of("Paper", kind, language);
    /// <summary>Whether the media target was met, with places for pieces, target, central-level pieces, target.</summary>
    public static string Media(bool met, string language) => Of("Media", met ? "met" : "missed", language);
    /// <summary>A column or heading of the score sheet.</summary>
    public static string Score(string id, string language) => Of("Score", id, language);
    public static string Label(string id, string language) => Of("Label", id, language);

    private static string Of(string group, string id, string language) => Words.GetString($"{group}.{id}", CultureInfo.GetCultureInfo(language)) ?? id;
}
