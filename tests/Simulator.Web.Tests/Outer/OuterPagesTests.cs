using System.Reflection;
using System.Reflection.Emit;
using Simulator.Domain.Exercises;
using Simulator.Domain.Views;
using Simulator.Web.Features.Console;

namespace Simulator.Web.Tests.Outer;

/// <summary>
/// No page of a player, of somebody who only looks, or of the replay holds the whole exercise: neither as a field or parameter nor for a moment inside a method.
/// The compiled code is read, so that a local variable is found too.
/// </summary>
public sealed class OuterPagesTests
{
    private static readonly Dictionary<short, OpCode> Codes = typeof(OpCodes).GetFields(BindingFlags.Public | BindingFlags.Static)
        .Where(f => f.FieldType == typeof(OpCode)).Select(f => (OpCode)f.GetValue(null)!).DistinctBy(c => c.Value).ToDictionary(c => c.Value);
    private static readonly Type[] Forbidden = [typeof(ExerciseState), typeof(ControlView)];
    private static readonly string[] Open = ["Console", "Lobby", "Wall", "Replay", "Home", "Demo", "Feed", "Drafts"];

    public static TheoryData<string> Features() => [.. Open];

    [Theory]
    [MemberData(nameof(Features))]
    public void The_pages_of_a_feature_never_touch_the_state(string feature)
    {
        var space = $"Simulator.Web.Features.{feature}";
        var types = typeof(SeatConsole).Assembly.GetTypes().Where(t => t.Namespace is { } n && (n == space || n.StartsWith(space + ".", StringComparison.Ordinal))).ToArray();
        Assert.NotEmpty(types);
        Assert.Empty(types.SelectMany(Touched).Where(t => Forbidden.Contains(t.What)).Select(t => $"{t.Where} touches {t.What.Name}").Distinct());
    }

    [Fact]
    public void The_reader_of_code_finds_what_is_there() =>
        Assert.Contains(Touched(typeof(Simulator.Web.Features.Control.ControlPage)), t => t.What == typeof(ControlView));

    private static IEnumerable<(string Where, Type What)> Touched(Type type)
    {
        const BindingFlags all = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;
        foreach (var field in type.GetFields(all)) yield return ($"{type}.{field.Name}", field.FieldType);
        foreach (var method in type.GetMethods(all).Cast<MethodBase>().Concat(type.GetConstructors(all)))
        {
            foreach (var parameter in method.GetParameters()) yield return ($"{type}.{method.Name}", parameter.ParameterType);
            if (method.GetMethodBody() is not { } body) continue;
            foreach (var local in body.LocalVariables) yield return ($"{type}.{method.Name}", local.LocalType);
            foreach (var called in Called(method, body)) yield return ($"{type}.{method.Name}", called);
        }
    }

    // Every method called and every field read: whose it is, and what it gives.
    private static IEnumerable<Type> Called(MethodBase method, MethodBody body)
    {
        var code = body.GetILAsByteArray() ?? [];
        var ofType = method.DeclaringType!.IsGenericType ? method.DeclaringType.GetGenericArguments() : null;
        var ofMethod = method.IsGenericMethod ? method.GetGenericArguments() : null;
        for (var i = 0; i < code.Length;)
        {
            var op = code[i] == 0xFE ? Codes[unchecked((short)(0xFE00 | code[i + 1]))] : Codes[code[i]];
            i += op.Size;
            if (op.OperandType is OperandType.InlineMethod or OperandType.InlineField)
            {
                var member = method.Module.ResolveMember(BitConverter.ToInt32(code, i), ofType, ofMethod);
                if (member!.DeclaringType is { } owner) yield return owner;
                if (member is MethodInfo called) yield return called.ReturnType;
                if (member is FieldInfo field) yield return field.FieldType;
            }
            i += Width(op.OperandType, code, i);
        }
    }

    private static int Width(OperandType operand, byte[] code, int at) => operand switch
    {
        OperandType.InlineNone => 0,
        OperandType.ShortInlineBrTarget or OperandType.ShortInlineI or OperandType.ShortInlineVar => 1,
        OperandType.InlineVar => 2,
        OperandType.InlineI8 or OperandType.InlineR => 8,
        OperandType.InlineSwitch => 4 + 4 * BitConverter.ToInt32(code, at),
        _ => 4,
    };
}
