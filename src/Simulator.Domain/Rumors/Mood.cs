using Simulator.Domain.Numerics;
using static Simulator.Domain.Rumors.ResponseParameters;

namespace Simulator.Domain.Rumors;

/// <summary>Trust T and backlash G of the public towards the organisation: shared by all narratives of an exercise.</summary>
internal struct Mood
{
    private double _trustKept;
    private int _gains;
    private double _backlash;
    private double _backlashAt;

    /// <param name="initialTrust">A share, or a percentage when above 1.</param>
    public Mood(double initialTrust) => _trustKept = Share(initialTrust <= 1 ? initialTrust : initialTrust / 100);

    public void LoseTrust(double share) => _trustKept *= 1 - Share(share);

    /// <summary>A clarification with strong evidence gives a little trust back; a few times at most, and not by repeating it.</summary>
    public void GainTrust() => _gains = Math.Min(StrongTrustGains, _gains + 1);

    public void RaiseBacklash(double at, double jump)
    {
        _backlash = Math.Min(1, Backlash(at) + Math.Max(0, jump));
        _backlashAt = at;
    }

    public readonly double Backlash(double at) => _backlash == 0 ? 0 : _backlash * Elementary.Exp(-Math.Max(0, at - _backlashAt) / BacklashTau);

    // Losses and gains commute: otherwise a clarification before a loss could leave less trust than one after it.
    public readonly double Trust()
    {
        var distrust = 1 - _trustKept;
        for (var i = 0; i < _gains; i++) distrust *= 1 - StrongTrustGain;
        return 1 - distrust;
    }

    internal readonly void Write(BinaryWriter to)
    {
        to.Write(_trustKept);
        to.Write(_gains);
        to.Write(_backlash);
        to.Write(_backlashAt);
    }

    internal static Mood Read(BinaryReader from) => new()
    { _trustKept = from.ReadDouble(), _gains = from.ReadInt32(), _backlash = from.ReadDouble(), _backlashAt = from.ReadDouble() };

    private static double Share(double value) => Math.Clamp(value, 0, 1);
}
