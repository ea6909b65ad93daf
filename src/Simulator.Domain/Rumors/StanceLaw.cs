using Simulator.Domain.Numerics;

namespace Simulator.Domain.Rumors;

/// <summary>The stance a repost or comment takes of itself: the cascade's propensities, the time since the root, and what the parent said.</summary>
internal static class StanceLaw
{
    private const double CommentFloor = 0.02;

    /// <param name="parent">Null when the parent is the root.</param>
    /// <param name="worded">A comment is never silent: the others keep their proportions.</param>
    public static Stance Draw(Cascade cascade, Stance? parent, double lagSeconds, double uniform, bool worded = false)
    {
        var law = cascade.Parameters.Stance;
        var hours = Math.Max(0, lagSeconds) / 3600;
        var odds = parent is { } p ? law.OddsByParent[(int)p] : (1, 1, 1);
        var silent = worded ? 0 : law.SilentIntercept * cascade.Silent * Elementary.Exp(hours / law.SilentLagHours) * odds.Item1;
        var question = law.QuestionIntercept * cascade.Question * Power(1 + hours, law.QuestionLagExponent) * odds.Item2;
        var deny = law.DenyIntercept * cascade.Deny * Power(1 + 2 * hours, law.DenyLagExponent) * odds.Item3;
        var comment = Math.Max(CommentFloor, 1 - cascade.Silent - cascade.Question - cascade.Deny);
        var x = uniform * (silent + question + deny + comment);
        if (x < question) return Stance.Question;
        if (x < question + deny) return Stance.Deny;
        return x < question + deny + silent ? Stance.Silent : Stance.Comment;
    }

    private static double Power(double x, double y) => y == 0 ? 1 : Elementary.Pow(x, y);
}
