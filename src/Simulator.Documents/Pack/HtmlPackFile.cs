using System.Text;
using System.Text.RegularExpressions;
using Simulator.Documents.Logs;
using Simulator.Domain.Logs;

namespace Simulator.Documents.Pack;

/// <summary>Where a part of the page lies.</summary>
public enum PagePart { Head, Style, Frame, Paper, Check, Data, Feed, Script, Log }

/// <summary>The first place where a page says something else than its log.</summary>
/// <param name="Line">Of the file, from 1.</param>
/// <param name="Paper">Title of the paper, where it is one.</param>
public sealed record PageDifference(int Line, PagePart Part, string Paper = "");

/// <summary>A pack as a page, read back: the log it carries, the program it names, and whether it is the page that log gives.</summary>
public sealed partial class HtmlPackFile
{
    private readonly byte[] _file;

    private HtmlPackFile(byte[] file, string program, byte[] log) => (_file, Program, Log) = (file, program, log);

    /// <summary>What it says it was made by; nobody vouches for that.</summary>
    public string Program { get; }
    /// <summary>The log as lines, not yet checked.</summary>
    public byte[] Log { get; }
    public bool IsOfThisProgram => Program == ExercisePack.Program;

    /// <summary>Whether a file is a page at all, and no log.</summary>
    public static bool IsPage(ReadOnlySpan<byte> file) => file.TrimStart("\uFEFF \r\n\t"u8).StartsWith("<"u8);

    /// <summary>Null when no whole log is in it.</summary>
    public static HtmlPackFile? Read(byte[] file)
    {
        if (Block(file, HtmlPack.LogId) is not { } block || PackedBlock.Read(file.AsSpan(block)) is not { } log) return null;
        var named = ProgramName().Match(Encoding.UTF8.GetString(file, 0, Math.Min(file.Length, 4096)));
        return new HtmlPackFile(file, named.Success ? named.Groups[1].Value : "", log);
    }

    /// <summary>Makes the page again from its log, as the program it names, and compares byte by byte; what is packed by what was packed.</summary>
    /// <param name="log">The log of this file, checked and whole.</param>
    public PageDifference? Compare(IReadOnlyList<StoredEvent> log)
    {
        using var made = new MemoryStream();
        HtmlPack.Write(log, Program, made, file => LogFile.Write(file, log));
        var expected = made.GetBuffer().AsSpan(0, (int)made.Length);
        var (theirs, ours) = (Pieces(_file), Pieces(expected.ToArray()));
        if (theirs is null || ours is null) return new PageDifference(1, PagePart.Head);
        foreach (var (start, end, other) in Around(theirs.Value, ours.Value))
            if (Differs(_file.AsSpan(start..end), expected[other]) is { } at) return At(start.Value + at);
        var (feed, expectedFeed) = (PackedBlock.Read(_file.AsSpan(theirs.Value.Feed)), PackedBlock.Read(expected[ours.Value.Feed]));
        if (feed is null || !feed.AsSpan().SequenceEqual(expectedFeed) || IsTouched(theirs.Value.Feed, expected[ours.Value.Feed])) return new PageDifference(LineOf(theirs.Value.Feed.Start.Value), PagePart.Feed);
        return IsTouched(theirs.Value.Log, expected[ours.Value.Log]) ? new PageDifference(LineOf(theirs.Value.Log.Start.Value), PagePart.Log) : null;
    }

    private bool IsTouched(Range found, ReadOnlySpan<byte> expected) => PackedBlock.IsTouched(_file.AsSpan(found), expected, older: !IsOfThisProgram);

    private static (Range Feed, Range Log)? Pieces(byte[] file) => Block(file, HtmlPack.FeedId) is { } feed && Block(file, HtmlPack.LogId) is { } log && feed.End.Value <= log.Start.Value ? (feed, log) : null;

    // What lies before, between and behind the packed blocks.
    private IEnumerable<(Index Start, Index End, Range Other)> Around((Range Feed, Range Log) theirs, (Range Feed, Range Log) ours) =>
    [
        (0, theirs.Feed.Start, ..ours.Feed.Start), (theirs.Feed.End, theirs.Log.Start, ours.Feed.End..ours.Log.Start), (theirs.Log.End, _file.Length, ours.Log.End..),
    ];

    private static int? Differs(ReadOnlySpan<byte> found, ReadOnlySpan<byte> expected)
    {
        var same = found.CommonPrefixLength(expected);
        return same == found.Length && same == expected.Length ? null : same;
    }

    private PageDifference At(int offset)
    {
        var before = _file.AsSpan(0, Math.Min(offset, _file.Length));
        var (part, last) = (PagePart.Head, -1);
        foreach (var (mark, begins) in Marks)
            if (before.LastIndexOf(Encoding.UTF8.GetBytes(mark)) is var at && at > last) (part, last) = (begins, at);
        return new PageDifference(LineOf(offset), part, part == PagePart.Paper ? TitleAt(last) : "");
    }

    // Where each part begins, as the page is written.
    private static readonly (string Mark, PagePart Part)[] Marks =
        [("<style>", PagePart.Style), ("<body>", PagePart.Frame), ("<article class=\"paper\"", PagePart.Paper), ("<section class=\"view\" id=\"v-check\"", PagePart.Check), ("id=\"" + HtmlPack.DataId + "\">", PagePart.Data), ("id=\"" + HtmlPack.LogId + "\">", PagePart.Script)];

    private string TitleAt(int article)
    {
        var text = Encoding.UTF8.GetString(_file, article, Math.Min(2000, _file.Length - article));
        return ArticleName().Match(text) is { Success: true } found ? System.Net.WebUtility.HtmlDecode(found.Groups[1].Value) : "";
    }

    private int LineOf(int offset) => _file.AsSpan(0, Math.Min(offset, _file.Length)).Count((byte)'\n') + 1;

    private static Range? Block(byte[] file, string id)
    {
        var mark = Encoding.UTF8.GetBytes($"<script type=\"application/gzip\" id=\"{id}\">\n");
        var start = file.AsSpan().IndexOf(mark);
        if (start < 0 || file.AsSpan().LastIndexOf(mark) != start) return null;
        start += mark.Length;
        var length = file.AsSpan(start).IndexOf((byte)'\n');
        return length < 0 ? null : start..(start + length);
    }

    [GeneratedRegex("<meta name=\"generator\" content=\"([A-Za-z0-9.+_-]{1,100})\">")]
    private static partial Regex ProgramName();

    [GeneratedRegex("aria-label=\"([^\"]*)\"")]
    private static partial Regex ArticleName();
}
