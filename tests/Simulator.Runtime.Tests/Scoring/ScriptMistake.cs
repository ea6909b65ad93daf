using Simulator.Domain;
using Simulator.Domain.Scenarios;

namespace Simulator.Runtime.Tests.Scoring;

/// <summary>A mistake written into the expert team's script of one subject, and everything it costs, in the words of <see cref="Shipped.MistakeTests.Differences"/>.</summary>
internal sealed record ScriptMistake(int Subject, string Costs, params ScriptEdit[] Edits)
{
    public Scenario In(Scenario scenario) => scenario with
    { Subjects = [.. scenario.Subjects.Select(s => s.Number == Subject ? s with { Playbooks = [.. s.Playbooks.Select(p => p.Team == "expert" ? Edits.Aggregate(p, (script, edit) => edit.In(script, scenario)) : p)] } : s)] };
}

/// <summary>One step of one seat changed, left out, or added.</summary>
internal sealed record ScriptEdit(string Seat, string Step, Func<PlaybookStep, Scenario, PlaybookStep?> Change)
{
    private PlaybookStep? Added { get; init; }

    public Playbook In(Playbook script, Scenario scenario)
    {
        if (script.Seat != Seat) return script;
        if (Added is { } added) return script with { Steps = script.Steps.Add(added) };
        var at = script.Steps.Select((s, i) => (s, i)).Single(p => p.s.Id == Step).i;
        return script with { Steps = Change(script.Steps[at], scenario) is { } changed ? script.Steps.SetItem(at, changed) : script.Steps.RemoveAt(at) };
    }

    public static ScriptEdit Drop(string seat, string step) => new(seat, step, (_, _) => null);
    public static ScriptEdit Late(string seat, string step, double minutes) => new(seat, step, (s, _) => s with { Delay = s.Delay + TimeSpan.FromMinutes(minutes) });
    public static ScriptEdit On(string seat, string step, string trigger, double minutes) => new(seat, step, (s, _) => s with { On = trigger, Delay = TimeSpan.FromMinutes(minutes) });
    public static ScriptEdit Set(string seat, string step, string field, string value) => new(seat, step, (s, _) => s.Fields.ContainsKey(field) ? s with { Fields = s.Fields.SetItem(field, value) } : throw new InvalidOperationException($"{step} has no {field}"));
    public static ScriptEdit Empty(string seat, string step, string field) => new(seat, step, (s, _) => s.Fields.ContainsKey(field) ? s with { Fields = s.Fields.Remove(field) } : throw new InvalidOperationException($"{step} has no {field}"));
    public static ScriptEdit Say(string seat, string step, string field, string more) => Text(seat, step, field, text => text + more);
    public static ScriptEdit Unsay(string seat, string step, string field, string part) => Text(seat, step, field, text => text.Contains(part, StringComparison.Ordinal) ? text.Replace(part, "", StringComparison.Ordinal) : throw new InvalidOperationException($"{step} does not say {part}"));

    public static ScriptEdit Add(string seat, string on, double minutes, string act, params (string Name, string Value)[] fields) =>
        new(seat, "", (s, _) => s) { Added = new PlaybookStep("added", on, TimeSpan.FromMinutes(minutes), act, Ordinal.Map<string>().AddRange(fields.Select(f => KeyValuePair.Create(f.Name, f.Value))), null) };

    private static ScriptEdit Text(string seat, string step, string field, Func<string, string> change) =>
        new(seat, step, (s, scenario) => s with { Fields = s.Fields.SetItem(field, change(scenario.Texts.Get(s.Fields[field]["text:".Length..], "zh-CN"))) });
}
