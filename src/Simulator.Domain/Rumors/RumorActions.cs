using System.Collections.Immutable;
using System.Text.Json.Serialization;
using Simulator.Domain.Numerics;

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

    /// <summary>Whether reposters start roots of their own and authors take reposts back. Off for single cascades, as the data hold them.</summary>
    public bool OwnRoots { get; init; } = true;

    /// <summary>Whether people comment under what is reposted. Off for single cascades and for engine 2; it changes no post.</summary>
    public bool Comments { get; init; } = true;
}

/// <summary>The tone of a wave set off by control: how those speak who take the post up.</summary>
public enum WaveTone { Believing, Worried, Doubting, Angry, Joking, Calming }

/// <summary>Something that changes the spreading, at exercise time in ms since the start.</summary>
public abstract record RumorAction(long AtMs);

/// <summary>
/// A root post. <paramref name="DirectResponse"/> is M, the expected direct reposts; <paramref name="Virality"/> is R, the mean
/// children of a repost; <paramref name="KernelScaleMs"/> is c of the root kernel, in operational time.
/// </summary>
public sealed record RootStarted(
    long AtMs, string RootId, string NarrativeId, RumorTruth Truth, double DirectResponse, double Virality, double KernelScaleMs) : RumorAction(AtMs)
{
    /// <summary>Expected number of hidden amplifiers (later waves nobody sees the cause of); null: as fitted.</summary>
    public double? Amplifiers { get; init; }

    /// <summary>Strength of the amplifiers relative to the fitted one; null: in proportion to M, so that a small root has small waves.</summary>
    public double? AmplifierScale { get; init; }

    /// <summary>At most so many direct reposts: a wave set off by control is small by rule.</summary>
    public int? Most { get; init; }

    /// <summary>How those speak who take it up, where control chose it; null: as it comes.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] // what was stored before this existed keeps its bytes
    public WaveTone? Tone { get; init; }

    /// <summary>A root as the data have them: M, R and c drawn from the class, M and c correlated.</summary>
    public static RootStarted Drawn(long atMs, string rootId, string narrativeId, RumorTruth truth, DrawKey key)
    {
        var p = ClassParameters.Of(ClassOf(truth));
        double Normal(int i) => Distributions.Normal(key.Uniform(i));
        var response = Normal(0);
        var rho = p.ResponseScaleCorrelation;
        var scale = p.RootScale * Elementary.Exp(p.RootScaleLnSd * (rho * response + Math.Sqrt(1 - rho * rho) * Normal(2)));
        return new(atMs, rootId, narrativeId, truth, Elementary.Exp(p.LnResponseMean + p.LnResponseSd * response),
            1 / (1 + Elementary.Exp(-(p.LogitViralityMean + p.LogitViralitySd * Normal(1)))), scale * 1000)
        { AmplifierScale = 1 };
    }

    /// <summary>True claims behave like the cascades nobody reported, the others like those reported as rumors.</summary>
    public static CascadeClass ClassOf(RumorTruth truth) => truth == RumorTruth.True ? CascadeClass.NonRumor : CascadeClass.Rumor;
}

/// <summary>
/// A statement became visible; <paramref name="Evidence"/> and <paramref name="Reach"/> are shares, 0–1. One statement may come
/// several times, once for each group of narratives it says something different about.
/// </summary>
public sealed record StatementOut(
    long AtMs, string StatementId, StatementEffect Effect, double Evidence, double Reach, long? PromisedByMs) : RumorAction(AtMs)
{
    /// <summary>Narratives it is about; empty: all of them.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)] // what was stored before this existed keeps its bytes
    public ImmutableArray<string> Narratives { get; init; }

    /// <summary>From approval to visibility, in seconds of the story; 0 in an exercise, where people spend that time themselves.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public double DelaySeconds { get; init; }
}

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

/// <summary>An announced press briefing was called off: its announcement (a holding statement) is void, trust is lost, backlash rises.</summary>
public sealed record BriefingCancelled(long AtMs, string StatementId) : RumorAction(AtMs);
