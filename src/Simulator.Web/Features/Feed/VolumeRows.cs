using System.Collections.Immutable;
using System.Globalization;
using Simulator.Domain.Views;

namespace Simulator.Web.Features.Feed;

/// <summary>The volume curve as a table: minute, posts, share of uneasy ones; the newest first.</summary>
public static class VolumeRows
{
    /// <summary>A minute of the story day: 19:05.</summary>
    public static string Clock(int minute) => FormattableString.Invariant($"{minute / 60 % 24:00}:{minute % 60:00}");

    public static IReadOnlyList<string[]> Of(IEnumerable<VolumeSample> samples, Func<int, string> clock) =>
        [.. samples.Reverse().Select(s => new[] { clock(s.Minute), s.Posts.ToString("0.#", CultureInfo.InvariantCulture), s.Negative.ToString("0%", CultureInfo.InvariantCulture) })];
}
