using Simulator.Domain;
using Simulator.Domain.Exercises;
using Simulator.Domain.Exercises.Acts;
using Simulator.Domain.Scenarios;
using Simulator.Domain.Views;

namespace Simulator.Runtime.Bots.Playbooks;

/// <summary>The condition language as far as a seat can tell: true, false, or null where its view does not say (facts, gauges, acts of others). A bot acts only on true.</summary>
internal static class BotCondition
{
    public static bool? Holds(Condition condition, SeatView view, ExerciseTime now) => condition switch
    {
        AllOf all => All(all.Of.Select(c => Holds(c, view, now)).ToArray()),
        AnyOf any => !All(any.Of.Select(c => !Holds(c, view, now)).ToArray()),
        Not not => !Holds(not.Of, view, now),
        TimeReached time => now >= time.At,
        Delivered delivered => Arrived(delivered.Inject, view) is not null ? true : null,
        SinceInject since => Arrived(since.Inject, view) is { } at ? now >= at + since.Delay : null,
        LevelAtLeast level => AlertLevels.AtLeast(view.Level, level.Level),
        Acted acted => Acted(acted.Act, view),
        SubjectPlayed played => view.Played.Contains(played.Number),
        _ => null,
    };

    private static bool? All(bool?[] parts) => parts.Contains(false) ? false : parts.Contains(null) ? null : true;

    private static ExerciseTime? Arrived(string inject, SeatView view) =>
        view.Inbox.FirstOrDefault(e => e.Id == inject)?.At ?? view.Feed.Find(inject)?.At;

    // Own acts only, and nothing that would need the reading of a text.
    private static bool? Acted(ActPattern p, SeatView view)
    {
        if (!p.Knows.IsEmpty || p.Within is not null || !p.States.IsEmpty || !p.StatesAny.IsEmpty || !p.Denies.IsEmpty || !p.Omits.IsEmpty || !p.Ahead.IsDefaultOrEmpty || p.AfterInject is not null || p.BeforeInject is not null) return null;
        var done = view.Done.Count(a => Matches(p, a, view));
        if (done >= p.AtLeast) return true;
        return p.Seats.Length == 1 && p.Seats[0] == view.Seat ? false : null;
    }

    private static bool Matches(ActPattern p, ActEntry act, SeatView view) =>
        p.Kinds.Contains(act.Refused ? "refused:" + act.Kind : act.Kind)
        && (p.Seats.IsEmpty || p.Seats.Contains(act.Seat))
        && (p.About.IsEmpty || p.About.Any(act.About.Contains))
        && (p.Choices.IsEmpty || p.Choices.Contains(act.Choice ?? ""))
        && (p.Earlier || act.At >= view.Began) && (p.From is not { } from || act.At >= from) && (p.Until is not { } until || act.At <= until)
        && p.Fields.All(f => act.Fields.TryGetValue(f.Key, out var value) && (f.Value == "*" ? value.Length > 0 : f.Value.Split('|').Contains(value)));
}
