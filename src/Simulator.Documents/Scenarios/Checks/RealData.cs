using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Simulator.Domain.Scenarios;

namespace Simulator.Documents.Scenarios.Checks;

/// <summary>
/// All data of an exercise is made up: nothing may look like a real phone, identity number, card, e-mail, address or account.
/// Repeats are bounded so that no text, however odd, takes long to search.
/// </summary>
internal static partial class RealData
{
    [GeneratedRegex(@"(?<![0-9.,])(?:\+?86[- ]?)?1[3-9][0-9][- ]?[0-9]{4}[- ]?[0-9]{4}(?![0-9])|(?<![0-9])\(?0[1-9][0-9]{1,2}\)?[- ][0-9]{7,8}(?![0-9])|(?<![0-9])[48]00[- ]?[0-9]{3}[- ]?[0-9]{4}(?![0-9])|(?:电话|致电|拨打|手机|热线|座机)[:： ]{0,2}[2-9][0-9]{6,7}(?![0-9])|\+[1-9][0-9]{0,2}[- ][0-9][0-9 -]{6,14}[0-9]")]
    private static partial Regex Phone();

    [GeneratedRegex(@"(?<![0-9])[1-9][0-9]{5}(?:18|19|20)?[0-9]{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12][0-9]|3[01])[0-9]{3}[0-9Xx]?(?![0-9])")]
    private static partial Regex Identity();

    [GeneratedRegex(@"(?<![0-9])(?:[3-6][0-9]{15,18}|[3-6][0-9]{3}(?:[- ][0-9]{4}){3}(?:[- ][0-9]{1,3})?)(?![0-9])")]
    private static partial Regex Card();

    [GeneratedRegex(@"[A-Za-z0-9._%+-]{1,64}@[A-Za-z0-9-]{1,63}(\.[A-Za-z0-9-]{1,63}){1,4}")]
    private static partial Regex Mail();

    // Names that RFC 2606 keeps free for examples can never be real.
    [GeneratedRegex(@"https?://\S+|\bwww\.\S+|\b[A-Za-z0-9-]{1,63}(\.[A-Za-z0-9-]{1,63}){0,4}\.(com|cn|net|org|gov|edu|tv|cc|me|io|app|top|xyz)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Address();

    [GeneratedRegex(@"\bexample\.(com|net|org|cn)\b|\.(example|invalid|test)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Reserved();

    [GeneratedRegex(@"(微信|QQ|抖音|快手|小红书|微博|哔哩哔哩|B站|知乎|Weibo|WeChat|TikTok|Twitter|Facebook|Telegram)(号|群号|群|账号|帐号|ID| account| handle)?\s*[:：]\s*@?[A-Za-z0-9_-]{5,}|\bQQ群?\s*[0-9]{5,11}", RegexOptions.IgnoreCase)]
    private static partial Regex Account();

    private static readonly ImmutableArray<(string Code, Func<Regex> Pattern)> Patterns =
        [("LooksLikeMail", Mail), ("LooksLikeAddress", Address), ("LooksLikeIdentity", Identity), ("LooksLikeCard", Card), ("LooksLikePhone", Phone), ("LooksLikeAccount", Account)];

    public static void Check(Scenario scenario, Findings found)
    {
        foreach (var (_, texts) in found.Load.Texts.ByLanguage)
            foreach (var (id, (text, place)) in texts)
                if (Find(text) is { } hit) found.Problems.Add(Problem.Error(place, hit.Code, id, hit.Value));
        foreach (var (record, text) in Literals(scenario))
            if (Find(text) is { } hit) found.Error(record, hit.Code, text, hit.Value);
    }

    /// <summary>The first thing in a text that could be real.</summary>
    public static (string Code, string Value)? Find(string text)
    {
        foreach (var (code, pattern) in Patterns)
            foreach (Match match in pattern().Matches(text))
                if (!Reserved().IsMatch(match.Value)) return (code, match.Value);
        return null;
    }

    private static IEnumerable<(object Record, string Text)> Literals(Scenario scenario) =>
    [
        .. scenario.Basis.Select(b => ((object)b, $"{b.Title} {b.Source} {b.Note}")),
        .. scenario.Norms.Select(n => ((object)n, $"{n.Title} {n.Source}")),
        .. scenario.Personas.Select(p => ((object)p, p.Note ?? "")),
        .. scenario.Measures.Select(m => ((object)m, m.LegalBasis ?? "")),
        .. scenario.Subjects.SelectMany(s => s.Injects).Where(i => i.Plan is not null).Select(i => ((object)i, $"{i.Plan!.Title}\n{i.Plan.Expected}\n{i.Plan.Owner}\n{i.Plan.Remarks}")),
        .. scenario.Subjects.SelectMany(s => s.Playbooks).SelectMany(p => p.Steps).Select(s => ((object)s, string.Join('\n', s.Fields.Values))),
    ];
}
