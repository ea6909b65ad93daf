namespace Simulator.Domain.Feeds.Wording;

/// <summary>
/// How long texts are and what they carry, as measured on the rumor cascades of the calibration half
/// (<c>text_72h</c> of the calibration file): reposts with words only.
/// </summary>
internal static class Measures
{
    public const double EmoticonOnly = 0.125, Emoticon = 0.29, At = 0.13, Hashtag = 0.006;

    // Characters at 0 %, 5 %, 10 % … 100 %; the last is cut, the longest real ones fill the limit of a post.
    private static readonly int[] Lengths = [1, 3, 3, 4, 4, 5, 6, 7, 8, 9, 10, 12, 13, 15, 17, 20, 23, 28, 35, 52, 100];

    // English says the same with about two and a half times the characters (assumed: no English data).
    private const double Spaced = 2.5;

    public static int Length(double uniform, bool spaced)
    {
        var x = uniform * (Lengths.Length - 1);
        var i = (int)x;
        return (int)((Lengths[i] + (Lengths[i + 1] - Lengths[i]) * (x - i)) * (spaced ? Spaced : 1));
    }
}
