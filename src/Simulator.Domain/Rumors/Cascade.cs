using Simulator.Domain.Numerics;
using static Simulator.Domain.Rumors.ResponseParameters;

namespace Simulator.Domain.Rumors;

/// <summary>
/// One root with its draws, beginning at operational time <paramref name="At"/>. <paramref name="RootId"/> is the scripted root it
/// stems from; <paramref name="PostKey"/> is 0 for that root itself, else the key of the post that opens this cascade.
/// Immutable: a change replaces it, so that a fork copies references only.
/// </summary>
internal sealed record Cascade(
    string RootId, ulong PostKey, string? Wave, int Narrative, CascadeClass Class, double Response, double Virality, double Scale, double At, DrawKey Key)
{
    private const int ScaleDraw = 1;

    /// <summary>Exercise time of its beginning.</summary>
    public required long AtMs { get; init; }
    public required double Exponent { get; init; }
    public required double RepostScale { get; init; }
    public required double Silent { get; init; }
    public required double Question { get; init; }
    public required double Deny { get; init; }
    /// <summary>Mean comments for every repost of it.</summary>
    public required double Comments { get; init; }
    /// <summary>M of the scripted root it stems from.</summary>
    public required double TopicResponse { get; init; }
    public bool Deleted { get; init; }
    public bool Labelled { get; init; }

    public ClassParameters Parameters => Class == CascadeClass.Rumor ? ClassParameters.Rumor : ClassParameters.NonRumor;

    /// <summary>The draws every cascade makes for itself: exponent by scale, kernel of its reposts, stance propensities.</summary>
    public static Cascade Draw(
        string rootId, ulong postKey, string? wave, int narrative, CascadeClass kind, double response, double virality, double scale, long atMs, double at, DrawKey key)
    {
        var p = ClassParameters.Of(kind);
        // Slow topics have lighter tails: the exponent follows the scale as fitted.
        var exponent = p.RootExponent * Elementary.Pow(scale / p.RootScale, p.RootExponentByScale);
        return new(rootId, postKey, wave, narrative, kind, Math.Clamp(response, 0, DirectMax), Math.Clamp(virality, 0, 0.9999), scale, at, key)
        {
            AtMs = atMs,
            TopicResponse = Math.Clamp(response, 0, DirectMax),
            Exponent = Math.Clamp(exponent, RootExponentMin, RootExponentMax),
            RepostScale = p.RepostScale * Elementary.Exp(p.RepostScaleLnSd * Distributions.Normal(key.With("scale").Uniform(ScaleDraw))),
            Silent = Distributions.Beta(key.With("silent"), p.Stance.Silent.A, p.Stance.Silent.B),
            Question = Distributions.Beta(key.With("question"), p.Stance.Question.A, p.Stance.Question.B),
            Deny = Distributions.Beta(key.With("deny"), p.Stance.Deny.A, p.Stance.Deny.B),
            Comments = Elementary.Exp(p.LnCommentsMean + p.LnCommentsSd * Distributions.Normal(key.With("comments").Uniform(ScaleDraw))),
        };
    }

    /// <summary>What the deletion of the root leaves of its reposts.</summary>
    public double Left(int depth) => !Deleted ? 1 : 1 - (depth == 1 ? DeletionDirect : DeletionDeeper);

    /// <summary>Mean children of a repost, before interventions.</summary>
    public double Fertility(double audience, Stance baseStance, bool supports, int depth)
    {
        var p = Parameters;
        return Virality * audience * p.Stance.Fertility[(int)baseStance] * (depth >= 2 ? p.DeeperFertility : 1) * (supports ? SupportFertility : 1);
    }
}
