using System.Collections.Immutable;
using Simulator.Domain.Exercises;
using Simulator.Domain.Scenarios;

namespace Simulator.Web.Features.Control.Live;

/// <summary>Where somebody control can speak as stands in the list.</summary>
public enum SenderGroup { Department, Leader, Media, Caller, Public, Group, System, Official }

/// <summary>Somebody control can speak as. Id: of a department or a persona.</summary>
public sealed record SenderEntry(string Id, string Name, SenderGroup Group, string Kind, long Followers)
{
    /// <summary>Has an account and can write in threads; departments cannot.</summary>
    public bool Posts => Group != SenderGroup.Department;
}

/// <summary>On what channel somebody usually speaks, and as what kind of inject.</summary>
public sealed record SenderWay(string Channel, string Kind);

/// <summary>Everybody control can speak as in an exercise, and the way each of them speaks.</summary>
public sealed class SenderBook
{
    private readonly ExerciseState _state;

    public SenderBook(ExerciseState state)
    {
        _state = state;
        All = [.. Entries(state).OrderBy(e => e.Group)];
    }

    /// <summary>By group; within a group in the order of the scenario.</summary>
    public ImmutableArray<SenderEntry> All { get; }

    /// <summary>By name as people type it, or by id; null for a name nobody of the scenario has.</summary>
    public SenderEntry? Find(string name) => All.FirstOrDefault(e => e.Name == name.Trim()) ?? All.FirstOrDefault(e => e.Id == name.Trim());

    /// <summary>As the script lets them speak most often; where it never does, as their kind speaks.</summary>
    public SenderWay Way(SenderEntry sender)
    {
        var scripted = _state.Scenario.Subjects.SelectMany(s => s.Injects).Where(i => i.Sender == sender.Id && Usable(i.Channel) && LiveDraft.Kinds.Contains(i.Kind))
            .GroupBy(i => new SenderWay(i.Channel, i.Kind)).OrderByDescending(g => g.Count()).FirstOrDefault();
        return scripted?.Key ?? Usual(sender.Group);
    }

    private SenderWay Usual(SenderGroup group) => group switch
    {
        SenderGroup.Public or SenderGroup.Official => new SenderWay(Public("post"), "post"),
        SenderGroup.Group => new SenderWay(Public("group"), "post"),
        SenderGroup.Media => new SenderWay(Direct("letter"), "letter"),
        SenderGroup.Leader or SenderGroup.System => new SenderWay(Direct("message"), "message"),
        _ => new SenderWay(Direct("phone"), "call"),
    };

    private string Public(string icon) => Pick("public", icon);
    private string Direct(string icon) => Pick("direct", icon);

    // What the scenario has: the icon that fits, else any of the kind, else any at all.
    private string Pick(string kind, string icon)
    {
        var channels = _state.Scenario.Channels.Where(c => c.Kind != "official").ToArray();
        return (channels.FirstOrDefault(c => c.Kind == kind && c.Icon == icon) ?? channels.FirstOrDefault(c => c.Kind == kind) ?? channels.FirstOrDefault())?.Id ?? "";
    }

    private bool Usable(string channel) => _state.Scenario.Channel(channel) is { Kind: not "official" };

    private static IEnumerable<SenderEntry> Entries(ExerciseState state)
    {
        foreach (var department in state.Scenario.Departments) yield return new SenderEntry(department.Id, state.Text(department.Name), SenderGroup.Department, "", 0);
        foreach (var persona in state.Scenario.Personas) yield return new SenderEntry(persona.Id, state.Text(persona.Name), GroupOf(persona.Kind), persona.Kind, persona.Followers);
    }

    private static SenderGroup GroupOf(string kind) => kind switch
    {
        "leader" => SenderGroup.Leader,
        "media" => SenderGroup.Media,
        "caller" => SenderGroup.Caller,
        "group" => SenderGroup.Group,
        "system" => SenderGroup.System,
        "official" => SenderGroup.Official,
        _ => SenderGroup.Public,
    };
}
