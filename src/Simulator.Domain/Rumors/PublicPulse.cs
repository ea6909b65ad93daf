using Simulator.Domain.Numerics;
using static Simulator.Domain.Rumors.ResponseParameters;

namespace Simulator.Domain.Rumors;

/// <summary>
/// Heat, folded from posts. It decays with 30 minutes of the platform's wall clock (exercise time × tempo); a post weighs
/// 1 + ln(1 + audience), audiences in marks (1 is that of an average repost), so that one large account does not drown the rest.
/// </summary>
internal struct PublicPulse
{
    private readonly double _tempo;
    private double _warmth;
    private long _atMs;

    public PublicPulse(RumorSettings settings)
    {
        _tempo = settings.Tempo;
        var share = Math.Clamp(settings.InitialHeat, 0, 99) / 100;
        _warmth = HeatHalf * share / (1 - share);
    }

    public void Warm(long atMs, double audience)
    {
        _warmth = WarmthAt(atMs) + 1 + Elementary.Ln(1 + Math.Max(0, audience));
        _atMs = Math.Max(_atMs, atMs);
    }

    public readonly double Heat(long atMs)
    {
        var warmth = WarmthAt(atMs);
        return 100 * warmth / (warmth + HeatHalf);
    }

    internal readonly void Write(BinaryWriter to)
    {
        to.Write(_warmth);
        to.Write(_atMs);
    }

    internal void Read(BinaryReader from) => (_warmth, _atMs) = (from.ReadDouble(), from.ReadInt64());

    private readonly double WarmthAt(long atMs) =>
        _warmth == 0 ? 0 : _warmth * Elementary.Exp(-Math.Max(0, atMs - _atMs) * _tempo / (HeatTau * 1000));
}
