using System.Globalization;
using System.Text.RegularExpressions;

namespace Simulator.Domain.Exercises.Injects;

/// <summary>
/// Values from the log in texts: <c>{post:ID.reposts}</c> (also reads, comments, likes), <c>{first_statement.time}</c>, <c>{now}</c>, <c>{posts}</c>,
/// <c>{value:NAME}</c> with a value forms are filled with beforehand (<see cref="FormValues"/>).
/// A value the log does not have yet is filled with the text <c>value.unknown</c>.
/// </summary>
public static partial class TextValues
{
    [GeneratedRegex(@"\{(?<name>value):(?<id>[a-z_.]+)(?<part>)\}|\{(?<name>[a-z_]+)(:(?<id>[^}.]+))?(\.(?<part>[a-z]+))?\}")]
    private static partial Regex Value();

    /// <summary>Names a scenario may use; the loader refuses others.</summary>
    public static bool IsKnown(string name, string part) => (name, part) switch
    {
        ("post", "reposts" or "reads" or "comments" or "likes") => true,
        ("first_statement", "time") => true,
        ("now" or "posts", "") => true,
        ("value", "") => true,
        _ => false,
    };

    public static IEnumerable<(string Whole, string Name, string Id, string Part)> In(string text) =>
        Value().Matches(text).Select(m => (m.Value, m.Groups["name"].Value, m.Groups["id"].Value, m.Groups["part"].Value));

    public static string Fill(ExerciseState state, string text, ExerciseTime now) =>
        text.Contains('{') ? Value().Replace(text, m => Of(state, m.Groups["name"].Value, m.Groups["id"].Value, m.Groups["part"].Value, now) ?? m.Value) : text;

    private static string? Of(ExerciseState state, string name, string id, string part, ExerciseTime now) => name switch
    {
        "now" => state.StoryClock(now),
        "posts" => state.PostCount.ToString("N0", CultureInfo.InvariantCulture),
        "first_statement" => state.FirstStatement is { PublishedAt: { } at } ? state.StoryClock(at) : Given(state, "first_statement.time") ?? state.Text("value.unknown"),
        "post" => Counter(state, id, part),
        "value" => FormValues.Of(state, id, now) is { Length: > 0 } known ? known : state.Text("value.unknown"),
        _ => null,
    };

    // What is assumed of the past counts only where nobody played it.
    private static string? Given(ExerciseState state, string name) => state.Earlier.IsEmpty ? state.Subject.Given?.Values.GetValueOrDefault(name) : null;

    private static string Counter(ExerciseState state, string id, string part)
    {
        var index = state.Posts.Find(id, state.PostCount);
        if (index < 0) return Given(state, $"post:{id}.{part}") ?? state.Text("value.unknown");
        var counters = state.CountersOf(index);
        var value = part switch { "reposts" => counters.Reposts, "comments" => counters.Comments, "likes" => counters.Likes, _ => counters.Reads };
        return value.ToString("N0", CultureInfo.InvariantCulture);
    }
}
