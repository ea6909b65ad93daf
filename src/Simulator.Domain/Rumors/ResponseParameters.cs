namespace Simulator.Domain.Rumors;

/// <summary>
/// How the public answers what an organisation does. Never fitted: "L" is anchored in literature, "A" assumed for training
/// (docs/rumor-model.md). Times in seconds of operational time.
/// </summary>
internal static class ResponseParameters
{
    // L: correction strength (Slaughter et al. 2025; Chuai et al. 2024; Walter and Murphy 2018) and the label on the post itself (same).
    public const double Correction = 1.2, Label = 0.61;

    // L in direction, A in size: silence, backlash, trust, coverage of a statement.
    public const double Vacuum = 0.35, Backlash = 0.45, BacklashTau = 28_800, HoldTau = 10_800;
    public const double CoverageScale = 1930, CoverageExponent = 0.66;
    public const double ClarificationCloses = 0.9, DenialCloses = 0.5, HoldingCloses = 0.4, DenialEvidenceMax = 0.4;
    public const double ExposedTrustLoss = 0.35, DeletionTrustLoss = 0.10, CorrectionTrustLoss = 0.05, CancelledTrustLoss = 0.10;
    public const double StrongEvidence = 0.9, StrongTrustGain = 0.05;
    public const int StrongTrustGains = 3;
    public const double ExposedBacklash = 0.8, DeletionBacklash = 0.3, CancelledBacklash = 0.2;

    // A: deletion, screenshots, overlays.
    public const double DeletionDirect = 0.9, DeletionDeeper = 0.5;
    public const double Screenshots = 1, ScreenshotsExplained = 0.2, ScreenshotShare = 0.1, ExposingShareMin = 0.15;
    public const double SupportShare = 0.35, BacklashShare = 0.30, QuestionInVacuum = 0.10, QuestionOnDeletion = 0.15;
    public const double SupportFertility = 0.7;

    // A: a reposter tells it as a post of his own.
    public const double OwnRootProbability = 0.005, OwnRootShare = 0.1;

    // A, anchored in L (Friggeri et al. 2014; Chuai et al. 2024): authors who take their own repost back, 2 % in 72 hours, twice as many once corrected.
    public const double RemovalHazard = 0.02 / (72 * 3600), RemovalCoverage = 0.3, RemovalSpan = 72 * 3600;

    // A: people reached by the audience of an average repost; turns followers into audience marks and back.
    public const double PeoplePerAudience = 200;

    // A: gauges. Heat is the decayed sum S of ln-weighted posts, shown as 100·S/(S + HeatHalf).
    public const double HeatTau = 1800, HeatHalf = 60, PartlyTrueExposure = 0.5;

    // Bounds of the computation.
    public const double DirectMax = 3000, StrengthMax = 1500, RootExponentMin = 0.2, RootExponentMax = 12, Horizon = 60 * 24 * 3600;
}
