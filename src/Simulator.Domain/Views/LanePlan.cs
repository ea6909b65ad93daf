using System.Collections.Immutable;
using Simulator.Domain.Exercises;
using Simulator.Domain.Exercises.Control;
using Simulator.Domain.Exercises.Injects;
using Simulator.Domain.Scenarios;

namespace Simulator.Domain.Views;

/// <summary>How a box of the lanes is drawn.</summary>
public enum BoxLook { Ahead, Held, Open, Done, Passive }

/// <summary>One inject in one lane. Shares are of the whole subject; Used and Over: up to the limit and past it; Line: which row of the lane.</summary>
public sealed record LaneBox(string Inject, BoxLook Look, double Left, double Width, double Used, double Over, bool Late, int Line, string Title);

public sealed record LaneRow(string Seat, string Name, int Lines, ImmutableArray<LaneBox> Boxes)
{
    /// <summary>What the seat did, for looking back; empty on a live desk.</summary>
    public ImmutableArray<LaneAct> Acts { get; init; } = [];
}

/// <summary>An act in a lane. Left: share of the whole subject; Kind: of the act; Look: act, decision (approved, returned, decided), public (told the public), refused.</summary>
public sealed record LaneAct(ExerciseTime At, double Left, string Kind, string Look, string Clock);

/// <summary>Everything the lanes show at one moment.</summary>
public sealed record LaneSheet(ExerciseTime Now, TimeSpan Duration, ImmutableArray<PhaseView> Phases, ImmutableArray<(ExerciseTime At, string Clock)> Ticks, ImmutableArray<LaneRow> Rows)
{
    /// <summary>When the subject began: the left edge.</summary>
    public ExerciseTime Began { get; init; }

    /// <summary>For looking back: with what every seat did.</summary>
    public static LaneSheet WithActs(ExerciseState state, ExerciseTime now, string everybody, bool ahead)
    {
        var sheet = Of(state, now, everybody, ahead);
        var acts = state.Acts.Where(a => a.At >= state.Began).ToLookup(a => a.Seat, a => LanePlan.Act(state, a));
        return sheet with { Rows = [.. sheet.Rows.Select(r => r with { Acts = [.. acts[r.Seat]] })] };
    }

    /// <param name="ahead">Whether what is still to come is drawn too.</param>
    public static LaneSheet Of(ExerciseState state, ExerciseTime now, string everybody, bool ahead)
    {
        var step = state.Subject.Duration.TotalMinutes > 60 ? 10 : 5;
        var ticks = Enumerable.Range(0, (int)state.Subject.Duration.TotalMinutes / step + 1).Select(i => state.Began + TimeSpan.FromMinutes(i * step));
        return new LaneSheet(now, state.Subject.Duration, FrameView.Of(state, now).Phases, [.. ticks.Select(t => (t, state.StoryClock(t)))], LanePlan.Of(state, now, everybody, ahead)) { Began = state.Began };
    }
}

/// <summary>Where everything stands in the lanes: a box from delivery to deadline, below it what was used.</summary>
public static class LanePlan
{
    /// <summary>Lane of what goes to nobody in particular: public posts.</summary>
    public const string Everybody = "";
    private static readonly TimeSpan Drawn = TimeSpan.FromMinutes(5);

    public static ImmutableArray<LaneRow> Of(ExerciseState state, ExerciseTime now, string everybody, bool ahead = true)
    {
        var lanes = state.Scenario.Seats.Select(s => (s.Id, Name: state.Text(s.Name))).Append((Everybody, everybody));
        return [.. lanes.Select(l => Row(state, now, l.Item1, l.Item2, ahead)).Where(r => r.Seat.Length > 0 || r.Boxes.Length > 0)];
    }

    private static LaneRow Row(ExerciseState state, ExerciseTime now, string seat, string name, bool ahead)
    {
        var ends = new List<double>();
        var boxes = ImmutableArray.CreateBuilder<LaneBox>();
        foreach (var inject in state.Injects.Values.Where(i => In(i, seat) && From(i) >= state.Began && (ahead || i.DeliveredAt is not null) && From(i) is not null).OrderBy(From).ThenBy(i => i.Id, StringComparer.Ordinal))
        {
            var box = Box(state, now, inject, seat);
            var line = ends.FindIndex(e => e <= box.Left);
            if (line < 0) ends.Add(0);
            line = line < 0 ? ends.Count - 1 : line;
            ends[line] = box.Left + Math.Max(box.Width, box.Used + box.Over);
            boxes.Add(box with { Line = line });
        }
        return new LaneRow(seat, name, Math.Max(1, ends.Count), boxes.ToImmutable());
    }

