using System.Globalization;
using Simulator.Domain.Numerics;
using static Simulator.Domain.Rumors.Parameters;

namespace Simulator.Domain.Rumors;

/// <summary>
/// Engine 1: a marked branching process. Children are drawn when their parent is accepted, against the upper bound of the
/// intervention factor; each is decided with its own uniform when the clock reaches it. Branches with different actions
/// share all draws, so that their difference is an effect and not noise.
/// </summary>
internal sealed class CascadeEngine : IRumorEngine
{
    private const int LagDraw = 0, DelayDraw = 1, AcceptDraw = 2, StanceDraw = 3, AudienceDraw = 4, SupportDraw = 5, BacklashDraw = 6, QuestionDraw = 7;
    private const int CountKey = 100, ChildKeys = 1000;

    private static readonly double FactorMax = Elementary.Exp(Vacuum + Backlash);

    private readonly RumorSettings _settings;
    private readonly DrawKey _key;
    private readonly ActivityClock _clock;
    private readonly PublicMind _mind;
    private readonly CandidateHeap _pending;
    private readonly List<Cascade> _cascades;
    private PublicPulse _pulse;
    private StateDigest _digest;
    private long _lastActionMs;
    private long _lastStepMs = -1;
    private int _accepted;

    public CascadeEngine(RumorSettings settings, DrawKey key)
    {
        (_settings, _key, _clock, _mind) = (settings, key, new(settings), new(settings));
        (_pending, _cascades, _pulse) = (new(), [], new(settings));
        _digest.Add(key.Value);
        _digest.Add(settings);
    }

    private CascadeEngine(CascadeEngine other)
    {
        (_settings, _key, _clock, _mind) = (other._settings, other._key, other._clock, other._mind.Copy());
        (_pending, _cascades) = (other._pending.Copy(), [.. other._cascades]);
        (_pulse, _digest, _lastActionMs, _lastStepMs) = (other._pulse, other._digest, other._lastActionMs, other._lastStepMs);
        _accepted = other._accepted;
    }

    public int Number => 1;
    public long? NextAtMs => _pending.Count == 0 ? null : _pending.Top.AtMs;
    public long EarliestActionMs => Math.Max(_lastActionMs, _lastStepMs + 1);
    public string StateHash => _digest.ToString();

    public IRumorEngine Fork() => new CascadeEngine(this);

    public Gauges GaugesAt(long atMs)
    {
        var at = Math.Max(atMs, Math.Max(_lastActionMs, _lastStepMs));
        return _pulse.Read(at, _mind.At(_clock.PlatformTime(at)));
    }

    /// <summary>m(t) without deletion and labels: what the state of the public does to every candidate.</summary>
    internal double FactorAt(long atMs) => Elementary.Exp(LogFactor(_mind.At(_clock.PlatformTime(atMs))));

    internal Levels LevelsAt(long atMs) => _mind.At(_clock.PlatformTime(atMs));

    public RumorPost? Step()
    {
        if (_pending.Count == 0) throw new InvalidOperationException("No candidate is pending.");
        var candidate = _pending.Pop();
        _lastStepMs = candidate.AtMs;
        var at = _clock.PlatformTime(candidate.AtMs);
        var cascade = _cascades[candidate.Cascade];
        var levels = _mind.At(at);
        var key = new DrawKey(candidate.Key);
        var factor = Elementary.Exp(LogFactor(levels) - (cascade.Labelled ? Label : 0)) * Unsaturated();
        var threshold = key.Uniform(AcceptDraw) * FactorMax;
        if (threshold >= factor) return null;
        // Dropped only because the root was deleted: it goes on as a screenshot, and so do its descendants.
        var seen = !candidate.Unseen && threshold < factor * cascade.Remaining(candidate.Depth);
        return Accept(candidate, cascade, key, at, levels, seen);
    }

