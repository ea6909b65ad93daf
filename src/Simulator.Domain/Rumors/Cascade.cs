using Simulator.Domain.Numerics;
using static Simulator.Domain.Rumors.Parameters;

namespace Simulator.Domain.Rumors;

/// <summary>One root with its draws. Immutable: a change replaces it, so that a fork copies references only.</summary>
internal sealed record Cascade(
    string RootId, string? Wave, RumorTruth Truth, double Response, double Virality, double Scale, double Exponent, double At, DrawKey Key)
{
    public required double Silent { get; init; }
    public required double Question { get; init; }
    public required double Deny { get; init; }
    public bool Deleted { get; init; }
    public bool DeletedUnexplained { get; init; }
    public bool Labelled { get; init; }

    public double ExposureWeight => Truth switch { RumorTruth.False => 1, RumorTruth.PartlyTrue => PartlyTrueExposure, _ => 0 };

    public static Cascade Draw(DrawKey key, double at, string? wave, RootStarted root)
    {
        // Slow topics have lighter tails: the exponent follows the scale as fitted.
        var exponent = RootKernelExponent * Elementary.Pow(root.KernelScaleMs / RootKernelScale, RootExponentByScale);
        return new(root.RootId, wave, root.Truth, Math.Clamp(root.DirectResponse, 0, DirectMax), Math.Clamp(root.Virality, 0, 0.99),
            root.KernelScaleMs, Math.Clamp(exponent, RootExponentMin, RootExponentMax), at, key)
        {
            Silent = Distributions.Beta(key.With("silent"), SilentA, SilentB),
            Question = Distributions.Beta(key.With("question"), QuestionA, QuestionB),
            Deny = Distributions.Beta(key.With("deny"), DenyA, DenyB),
        };
    }

    /// <summary>What the deletion of the root leaves of its reposts.</summary>
    public double Remaining(int depth) => !Deleted ? 1 : 1 - (depth == 1 ? DeletionDirect : DeletionDeeper);

    /// <summary>The stance a repost takes of itself, from a uniform, at this platform time.</summary>
    public Stance BaseStance(double uniform, double at)
    {
        var lag = Math.Max(0, at - At);
        var silent = SilentIntercept * Silent * Elementary.Exp(lag / SilentLagScale);
        var question = QuestionIntercept * Question * Elementary.Pow(1 + lag / Hour, QuestionLagExponent);
        var deny = DenyIntercept * Deny * Elementary.Pow(1 + lag / (Hour / 2), DenyLagExponent);
        var comment = Math.Max(0.02, 1 - Silent - Question - Deny);
        var x = uniform * (silent + question + deny + comment);
        if (x < question) return Stance.Question;
        if (x < question + deny) return Stance.Deny;
        return x < question + deny + silent ? Stance.Silent : Stance.Comment;
    }

    /// <summary>Mean children of a repost, before interventions.</summary>
    public double Fertility(double audience, Stance baseStance, bool supports, int depth)
    {
        var byStance = baseStance switch
        {
            Stance.Silent => SilentFertility,
            Stance.Question => QuestionFertility,
            Stance.Deny => DenyFertility,
            _ => CommentFertility,
        };
        return Virality * audience * byStance * (depth >= 2 ? DeeperFertility : 1) * (supports ? SupportFertility : 1);
    }
}
