using System.Text.RegularExpressions;
using Simulator.Domain;
using Simulator.Domain.Exercises;
using Simulator.Domain.Exercises.Injects;
using Simulator.Domain.Scenarios;

namespace Simulator.Documents.Scenarios.Checks;

/// <summary>Texts of injects that contradict a possible course: they speak of a statement nobody may have made, or of the counters of a post that may not be there.</summary>
internal static partial class Assumptions
{
    [GeneratedRegex("(?:你们|贵单位|贵方|贵地|你单位)[^，。；？！]{0,8}(?:通报|公告|声明|回应|发布|发的情况)|(?:看了|看到|读了|根据)[^，。；？！]{0,6}(?:你们|贵单位|官方)[^，。；？！]{0,4}(?:通报|公告|声明|回应)|\\b(?:your|the official) (?:first |earlier )?(?:statement|notice|announcement|bulletin)\\b|\\b(?:after|since) you (?:published|posted|announced)\\b", RegexOptions.IgnoreCase)]
    private static partial Regex Statement();

    // Asking for a statement, or for when it comes, assumes none.
    [GeneratedRegex("(?:没|未|无|不|何时|什么时候|是否|有没有|请|尽快|准备|打算|会不会|应|要|能否|再不)|\\b(?:no|not|never|when|whether|will|please|without|before|if|would|draft|need|needs|prepare)\\b", RegexOptions.IgnoreCase)]
    private static partial Regex Open();

    public static void Check(Scenario scenario, Subject subject, Course course, Findings found)
    {
        foreach (var inject in subject.Injects.Where(i => course.Of(i.Id) is not null))
        {
            Text(inject, inject.Text, [inject.When]);
            foreach (var variant in inject.Variants) Text(variant, variant.Text, [inject.When, variant.When]);
            void Text(object record, string text, Condition?[] known) => One(scenario, subject, course, inject, record, text, [.. known.OfType<Condition>()], found);
        }
    }

    private static void One(Scenario scenario, Subject subject, Course course, Inject inject, object record, string text, Condition[] known, Findings found)
    {
        var published = known.Any(Publishes) || subject.Given?.Values.ContainsKey("first_statement.time") == true;
        foreach (var words in scenario.Texts.ByLanguage.Values.Select(t => t.GetValueOrDefault(text)).OfType<string>())
        {
            var values = TextValues.In(words).ToArray();
            if (!published && values.Any(v => v.Name == "first_statement")) found.Warning(record, "MaybeNoStatement", text, "{first_statement.time}");
            foreach (var post in values.Where(v => v.Name == "post" && v.Id != inject.Id && !Sure(subject, course, inject, known, v.Id, v.Part)).Select(v => v.Id).Distinct())
                found.Warning(record, "MaybeNoPost", text, post);
            if (!published && !values.Any(v => v.Name == "first_statement") && Statement().Matches(words).FirstOrDefault(m => !Open().IsMatch(Clause(words, m))) is { } spoken)
                found.Warning(record, "MaybeNoStatement", text, spoken.Value);
        }
    }

    // Somebody has published when this holds.
    private static bool Publishes(Condition condition) => condition switch
    {
        AllOf all => all.Of.Any(Publishes),
        AnyOf any => any.Of.Length > 0 && any.Of.All(Publishes),
        Acted acted => acted.Act.Kinds.All(Publicity.Acts.Contains),
        InTurn turn => turn.Acts.Any(a => a.Kinds.All(Publicity.Acts.Contains)),
        Contradicted or SubjectPlayed => true,
        _ => false,
    };

    private static bool Sure(Subject subject, Course course, Inject inject, Condition[] known, string post, string part) =>
        subject.Given?.Values.ContainsKey($"post:{post}.{part}") == true || subject.Inject(post) is null
        || course.Of(inject.Id) is { } span && course.SureBy(post, span.From)
        || Follows(subject, inject, post) || inject.DeletesPost == post || known.Any(c => Needs(c, post));

    private static bool Follows(Subject subject, Inject inject, string post)
    {
        for (var (next, left) = (inject, subject.Injects.Length); next?.After is { } after && left > 0; (next, left) = (subject.Inject(after.Inject), left - 1))
            if (after.Inject == post) return true;
        return false;
    }

    private static bool Needs(Condition condition, string post) => condition switch
    {
        AllOf all => all.Of.Any(c => Needs(c, post)),
        AnyOf any => any.Of.Length > 0 && any.Of.All(c => Needs(c, post)),
        Delivered delivered => delivered.Inject == post,
        SinceInject since => since.Inject == post,
        Acted acted => acted.Act.About is [var about] && about == post || acted.Act.AfterInject == post,
        _ => false,
    };

    private static string Clause(string text, Match match)
    {
        var from = text.LastIndexOfAny(['，', '。', '；', '？', '！', '\n', '.', ';', '?', '!', ',', '：', ':'], match.Index);
        var until = text.IndexOfAny(['。', '；', '？', '！', '\n', '.', ';', '?', '!'], match.Index + match.Length);
        // A question keeps its mark: it asks, it assumes nothing.
        return text[(from + 1)..(until < 0 ? text.Length : until)] + (until >= 0 && text[until] is '？' or '?' ? " when" : "");
    }
}
