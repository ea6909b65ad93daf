using System.Collections.Immutable;

namespace Simulator.Domain.Replays;

/// <summary>What became of one fact in one seat, in the order in which a duty desk passes things on.</summary>
public enum TrailStage { Delivered, WorkedOn, Forwarded, OnBoard, Reported, Published }

/// <summary>
/// The first time a seat did this with a fact. Act: version of the act that proves it, 0 where it is no act of the seat (something reached it).
/// What: id of what carried it (inject, request, message, form, report, board entry, statement). To: seats and units it went to.
/// Unverified: at that moment the seat had the fact neither from anybody who knows it nor from the board, by provenance.
/// </summary>
public sealed record TrailStep(ExerciseTime At, long Act, string What, ImmutableArray<string> To, bool Unverified = false);

/// <summary>
/// One seat's part in the story of a fact. WorkedOn is the first act about the slip, answer or message that carried it, or that stated it:
/// the log does not hold when somebody read something, only when he first did something about it.
/// </summary>
public sealed record SeatTrail(string Seat, string Name)
{
    public TrailStep? Delivered { get; init; }
    public TrailStep? WorkedOn { get; init; }
    public TrailStep? Forwarded { get; init; }
    public TrailStep? OnBoard { get; init; }
    public TrailStep? Reported { get; init; }
    public TrailStep? Published { get; init; }

    public TrailStep? At(TrailStage stage) => stage switch
    {
        TrailStage.Delivered => Delivered, TrailStage.WorkedOn => WorkedOn, TrailStage.Forwarded => Forwarded,
        TrailStage.OnBoard => OnBoard, TrailStage.Reported => Reported, _ => Published,
    };

    public bool IsEmpty => Delivered is null && OnBoard is null && Reported is null && Published is null;
    /// <summary>
    /// It was given the fact from outside when the board did not hold it yet, and gave it to nobody: neither on, nor on the board, nor upward, nor to the public.
    /// Whoever had it from another seat owes it to nobody.
    /// </summary>
    public bool Kept { get; init; }
}

/// <summary>
/// Who knew a fact when, and what they did with it. Text: the fact in the words of the scenario; Publish: must, may, never.
/// OnRequest: from when somebody who asks could learn it, By: from whom, in words; Public: when everybody could. On the clock of the whole exercise.
/// </summary>
public sealed record FactTrail(string Fact, int Subject, string Text, string Publish, ExerciseTime? OnRequest, ImmutableArray<string> By, ExerciseTime? Public, ImmutableArray<SeatTrail> Seats)
{
    /// <summary>The first seat that did it, and when; null when none did.</summary>
    public (SeatTrail Seat, TrailStep Step)? First(TrailStage stage)
    {
        (SeatTrail, TrailStep)? first = null;
        foreach (var seat in Seats)
            if (seat.At(stage) is { } step && (first is not { } before || step.At < before.Item2.At)) first = (seat, step);
        return first;
    }

    /// <summary>Some seat was given it.</summary>
    public bool Known => First(TrailStage.Delivered) is not null;
    /// <summary>Told the public before the seat that told it had it from anybody who knows.</summary>
    public bool PublishedUnverified => Seats.Any(s => s.Published is { Unverified: true });
    public bool ReportedUnverified => Seats.Any(s => s.Reported is { Unverified: true });
    /// <summary>Some seat had it, and no report said it.</summary>
    public bool NeverReported => Known && First(TrailStage.Reported) is null;
    /// <summary>Told the public although it must not be.</summary>
    public bool Leaked => Publish == "never" && First(TrailStage.Published) is not null;
}
