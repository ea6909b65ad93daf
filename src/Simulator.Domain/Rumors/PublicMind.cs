using Simulator.Domain.Numerics;
using static Simulator.Domain.Rumors.Parameters;

namespace Simulator.Domain.Rumors;

/// <summary>Coverage C, coverage by truthful statements only, vacuum V, trust T, backlash G: each 0–1.</summary>
internal readonly record struct Levels(double Coverage, double TruthfulCoverage, double Vacuum, double Trust, double Backlash);

/// <summary>What the organisation said and lost: closed forms in platform time between actions.</summary>
internal sealed class PublicMind
{
    private readonly record struct Statement(string Id, double At, StatementEffect Effect, double Evidence, double Reach, bool Void);

    private readonly double _graceMs;
    private readonly double _tauMs;
    private readonly List<Statement> _statements;
    private double _trustKept;
    private int _gains;
    private double _backlash;
    private double _backlashAt;
    private double? _silentSince;

    public PublicMind(RumorSettings settings)
    {
        (_graceMs, _tauMs) = (settings.VacuumGraceMs, Math.Max(1, settings.VacuumTauMs));
        _trustKept = Share(settings.InitialTrust <= 1 ? settings.InitialTrust : settings.InitialTrust / 100);
        _statements = [];
    }

    private PublicMind(PublicMind other)
    {
        (_graceMs, _tauMs, _trustKept, _gains) = (other._graceMs, other._tauMs, other._trustKept, other._gains);
        (_backlash, _backlashAt, _silentSince) = (other._backlash, other._backlashAt, other._silentSince);
        _statements = [.. other._statements];
    }

    public PublicMind Copy() => new(this);

    public void TopicBegins(double at) => _silentSince ??= at;

    public void LoseTrust(double share) => _trustKept *= 1 - Share(share);

    public void RaiseBacklash(double at, double jump)
    {
        _backlash = Math.Min(1, BacklashAt(at) + Math.Max(0, jump));
        _backlashAt = at;
    }

    public void Publish(double at, StatementOut statement)
    {
        var denial = statement.Effect is StatementEffect.Denial or StatementEffect.FalseDenial;
        var evidence = denial ? Math.Min(statement.Evidence, DenialEvidenceMax) : statement.Evidence;
        _statements.Add(new(statement.StatementId, at, statement.Effect, Share(evidence), Share(statement.Reach), Void: false));
        if (statement.Effect == StatementEffect.Correction) LoseTrust(CorrectionTrustLoss);
        if (statement.Effect == StatementEffect.Clarification && statement.Evidence >= StrongEvidence)
            _gains = Math.Min(StrongTrustGains, _gains + 1);
    }

    /// <summary>The statement has no effect any more. False when it had none left.</summary>
    public bool Cancel(string statementId, bool denial)
    {
        var index = _statements.FindIndex(s => s.Id == statementId);
        if (index < 0) throw new ArgumentException($"No statement '{statementId}' was published.", nameof(statementId));
        var isDenial = _statements[index].Effect is StatementEffect.Denial or StatementEffect.FalseDenial;
        var isHolding = _statements[index].Effect is StatementEffect.Holding;
        if (_statements[index].Void || (denial ? !isDenial : !isHolding)) return false;
        _statements[index] = _statements[index] with { Void = true };
        return true;
    }

    public Levels At(double at)
    {
        double unreached = 1, unreachedByTruth = 1, open = 1;
        foreach (var s in _statements)
        {
            if (s.Void) continue;
            var u = Math.Max(0, at - s.At);
            open *= 1 - Closing(s, u);
            if (s.Effect == StatementEffect.Holding) continue;
            var left = 1 - s.Evidence * s.Reach * (1 - Elementary.Pow(1 + u / CoverageScale, -CoverageExponent));
            unreached *= left;
            if (s.Effect != StatementEffect.FalseDenial) unreachedByTruth *= left;
        }
        return new(1 - unreached, 1 - unreachedByTruth, VacuumAt(at) * open, Trust(), BacklashAt(at));
    }

    private static double Closing(Statement s, double u) => s.Effect switch
    {
        StatementEffect.Holding => HoldingCloses * s.Reach * Elementary.Exp(-u / HoldTau),
        StatementEffect.Denial or StatementEffect.FalseDenial => DenialCloses * s.Reach,
        _ => ClarificationCloses * s.Reach,
    };

    private double VacuumAt(double at) => _silentSince is not { } since || at - since <= _graceMs
        ? 0
        : 1 - Elementary.Exp(-(at - since - _graceMs) / _tauMs);

    private double BacklashAt(double at) => _backlash == 0 ? 0 : _backlash * Elementary.Exp(-Math.Max(0, at - _backlashAt) / BacklashTau);

    // Losses and gains commute: otherwise a clarification before a loss could leave less trust than one after it.
    private double Trust()
    {
        var distrust = 1 - _trustKept;
        for (var i = 0; i < _gains; i++) distrust *= 1 - StrongTrustGain;
        return 1 - distrust;
    }

    private static double Share(double value) => Math.Clamp(value, 0, 1);
}
