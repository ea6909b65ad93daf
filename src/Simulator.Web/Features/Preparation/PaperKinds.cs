using Microsoft.Extensions.Localization;
using Simulator.Domain.Exercises;
using Simulator.Domain.Scenarios;
using Simulator.Web.Features.Scenarios;

namespace Simulator.Web.Features.Preparation;

/// <summary>What an approval rule is for, in words: a form by its title, a kind of statement, measures, or every other paper.</summary>
internal static class PaperKinds
{
    public static string Name(IStringLocalizer<PreparationText> text, Scenario scenario, string paper) => paper switch
    {
        "*" => text["AnyOther"],
        "measure" => text["Measure"],
        _ => scenario.Form(paper) is { } form ? Spoken.Text(scenario, form.Title) : PaperNames.Statement(paper, Spoken.Language(scenario)),
    };
}
