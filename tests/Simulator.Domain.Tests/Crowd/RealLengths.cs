using System.Collections.Immutable;

namespace Simulator.Domain.Tests.Crowd;

/// <summary>
/// Characters of reposts with words of their own, rumor cascades of the calibration half (<c>text_72h.length_chars_of_texted.grid</c>):
/// the quantiles 0.5 %, 1.0 %, … 99.5 %.
/// </summary>
internal static class RealLengths
{
    public static readonly ImmutableArray<double> Grid =
    [
        1, 1, 2, 2, 2, 2, 2, 2, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 4, 4, 4,
        4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 5, 5, 5, 5, 5, 5, 5, 5,
        5, 5, 5, 6, 6, 6, 6, 6, 6, 6, 6, 6, 6, 6, 7, 7, 7, 7, 7, 7, 7, 7, 7, 8, 8,
        8, 8, 8, 8, 8, 8, 8, 8, 8, 9, 9, 9, 9, 9, 9, 9, 9, 9, 10, 10, 10, 10, 10, 10, 10,
        10, 11, 11, 11, 11, 11, 11, 11, 12, 12, 12, 12, 12, 12, 12, 12, 12, 13, 13, 13, 13, 13, 13, 14, 14,
        14, 14, 14, 15, 15, 15, 15, 15, 16, 16, 16, 16, 16, 17, 17, 17, 17, 17, 18, 18, 18, 18, 19, 19, 19,
        20, 20, 20, 20, 21, 21, 21, 22, 22, 22, 23, 23, 24, 24, 24, 25, 25, 26, 26, 27, 28, 28, 29, 29, 30,
        31, 32, 33, 33, 34, 35, 37, 38, 39, 40, 42, 44, 45, 47, 49, 52, 55, 59, 62, 68, 74, 84, 98, 124,
    ];
}
