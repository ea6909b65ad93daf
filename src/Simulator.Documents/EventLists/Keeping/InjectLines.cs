using Simulator.Domain.Scenarios;
using YamlDotNet.RepresentationModel;

namespace Simulator.Documents.EventLists.Keeping;

/// <summary>An inject as lines of a scenario file, and what a sheet changes in one that is there.</summary>
internal static class InjectLines
{
    public static IReadOnlyList<string> New(Inject inject)
    {
        List<string> lines = [$"id: {inject.Id}"];
        if (Trigger(inject) is { } trigger) lines.Add($"{trigger.Key}: {trigger.Value}");
        lines.Add($"channel: {inject.Channel}");
        lines.Add($"sender: {inject.Sender}");
        lines.Add($"kind: {inject.Kind}");
        lines.Add($"text: {inject.Text}");
        if (!inject.To.IsEmpty) lines.Add($"to: {YamlWords.List(inject.To)}");
        if (inject.Limit is { } limit) lines.Add($"limit: {YamlWords.Duration(limit)}");
        if (inject.Norm is { } norm) lines.Add($"norm: {norm}");
        if (!inject.Facts.IsEmpty) lines.Add($"facts: {YamlWords.List(inject.Facts)}");
        if (!inject.HandledBy.IsEmpty) lines.Add($"handledBy: {YamlWords.List(inject.HandledBy)}");
        if (inject.Plan is { } plan) lines.Add($"plan: {Plan(plan)}");
        return lines;
    }

    public static void Change(YamlEdit file, YamlMappingNode node, ProposedInject proposed)
    {
        var inject = proposed.Inject;
        foreach (var field in proposed.Changed)
            switch (field)
            {
                case EventField.Time or EventField.Date: Retime(file, node, inject); break;
                case EventField.Channel: file.Set(node, "channel", inject.Channel); break;
                case EventField.Sender: file.Set(node, "sender", inject.Sender); break;
                case EventField.Kind: file.Set(node, "kind", inject.Kind); break;
                case EventField.Receiver: file.Set(node, "to", YamlWords.List(inject.To), "text"); break;
                case EventField.Norm: Optional(file, node, "norm", inject.Norm, "limit"); break;
                case EventField.Facts: Optional(file, node, "facts", inject.Facts.IsEmpty ? null : YamlWords.List(inject.Facts), "norm"); break;
                case EventField.Limit:
                    Optional(file, node, "limit", inject.Limit is { } limit ? YamlWords.Duration(limit) : null, "to");
                    if (!inject.HandledBy.IsEmpty && YamlEdit.Value(node, "handledBy") is null) file.Set(node, "handledBy", YamlWords.List(inject.HandledBy));
                    break;
                default: break;
            }
        if (proposed.Changed.Any(f => f is EventField.Title or EventField.Expected or EventField.Owner or EventField.Remarks)) Optional(file, node, "plan", inject.Plan is { } plan ? Plan(plan) : null, null);
    }

    private static void Retime(YamlEdit file, YamlMappingNode node, Inject inject)
    {
        var trigger = Trigger(inject);
        foreach (var key in (ReadOnlySpan<string>)["at", "after", "when", "notBefore", "notAfter"])
            if (trigger?.Key != key) file.Remove(node, key);
        if (trigger is { } now) file.Set(node, now.Key, now.Value, "id");
    }

    private static (string Key, string Value)? Trigger(Inject inject) => inject switch
    {
        { At: { } at } => ("at", YamlWords.Time(at)),
        { After: { } after } => ("after", $"{{ inject: {after.Inject}, delay: {YamlWords.Duration(after.Delay)} }}"),
        _ => null,
    };

    private static void Optional(YamlEdit file, YamlMappingNode node, string key, string? value, string? after)
    {
        if (value is null) file.Remove(node, key);
        else file.Set(node, key, value, after);
    }

    private static string Plan(InjectPlan plan)
    {
        (string Key, string? Words)[] parts = [("title", plan.Title), ("expected", plan.Expected), ("owner", plan.Owner), ("remarks", plan.Remarks)];
        return $"{{ {string.Join(", ", parts.Where(p => p.Words is not null).Select(p => $"{p.Key}: {YamlWords.Wording(p.Words!)}"))} }}";
    }
}
