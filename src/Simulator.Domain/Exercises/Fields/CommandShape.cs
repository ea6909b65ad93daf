using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Globalization;
using System.Reflection;
using Simulator.Domain.Exercises.People;

namespace Simulator.Domain.Exercises.Fields;

/// <summary>
/// What holds for the fields of every command, before anybody decides about it: nothing is null that may not be, every text has a limit,
/// holds no character that nobody can see, every choice is one there is. A new command is held to it without a line of its own.
/// </summary>
public static class CommandShape
{
    /// <summary>Longest text, longest name or title, longest id, most ids in a list.</summary>
    public const int LongestText = 4000, LongestName = 200, LongestId = 120, MostIds = 200;

    private static readonly ImmutableArray<string> TextFields = ["Text", "Reason", "Note", "Remark", "Summary", "Question", "Necessity", "LegalBasis", "Target", "Result"];
    private static readonly ImmutableArray<string> NameFields = ["Title", "Owner", "Source", "Sender", "Leader", "Officer", "Contact"];
    private static readonly TimeSpan Farthest = TimeSpan.FromDays(7);
    private static readonly ConcurrentDictionary<Type, ImmutableArray<Field>> Known = new();

    /// <summary>How long the text in a field may be.</summary>
    public static int LimitOf(string field) => TextFields.Contains(field) ? LongestText : NameFields.Contains(field) ? LongestName : LongestId;

    /// <summary>The command with empty texts where JSON left nulls: they are then refused in words, as an empty form is.</summary>
    public static ExerciseCommand Complete(ExerciseCommand command) =>
        FieldsOf(command).Any(f => f.Lacks(command)) ? Complete(Changed(command, (field, value) => field.Filled(value))) : command is StopForReal ? Visible(command) : command;

    /// <summary>The command without characters nobody can see, as they come along when text is pasted from elsewhere.</summary>
    public static ExerciseCommand Visible(ExerciseCommand command) =>
        Hidden(command) ? Changed(command, (_, value) => value is string text ? PlainText.Visible(text) : value is ImmutableSortedDictionary<string, string> values ? values.ToImmutableSortedDictionary(v => v.Key, v => PlainText.Visible(v.Value), StringComparer.Ordinal) : value) : command;

    /// <summary>The command about other things: every id in it, alone or in a list, as given back. Texts and names are left.</summary>
    public static ExerciseCommand WithIds(ExerciseCommand command, Func<string, string> id) => FieldsOf(command).IsEmpty ? command : Changed(command, (field, value) => value switch
    {
        string one when LimitOf(field.Name) == LongestId => id(one),
        ImmutableArray<string> { IsDefault: false } ids => ids.Select(id).ToImmutableArray(),
        _ => value,
    });

    /// <summary>Why a command cannot even be written down, as it must be on its way to the owner of the exercise: a number without end.</summary>
    public static Rejection? Unwritable(ExerciseCommand command) =>
        FieldsOf(command).Any(f => f.Value(command) is double number && !double.IsFinite(number)) ? new Rejection("BadNumber") : null;

    /// <summary>Null when every field may be decided about; else the first reason why not.</summary>
    public static Rejection? Refuse(ExerciseCommand command)
    {
        if (Unwritable(command) is { } unwritable) return unwritable;
        // Whoever stops play because something really happened is never refused for his words.
        if (command is StopForReal) return null;
        foreach (var field in FieldsOf(command))
            if (Refuse(field.Name, field.Value(command)) is { } refused) return refused;
        return null;
    }

    private static Rejection? Refuse(string field, object? value) => value switch
    {
        string text => RefuseText(text, LimitOf(field)),
        ImmutableArray<string> ids => RefuseIds(ids),
        ImmutableSortedDictionary<string, string> values => RefuseValues(values),
        Enum choice when !Enum.IsDefined(choice.GetType(), choice) => new Rejection("BadChoice"),
        TimeSpan span when span.Duration() > Farthest => new Rejection("BadDue"),
        ExerciseTime { Ms: var ms } when ms < 0 || ms > Farthest.TotalMilliseconds => new Rejection("BadTime"),
        _ => null,
    };

    private static Rejection? RefuseIds(ImmutableArray<string> ids)
    {
        if (ids.IsDefault) return null;
        if (ids.Length > MostIds) return new Rejection("TooMany", MostIds.ToString(CultureInfo.InvariantCulture));
        return ids.Select(id => RefuseText(id, LongestId)).FirstOrDefault(r => r is not null);
    }

    private static Rejection? RefuseValues(ImmutableSortedDictionary<string, string> values)
    {
        if (values.Count > MostIds) return new Rejection("TooMany", MostIds.ToString(CultureInfo.InvariantCulture));
        return values.Select(v => RefuseText(v.Key, LongestId) ?? RefuseText(v.Value, LongestText)).FirstOrDefault(r => r is not null);
    }

    private static Rejection? RefuseText(string text, int limit) =>
        text.Length > limit ? new Rejection("TooLong", limit.ToString(CultureInfo.InvariantCulture))
            : PlainText.IsVisible(text) ? null : new Rejection("HiddenCharacters");

    private static bool Hidden(ExerciseCommand command) => FieldsOf(command).Any(f => f.Value(command) switch
    {
        string text => !PlainText.IsVisible(text),
        ImmutableSortedDictionary<string, string> values => values.Values.Any(v => !PlainText.IsVisible(v)),
        _ => false,
    });

    private static ExerciseCommand Changed(ExerciseCommand command, Func<Field, object?, object?> change)
    {
        var fields = FieldsOf(command);
        return (ExerciseCommand)fields[0].Owner.Invoke([.. fields.Select(f => change(f, f.Value(command)))]);
    }

    private static ImmutableArray<Field> FieldsOf(ExerciseCommand command) => Known.GetOrAdd(command.GetType(), Field.Of);

    private sealed record Field(string Name, ConstructorInfo Owner, PropertyInfo Property, bool Nullable)
    {
        // The primary constructor is the whole of a command: its parameters are the properties of the same names.
        public static ImmutableArray<Field> Of(Type type)
        {
            var owner = type.GetConstructors().MaxBy(c => c.GetParameters().Length)!;
            var nullability = new NullabilityInfoContext();
            return [.. owner.GetParameters().Select(p => new Field(p.Name!, owner, type.GetProperty(p.Name!)!, nullability.Create(p).WriteState == NullabilityState.Nullable))];
        }

        public object? Value(ExerciseCommand command) => Property.GetValue(command);

        public bool Lacks(ExerciseCommand command) => Value(command) switch
        {
            null => !Nullable && (Property.PropertyType == typeof(string) || Property.PropertyType == typeof(ImmutableSortedDictionary<string, string>)),
            ImmutableArray<string> { IsDefault: false } ids => ids.Contains(null!),
            ImmutableSortedDictionary<string, string> values => values.ContainsValue(null!),
            _ => false,
        };

        public object? Filled(object? value) => value switch
        {
            null when !Nullable && Property.PropertyType == typeof(string) => "",
            null when !Nullable && Property.PropertyType == typeof(ImmutableSortedDictionary<string, string>) => Ordinal.Map<string>(),
            ImmutableSortedDictionary<string, string> values => values.ToImmutableSortedDictionary(v => v.Key, v => v.Value ?? "", StringComparer.Ordinal),
            ImmutableArray<string> { IsDefault: false } ids => ids.Select(id => id ?? "").ToImmutableArray(),
            _ => value,
        };
    }
}
