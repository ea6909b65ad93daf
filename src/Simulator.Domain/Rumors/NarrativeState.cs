using System.Collections.Immutable;
using Simulator.Domain.Numerics;
using static Simulator.Domain.Rumors.ResponseParameters;

namespace Simulator.Domain.Rumors;

/// <summary>Coverage C, coverage by truthful statements only, vacuum V, trust T, backlash G: each 0–1.</summary>
internal readonly record struct Levels(double Coverage, double TruthfulCoverage, double Vacuum, double Trust, double Backlash)
{
    /// <summary>ln m without label, deletion and saturation.</summary>
    public double LogFactor => ResponseParameters.Vacuum * Vacuum + ResponseParameters.Backlash * Backlash - Correction * Trust * Coverage;
}

/// <summary>A statement as the public has it. Cancelled: exposed as a lie, or a promise of time not kept.</summary>
internal sealed record Spoken(string Id, double At, StatementEffect Effect, double Evidence, double Reach, ImmutableArray<string> Narratives)
{
    public bool Cancelled { get; init; }

    /// <summary>Another part of a statement the topic as a whole has heard already.</summary>
    public bool Again { get; init; }

    public bool Concerns(string narrative) => Narratives.IsDefaultOrEmpty || Narratives.Contains(narrative);

    /// <summary>The share of the public this statement has reached and convinced, u seconds after it was published.</summary>
    public double Covered(double u) => Effect == StatementEffect.Holding || u <= 0 ? 0 : Evidence * Reach * (1 - Elementary.Pow(1 + u / CoverageScale, -CoverageExponent));

    /// <summary>How much of the silence it ends.</summary>
    public double Closed(double u) => Effect switch
    {
        StatementEffect.Holding => HoldingCloses * Reach * Elementary.Exp(-u / HoldTau),
        StatementEffect.Denial or StatementEffect.FalseDenial => DenialCloses * Reach,
        _ => ClarificationCloses * Reach,
    };
}

/// <summary>A claim that spreads, with what was said about it. The narrative with the empty id is the topic as a whole. Immutable.</summary>
internal sealed record NarrativeState(string Id, RumorTruth Truth)
{
    public double? SilentSince { get; init; }
    /// <summary>A root of it was deleted and nobody said why: people ask.</summary>
    public bool DeletedUnexplained { get; init; }
    public ImmutableArray<Spoken> Statements { get; init; } = [];

    /// <summary>How much of what spreads is false.</summary>
    public double Falsehood => Truth switch { RumorTruth.False => 1, RumorTruth.PartlyTrue => PartlyTrueExposure, _ => 0 };

    /// <summary>The closed form of the state at an operational time; no sum over events.</summary>
    public Levels At(double at, in Mood mood, double grace, double tau)
    {
        double unreached = 1, unreachedByTruth = 1, open = 1;
        var vacuum = SilentSince is { } since && at - since > grace ? 1 - Elementary.Exp(-(at - since - grace) / tau) : 0;
        foreach (var s in Statements)
        {
            if (s.Cancelled || at < s.At || s.Again && Id.Length == 0) continue;
            var u = at - s.At;
            if (vacuum > 0) open *= 1 - s.Closed(u);
            var left = 1 - s.Covered(u);
            unreached *= left;
            if (s.Effect != StatementEffect.FalseDenial) unreachedByTruth *= left;
        }
        return new(1 - unreached, 1 - unreachedByTruth, vacuum * open, mood.Trust(), mood.Backlash(at));
    }

    public NarrativeState Cancel(string statement, Func<Spoken, bool> which) => this with { Statements = [.. Statements.Select(s => s.Id == statement && which(s) ? s with { Cancelled = true } : s)] };
}
