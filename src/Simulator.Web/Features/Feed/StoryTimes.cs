using System.Globalization;
using Simulator.Domain;
using Simulator.Domain.Views;

namespace Simulator.Web.Features.Feed;

/// <summary>Times of day in the story.</summary>
public static class StoryTimes
{
    public static string Seconds(FrameView frame, ExerciseTime at) => Of(frame, at).ToString("HH:mm:ss", CultureInfo.InvariantCulture);
    public static string Minutes(FrameView frame, ExerciseTime at) => Of(frame, at).ToString("HH:mm", CultureInfo.InvariantCulture);

    /// <summary>On the day the desk's clock counts from.</summary>
    public static DateTime Of(FrameView frame, ExerciseTime at) => DateTime.UnixEpoch.AddDays(1) + frame.StoryAt(at);
}