    private static bool In(InjectState inject, string seat) =>
        inject.Status is not (InjectStatus.Skipped or InjectStatus.Retracted) && (seat == Everybody ? inject.To.IsEmpty : inject.To.Contains(seat));

    private static ExerciseTime? From(InjectState inject) => inject.DeliveredAt ?? inject.Due;

    private static LaneBox Box(ExerciseState state, ExerciseTime now, InjectState inject, string seat)
    {
        double Share(TimeSpan span) => Math.Max(0, span / state.Subject.Duration);
        var from = From(inject)!.Value;
        var limit = inject.Limit ?? Drawn;
        var done = inject.Handled.TryGetValue(seat, out var handled);
        var until = done ? handled : inject.Deadline is not null && now > from ? now : from;
        // Still open long after its limit: the block stops one limit later, or it would hide the lane.
        if (!done && until > from + limit + limit) until = from + limit + limit;
        var used = inject.DeliveredAt is null || inject.Limit is null ? TimeSpan.Zero : until - from;
        var late = used > limit;
        return new LaneBox(inject.Id, Look(inject, seat), Share(from - state.Began), Math.Min(Share(limit), 1 - Share(from - state.Began)),
            Share(late ? limit : used), Share(late ? used - limit : TimeSpan.Zero), late, 0, Title(state, inject));
    }

    internal static LaneAct Act(ExerciseState state, ActEntry act) =>
        new(act.At, Math.Clamp((act.At - state.Began) / state.Subject.Duration, 0, 1), act.Kind, act.Refused ? "refused" : Publicity.Acts.Contains(act.Kind) ? "public" : Decisions.Contains(act.Kind) ? "decision" : "act", state.StoryClock(act.At));

    private static readonly ImmutableArray<string> Decisions = ["approve-statement", "return-statement", "approve-form", "return-form", "decide-measure", "set-level", "answer-order"];

    private static BoxLook Look(InjectState inject, string seat) => inject.Status switch
    {
        InjectStatus.Held => BoxLook.Held,
        InjectStatus.Waiting => BoxLook.Ahead,
        _ when inject.Deadline is null => BoxLook.Passive,
        _ => inject.Handled.ContainsKey(seat) ? BoxLook.Done : BoxLook.Open,
    };

    private static string Title(ExerciseState state, InjectState inject) =>
        $"{inject.Id} {state.StoryClock(From(inject)!.Value)} {InjectTexts.Short(state, inject)}";
}

/// <summary>What an inject says, delivered or still planned.</summary>
public static class InjectTexts
{
    public static string Short(ExerciseState state, InjectState inject) =>
        inject.Text.Length > 0 ? inject.Text : state.Subject.Inject(inject.Id) is { } planned ? TextValues.Fill(state, state.Text(planned.Text), state.Now) : inject.Id;

    /// <summary>What it says, or would say if it were delivered now: the variant whose condition holds, values filled in.</summary>
    public static string Says(ExerciseState state, string inject, ExerciseTime now) => InjectContent.Of(state, inject, now).Text;

    /// <summary>What the script would say now, whatever control has made of it; null for a live inject.</summary>
    public static string? Script(ExerciseState state, string inject, ExerciseTime now) =>
        state.Subject.Inject(inject) is { } script ? TextValues.Fill(state, state.Text(Delivery.Variant(state, script, now)), now) : null;

    public static string Sender(ExerciseState state, InjectState inject)
    {
        // What has been delivered holds a name; what is planned may hold the id of an account or a department.
        var id = inject.Sender.Length > 0 ? inject.Sender : state.Subject.Inject(inject.Id)?.Sender ?? "";
        return state.Scenario.Persona(id) is { } persona ? state.Text(persona.Name) : state.Scenario.Department(id) is { } department ? state.Text(department.Name) : state.Text(id);
    }

    public static string Seats(ExerciseState state, IEnumerable<string> seats) =>
        Joining.List(state.Language, seats.Select(state.NameOf));
}
