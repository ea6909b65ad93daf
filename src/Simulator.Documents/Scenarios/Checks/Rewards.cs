using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Simulator.Domain.Scenarios;

namespace Simulator.Documents.Scenarios.Checks;

/// <summary>No points for deleting, listing persons, denial, omission, silence or saying what nobody can know.</summary>
internal static partial class Rewards
{
    [GeneratedRegex("(?<!不|未|没|没有|勿|无|拒绝|禁止)(列出|整理|上报|提供|制作|建立)?[^，。；]{0,6}(人员名单|传播者名单|账号名单|网民名单|重点人员|风险人员|人员排名|账号排名|账号排行)|\\b(list|rank|ranking) of (persons|people|accounts|users|posters)\\b|\\brank (persons|people|accounts|users|posters)\\b", RegexOptions.IgnoreCase)]
    private static partial Regex Persons();

    [GeneratedRegex("不|未|没|勿|无|拒绝|禁止|\\b(no|not|never|refuse|without)\\b", RegexOptions.IgnoreCase)]
    private static partial Regex Negation();

    public static void Check(Scenario scenario, Subject subject, Findings found)
    {
        foreach (var element in subject.Criteria.SelectMany(c => c.Elements).Where(e => e.Points > 0)) One(scenario, element, element.Title, element.When, found);
        foreach (var bonus in subject.Bonuses.Where(b => b.Points > 0)) One(scenario, bonus, bonus.Title, bonus.When, found);
    }

    private static void One(Scenario scenario, object record, string title, Condition when, Findings found)
    {
        if (ConditionParts.HoldsForTheIdle(when)) found.Error(record, "PointsForSilence");
        foreach (var (act, _) in ConditionParts.Acts(when).Where(a => a.Wanted))
        {
            if (RewardsDeletion(act)) found.Error(record, "PointsForDeleting");
            foreach (var fact in act.Denies.Where(d => scenario.Fact(d) is not null)) found.Error(record, "PointsForDenial", fact);
            if (!act.Omits.IsEmpty) found.Error(record, "PointsForOmission", string.Join(' ', act.Omits));
            if (!act.Ahead.IsDefaultOrEmpty) found.Error(record, "PointsForAhead", string.Join(' ', act.Ahead));
            if (Traps(scenario, act) is { IsEmpty: false } traps) found.Error(record, "PointsForTrap", string.Join(' ', traps));
        }
        if (scenario.Texts.ByLanguage.Values.Any(t => t.TryGetValue(title, out var text) && Persons().Match(text) is { Success: true } m && !Negation().IsMatch(text[..m.Index] + m.Value)))
            found.Error(record, "PointsForPersons");
    }

    private static bool RewardsDeletion(ActPattern act)
    {
        if (!act.Kinds.Contains("request-platform")) return false;
        if (act.Fields.TryGetValue("what", out var what)) return what == "*" || what.Split('|').Contains("delete");
        return act.Choices.IsEmpty || act.Choices.Contains("delete");
    }

    private static ImmutableArray<string> Traps(Scenario scenario, ActPattern act)
    {
        if (!act.Kinds.Contains("order-measure")) return [];
        var traps = scenario.Measures.Where(m => m.Trap).Select(m => m.Id).ToImmutableArray();
        var named = act.Choices.Concat(act.About).Intersect(traps).ToImmutableArray();
        return act.Choices.IsEmpty && act.About.IsEmpty ? traps : named;
    }
}
