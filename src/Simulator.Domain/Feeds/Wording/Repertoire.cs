using System.Collections.Immutable;
using Simulator.Domain.Rumors;

namespace Simulator.Domain.Feeds.Wording;

/// <summary>What somebody of one manner has to choose from, where the scenario names the matter and the place, or does not.</summary>
internal sealed class Repertoire
{
    private readonly ImmutableArray<string> _emoticons, _moody;

    public Repertoire(Grammar grammar, Manner manner, bool matter, bool place)
    {
        var (stance, mood) = (Voice.Name(manner.Stance), Voice.Name(manner.Mood));
        Lines = grammar.Fitting(manner.Tags, matter, place);
        Tails = grammar.Fitting("tail " + mood, matter: false, place: false);
        Calls = grammar.Words("call").AddRange(grammar.Words("call-" + stance));
        var (own, moody) = (grammar.Words("emoticon-" + stance), grammar.Words("emoticon-" + mood));
        _moody = own.IsEmpty ? moody : own;
        _emoticons = !own.IsEmpty ? own : manner.Stance == Stance.Backlash ? moody : grammar.Words("emoticon-plain");
    }

    public Lines Lines { get; }

    /// <summary>What a writer of this mood adds.</summary>
    public Lines Tails { get; }

    /// <summary>How he speaks to somebody by name.</summary>
    public ImmutableArray<string> Calls { get; }

    /// <summary>A line that shows no mood gets no tears.</summary>
    public ImmutableArray<string> Emoticons(bool moody) => moody ? _moody : _emoticons;
}
