using System.Collections.Immutable;
using Simulator.Domain.Exercises.Clock;
using Simulator.Domain.Exercises.Control;
using Simulator.Domain.Exercises.Injects;
using Simulator.Domain.Feeds;
using Simulator.Domain.Rumors;
using Simulator.Domain.Scenarios;

namespace Simulator.Domain.Exercises;

/// <summary>
/// What happens by itself, as a discrete-event schedule. The owner asks for the next moment, takes that moment's events,
/// folds them and asks again; any partition of the way gives the same events. Ties: scripted (injects, answers, deadlines, background),
/// then the whole second (gauges, conditions, bots), then the spreading, the end last.
/// </summary>
public static class Timeline
{
    public const int GaugeSeconds = 30;

    /// <summary>The earliest moment after <paramref name="cursor"/> at which something scripted is due, or null.</summary>
    public static ExerciseTime? NextScripted(ExerciseState state, ExerciseTime cursor)
    {
        ExerciseTime? next = null;
        void Offer(ExerciseTime? at) { if (at is { } t && (next is null || t < next)) next = t; }
        foreach (var inject in state.Injects.Values)
        {
            if (inject is { Status: InjectStatus.Waiting, Due: { } due }) Offer(due > cursor ? due : cursor);
            if (NextDeadline(inject) is { } deadline) Offer(deadline > cursor ? deadline : cursor);
        }
        foreach (var asked in state.Verifications)
            if (asked is { AnsweredAt: null, AnswerDue: { } answer }) Offer(answer > cursor ? answer : cursor);
        foreach (var coming in Reckonings.Of(state))
            Offer(new ExerciseTime(Math.Max(coming.AtMs, cursor.Ms)));
        foreach (var (_, at) in BackgroundPlan.Of(state))
            if (at > cursor) { Offer(at); break; }
        return next;
    }

    /// <summary>Everything scripted that is due exactly at or before <paramref name="now"/>; background posts only after <paramref name="cursor"/>.</summary>
    public static ImmutableArray<ExerciseEvent> TakeScripted(ExerciseState state, ExerciseTime cursor, ExerciseTime now)
    {
        foreach (var inject in state.Injects.Values.OrderBy(i => i.Id, StringComparer.Ordinal))
            if (inject is { Status: InjectStatus.Waiting, Due: { } due } && due <= now) return Deliver(state, inject.Id, now);
        foreach (var asked in state.Verifications)
            if (asked is { AnsweredAt: null, AnswerDue: { } at } && at <= now) return [Answer(state, asked, now)];
        foreach (var inject in state.Injects.Values.OrderBy(i => i.Id, StringComparer.Ordinal))
            if (NextDeadline(inject) is { } deadline && deadline <= now) return [Jumping(state, now) ? new DeadlinePutOff(inject.Id) : new DeadlinePassed(inject.Id, OpenDeadlines.Seats(inject).First())];
        foreach (var coming in Reckonings.Of(state))
            if (coming.AtMs <= now.Ms) return [new RumorActed(coming with { AtMs = now.Ms })];
        return BackgroundPlan.Due(state, cursor, now);
    }

    /// <summary>Conditional injects, consequences and alarms whose condition holds now, one group at a time; each happens once.</summary>
    public static ImmutableArray<ExerciseEvent> TakeConditions(ExerciseState state, ExerciseTime now)
    {
        foreach (var inject in state.Subject.Injects)
            if (inject.When is { } when && state.Injects[inject.Id].Status == InjectStatus.Waiting && InWindow(inject, now) && Conditions.Holds(when, state, now))
                return Deliver(state, inject.Id, now);
        foreach (var consequence in state.Subject.Consequences)
            if (!state.Happened.Contains(consequence.Id) && Conditions.Holds(consequence.When, state, now))
                return [new ConditionMet(consequence.Id), .. consequence.Effects.SelectMany(e => Delivery.Effect(state, consequence.Id, e, now))];
        foreach (var alarm in state.Subject.Alarms)
            if (!state.Happened.Contains(alarm.Id) && Conditions.Holds(alarm.When, state, now)) return [new ConditionMet(alarm.Id)];
        return [];
    }

    /// <summary>The time is up: of the subject when others follow, else of the exercise.</summary>
    public static ExerciseEvent End(ExerciseState state) =>
        state.Following.IsEmpty ? new ExerciseEnded(state.Version + 1, "time") : new Sequence.SubjectEnded(state.Subject.Number);

    private static ExerciseTime? NextDeadline(InjectState inject) =>
        inject is { Status: InjectStatus.Delivered, DeadlineAsks: false, Deadline: { } deadline } && OpenDeadlines.Seats(inject).Any() ? deadline : null;

    // While the clock jumps nothing reaches a seat: what becomes due is put before control.
    private static bool Jumping(ExerciseState state, ExerciseTime now) => state.JumpingTo is { } target && now <= target;

    private static ImmutableArray<ExerciseEvent> Deliver(ExerciseState state, string inject, ExerciseTime now) =>
        Jumping(state, now) ? [new InjectPutOff(inject)] : Delivery.Events(state, inject, now);

    private static bool InWindow(Inject inject, ExerciseTime now) =>
        (inject.NotBefore is not { } from || now >= from) && (inject.NotAfter is not { } until || now <= until);

    private static VerificationAnswered Answer(ExerciseState state, Verification asked, ExerciseTime now)
    {
        var answer = state.Scenario.Department(asked.Department)!.Answers.First(a => a.Id == asked.ScriptedAnswer);
        return new VerificationAnswered(asked.Id, TextValues.Fill(state, state.Text(answer.Text), now), answer.Facts);
    }
}