    private RumorPost Accept(in Candidate candidate, Cascade cascade, DrawKey key, double at, Levels levels, bool seen)
    {
        var audience = Math.Min(AudienceMax, Distributions.Lomax(key.Uniform(AudienceDraw), AudienceExponent - 1, AudienceExponent));
        var baseStance = cascade.BaseStance(key.Uniform(StanceDraw), at);
        var stance = Overlay(key, baseStance, cascade, levels);
        var post = new RumorPost(candidate.AtMs, Hex(candidate.Key), cascade.RootId, candidate.ParentKey == 0 ? null : Hex(candidate.ParentKey),
            candidate.Depth, stance, baseStance, audience * PeoplePerAudience, key, seen) { Wave = cascade.Wave };
        _accepted++;
        _digest.Add(post);
        if (seen) _pulse.Warm(post.AtMs, audience);
        _pulse.Expose(audience * cascade.ExposureWeight);
        var mean = cascade.Fertility(audience, baseStance, stance == Stance.Support, candidate.Depth);
        var count = Distributions.Poisson(key.With(CountKey), mean * FactorMax);
        for (var i = 0; i < count; i++)
            Push(key.With(ChildKeys + i), candidate with { Depth = candidate.Depth + 1, ParentKey = candidate.Key, Unseen = !seen }, at, RepostKernelScale, RepostKernelExponent);
        return post;
    }

    public void Apply(RumorAction action)
    {
        if (action.AtMs < EarliestActionMs)
            throw new InvalidOperationException($"Action at {action.AtMs} ms, but the engine is at {EarliestActionMs} ms.");
        if (NextAtMs < action.AtMs)
            throw new InvalidOperationException($"Action at {action.AtMs} ms, but a candidate at {NextAtMs} ms was not taken.");
        Change(action, _clock.PlatformTime(action.AtMs));
        _lastActionMs = action.AtMs;
        _digest.Add(action);
    }

    private void Change(RumorAction action, double at)
    {
        switch (action)
        {
            case RootStarted a: StartRoot(a, at); break;
            case StatementOut a: _mind.Publish(at, a); break;
            case DenialExposed a: Expose(a, at); break;
            case PromiseBroken a: _mind.Cancel(a.StatementId, denial: false); break;
            case RootDeleted a: Delete(a, at); break;
            case RootLabelled a: Replace(a.RootId, c => c with { Labelled = true }); break;
            case TrustLost a: _mind.LoseTrust(a.Share); break;
            case BacklashRaised a: _mind.RaiseBacklash(at, a.Jump); break;
            case PostSeeded a:
                var audience = Math.Clamp(a.Audience / PeoplePerAudience, 0, AudienceMax);
                _pulse.Warm(a.AtMs, audience);
                if (a.CarriesRumor) _pulse.Expose(audience);
                break;
            default: throw new ArgumentException($"Unknown action {action.GetType().Name}.", nameof(action));
        }
    }

    private void StartRoot(RootStarted root, double at)
    {
        if (_cascades.Exists(c => c.RootId == root.RootId)) throw new ArgumentException($"Root '{root.RootId}' was started before.", nameof(root));
        if (!(root.KernelScaleMs > 0)) throw new ArgumentOutOfRangeException(nameof(root), root.KernelScaleMs, "The kernel scale must be above 0.");
        _mind.TopicBegins(at);
        Start(root, at, _key.With("root").With(root.NarrativeId).With(root.RootId), wave: null);
    }

    private void Start(RootStarted root, double at, DrawKey key, string? wave)
    {
        var cascade = Cascade.Draw(key, at, wave, root);
        _cascades.Add(cascade);
        // The root reaches its own audience, which is what its direct response measures.
        _pulse.Warm(root.AtMs, cascade.Response);
        _pulse.Expose(cascade.Response * cascade.ExposureWeight);
        var count = Distributions.Poisson(key.With(CountKey), cascade.Response * FactorMax);
        var child = new Candidate(root.AtMs, 0, 0, _cascades.Count - 1, 1, Unseen: false);
        for (var i = 0; i < count; i++)
            Push(key.With(ChildKeys + i), child, at, cascade.Scale, cascade.Exponent);
    }

