namespace Simulator.Domain.Rumors;

/// <summary>
/// Parameters of engine 1. Times in ms of platform (operational) time. "Fitted": to the calibration half of the public CED
/// cascades (Song et al. 2018). "Literature": direction and size from studies. "Assumed": a choice for training.
/// </summary>
internal static class Parameters
{
    public const double Second = 1000, Hour = 3_600_000;

    // Fitted: root kernel, repost kernel, audience mark, reaction lag, fertility at depth 2 and more.
    public const double RootKernelScale = 4500 * Second, RootKernelExponent = 0.957, RootExponentByScale = -0.139;
    public const double RootExponentMin = 0.2, RootExponentMax = 12;
    public const double RepostKernelScale = 2000 * Second, RepostKernelExponent = 0.978;
    public const double AudienceExponent = 1.53, AudienceMax = 660;
    public const double LagMedian = 52.2 * Second, LagLogSd = 0.48;
    public const double DeeperFertility = 0.879;

    // Fitted: stance propensities (Beta), intercepts, laws of lag, fertility by stance.
    public const double SilentA = 2.76, SilentB = 4.13, QuestionA = 0.687, QuestionB = 24.9, DenyA = 0.816, DenyB = 33.0;
    public const double SilentIntercept = 0.80, QuestionIntercept = 1.31, DenyIntercept = 0.68;
    public const double SilentLagScale = 56 * Hour, QuestionLagExponent = -0.13, DenyLagExponent = 0.15;
    public const double CommentFertility = 1.17, SilentFertility = 0.70, QuestionFertility = 1.08, DenyFertility = 1.23;

    // Literature: correction strength (Slaughter et al. 2025; Chuai et al. 2024; Walter and Murphy 2018), label (same).
    public const double Correction = 1.2, Label = 0.61;

    // Assumed in size, direction from literature: vacuum, backlash, trust, coverage of a statement.
    public const double Vacuum = 0.35, Backlash = 0.45, BacklashTau = 28_800 * Second, HoldTau = 10_800 * Second;
    public const double CoverageScale = 1930 * Second, CoverageExponent = 0.66;
    public const double ClarificationCloses = 0.9, DenialCloses = 0.5, HoldingCloses = 0.4, DenialEvidenceMax = 0.4;
    public const double ExposedTrustLoss = 0.35, DeletionTrustLoss = 0.10, CorrectionTrustLoss = 0.05;
    public const double StrongEvidence = 0.9, StrongTrustGain = 0.05;
    public const int StrongTrustGains = 3;
    public const double ExposedBacklash = 0.8, DeletionBacklash = 0.3;

    // Assumed: deletion, screenshots, overlays.
    public const double DeletionDirect = 0.9, DeletionDeeper = 0.5;
    public const double Screenshots = 1, ScreenshotsExplained = 0.2, ScreenshotShare = 0.1;
    public const double SupportShare = 0.35, BacklashShare = 0.30, QuestionInVacuum = 0.10, QuestionOnDeletion = 0.15;
    public const double SupportFertility = 0.7;

    // Assumed: people reached by the audience of an average repost; turns followers into audience marks and back.
    public const double PeoplePerAudience = 200;

    // Bounds of the computation.
    public const double DirectMax = 3000, Horizon = 60 * 24 * Hour;

    // Gauges: heat is the decayed sum S of ln-weighted posts, shown as 100·S/(S + HeatHalf).
    public const double HeatTau = 1800 * Second, HeatHalf = 60;
    public const double PartlyTrueExposure = 0.5;
}
