namespace Simulator.Domain.Rumors;

/// <summary>Which cascades a root behaves like: those reported as rumors, or the others. A class of data, not an effect of truth.</summary>
public enum CascadeClass { Rumor, NonRumor }

/// <summary>A cascade's own law of stance: propensities (Beta), intercepts, laws of lag, odds by the parent's stance.</summary>
internal sealed record StanceParameters
{
    public required (double A, double B) Silent { get; init; }
    public required (double A, double B) Question { get; init; }
    public required (double A, double B) Deny { get; init; }
    public required double SilentIntercept { get; init; }
    public required double QuestionIntercept { get; init; }
    public required double DenyIntercept { get; init; }
    public required double SilentLagHours { get; init; }
    public required double QuestionLagExponent { get; init; }
    public required double DenyLagExponent { get; init; }
    /// <summary>Odds of silent, question and deny, by the parent's stance in the order of <see cref="Stance"/>: comment, silent, question, deny.</summary>
    public required (double Silent, double Question, double Deny)[] OddsByParent { get; init; }
    /// <summary>Children relative to the average, by stance: comment, silent, question, deny.</summary>
    public required double[] Fertility { get; init; }
}

/// <summary>
/// Parameters of one class, fitted to the calibration half of the public CED cascades (Song et al. 2018) as a set: singly they mean
/// little. Times in seconds of operational time. The same numbers stand in <c>docs/reference/rumor-model-parameters.json</c>;
/// a test compares them.
/// </summary>
internal sealed record ClassParameters
{
    public required double LnResponseMean { get; init; }
    public required double LnResponseSd { get; init; }
    public required double LogitViralityMean { get; init; }
    public required double LogitViralitySd { get; init; }
    public required double RootScale { get; init; }
    public required double RootScaleLnSd { get; init; }
    public required double RootExponent { get; init; }
    public required double RootExponentByScale { get; init; }
    public required double ResponseScaleCorrelation { get; init; }
    public required double Amplifiers { get; init; }
    public required double OnsetScale { get; init; }
    public required double OnsetExponent { get; init; }
    public required double LnStrengthMean { get; init; }
    public required double LnStrengthSd { get; init; }
    public required double BurstScale { get; init; }
    public required double BurstExponent { get; init; }
    public required double AudienceExponent { get; init; }
    public required double AudienceMax { get; init; }
    public required double RepostScale { get; init; }
    public required double RepostScaleLnSd { get; init; }
    public required double RepostExponent { get; init; }
    public required double DeeperFertility { get; init; }
    public required double LagMedian { get; init; }
    public required double LagLnSd { get; init; }
    /// <summary>
    /// ln of the comments for each repost of a cascade. The root's comments for each of its reposts come out as in the calibration half
    /// (<c>authors.comments_per_repost</c>); more are drawn than it has, because some stand under reposts.
    /// </summary>
    public required double LnCommentsMean { get; init; }
    public required double LnCommentsSd { get; init; }
    public required StanceParameters Stance { get; init; }

    public static ClassParameters Of(CascadeClass kind) => kind == CascadeClass.Rumor ? Rumor : NonRumor;

    public static readonly ClassParameters Rumor = new()
    {
        LnResponseMean = 3.96, LnResponseSd = 0.7, LogitViralityMean = 0.407, LogitViralitySd = 1.42,
        RootScale = 4500, RootScaleLnSd = 1.15, RootExponent = 0.957, RootExponentByScale = -0.139, ResponseScaleCorrelation = -0.52,
        Amplifiers = 1.09, OnsetScale = 12000, OnsetExponent = 0.543, LnStrengthMean = 4.11, LnStrengthSd = 0.902, BurstScale = 1510, BurstExponent = 0.978,
        AudienceExponent = 1.53, AudienceMax = 660, RepostScale = 2000, RepostScaleLnSd = 0.88, RepostExponent = 0.978, DeeperFertility = 0.879,
        LagMedian = 52.2, LagLnSd = 0.48, LnCommentsMean = -0.92, LnCommentsSd = 0.55,
        Stance = new StanceParameters
        {
            Silent = (2.76, 4.13), Question = (0.687, 24.9), Deny = (0.816, 33.0),
            SilentIntercept = 0.8, QuestionIntercept = 1.31, DenyIntercept = 0.68,
            SilentLagHours = 56, QuestionLagExponent = -0.13, DenyLagExponent = 0.15,
            OddsByParent = [(0.91, 0.82, 1.04), (1.51, 0.83, 0.8), (0.82, 1.48, 1.65), (0.86, 0.66, 2.96)],
            Fertility = [1.17, 0.7, 1.08, 1.23],
        },
    };

    public static readonly ClassParameters NonRumor = new()
    {
        LnResponseMean = 4.39, LnResponseSd = 1.03, LogitViralityMean = -1.0, LogitViralitySd = 1.8,
        RootScale = 1930, RootScaleLnSd = 0.444, RootExponent = 0.66, RootExponentByScale = -0.305, ResponseScaleCorrelation = -0.14,
        Amplifiers = 0.9, OnsetScale = 12500, OnsetExponent = 0.235, LnStrengthMean = 4.18, LnStrengthSd = 0.65, BurstScale = 484, BurstExponent = 0.941,
        AudienceExponent = 1.32, AudienceMax = 1890, RepostScale = 3070, RepostScaleLnSd = 1.17, RepostExponent = 0.941, DeeperFertility = 0.769,
        LagMedian = 44.8, LagLnSd = 0.81, LnCommentsMean = -1.05, LnCommentsSd = 0.8,
        Stance = new StanceParameters
        {
            Silent = (2.4, 3.48), Question = (0.357, 137), Deny = (0.261, 130),
            SilentIntercept = 0.83, QuestionIntercept = 1.14, DenyIntercept = 1.08,
            SilentLagHours = 56, QuestionLagExponent = -0.06, DenyLagExponent = 0,
            OddsByParent = [(1.1, 0.73, 0.88), (2.2, 0.67, 0.5), (1.29, 2.31, 1.15), (0.71, 1.34, 4.08)],
            Fertility = [1.35, 0.57, 0.87, 0.81],
        },
    };
}
