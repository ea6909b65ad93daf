using System.Collections.Immutable;
using Microsoft.Extensions.Localization;

namespace Simulator.Web.Features.Results;

/// <summary>
/// Persons of a log by name. Names lie outside the log and can be erased: who has none is called by what he is and a number, the same on every page.
/// </summary>
public sealed class PersonNames(IReadOnlyDictionary<string, string> known, ImmutableArray<string> evaluators, IStringLocalizer<ScoreText> text)
{
    private const string Bot = "bot:";

    /// <summary>The person's name; for a bot its team.</summary>
    public string this[string person] =>
        known.TryGetValue(person, out var name) ? name
        : person.StartsWith(Bot, StringComparison.Ordinal) ? text["BotTeam", person[Bot.Length..]]
        : evaluators.IndexOf(person) is >= 0 and var nr ? text["EvaluatorNr", nr + 1]
        : person;

    /// <summary>A member of a seat: by name, else by his number within the list shown.</summary>
    public string Member(string person, int nr) => known.ContainsKey(person) || person.StartsWith(Bot, StringComparison.Ordinal) ? this[person] : text["PersonNr", nr];
}
