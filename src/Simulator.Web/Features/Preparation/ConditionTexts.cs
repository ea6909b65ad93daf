using Microsoft.Extensions.Localization;
using Simulator.Domain.Exercises;
using Simulator.Domain.Scenarios;
using Simulator.Web.Features.Control;

namespace Simulator.Web.Features.Preparation;

/// <summary>When an inject of a scenario comes, in words, before any exercise of it runs.</summary>
public sealed class ConditionTexts(IStringLocalizer<ControlText> control, IStringLocalizer<PreparationText> text)
{
    public string Of(Scenario scenario, Subject subject, Inject inject, string language)
    {
        if (inject.After is { } after) return text["After", after.Inject, after.Delay.TotalMinutes];
        // Conditions are said against a state for the names in them; nothing has happened in this one.
        var nothing = ExerciseState.Empty with { Scenario = scenario, Subject = subject, Language = language };
        return inject.When is { } when ? new ConditionWords(control).Say(when, nothing) : text["Manual"];
    }
}
