using System.Collections.Immutable;
using Simulator.Domain.Exercises;

namespace Simulator.Domain.Replays;

/// <summary>The ways facts take through an exercise, looked up by seat and fact.</summary>
internal sealed class FactPaths
{
    public static readonly ImmutableArray<string> Reports = ["file-report"];

    // What carried a fact to a seat: the inject, request, message or form, and when.
    private readonly record struct Carrier(string Seat, string Fact, string Id, ExerciseTime At);

    private readonly ExerciseState _state;
    private readonly ILookup<(string Seat, string Fact), Carrier> _carriers;
    private readonly ILookup<string, ActEntry> _acts;
    private readonly HashSet<string> _told;

    public FactPaths(ExerciseState state)
    {
        _state = state;
        _carriers = Carriers(state).ToLookup(c => (c.Seat, c.Fact));
        _acts = state.Acts.Where(a => !a.Refused).ToLookup(a => a.Seat);
        _told = [.. state.Acts.Where(a => !a.Refused && (Reports.Contains(a.Kind) || Publicity.Acts.Contains(a.Kind)))
            .SelectMany(a => a.Readings.Where(r => r.Verdict == Verdict.States && Conditions.Counts(state, a, r, false)).Select(r => r.Topic))];
    }

    /// <summary>Whether anybody was given it or said it.</summary>
    public bool Moved(string fact) => _told.Contains(fact) || _state.Known.Values.Any(k => k.ContainsKey(fact));

    public TrailStep? Delivered(string seat, string fact) =>
        _state.Known.TryGetValue(seat, out var known) && known.TryGetValue(fact, out var at)
            ? new TrailStep(at, 0, _carriers[(seat, fact)].Where(c => c.At == at).Select(c => c.Id).FirstOrDefault() ?? Report(seat, fact, at) ?? "", []) : null;

    /// <summary>It came from outside the teams, and the shared board did not hold it yet.</summary>
    public bool IsNews(TrailStep delivered, string fact) =>
        delivered.What.Length > 0 && _state.Messages.All(m => m.Id != delivered.What) && _state.Reports.All(r => r.Id != delivered.What) && !_state.Board.Any(b => b.At <= delivered.At && b.Facts.Contains(fact));

    public TrailStep? WorkedOn(string seat, string fact, ExerciseTime from)
    {
        var carriers = _carriers[(seat, fact)].Select(c => c.Id).ToHashSet(StringComparer.Ordinal);
        return _acts[seat].FirstOrDefault(a => a.At >= from && (a.About.Any(carriers.Contains) || States(a, fact))) is { } act ? new TrailStep(act.At, act.Version, act.Kind, []) : null;
    }

    public TrailStep? Forwarded(string seat, string fact) => _state.Messages.FirstOrDefault(m => m.From == seat && m.Facts.Contains(fact)) is { } message
        ? new TrailStep(message.At, _acts[seat].FirstOrDefault(a => a.At == message.At && a.Kind is "send-message" or "instruct" or "log-call")?.Version ?? 0, message.Id, message.To) : null;

    public TrailStep? OnBoard(string seat, string fact) => _state.Board.FirstOrDefault(b => b.Seat == seat && b.Facts.Contains(fact)) is { } entry
        ? new TrailStep(entry.At, _acts[seat].FirstOrDefault(a => a.Kind == "board-fact" && a.About.Contains(entry.Id))?.Version ?? 0, entry.Id, []) : null;

    /// <summary>The first act of these kinds that states the fact. A reading an evaluator has rejected is no statement.</summary>
    public TrailStep? Stated(string seat, string fact, ImmutableArray<string> kinds) => _acts[seat].FirstOrDefault(a => kinds.Contains(a.Kind) && States(a, fact)) is { } act
        ? new TrailStep(act.At, act.Version, act.Paper ?? act.Kind, [.. act.About.Where(id => _state.Scenario.Seat(id) is not null)], !act.Known.Contains(fact)) : null;

    private bool States(ActEntry act, string fact) => act.Readings.Any(r => r.Topic == fact && r.Verdict == Verdict.States && Conditions.Counts(_state, act, r, false));

    private string? Report(string seat, string fact, ExerciseTime at) => _state.Reports.FirstOrDefault(r => r.At == at && r.To.Contains(seat) && r.Readings.Any(x => x.Topic == fact))?.Id;

    private static IEnumerable<Carrier> Carriers(ExerciseState state)
    {
        foreach (var inject in state.Injects.Values.Where(i => i.DeliveredAt is not null))
            foreach (var row in Each(inject.To, inject.Facts, inject.Id, inject.DeliveredAt!.Value)) yield return row;
        foreach (var answer in state.Verifications.Where(v => v.AnsweredAt is not null))
            foreach (var row in Each([answer.Seat], answer.Facts, answer.Id, answer.AnsweredAt!.Value)) yield return row;
        foreach (var measure in state.OtherMeasures.Where(m => m.AnsweredAt is not null))
            foreach (var row in Each([measure.Seat], measure.Facts, measure.Id, measure.AnsweredAt!.Value)) yield return row;
        foreach (var message in state.Messages)
            foreach (var row in Each(message.To, message.Facts, message.Id, message.At)) yield return row;
        foreach (var form in state.Forms)
            foreach (var row in Each([form.Seat], form.Facts, form.Id, form.At)) yield return row;
    }

    private static IEnumerable<Carrier> Each(ImmutableArray<string> seats, ImmutableArray<string> facts, string id, ExerciseTime at) =>
        from seat in seats from fact in facts select new Carrier(seat, fact, id, at);
}
