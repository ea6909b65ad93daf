using System.Text.RegularExpressions;

namespace Simulator.Domain.Readings;

/// <summary>
/// How a phrase stands in its text. Not asserted: quoted, reported, asked, supposed. Turned: negated or refuted. Excepted: "此外", "apart from" go before it.
/// Direct: said by the author himself in a sentence that reports, asks and refutes nothing. Plain: direct, and nothing else puts it in doubt.
/// Earlier: said of an earlier day, and its sentence speaks of nothing present.
/// </summary>
internal readonly record struct Stance(bool Asserted, bool Turned, bool Direct, bool Plain, bool Excepted, bool Earlier = false);

/// <summary>Looks at the surroundings of one place in a text. See docs/readings.md for the rules in words.</summary>
internal sealed class Standing(string text, Cues cues)
{
    private static readonly Stance Not = new(false, false, false, false, false);
    private readonly Quotations _quotations = new(text);
    private readonly bool _corrects = cues.Corrected.IsMatch(text);

    public Stance Of(int start, int end)
    {
        var quotation = _quotations.Around(start, end);
        var (from, to) = quotation ?? (start, end);
        var clause = Sentences.Clause(text, from, to);
        var sentence = Sentences.Sentence(text, from, to);
        if (IsAsked(sentence, clause, start, end) || Touches(cues.Supposed, sentence.Start, end, start, end) || Touches(cues.Wished, clause.Start, end, start, end)) return Not;
        var reported = IsReported(from, sentence.Start);
        var refuted = IsRefuted(to, clause.End, quotation is not null || reported ? sentence.End : clause.End);
        var negated = IsNegated(clause.Start, from);
        var excepted = Touches(cues.Excepted, sentence.Start, end, start, end);
        if (quotation is not null || reported)
        {
            var confirmed = cues.Confirmed.IsMatch(text[to..sentence.End]);
            return refuted || negated ? new Stance(true, true, false, false, excepted) : confirmed ? new Stance(true, false, false, false, excepted) : Not;
        }
        var direct = !negated && !refuted && IsDirect(sentence, start, end);
        return new Stance(true, negated != refuted, direct, direct && !excepted && !_quotations.Touch(start, end) && IsPlain(sentence, start, end), excepted, IsEarlier(sentence, clause, start, end));
    }

    private bool IsAsked((int Start, int End) sentence, (int Start, int End) clause, int start, int end) =>
        (sentence.End < text.Length && text[sentence.End] == '?') || Touches(cues.Question, clause.Start, clause.End, start, end);

    // Up to the end of the clause; a cue that ends its clause ("有人说，") speaks about the next one.
    private bool IsReported(int from, int sentence)
    {
        foreach (Match cue in cues.Reported.Matches(text[sentence..from]))
        {
            var at = sentence + cue.Index + cue.Length;
            var end = Sentences.Clause(text, at, at).End;
            if (end < text.Length && end - at <= 1 && !Sentences.Ends(text, end)) end = Sentences.Clause(text, end + 1, end + 1).End;
            if (from < end || at >= from) return true;
        }
        return false;
    }

    private bool IsRefuted(int to, int clause, int until)
    {
        if (cues.Refuted.IsMatch(text[to..until])) return true;
        if (clause >= text.Length) return false;
        var next = text[(clause + 1)..Sentences.Clause(text, clause + 1, clause + 1).End];
        return cues.BackReference.IsMatch(next) && cues.Refuted.IsMatch(next);
    }

    private bool IsNegated(int clause, int from)
    {
        var before = cues.NotNegation.Replace(text[clause..from], m => new string('+', m.Length));
        var cue = cues.NegatedBefore.Match(before);
        if (!cue.Success) return false;
        // 不是没有: the nearer negation is itself negated.
        return !cues.NegatedBefore.IsMatch(before[..cue.Index]) && !IsDouble(cue.Groups["cue"], cue.Groups["gap"].Value);
    }

    private bool IsDouble(Group cue, string gap) => cue.Success && gap.Length > 0 && cues.NegatedBefore.IsMatch(gap);

    private bool IsDirect((int Start, int End) sentence, int start, int end)
    {
        foreach (var doubt in (ReadOnlySpan<Regex>)[cues.Reported, cues.Question, cues.Supposed, cues.Refuted])
            if (Touches(doubt, sentence.Start, sentence.End, start, end)) return false;
        if (cues.Spoken.IsMatch(text[end..])) return false;
        var next = sentence.End < text.Length ? text[(sentence.End + 1)..Sentences.Sentence(text, sentence.End + 1, sentence.End + 1).End] : "";
        return !(cues.BackReference.IsMatch(next) && cues.Refuted.IsMatch(next));
    }

    private bool IsPlain((int Start, int End) sentence, int start, int end) =>
        !_corrects && cues.CleanTail.IsMatch(text[end..]) && !cues.NegatedBefore.IsMatch(text[sentence.Start..start])
        && !Touches(cues.Wished, sentence.Start, sentence.End, start, end) && !Touches(cues.Hedged, sentence.Start, sentence.End, start, end);

    // The day stands in the phrase, right before it or right behind it: "昨天没有人受伤", not "与昨天的演练无关，没有人受伤".
    private bool IsEarlier((int Start, int End) sentence, (int Start, int End) clause, int start, int end) =>
        (cues.Earlier.IsMatch(text[start..end]) || cues.EarlierBefore.IsMatch(text[clause.Start..start]) || cues.EarlierBehind.IsMatch(text[end..clause.End]))
        && !cues.Present.IsMatch(text[sentence.Start..sentence.End]);

    /// <summary>The cue occurs between from and to, and not wholly inside the phrase itself.</summary>
    private bool Touches(Regex cue, int from, int to, int start, int end)
    {
        foreach (Match found in cue.Matches(text[from..to]))
            if (from + found.Index < start || from + found.Index + found.Length > end) return true;
        return false;
    }
}
