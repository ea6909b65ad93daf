using Simulator.Domain.Numerics;
using static Simulator.Domain.Rumors.ResponseParameters;

namespace Simulator.Domain.Rumors;

/// <summary>
/// Engines 2 and 3 (2 without comments): a marked self-exciting process in operational time. Children are drawn when their parent is accepted, against the
/// upper bound of the intervention factor; each is decided with its own uniform when the clock reaches it. Branches with different
/// actions share all draws, so that their difference is an effect and not noise. See docs/rumor-model.md.
/// </summary>
internal sealed partial class SpreadingEngine : IRumorEngine
{
    // Ordinals of the draws of one key. Never reuse one for something else: a recorded exercise would go on differently.
    private const int LagDraw = 0, DelayDraw = 1, AcceptDraw = 2, StanceDraw = 3, AudienceDraw = 4, SupportDraw = 5, BacklashDraw = 6, QuestionDraw = 7, OwnRootDraw = 8, RemovalDraw = 9;
    private const int CountKey = 100, OwnRootKey = 200, RemovalKey = 300, AmplifierKey = 400, CommentKey = 500, ChildKeys = 1000;

    private const string OwnRoot = "own";

    private static readonly double FactorMax = Elementary.Exp(Vacuum + Backlash);

    private readonly RumorSettings _settings;
    private readonly DrawKey _key;
    private readonly ActivityClock _clock;
    private readonly double _grace;
    private readonly double _tau;
    private readonly double _public;
    private readonly CandidateHeap _pending;
    private readonly List<Cascade> _cascades;
    private readonly List<NarrativeState> _narratives;
    /// <summary>Audience marks that met each narrative, in the order of <see cref="_narratives"/>.</summary>
    private readonly List<double> _exposure;
    private Mood _mood;
    private PublicPulse _pulse;
    private StateDigest _digest;
    private long _lastActionMs;
    private long _lastStepMs = -1;
    private int _accepted;

    public SpreadingEngine(RumorSettings settings, DrawKey key)
    {
        (_settings, _key, _clock) = (settings, key, new(settings));
        (_grace, _tau) = (settings.VacuumGraceMs / 1000.0, Math.Max(1, settings.VacuumTauMs / 1000.0));
        _public = Math.Max(1, settings.AudienceSize / PeoplePerAudience);
        (_pending, _cascades) = (new(), []);
        // The topic as a whole: every statement is about it, background posts expose to it.
        (_narratives, _exposure) = ([new NarrativeState("", RumorTruth.False)], [0]);
        (_mood, _pulse) = (new(settings.InitialTrust), new(settings));
        _digest.Add(key.Value);
        _digest.Add(settings);
    }

    private SpreadingEngine(SpreadingEngine other)
    {
        (_settings, _key, _clock, _grace, _tau, _public) = (other._settings, other._key, other._clock, other._grace, other._tau, other._public);
        (_pending, _cascades, _narratives, _exposure) = (other._pending.Copy(), [.. other._cascades], [.. other._narratives], [.. other._exposure]);
        (_mood, _pulse, _digest, _lastActionMs, _lastStepMs, _accepted) =
            (other._mood, other._pulse, other._digest, other._lastActionMs, other._lastStepMs, other._accepted);
    }

    public int Number => _settings.Comments ? 3 : 2;
    public long? NextAtMs => _pending.Count == 0 ? null : _pending.Top.AtMs;
    public long EarliestActionMs => Math.Max(_lastActionMs, _lastStepMs + 1);
    public string StateHash => _digest.ToString();
    public int Pending => _pending.Count;

    public IRumorEngine Fork() => new SpreadingEngine(this);

    public Gauges GaugesAt(long atMs)
    {
        var ms = Math.Max(atMs, Math.Max(_lastActionMs, _lastStepMs));
        var at = _clock.Operational(ms);
        var whole = Levels(0, at);
        var anxiety = 1 - (1 - 0.6 * whole.Vacuum) * (1 - 0.6 * whole.Backlash);
        return new(_pulse.Heat(ms), 100 * whole.Trust, 100 * anxiety, 100 * FalseBelief(at));
    }

    // A lie that was not found out yet is no correction: only truthful statements lower false belief.
    private double FalseBelief(double at)
    {
        var unbelieving = 1.0;
        for (var i = 0; i < _narratives.Count; i++)
        {
            if (_exposure[i] <= 0 || _narratives[i].Falsehood <= 0) continue;
            var levels = Levels(i, at);
            var exposed = 1 - Elementary.Exp(-_exposure[i] * _narratives[i].Falsehood / _public);
            unbelieving *= 1 - Math.Min(1, 0.5 * exposed * (1 - 0.7 * levels.Trust * levels.TruthfulCoverage) * (1 + 0.3 * levels.Backlash));
        }
        return 1 - unbelieving;
    }

    internal Levels LevelsAt(long atMs, string narrative = "") => Levels(_narratives.FindIndex(n => n.Id == narrative), _clock.Operational(atMs));

    private Levels Levels(int narrative, double at) => _narratives[narrative].At(at, _mood, _grace, _tau);

    public RumorPost? Step()
    {
        if (_pending.Count == 0) throw new InvalidOperationException("No candidate is pending.");
        var candidate = _pending.Pop();
        _lastStepMs = candidate.AtMs;
        var at = _clock.Operational(candidate.AtMs);
        return candidate.Kind switch
        {
            CandidateKind.Repost => Decide(candidate, at),
            CandidateKind.Root => Open(candidate, at),
            CandidateKind.Comment => Remark(candidate, at),
            _ => Remove(candidate, at),
        };
    }

