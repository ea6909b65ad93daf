using System.Globalization;
using System.Resources;

namespace Simulator.Domain.Exercises;

/// <summary>Names of kinds of report and of the steps of a ledger entry, for papers that the log fills in. In the language of the exercise; the id itself for what nobody named.</summary>
public static class PaperNames
{
    private static readonly ResourceManager Words = new("Simulator.Domain.Exercises.PaperNames", typeof(PaperNames).Assembly);

    public static string Report(string kind, string language) => Of("Report.", kind, language);
    public static string LedgerStatus(string status, string language) => Of("Ledger.", status, language);

    private static string Of(string group, string id, string language) => Words.GetString(group + id, CultureInfo.GetCultureInfo(language)) ?? id;
}
