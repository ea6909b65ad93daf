using Simulator.Documents.Logs;
using Simulator.Documents.Pack;

namespace Simulator.Cli.Checking;

/// <summary>The pack as a page: the log it carries is checked like any other, then the page is made again from it and compared.</summary>
internal sealed class PageCheck(string path, Terminal terminal)
{
    /// <summary>0 when it is the page its log gives; else what is wrong has been said.</summary>
    public int Run(byte[] file, Func<LogCheck, LogFlaw?> more)
    {
        if (HtmlPackFile.Read(file) is not { } page) return terminal.Fail(path, 1, "PageNoLog");
        using var check = new LogCheck();
        if (check.Run(page.Log) is { } flaw) return Say(flaw);
        if (!check.Whole) return Say(new LogFlaw((int)check.Redacted[0], "ReplayRedacted", check.Redacted[0]));
        if (more(check) is { } wrong) return Say(wrong);
        if (page.Compare([.. LogFile.Read(page.Log).Select(l => l.Event!)]) is { } difference) return Differs(page, check, difference);
        terminal.Out.WriteLine(Words.Get("VerifyGood", check.Version));
        terminal.Out.WriteLine(Words.Get(page.IsOfThisProgram ? "PageGood" : "PageGoodOther", page.Program, ExercisePack.Program));
        terminal.Out.WriteLine("digest " + check.Digest);
        terminal.Out.WriteLine("chain  " + check.Chain);
        return Terminal.Good;
    }

    // Of a page by another version nobody here can tell a changed word from another layout: the log is good, the page is not vouched for.
    private int Differs(HtmlPackFile page, LogCheck check, PageDifference difference)
    {
        var part = Words.Get("PagePart" + difference.Part, difference.Paper);
        if (page.IsOfThisProgram) return terminal.Fail(path, difference.Line, "PageDiffers", part);
        terminal.Fail(path, difference.Line, "PageOfAnother", page.Program, ExercisePack.Program, part);
        terminal.Error.WriteLine(Words.Get("PageLogGood", check.Version, check.Digest));
        return Terminal.Failed;
    }

    private int Say(LogFlaw flaw) => terminal.Fail(path, 1, "PageLogFlaw", flaw.Line, Words.Get(flaw.Code, flaw.Args));
}