    private RumorPost? Decide(in Candidate candidate, double at)
    {
        var cascade = _cascades[candidate.Cascade];
        var levels = Levels(cascade.Narrative, at);
        var key = new DrawKey(candidate.Key);
        var factor = Elementary.Exp(levels.LogFactor - (cascade.Labelled ? Label : 0)) * Unsaturated();
        var threshold = key.Uniform(AcceptDraw) * FactorMax;
        if (threshold >= factor) return null;
        // Dropped only because the root was deleted: it goes on as a screenshot, and so do its descendants.
        var seen = !candidate.Unseen && threshold < factor * cascade.Left(candidate.Depth);
        return Accept(candidate, cascade, key, at, levels, seen);
    }

    private RumorPost Accept(in Candidate candidate, Cascade cascade, DrawKey key, double at, Levels levels, bool seen)
    {
        var p = cascade.Parameters;
        var survival = key.Uniform(AudienceDraw);
        var audience = Math.Min(p.AudienceMax, Distributions.LomaxAt(survival, p.AudienceExponent - 1, -1 / p.AudienceExponent));
        var baseStance = StanceLaw.Draw(cascade, candidate.Depth == 1 ? null : candidate.ParentStance, LagSeconds(cascade, candidate.AtMs), key.Uniform(StanceDraw));
        var stance = Overlay(key, baseStance, cascade.Narrative, levels);
        var post = new RumorPost(RumorEventKind.Repost, candidate.AtMs, key, cascade.RootId, _narratives[cascade.Narrative].Id, candidate.ParentKey,
            candidate.Depth, stance, baseStance, audience * PeoplePerAudience, seen) { Wave = cascade.Wave, AuthorRank = 1 - survival };
        Count(post, cascade.Narrative, audience);
        PushChildren(candidate, cascade, key, at, cascade.Fertility(audience, baseStance, stance == Stance.Support, candidate.Depth), baseStance, seen);
        if (_settings.OwnRoots) PushLater(candidate, cascade, key, at, seen);
        if (_settings.Comments && seen) PushComments(candidate, cascade, key, at);
        return post;
    }

    // Stance changes with the time people have had, nights included: the fitted law runs on the platform's wall clock.
    private double LagSeconds(Cascade cascade, long atMs) => (atMs - cascade.AtMs) * _settings.Tempo / 1000;

    private void Count(in RumorPost post, int narrative, double audience)
    {
        _accepted++;
        _digest.Add(post);
        if (post.Seen) _pulse.Warm(post.AtMs, audience);
        _exposure[narrative] += audience;
    }

    private void PushChildren(in Candidate parent, Cascade cascade, DrawKey key, double at, double mean, Stance baseStance, bool seen)
    {
        var p = cascade.Parameters;
        var kernel = new Kernel(cascade.RepostScale, p.RepostExponent, p);
        var child = new Candidate(parent.AtMs, 0, parent.Key, parent.Cascade, parent.Depth + 1, CandidateKind.Repost, baseStance, !seen);
        PushMany(key, child, at, mean, kernel);
    }

    /// <summary>What may follow from a repost besides reposts: its author tells it as a post of his own, or takes it back.</summary>
    private void PushLater(in Candidate candidate, Cascade cascade, DrawKey key, double at, bool seen)
    {
        // Such roots breed no further ones: otherwise a large M would never die out.
        if (cascade.Wave != OwnRoot && key.Uniform(OwnRootDraw) < OwnRootProbability)
        {
            var p = cascade.Parameters;
            PushRoot(candidate.AtMs, at, cascade, cascade.TopicResponse * OwnRootShare, OwnRoot, key.With(OwnRootKey), new Kernel(cascade.RepostScale, p.RepostExponent, p), !seen);
        }
        if (seen) PushRemoval(candidate, key.With(RemovalKey), candidate.Key, at);
    }

    private void PushMany(DrawKey key, in Candidate child, double at, double mean, in Kernel kernel, int most = int.MaxValue)
    {
        var count = Math.Min(most, Distributions.Poisson(key.With(CountKey), mean * FactorMax));
        for (var i = 0; i < count; i++) Push(key.With(ChildKeys + i), child, at, kernel);
    }

    private void Push(DrawKey key, in Candidate child, double at, in Kernel kernel)
    {
        var delay = kernel.Delay(key.Uniform(LagDraw), key.Uniform(DelayDraw));
        if (delay > Horizon) return;
        var atMs = Math.Max(child.AtMs + 1, _clock.ExerciseTime(at + delay));
        _pending.Push(child with { AtMs = atMs, Key = key.Value });
    }

    private double Unsaturated()
    {
        if (_accepted >= _settings.MaxPosts) return 0;
        return _settings.SaturationPosts is { } size ? Math.Max(0, 1 - _accepted / size) : 1;
    }

    // The base stance decides fertility and what children inherit; the overlay is only what is said.
    private Stance Overlay(DrawKey key, Stance baseStance, int narrative, in Levels levels)
    {
        var support = SupportShare * levels.Trust * levels.Coverage;
        if (support > 0 && key.Uniform(SupportDraw) < support) return Stance.Support;
        if (levels.Backlash > 0 && key.Uniform(BacklashDraw) < BacklashShare * levels.Backlash) return Stance.Backlash;
        var question = QuestionInVacuum * levels.Vacuum + (_narratives[narrative].DeletedUnexplained ? QuestionOnDeletion : 0);
        return question > 0 && key.Uniform(QuestionDraw) < question ? Stance.Question : baseStance;
    }
}
