using System.Collections.Immutable;
using Simulator.Domain.Scenarios;

namespace Simulator.Domain.Exercises.Acts;

/// <summary>What acts with a text share: required fields, length, what the author's corrections do to the readings.</summary>
internal static class Texts
{
    public const int Limit = Fields.CommandShape.LongestText;

    public static Rejection? Missing(params ReadOnlySpan<(string Field, string? Value)> fields)
    {
        foreach (var (field, value) in fields)
        {
            if (string.IsNullOrWhiteSpace(value)) return new Rejection("Missing" + field);
            if (TooLong(value) is { } tooLong) return tooLong;
        }
        return null;
    }

    /// <summary>For texts that may be empty.</summary>
    public static Rejection? TooLong(string? value) =>
        value?.Length > Limit ? new Rejection("TooLong", Limit.ToString(System.Globalization.CultureInfo.InvariantCulture)) : null;

    public static string Clean(string? value) => value?.Trim() ?? "";

    /// <summary>Facts the chips stand for: ids of board entries, or of facts on the board. A chip of anything else is none.</summary>
    public static ImmutableArray<string> FactsOfChips(ExerciseState state, ImmutableArray<string> chips) => chips.IsDefaultOrEmpty ? []
        : [.. state.Board.SelectMany(b => chips.Contains(b.Id) ? b.Facts : [.. b.Facts.Where(f => chips.Contains(f))]).Distinct()];

    /// <summary>Readings of a text. Chips and struck-out readings are given as ids of board entries (or topics); certain readings cannot be struck out.</summary>
    public static ImmutableArray<Reading> Read(ExerciseState state, string text, ImmutableArray<string> chips, ImmutableArray<string> struck)
    {
        var readings = Readings.Reader.Read(state.Scenario, state.Language, text, FactsOfChips(state, chips), state.Subject.Number);
        if (struck.IsDefaultOrEmpty) return readings;
        var wrong = FactsOfChips(state, struck).AddRange(struck);
        return [.. readings.Where(r => r.Certainty == Certainty.Certain || !wrong.Contains(r.Topic))];
    }

    /// <summary>An act's entry with the fields common to all.</summary>
    public static ActEntry Entry(this RecordedEvent recorded, ActEvent act, string kind) =>
        new(recorded.Version, recorded.At, act.Seat, recorded.Cause.Person, kind);

    public static ImmutableArray<string> Ids(params ReadOnlySpan<string?> ids)
    {
        var list = ImmutableArray.CreateBuilder<string>();
        foreach (var id in ids)
            if (!string.IsNullOrEmpty(id) && !list.Contains(id)) list.Add(id);
        return list.ToImmutable();
    }

    /// <summary>Everything an item stands for: itself, its post, its inject.</summary>
    public static ImmutableArray<string> ItemIds(ExerciseState state, string? itemId) =>
        state.Item(itemId ?? "") is { } item ? Ids(item.Id, item.Post, item.Inject, item.MergedInto) : Ids(itemId);

    public static bool SeatExists(ExerciseState state, string seat) => state.Scenario.Seat(seat) is not null;

    public static string Next(ExerciseState state, string prefix, int count) => $"{prefix}{count + 1}";
}
