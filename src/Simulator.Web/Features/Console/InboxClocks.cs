using Simulator.Domain.Views;
using Simulator.Web.Components.Desk;
using Simulator.Web.Features.Feed;
using ClockReading = Simulator.Runtime.Sessions.ClockReading;

namespace Simulator.Web.Features.Console;

/// <summary>The two clocks of something that came in: the limit of the exercise on its clock, the limit of a norm on the clock of the story.</summary>
internal static class InboxClocks
{
    public static Countdown? LimitAt(this InboxEntry entry, ClockReading clock) =>
        entry.Deadline is { } due ? new Countdown(due.Span, entry.Limit ?? due - entry.At, clock.At.Span) : null;

    public static Countdown? NormAt(this InboxEntry entry, ClockReading clock, SeatView view) => entry.NormLimit is { } norm
        ? new Countdown(Story(view, entry.At) + norm, norm, Story(view, clock.At), LimitClock.Norm) : null;

    private static TimeSpan Story(SeatView view, Domain.ExerciseTime at) => Components.Desk.ClockReading.StorySpanOf(StoryTimes.Of(view.Frame, at));
}
