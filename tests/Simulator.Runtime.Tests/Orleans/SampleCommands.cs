using System.Collections;
using System.Collections.Immutable;
using Simulator.Domain;
using Simulator.Domain.Exercises;
using Simulator.Domain.Logs;
using Simulator.Domain.Scenarios;

namespace Simulator.Runtime.Tests.Orleans;

/// <summary>One command of every kind there is, made from its constructor: a kind added later is among them by itself.</summary>
internal static class SampleCommands
{
    public static IEnumerable<string> Kinds => CommandTypes.ByKind.Keys.Order(StringComparer.Ordinal);

    public static ExerciseCommand Of(string kind) => (ExerciseCommand)Make(CommandTypes.ByKind[kind])!;

    private static object? Make(Type type) =>
        Nullable.GetUnderlyingType(type) is { } inner ? Make(inner)
        : type == typeof(string) ? "news"
        : type == typeof(bool) ? true
        : type == typeof(TimeSpan) ? TimeSpan.FromMinutes(1)
        : type == typeof(ExerciseTime) ? ExerciseTime.FromMinutes(5)
        : type == typeof(DateOnly) ? new DateOnly(2026, 12, 1)
        : type == typeof(Scenario) ? Tiny.Scenario()
        : type.IsEnum ? Enum.GetValues(type).GetValue(0)
        : type.IsPrimitive ? Convert.ChangeType(1, type, System.Globalization.CultureInfo.InvariantCulture)
        : type.IsGenericType && type.GetGenericTypeDefinition() == typeof(ImmutableArray<>) ? Items(type)
        : type.IsGenericType && typeof(IEnumerable).IsAssignableFrom(type) ? Empty(type)
        : Record(type);

    // The longest constructor: every field of the record gets a value of its own.
    private static object Record(Type type)
    {
        var constructor = type.GetConstructors().MaxBy(c => c.GetParameters().Length)!;
        return constructor.Invoke([.. constructor.GetParameters().Select(p => Make(p.ParameterType))]);
    }

    private static object Items(Type type)
    {
        var element = type.GetGenericArguments()[0];
        var array = Array.CreateInstance(element, 1);
        array.SetValue(Make(element), 0);
        return typeof(ImmutableArray).GetMethods().Single(m => m.Name == nameof(ImmutableArray.Create) && m.IsGenericMethod && m.GetParameters() is [{ ParameterType.IsArray: true, Name: "items" }] )
            .MakeGenericMethod(element).Invoke(null, [array])!;
    }

    private static object Empty(Type type) => type.GetField("Empty")?.GetValue(null) ?? throw new InvalidOperationException($"no sample of {type}");
}
