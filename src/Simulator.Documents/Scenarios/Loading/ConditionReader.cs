using System.Collections.Immutable;
using Simulator.Documents.Yaml;
using Simulator.Domain.Scenarios;

namespace Simulator.Documents.Scenarios.Loading;

/// <summary>Reads the condition language: a mapping with exactly one key.</summary>
internal static class ConditionReader
{
    public static readonly ImmutableArray<string> Gauges = ["heat", "trust", "anxiety", "falseBelief"];
    public static readonly ImmutableArray<string> Levels = ["blue", "yellow", "orange", "red"];
    private static readonly AllOf Nothing = new([]);

    public static Condition? ConditionOr(this Block block, string key) => block.Take(key) is { } item ? Read(block.Load, item) : null;
    public static Condition Condition(this Block block, string key) => block.Require(key) is { } item ? Read(block.Load, item) : Nothing;

    private static Condition Read(LoadState load, YamlItem item)
    {
        if (item is not YamlMap map)
        {
            load.Error(item.Place, "ConditionNotMap");
            return Nothing;
        }
        var block = new Block(load, map, "condition");
        var condition = One(block, map);
        block.Close();
        load.Places[condition] = map.Place;
        return condition;
    }

    // All keys are asked for, so that the shape is complete whatever the file uses.
    private static Condition One(Block block, YamlMap map)
    {
        ImmutableArray<Condition?> found =
        [
            block.Take("all") is { } all ? new AllOf(Several(block.Load, all, "all")) : null,
            block.Take("any") is { } any ? new AnyOf(Several(block.Load, any, "any")) : null,
            block.Take("not") is { } not ? new Not(Read(block.Load, not)) : null,
            block.TimeOr("time") is { } time ? new TimeReached(time) : null,
            block.RefOr("delivered", IdKind.Inject) is { } inject ? new Delivered(inject) : null,
            block.One("since", "since", b => new SinceInject(b.Ref("inject", IdKind.Inject), b.Duration("delay"))),
            block.One("gauge", "gauge", Gauge),
            block.OneOfOr("level", Levels) is { } level ? new LevelAtLeast(level) : null,
            block.RefOr("known", IdKind.Fact) is { } known ? new FactKnown(known) : null,
            block.RefOr("board", IdKind.Fact) is { } board ? new FactOnBoard(board) : null,
            block.RefOr("contradiction", IdKind.Fact) is { } fact ? new Contradicted(fact) : null,
            block.Take("played") is not null ? new SubjectPlayed(block.Whole("played", 1, 99)) : null,
            block.One("act", "act", Pattern) is { } act ? new Acted(act) : null,
            block.Take("order") is not null ? InOrder(block) : null,
        ];
        if (map.Entries.Length != 1) block.Load.Error(block.Place, "ConditionOneKey", map.Entries.Length);
        return found.FirstOrDefault(c => c is not null) ?? new AllOf([]);
    }

    private static ImmutableArray<Condition> Several(LoadState load, YamlItem item, string key)
    {
        if (item is YamlList { Items.IsEmpty: false } list) return [.. list.Items.Select(i => Read(load, i))];
        load.Error(item.Place, item is YamlList ? "EmptyList" : "NeedsList", key);
        return [];
    }

    private static GaugeAt Gauge(Block b)
    {
        var gauge = new GaugeAt(b.OneOf("gauge", Gauges), b.NumberOr("atLeast", 0, 100), b.NumberOr("atMost", 0, 100));
        if (gauge is { AtLeast: null, AtMost: null }) b.Load.Error(b.Place, "GaugeBound");
        return gauge;
    }

    private static InTurn InOrder(Block b)
    {
        var acts = b.List("order", "act", Pattern, true);
        if (acts.Length == 1) b.Load.Error(b.PlaceOf("order"), "OrderOfOne");
        return new InTurn(acts);
    }

