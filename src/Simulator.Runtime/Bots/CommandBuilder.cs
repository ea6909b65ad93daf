using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Reflection;
using System.Text.Json;
using Simulator.Domain.Exercises;
using Simulator.Domain.Logs;
using Simulator.Runtime.Bots.Playbooks;

namespace Simulator.Runtime.Bots;

/// <summary>Makes a command from its kind and fields written as words. What is missing or unreadable is left empty: then the command is refused in words, as a person's would be.</summary>
internal static class CommandBuilder
{
    private static readonly ConcurrentDictionary<Type, ImmutableArray<Slot>> Slots = new();

    /// <param name="value">Field name and written value to the value meant, or null when there is none.</param>
    /// <returns>Null when there is no such kind of act.</returns>
    public static ExerciseCommand? Build(string kind, IReadOnlyDictionary<string, string> fields, Func<string, string, string?> value) =>
        Build(kind, slot => slot.IsMap ? Map(fields, value) : fields.FirstOrDefault(f => f.Key.Equals(slot.Name, StringComparison.OrdinalIgnoreCase)) is { Key: not null } field ? value(slot.Name, field.Value) : null);

    // The fields of a form are written field.ID; on their way they are one word.
    private static string Map(IReadOnlyDictionary<string, string> fields, Func<string, string, string?> value) =>
        JsonSerializer.Serialize(fields.Where(f => f.Key.StartsWith(FormField, StringComparison.Ordinal)).ToDictionary(f => f.Key[FormField.Length..], f => value(f.Key, f.Value) ?? ""));

    /// <summary>Begins the name of a field of a form.</summary>
    private const string FormField = "field.";

    public static ExerciseCommand? Build(string kind, Func<Slot, string?> value)
    {
        if (!CommandTypes.ByKind.TryGetValue(kind, out var type) || !type.IsSubclassOf(typeof(Act))) return null;
        var arguments = SlotsOf(type).Select(slot => slot.Read(value(slot))).ToArray();
        return (ExerciseCommand)type.GetConstructors()[0].Invoke(arguments);
    }

    public static ImmutableArray<Slot> SlotsOf(Type type) => Slots.GetOrAdd(type, t => [.. t.GetConstructors()[0].GetParameters().Select(Slot.Of)]);
}

/// <summary>A field of a command: its name (camelCase) and what it takes.</summary>
internal sealed record Slot(string Name, Type Type, bool Optional)
{
    public static Slot Of(ParameterInfo parameter)
    {
        var type = Nullable.GetUnderlyingType(parameter.ParameterType);
        var optional = type is not null || new NullabilityInfoContext().Create(parameter).WriteState == NullabilityState.Nullable;
        return new Slot(char.ToLowerInvariant(parameter.Name![0]) + parameter.Name[1..], type ?? parameter.ParameterType, optional);
    }

    /// <summary>Takes named values, as forms do.</summary>
    public bool IsMap => Type == typeof(ImmutableSortedDictionary<string, string>);

    public object? Read(string? value)
    {
        if (IsMap) return (value is null ? [] : JsonSerializer.Deserialize<Dictionary<string, string>>(value)!).ToImmutableSortedDictionary(StringComparer.Ordinal);
        if (Type == typeof(ImmutableArray<string>)) return value is null ? [] : ImmutableArray.Create(value.Split(' ', StringSplitOptions.RemoveEmptyEntries));
        if (Type == typeof(string)) return value ?? (Optional ? null : "");
        if (Type == typeof(TimeSpan)) return value is not null && Notation.Duration(value) is { } span ? span : Empty;
        if (Type.IsEnum) return value is not null && Enum.TryParse(Type, value, true, out var word) ? word : Empty;
        return Empty;
    }

    private object? Empty => Optional || !Type.IsValueType ? null : Activator.CreateInstance(Type);
}
