using Simulator.Domain.Numerics;
using static Simulator.Domain.Rumors.Parameters;

namespace Simulator.Domain.Rumors;

/// <summary>
/// Heat and exposure, folded from posts. Heat decays with 30 minutes of the platform's wall clock (exercise time × tempo);
/// audiences are in marks, 1 being that of an average repost; a post weighs 1 + ln(1 + audience), so that one large account does not drown the rest.
/// </summary>
internal struct PublicPulse
{
    private readonly double _tempo;
    private readonly double _audienceSize;
    private double _warmth;
    private double _exposure;
    private long _atMs;

    public PublicPulse(RumorSettings settings)
    {
        _tempo = settings.Tempo;
        _audienceSize = Math.Max(1, settings.AudienceSize / PeoplePerAudience);
        var share = Math.Clamp(settings.InitialHeat, 0, 99) / 100;
        _warmth = HeatHalf * share / (1 - share);
    }

    public void Warm(long atMs, double audience)
    {
        _warmth = WarmthAt(atMs) + 1 + Elementary.Ln(1 + Math.Max(0, audience));
        _atMs = Math.Max(_atMs, atMs);
    }

    public void Expose(double audience) => _exposure += Math.Max(0, audience);

    public readonly Gauges Read(long atMs, Levels levels)
    {
        var warmth = WarmthAt(atMs);
        var exposed = 1 - Elementary.Exp(-_exposure / _audienceSize);
        // A lie that was not found out yet is no correction: only truthful statements lower false belief.
        var belief = 0.5 * exposed * (1 - 0.7 * levels.Trust * levels.TruthfulCoverage) * (1 + 0.3 * levels.Backlash);
        var anxiety = 1 - (1 - 0.6 * levels.Vacuum) * (1 - 0.6 * levels.Backlash);
        return new(100 * warmth / (warmth + HeatHalf), 100 * levels.Trust, 100 * anxiety, 100 * Math.Min(1, belief));
    }

    private readonly double WarmthAt(long atMs) =>
        _warmth == 0 ? 0 : _warmth * Elementary.Exp(-Math.Max(0, atMs - _atMs) * _tempo / HeatTau);
}
