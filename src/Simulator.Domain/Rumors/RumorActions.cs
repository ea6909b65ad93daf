namespace Simulator.Domain.Rumors;

/// <summary>What a narrative claims, measured against the ground truth.</summary>
public enum RumorTruth { False, PartlyTrue, True }

/// <summary>What a published statement does to the spreading.</summary>
public enum StatementEffect
{
    /// <summary>Truthful, says who verified what.</summary>
    Clarification,
    /// <summary>"Being checked, next word at …": eases the vacuum for a while, corrects nothing.</summary>
    Holding,
    /// <summary>A denial that is true but shows no evidence.</summary>
    Denial,
    /// <summary>Looks like a denial until it is exposed.</summary>
    FalseDenial,
    /// <summary>A truthful statement that takes back one's own error.</summary>
    Correction,
}

/// <summary>
/// Settings of the cascade given by the scenario. <paramref name="Tempo"/> multiplies platform time, never the hour of day.
/// <paramref name="InitialTrust"/> and <paramref name="InitialHeat"/> are on the scale of the gauges, 0–100 (a trust of at
/// most 1 is read as a share). <paramref name="AudienceSize"/> is the size of the public in people (an average repost reaches
/// 200): when exposures add up to it, 63 % of the public has met the rumor. Grace and tau of the vacuum are platform time.
/// </summary>
public sealed record RumorSettings(
    double Tempo, int StoryStartMinuteOfDay, double InitialTrust, double InitialHeat, double AudienceSize, long VacuumGraceMs, long VacuumTauMs)
{
    /// <summary>The root an exposed false denial starts, as a share of all direct response so far. Below 0.15 a lie could pay.</summary>
    public double ExposingRootShare { get; init; } = 0.25;

    /// <summary>
    /// Reposts, seen or not, after which nobody is left to repost; acceptance falls in proportion. Null: off, and then
    /// differences between branches are exact for every seed.
    /// </summary>
    public double? SaturationPosts { get; init; }

    /// <summary>Bound of the computation: after so many reposts no more are accepted. Only a runaway (virality near 1) meets it.</summary>
    public int MaxPosts { get; init; } = 200_000;
}

/// <summary>Something that changes the spreading, at exercise time in ms since the start.</summary>
public abstract record RumorAction(long AtMs);

/// <summary>
/// A root post. <paramref name="DirectResponse"/> is M, the expected direct reposts; <paramref name="Virality"/> is R, the mean
/// children of a repost; <paramref name="KernelScaleMs"/> is c of the root kernel, in platform time.
/// </summary>
public sealed record RootStarted(
    long AtMs, string RootId, string NarrativeId, RumorTruth Truth, double DirectResponse, double Virality, double KernelScaleMs) : RumorAction(AtMs);

/// <summary>A statement became visible; <paramref name="Evidence"/> and <paramref name="Reach"/> are shares, 0–1.</summary>
public sealed record StatementOut(
    long AtMs, string StatementId, StatementEffect Effect, double Evidence, double Reach, long? PromisedByMs) : RumorAction(AtMs);

/// <summary>A denial turned out false. Costs trust, raises backlash and starts an exposing root by itself.</summary>
public sealed record DenialExposed(long AtMs, string StatementId) : RumorAction(AtMs);

/// <summary>The promised time of a holding statement passed without word: its effect is cancelled.</summary>
public sealed record PromiseBroken(long AtMs, string StatementId) : RumorAction(AtMs);

/// <summary>A root post was deleted (any other post: no effect on spreading). Unexplained and not by its author, it costs trust, raises backlash and breeds screenshots.</summary>
public sealed record RootDeleted(long AtMs, string RootId, bool Explained, bool ByAuthor) : RumorAction(AtMs);

/// <summary>The platform put a notice on a root and its reposts.</summary>
public sealed record RootLabelled(long AtMs, string RootId) : RumorAction(AtMs);

/// <summary>A share (0–1) of the present trust is lost.</summary>
public sealed record TrustLost(long AtMs, double Share) : RumorAction(AtMs);

/// <summary>Backlash jumps (0–1).</summary>
public sealed record BacklashRaised(long AtMs, double Jump) : RumorAction(AtMs);

/// <summary>
/// A scripted or background post counts in heat and, unless told otherwise, in the exposure to the rumor.
/// <paramref name="Audience"/> is in people (followers); 0 raises heat a little and exposes nobody.
/// </summary>
public sealed record PostSeeded(long AtMs, double Audience) : RumorAction(AtMs)
{
    /// <summary>False for posts that do not carry the rumor: they raise heat only.</summary>
    public bool CarriesRumor { get; init; } = true;
}