    private static ActPattern Pattern(Block b)
    {
        var kind = b.WordOr("kind");
        var pattern = new ActPattern
        {
            Kinds = kind is null ? b.Words("kinds") : [kind, .. b.Words("kinds")],
            Seats = b.Refs("seats", IdKind.Seat),
            About = b.Refs("about", IdKind.Inject, IdKind.Department, IdKind.Persona, IdKind.Measure, IdKind.Seat, IdKind.Fact, IdKind.Form),
            Choices = b.Words("choices"),
            Fields = b.Pairs("fields").ToImmutableSortedDictionary(p => p.Name, p => p.Value, StringComparer.Ordinal),
            States = b.Refs("states", IdKind.Fact, IdKind.Topic),
            StatesAny = b.Refs("statesAny", IdKind.Fact, IdKind.Topic),
            Denies = b.Refs("denies", IdKind.Fact, IdKind.Topic),
            Omits = b.Refs("omits", IdKind.Fact),
            Knows = b.Refs("knows", IdKind.Fact),
            Ahead = b.Take("ahead") is null ? default : b.Refs("ahead", IdKind.Fact),
            Within = b.DurationOr("within"),
            Earlier = b.Flag("earlier"),
            From = b.TimeOr("from"),
            Until = b.TimeOr("until"),
            AfterInject = b.RefOr("afterInject", IdKind.Inject),
            BeforeInject = b.RefOr("beforeInject", IdKind.Inject),
            AtLeast = b.Take("atLeast") is null ? 1 : b.Whole("atLeast", 1, 99),
            CertainOnly = b.Flag("certainOnly"),
        };
        Check(b, pattern, kind is null ? "kinds" : "kind");
        return pattern;
    }

    private static void Check(Block b, ActPattern pattern, string key)
    {
        if (pattern.Kinds.IsEmpty) b.Load.Error(b.Place, "MissingKey", "kinds");
        foreach (var kind in pattern.Kinds) CheckKind(b, ActKinds.Bare(kind), b.PlaceOf(key));
        if (pattern.From is { } from && pattern.Until is { } until && until < from) b.Load.Error(b.PlaceOf("until"), "UntilBeforeFrom");
        CheckChoices(b, pattern);
        foreach (var (name, value, place) in b.Pairs("fields")) CheckField(b, pattern, name, value, place);
    }

    public static void CheckKind(Block b, string kind, Place place)
    {
        if (ActKinds.All.Contains(kind)) return;
        if (b.Load.Suggest(kind, ActKinds.All) is { } near) b.Load.Error(place, "NoSuchActNear", kind, near);
        else b.Load.Error(place, "NoSuchAct", kind, string.Join(' ', ActKinds.All));
    }

    private static void CheckChoices(Block b, ActPattern pattern)
    {
        var kinds = pattern.Kinds.Select(ActKinds.Bare).Where(ActKinds.All.Contains).ToList();
        var listed = kinds.Where(ActKinds.ChoiceIds.ContainsKey).Select(k => ActKinds.ChoiceIds[k]).Distinct().ToArray();
        var known = kinds.SelectMany(k => ActKinds.Choices.GetValueOrDefault(k, [])).Distinct().ToList();
        foreach (var choice in pattern.Choices)
        {
            if (known.Contains(choice)) continue;
            if (listed.Length > 0) b.Load.Refer(choice, b.PlaceOf("choices"), [.. listed]);
            else if (known.Count > 0) b.Load.Error(b.PlaceOf("choices"), "NotOneOf", choice, string.Join(' ', known));
            else b.Load.Error(b.PlaceOf("choices"), "ActHasNoChoice", string.Join(' ', kinds));
        }
    }

    private static void CheckField(Block b, ActPattern pattern, string name, string value, Place place)
    {
        var kinds = pattern.Kinds.Select(ActKinds.Bare).Where(ActKinds.All.Contains).ToList();
        // The fields of a form are the scenario's own.
        if (kinds.Contains("file-form")) { b.Load.FormFields.Add((pattern.Choices, name, value, place)); return; }
        var known = kinds.Where(ActKinds.RuleFields.ContainsKey).SelectMany(k => ActKinds.RuleFields[k]).ToLookup(f => f.Key, f => f.Value);
        if (kinds.Count > 0 && !known.Contains(name)) b.Load.Error(place, "NoSuchField", name, string.Join(' ', kinds), string.Join(' ', known.Select(k => k.Key)));
        var words = known[name].SelectMany(w => w).ToList();
        if (words.Count == 0 || value == "*") return;
        foreach (var word in value.Split('|').Where(w => !words.Contains(w))) b.Load.Error(place, "NotOneOf", word, string.Join(' ', words.Distinct()));
    }
}
