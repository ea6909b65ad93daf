using System.Collections.Immutable;
using System.Globalization;
using Simulator.Domain.Numerics;
using static Simulator.Domain.Rumors.ResponseParameters;

namespace Simulator.Domain.Rumors;

/// <summary>What participants, script and control do to the spreading.</summary>
internal sealed partial class SpreadingEngine
{
    public void Apply(RumorAction action)
    {
        if (action.AtMs < EarliestActionMs)
            throw new InvalidOperationException($"Action at {action.AtMs} ms, but the engine is at {EarliestActionMs} ms.");
        if (NextAtMs < action.AtMs)
            throw new InvalidOperationException($"Action at {action.AtMs} ms, but a candidate at {NextAtMs} ms was not taken.");
        Change(action, _clock.Operational(action.AtMs));
        _lastActionMs = action.AtMs;
        _digest.Add(action);
    }

    private void Change(RumorAction action, double at)
    {
        switch (action)
        {
            case RootStarted a: StartRoot(a, at); break;
            case StatementOut a: Publish(a); break;
            case DenialExposed a: Expose(a, at); break;
            case PromiseBroken a: Cancel(a.StatementId, s => s.Effect == StatementEffect.Holding); break;
            case BriefingCancelled a: CancelBriefing(a, at); break;
            case RootDeleted a: Delete(a, at); break;
            case RootLabelled a: Replace(Find(a.RootId), c => c with { Labelled = true }); break;
            case TrustLost a: _mood.LoseTrust(a.Share); break;
            case BacklashRaised a: _mood.RaiseBacklash(at, a.Jump); break;
            case PostSeeded a: Seed(a); break;
            default: throw new ArgumentException($"Unknown action {action.GetType().Name}.", nameof(action));
        }
    }

    private void Publish(StatementOut action)
    {
        var denial = action.Effect is StatementEffect.Denial or StatementEffect.FalseDenial;
        var evidence = denial ? Math.Min(action.Evidence, DenialEvidenceMax) : action.Evidence;
        var again = _narratives[0].Statements.Any(s => s.Id == action.StatementId);
        // The delay is wall time of the story, the clock runs on while people sleep.
        var at = _clock.Operational(action.AtMs + (long)(Math.Max(0, action.DelaySeconds) * 1000));
        var said = new Spoken(action.StatementId, at, action.Effect, Math.Clamp(evidence, 0, 1), Math.Clamp(action.Reach, 0, 1), action.Narratives) { Again = again };
        for (var i = 0; i < _narratives.Count; i++)
            if (i == 0 || said.Concerns(_narratives[i].Id)) _narratives[i] = _narratives[i] with { Statements = _narratives[i].Statements.Add(said) };
        if (again) return;
        if (action.Effect == StatementEffect.Correction) _mood.LoseTrust(CorrectionTrustLoss);
        if (action.Effect == StatementEffect.Clarification && action.Evidence >= StrongEvidence) _mood.GainTrust();
    }

    private void Seed(PostSeeded post)
    {
        var audience = Math.Clamp(post.Audience / PeoplePerAudience, 0, ClassParameters.Rumor.AudienceMax);
        _pulse.Warm(post.AtMs, audience);
        if (post.CarriesRumor) _exposure[0] += audience;
    }

    /// <summary>The statement has no effect any more. Null when it had none left, else the narratives it was about.</summary>
    private ImmutableArray<string>? Cancel(string statementId, Func<Spoken, bool> which)
    {
        var said = _narratives[0].Statements.Where(s => s.Id == statementId).ToArray();
        if (said.Length == 0) throw new ArgumentException($"No statement '{statementId}' was published.", nameof(statementId));
        if (!said.Any(s => which(s) && !s.Cancelled)) return null;
        for (var i = 0; i < _narratives.Count; i++) _narratives[i] = _narratives[i].Cancel(statementId, which);
        return said.Any(s => which(s) && s.Narratives.IsDefaultOrEmpty) ? [] : [.. said.Where(which).SelectMany(s => s.Narratives).Distinct()];
    }

    private void CancelBriefing(BriefingCancelled action, double at)
    {
        Cancel(action.StatementId, s => s.Effect == StatementEffect.Holding);
        _mood.LoseTrust(CancelledTrustLoss);
        _mood.RaiseBacklash(at, CancelledBacklash);
    }

    private void Expose(DenialExposed action, double at)
    {
        if (Cancel(action.StatementId, s => s.Effect is StatementEffect.Denial or StatementEffect.FalseDenial) is not { } about) return;
        _mood.LoseTrust(ExposedTrustLoss);
        _mood.RaiseBacklash(at, ExposedBacklash);
        var roots = _cascades.FindAll(c => c.PostKey == 0 && (about.IsEmpty || about.Contains(_narratives[c.Narrative].Id)));
        if (roots.Count == 0) roots = _cascades.FindAll(c => c.PostKey == 0);
        if (roots.Count == 0) return;
        var share = Math.Max(ExposingShareMin, _settings.ExposingRootShare);
        PushConsequence(action.AtMs, at, roots.MaxBy(c => c.Response)!, roots.Sum(c => c.Response) * share, $"exposed:{action.StatementId}", _key.With("exposed").With(action.StatementId));
    }

    private void Delete(RootDeleted action, double at)
    {
        var index = Find(action.RootId);
        if (index < 0 || _cascades[index].Deleted) return;
        var host = _cascades[index];
        var resented = !action.Explained && !action.ByAuthor;
        Replace(index, c => c with { Deleted = true });
        if (resented)
        {
            _narratives[host.Narrative] = _narratives[host.Narrative] with { DeletedUnexplained = true };
            _mood.LoseTrust(DeletionTrustLoss);
            _mood.RaiseBacklash(at, DeletionBacklash);
        }
        var key = _key.With("screenshots").With(action.RootId);
        var count = Distributions.Poisson(key, resented ? Screenshots : ScreenshotsExplained);
        for (var i = 0; i < count; i++)
            PushConsequence(action.AtMs, at, host, host.Response * ScreenshotShare, $"screenshot:{action.RootId}", key.With(ChildKeys + i));
    }

    private void PushConsequence(long atMs, double at, Cascade host, double response, string wave, DrawKey key) =>
        PushRoot(atMs, at, host, response, wave, key, new Kernel(0, 1, host.Parameters), unseen: false);

    /// <summary>The cascade a post opens: a scripted root by its id, another by the id of its post (<c>r-</c> and the key). −1: none.</summary>
    private int Find(string postId)
    {
        var key = postId.StartsWith("r-", StringComparison.Ordinal) && ulong.TryParse(postId.AsSpan(2), NumberStyles.HexNumber, CultureInfo.InvariantCulture, out var k) ? k : 0;
        return key != 0 ? _cascades.FindIndex(c => c.PostKey == key) : _cascades.FindIndex(c => c.PostKey == 0 && c.RootId == postId);
    }

    private void Replace(int index, Func<Cascade, Cascade> change)
    {
        if (index >= 0) _cascades[index] = change(_cascades[index]);
    }
}
