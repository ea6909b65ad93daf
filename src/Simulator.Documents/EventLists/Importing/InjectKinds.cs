using System.Collections.Immutable;
using System.Globalization;
using Simulator.Documents.EventLists.Mapping;
using Simulator.Documents.Scenarios.Checks;
using Simulator.Documents.Scenarios.Loading;
using Simulator.Domain.Scenarios;

namespace Simulator.Documents.EventLists.Importing;

/// <summary>Kinds of inject: by their words, and as the scenario itself uses its channels.</summary>
internal static class InjectKinds
{
    private static readonly ImmutableArray<CultureInfo> Languages = [CultureInfo.GetCultureInfo("zh-CN"), CultureInfo.GetCultureInfo("en")];

    private static readonly Lazy<Dictionary<string, string>> ByWord = new(() =>
        InjectReader.Kinds.SelectMany(k => Languages.Select(l => (Word: HeadWords.Folded(ListWords.In(l, "Kind_" + k)), Kind: k)).Append((Word: HeadWords.Folded(k), Kind: k)))
            .GroupBy(p => p.Word, StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.First().Kind, StringComparer.Ordinal));

    public static string? Read(string word) => ByWord.Value.GetValueOrDefault(HeadWords.Folded(word));

    /// <summary>What comes through a channel in this scenario most often; orders and papers in hand never come by themselves.</summary>
    public static string Usual(Scenario scenario, ChannelSpec channel)
    {
        var kinds = scenario.Subjects.SelectMany(s => s.Injects).Where(i => i.Channel == channel.Id && i.Kind is not ("order" or "paper" or "question")).GroupBy(i => i.Kind);
        if (kinds.OrderByDescending(g => g.Count()).ThenBy(g => g.Key, StringComparer.Ordinal).FirstOrDefault() is { } usual) return usual.Key;
        if (channel.Kind == "public") return "post";
        return channel.Icon switch { "phone" => "call", "letter" => "letter", "reply" => "answer", "monitor" => "monitor", "walk-in" => "walk-in", "control" => "control", _ => "message" };
    }

    /// <summary>Acts that stop the countdown of such an inject at these seats; empty when none of them can do anything about it.</summary>
    public static ImmutableArray<string> HandledBy(Scenario scenario, Inject inject)
    {
        var usual = scenario.Subjects.SelectMany(s => s.Injects).Where(i => i.Kind == inject.Kind).SelectMany(i => i.HandledBy).GroupBy(a => a).OrderByDescending(g => g.Count()).ThenBy(g => g.Key, StringComparer.Ordinal).Select(g => g.Key);
        ImmutableArray<string> plain = inject.Kind switch { "post" => ["register-item", "reply-post"], "call" => ["log-call"], _ => [] };
        return [.. usual.Concat(plain).Concat(["mark-handled", "register-item", "send-message"]).Distinct().Where(a => Reach.CanDo(scenario, inject.To, [a])).Take(4)];
    }
}
