using Simulator.Domain.Numerics;

namespace Simulator.Domain.Rumors;

/// <summary>
/// Comments: for every repost people see, others who come across the same post at that time write under it instead of passing it on. They follow
/// the reposts in number and time and act on nothing: neither heat, exposure nor what others do depends on them.
/// </summary>
internal sealed partial class SpreadingEngine
{
    private void PushComments(in Candidate repost, Cascade cascade, DrawKey key, double at)
    {
        var comments = key.With(CommentKey);
        var count = Distributions.Poisson(comments, cascade.Comments);
        for (var i = 0; i < count; i++)
        {
            var comment = comments.With(ChildKeys + i);
            var lag = cascade.Parameters.LagMedian * Elementary.Exp(cascade.Parameters.LagLnSd * Distributions.Normal(comment.Uniform(LagDraw)));
            _pending.Push(repost with { AtMs = Math.Max(repost.AtMs + 1, _clock.ExerciseTime(at + lag)), Key = comment.Value, Kind = CandidateKind.Comment });
        }
    }

    private RumorPost Remark(in Candidate candidate, double at)
    {
        var cascade = _cascades[candidate.Cascade];
        var key = new DrawKey(candidate.Key);
        var parent = candidate.Depth == 1 ? (Stance?)null : candidate.ParentStance;
        var baseStance = StanceLaw.Draw(cascade, parent, LagSeconds(cascade, candidate.AtMs), key.Uniform(StanceDraw), worded: true);
        var stance = Overlay(key, baseStance, cascade.Narrative, Levels(cascade.Narrative, at));
        var comment = new RumorPost(RumorEventKind.Comment, candidate.AtMs, key, cascade.RootId, _narratives[cascade.Narrative].Id, candidate.ParentKey,
            candidate.Depth, stance, baseStance, 0, true) { Wave = cascade.Wave, AuthorRank = key.Uniform(AudienceDraw) };
        _digest.Add(comment);
        return comment;
    }
}
