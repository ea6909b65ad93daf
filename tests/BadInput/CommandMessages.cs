using System.Collections.Immutable;
using System.Reflection;
using System.Text.Json;
using Simulator.Domain.Exercises;
using Simulator.Domain.Exercises.Acts;
using Simulator.Domain.Logs;

namespace Simulator.Tests.BadInput;

/// <summary>Messages for every command there is, found by reflection: half of a message's fields are what they should be, the rest is anything.</summary>
public static class CommandMessages
{
    public static readonly ImmutableArray<string> Kinds = [.. CommandTypes.ByKind.Keys.Order(StringComparer.Ordinal)];

    private static readonly string[] Choices =
    [
        .. DraftStatement.Kinds, .. FileReport.Kinds, .. AnswerOrder.Choices, .. NoteItem.Statuses, .. AlertLevels.All,
        "phone", "written", "loudspeaker", "poster", "both", "cite-source", "label", "delete", "expert", "post", "call", "message", "order",
    ];

    /// <summary>JSON of one command. Ids: those that exist somewhere, of this exercise or another, of this seat or another.</summary>
    public static string Of(Hostile hostile, string kind, IReadOnlyList<string> ids)
    {
        if (hostile.OneIn(20)) return hostile.Json();
        var fields = CommandTypes.ByKind[kind].GetConstructors().MaxBy(c => c.GetParameters().Length)!.GetParameters()
            .Where(_ => !hostile.OneIn(12)).Select(p => $"{JsonSerializer.Serialize(Name(p.Name!))}:{Value(hostile, p, ids)}").ToList();
        if (hostile.OneIn(6)) fields.Add($"\"kind\":{hostile.JsonText()},\"office\":\"controller\",\"seat\":\"leading\",\"person\":{Quoted(hostile.Pick(ids))}");
        return "{" + string.Join(',', fields) + "}";
    }

    private static string Value(Hostile hostile, ParameterInfo field, IReadOnlyList<string> ids)
    {
        if (hostile.OneIn(6)) return hostile.Json();
        var type = Nullable.GetUnderlyingType(field.ParameterType) ?? field.ParameterType;
        if (type == typeof(string)) return hostile.Below(4) switch { 0 => hostile.JsonText(), 1 => Quoted(hostile.Pick(Choices)), 2 => "\"现场无人受伤，正在核实。\"", _ => Quoted(hostile.Pick(ids)) };
        if (type == typeof(ImmutableArray<string>)) return "[" + string.Join(',', Enumerable.Range(0, hostile.OneIn(15) ? 300 : hostile.Below(4)).Select(_ => Quoted(hostile.Pick(ids)))) + "]";
        if (type.IsEnum) return hostile.OneIn(4) ? hostile.Pick((string[])["4", "99", "-1", "\"system\""]) : Quoted(Name(hostile.Pick(Enum.GetNames(type))));
        if (type == typeof(TimeSpan)) return hostile.Pick((string[])["\"00:10:00\"", "\"00:00:00\"", "\"-00:10:00\"", "\"10675199.02:48:05\""]);
        if (type == typeof(bool)) return hostile.Pick((string[])["true", "false"]);
        return type == typeof(double) || type == typeof(int) || type == typeof(long) || type == typeof(Simulator.Domain.ExerciseTime) ? hostile.Pick((string[])["0", "1", "60000", "-1", "5", "9223372036854775807"]) : hostile.Json();
    }

    private static string Quoted(string text) => JsonSerializer.Serialize(text);
    private static string Name(string name) => char.ToLowerInvariant(name[0]) + name[1..];
}