    /// <summary>Starts a wave under the id of the root it belongs to, with a share of a direct response.</summary>
    private void StartWave(long atMs, double at, Cascade host, double response, string wave, DrawKey key) =>
        Start(new(atMs, host.RootId, "", host.Truth, response, host.Virality, host.Scale), at, key, wave);

    private void Expose(DenialExposed action, double at)
    {
        if (!_mind.Cancel(action.StatementId, denial: true)) return;
        _mind.LoseTrust(ExposedTrustLoss);
        _mind.RaiseBacklash(at, ExposedBacklash);
        var own = _cascades.FindAll(c => c.Wave is null);
        if (own.Count == 0 || _settings.ExposingRootShare <= 0) return;
        var host = own.MaxBy(c => c.Response)!;
        var response = own.Sum(c => c.Response) * _settings.ExposingRootShare;
        StartWave(action.AtMs, at, host, response, $"exposed:{action.StatementId}", _key.With("exposed").With(action.StatementId));
    }

    private void Delete(RootDeleted action, double at)
    {
        var host = _cascades.Find(c => c.RootId == action.RootId && c.Wave is null);
        if (host is null || host.Deleted) return;
        var resented = !action.Explained && !action.ByAuthor;
        Replace(action.RootId, c => c with { Deleted = true, DeletedUnexplained = resented });
        if (resented)
        {
            _mind.LoseTrust(DeletionTrustLoss);
            _mind.RaiseBacklash(at, DeletionBacklash);
        }
        var key = _key.With("screenshots").With(action.RootId);
        var count = Distributions.Poisson(key, resented ? Screenshots : ScreenshotsExplained);
        for (var i = 0; i < count; i++)
            StartWave(action.AtMs, at, host, host.Response * ScreenshotShare, $"screenshot:{action.RootId}", key.With(ChildKeys + i));
    }

    private void Push(DrawKey key, in Candidate parent, double at, double scale, double exponent)
    {
        var lag = LagMedian * Elementary.Exp(LagLogSd * Distributions.Normal(key.Uniform(LagDraw)));
        var delay = lag + Distributions.Lomax(key.Uniform(DelayDraw), scale, exponent);
        if (delay > Horizon) return;
        var atMs = Math.Max(parent.AtMs + 1, _clock.ExerciseTime(at + delay));
        _pending.Push(parent with { AtMs = atMs, Key = key.Value });
    }

    private double Unsaturated()
    {
        if (_accepted >= _settings.MaxPosts) return 0;
        return _settings.SaturationPosts is { } size ? Math.Max(0, 1 - _accepted / size) : 1;
    }

    private static double LogFactor(Levels levels) =>
        Vacuum * levels.Vacuum + Backlash * levels.Backlash - Correction * levels.Trust * levels.Coverage;

    private static Stance Overlay(DrawKey key, Stance baseStance, Cascade cascade, Levels levels)
    {
        if (key.Uniform(SupportDraw) < SupportShare * levels.Trust * levels.Coverage) return Stance.Support;
        if (key.Uniform(BacklashDraw) < BacklashShare * levels.Backlash) return Stance.Backlash;
        var question = QuestionInVacuum * levels.Vacuum + (cascade.DeletedUnexplained ? QuestionOnDeletion : 0);
        return key.Uniform(QuestionDraw) < question ? Stance.Question : baseStance;
    }

    private Cascade Find(string rootId) => _cascades.Find(c => c.RootId == rootId && c.Wave is null)
        ?? throw new ArgumentException($"No root '{rootId}' was started.", nameof(rootId));

    private void Replace(string rootId, Func<Cascade, Cascade> change)
    {
        var cascade = Find(rootId);
        _cascades[_cascades.IndexOf(cascade)] = change(cascade);
    }

    private static string Hex(ulong key) => key.ToString("x16", CultureInfo.InvariantCulture);
}
