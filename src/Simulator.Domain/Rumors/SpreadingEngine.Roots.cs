using Simulator.Domain.Numerics;
using static Simulator.Domain.Rumors.ResponseParameters;

namespace Simulator.Domain.Rumors;

/// <summary>How cascades begin: by an inject or by control, by a consequence, by a reposter; and how reposts are taken back.</summary>
internal sealed partial class SpreadingEngine
{
    private void StartRoot(RootStarted root, double at)
    {
        if (_cascades.Exists(c => c.RootId == root.RootId && c.PostKey == 0)) throw new ArgumentException($"Root '{root.RootId}' was started before.", nameof(root));
        if (!(root.KernelScaleMs > 0)) throw new ArgumentOutOfRangeException(nameof(root), root.KernelScaleMs, "The kernel scale must be above 0.");
        var narrative = NarrativeOf(root, at);
        var key = _key.With("root").With(root.NarrativeId).With(root.RootId);
        var cascade = Cascade.Draw(root.RootId, 0, null, narrative, RootStarted.ClassOf(root.Truth), root.DirectResponse, root.Virality, root.KernelScaleMs / 1000, root.AtMs, at, key);
        _cascades.Add(cascade);
        // The root reaches its own audience, which is what its direct response measures.
        _pulse.Warm(root.AtMs, cascade.Response);
        _exposure[narrative] += cascade.Response;
        PushReposts(cascade, _cascades.Count - 1, root.AtMs, unseen: false, root.Most ?? int.MaxValue);
        PushAmplifiers(cascade, root);
    }

    private int NarrativeOf(RootStarted root, double at)
    {
        if (_narratives[0].SilentSince is null) _narratives[0] = _narratives[0] with { SilentSince = at };
        var index = _narratives.FindIndex(1, n => n.Id == root.NarrativeId);
        if (index >= 0) return index;
        var said = _narratives[0].Statements.Where(s => s.Concerns(root.NarrativeId));
        _narratives.Add(new NarrativeState(root.NarrativeId, root.Truth) { SilentSince = at, Statements = [.. said] });
        _exposure.Add(0);
        return _narratives.Count - 1;
    }

    private void PushReposts(Cascade cascade, int index, long atMs, bool unseen, int most = int.MaxValue)
    {
        var child = new Candidate(atMs, 0, cascade.PostKey, index, 1, CandidateKind.Repost, Stance.Comment, unseen);
        PushMany(cascade.Key, child, cascade.At, cascade.Response, new Kernel(cascade.Scale, cascade.Exponent, cascade.Parameters), most);
    }

    /// <summary>Later waves of the root whose cause nobody sees: hot lists, other platforms, deleted influencers.</summary>
    private void PushAmplifiers(Cascade cascade, RootStarted root)
    {
        var p = cascade.Parameters;
        var relative = root.AmplifierScale ?? Math.Min(1, cascade.Response / Elementary.Exp(p.LnResponseMean));
        var amplifiers = cascade.Key.With("amplifiers");
        var count = Distributions.Poisson(amplifiers, root.Amplifiers ?? p.Amplifiers);
        for (var k = 0; k < count; k++)
        {
            var key = amplifiers.With(AmplifierKey + k);
            var onset = Distributions.LomaxAt(key.Uniform(DelayDraw), p.OnsetScale, -1 / p.OnsetExponent);
            if (onset > Horizon) continue;
            var strength = Math.Min(StrengthMax, Elementary.Exp(p.LnStrengthMean + p.LnStrengthSd * Distributions.Normal(key.Uniform(LagDraw)))) * relative;
            var child = new Candidate(root.AtMs, 0, 0, _cascades.Count - 1, 1, CandidateKind.Repost, Stance.Comment, false);
            PushMany(key, child, cascade.At + onset, strength, new Kernel(p.BurstScale, p.RepostExponent, p));
        }
    }

    /// <summary>A cascade that will be opened by a post of its own, under the topic of an existing root.</summary>
    private void PushRoot(long atMs, double at, Cascade host, double response, string wave, DrawKey key, in Kernel kernel, bool unseen)
    {
        var delay = kernel.Delay(key.Uniform(LagDraw), key.Uniform(DelayDraw));
        if (delay > Horizon) return;
        var opensMs = Math.Max(atMs + 1, _clock.ExerciseTime(at + delay));
        _cascades.Add(Cascade.Draw(host.RootId, key.Value, wave, host.Narrative, host.Class, response, host.Virality, host.Scale, opensMs, _clock.Operational(opensMs), key) with { TopicResponse = host.TopicResponse });
        _pending.Push(new Candidate(opensMs, key.Value, 0, _cascades.Count - 1, 0, CandidateKind.Root, Stance.Comment, unseen));
    }

    private RumorPost Open(in Candidate candidate, double at)
    {
        var cascade = _cascades[candidate.Cascade];
        var key = new DrawKey(candidate.Key);
        var stance = Overlay(key, RootStance(cascade, key), cascade.Narrative, Levels(cascade.Narrative, at));
        var post = new RumorPost(RumorEventKind.Root, candidate.AtMs, key, cascade.RootId, _narratives[cascade.Narrative].Id, 0, 0,
            stance, stance, cascade.Response * PeoplePerAudience, !candidate.Unseen) { Wave = cascade.Wave, AuthorRank = key.Uniform(AudienceDraw) };
        Count(post, cascade.Narrative, cascade.Response);
        PushReposts(cascade, candidate.Cascade, candidate.AtMs, candidate.Unseen);
        return post;
    }

    // Who opens a cascade says something; who exposes a lie or shows a screenshot of what was deleted is not friendly.
    private static Stance RootStance(Cascade cascade, DrawKey key)
    {
        if (cascade.Wave != OwnRoot) return Stance.Backlash;
        var stance = StanceLaw.Draw(cascade, null, 0, key.Uniform(StanceDraw));
        return stance == Stance.Silent ? Stance.Comment : stance;
    }

    // Drawn at twice the hazard; before a correction is known, half of the removals are then not carried out.
    private void PushRemoval(in Candidate about, DrawKey key, ulong post, double at)
    {
        var delay = -Elementary.Ln(key.Uniform(RemovalDraw)) / (2 * RemovalHazard);
        if (delay > RemovalSpan) return;
        var atMs = Math.Max(about.AtMs + 1, _clock.ExerciseTime(at + delay));
        _pending.Push(about with { AtMs = atMs, Key = key.Value, ParentKey = post, Kind = CandidateKind.Removal });
    }

    private RumorPost? Remove(in Candidate candidate, double at)
    {
        var cascade = _cascades[candidate.Cascade];
        var key = new DrawKey(candidate.Key);
        if (Levels(cascade.Narrative, at).Coverage <= RemovalCoverage && key.Uniform(AcceptDraw) >= 0.5)
        {
            PushRemoval(candidate, key.With(RemovalKey), candidate.ParentKey, at);
            return null;
        }
        var removed = new RumorPost(RumorEventKind.Removal, candidate.AtMs, new DrawKey(candidate.ParentKey), cascade.RootId, _narratives[cascade.Narrative].Id, 0,
            candidate.Depth, Stance.Silent, Stance.Silent, 0, true) { Wave = cascade.Wave };
        _digest.Add(removed);
        return removed;
    }
}
