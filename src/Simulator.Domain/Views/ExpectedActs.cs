using System.Collections.Immutable;
using Simulator.Domain.Exercises;
using Simulator.Domain.Scenarios;
using Simulator.Domain.Scoring;

namespace Simulator.Domain.Views;

/// <summary>How something expected stands: not begun (its inject is planned), held back with it, open, done, done or open past its limit.</summary>
public enum ExpectedStand { Planned, Held, Open, Done, DoneLate, Late }

/// <summary>One part of a criterion that begins with the inject. At: when it was done; Due: until when it counts in full; Evidence: versions of the acts.</summary>
public sealed record ExpectedAct(string Criterion, string Title, ImmutableArray<string> Seats, ExpectedStand Stand, ExerciseTime? At, ExerciseTime? Due, ImmutableArray<long> Evidence);

/// <summary>What one addressed seat has done about an inject: the act that stopped its countdown (null for none yet) and every act that names it.</summary>
public sealed record SeatAnswer(string Seat, ExpectedStand Stand, ExerciseTime? At, ImmutableArray<ActEntry> Acts);

/// <summary>What the teams are expected to do about an inject, and who has done what. For control and evaluation only.</summary>
public static class ExpectedActs
{
    public static ImmutableArray<ExpectedAct> Of(ExerciseState state, Scorecard score, string inject, ExerciseTime now)
    {
        var plan = state.Injects[inject].Status;
        var acts = ImmutableArray.CreateBuilder<ExpectedAct>();
        foreach (var criterion in state.Subject.Criteria.Where(c => c.Inject == inject))
        {
            var line = score.Lines.FirstOrDefault(l => l.Id == criterion.Id);
            var due = line?.Started is { } from && criterion.Limit is { } limit ? from + limit : (ExerciseTime?)null;
            foreach (var element in criterion.Elements)
            {
                var scored = line?.Elements.FirstOrDefault(e => e.Id == element.Id);
                acts.Add(new ExpectedAct(criterion.Id, element.Title, criterion.Seats, Stand(plan, scored?.At, element.Timed ? due : null, now), scored?.At, due, scored?.Evidence ?? []));
            }
        }
        return acts.ToImmutable();
    }

    public static ImmutableArray<SeatAnswer> Answers(ExerciseState state, string id, ExerciseTime now)
    {
        var inject = state.Injects[id];
        return [.. inject.To.Select(seat =>
        {
            var at = inject.Handled.TryGetValue(seat, out var handled) ? handled : (ExerciseTime?)null;
            var acts = state.Acts.Where(a => a.Seat == seat && !a.Refused && (a.About.Contains(id) || inject.PostId is { } post && a.About.Contains(post)));
            return new SeatAnswer(seat, Stand(inject.Status, at, inject.Deadline, now), at, [.. acts]);
        })];
    }

    private static ExpectedStand Stand(InjectStatus plan, ExerciseTime? at, ExerciseTime? due, ExerciseTime now) => plan switch
    {
        _ when at is { } done => done > due ? ExpectedStand.DoneLate : ExpectedStand.Done,
        InjectStatus.Waiting => ExpectedStand.Planned,
        InjectStatus.Delivered => now > due ? ExpectedStand.Late : ExpectedStand.Open,
        _ => ExpectedStand.Held,
    };
}
