using System.Globalization;
using Simulator.Domain.Scenarios;

namespace Simulator.Web.Features.Scenarios;

/// <summary>Words of a scenario in the reader's language, else in its own.</summary>
internal static class Spoken
{
    public static string Language(Scenario scenario) => scenario.Languages.Contains(CultureInfo.CurrentUICulture.Name) ? CultureInfo.CurrentUICulture.Name : scenario.Languages[0];

    public static string Text(Scenario scenario, string? id) => id is null ? "" : scenario.Texts.Get(id, Language(scenario));
}
