using System.Text;
using Simulator.Cli.Checking;
using Simulator.Cli.Playing;
using Simulator.Documents.Pack;

namespace Simulator.Cli.Commands;

/// <summary><c>simulator verify LOG|PACK.html [--digest D]</c></summary>
internal sealed class VerifyCommand : ICommand
{
    public string Name => "verify";
    public Syntax Syntax { get; } = new("<log.jsonl|pack.html>", ["--digest"], []);

    public Task<int> RunAsync(Arguments arguments, Terminal terminal) => Task.FromResult(Run(arguments, terminal));

    private static int Run(Arguments arguments, Terminal terminal)
    {
        var path = arguments.Operand;
        if (InputFile.Read(path, terminal) is not { } file) return Terminal.Failed;
        if (HtmlPackFile.IsPage(file)) return new PageCheck(path, terminal).Run(file, check => arguments.Option("--digest") is { } wanted ? DigestFlaw(check, wanted) : null);
        using var check = new LogCheck();
        if (check.Run(file) is { } flaw) return terminal.Fail(path, flaw.Line, flaw.Code, flaw.Args);
        if (arguments.Option("--digest") is { } digest && DigestFlaw(check, digest) is { } wrong) return terminal.Fail(path, wrong.Line, wrong.Code, wrong.Args);
        if (check.Whole && File.Exists(ScorePath(path)))
        {
            if (InputFile.Read(ScorePath(path), terminal) is not { } score) return Terminal.Failed;
            if (ScoreFlaw(check, score) is { } line) return terminal.Fail(ScorePath(path), line, "ScoreDiffers", line);
        }
        Report(terminal, path, check);
        return Terminal.Good;
    }

    private static LogFlaw? DigestFlaw(LogCheck check, string digest)
    {
        if (!check.Whole) return new LogFlaw((int)check.Redacted[0], "DigestRedacted", check.Redacted[0]);
        return digest.Equals(check.Digest, StringComparison.OrdinalIgnoreCase) ? null : new LogFlaw((int)check.Version, "DigestDiffers", check.Version, check.Digest, digest);
    }

    // The score is written one value a line, so the first line that differs is the first value that does.
    private static int? ScoreFlaw(LogCheck check, byte[] score)
    {
        var stored = Encoding.UTF8.GetString(score).Split('\n');
        var recomputed = ScoreFile.Write(check.State, check.Digest).Split('\n');
        for (var i = 0; i < Math.Max(stored.Length, recomputed.Length); i++)
            if (i >= stored.Length || i >= recomputed.Length || stored[i] != recomputed[i]) return i + 1;
        return null;
    }

    private static void Report(Terminal terminal, string log, LogCheck check)
    {
        terminal.Out.WriteLine(Words.Get("VerifyGood", check.Version));
        if (check.Whole) terminal.Out.WriteLine(Words.Get(File.Exists(ScorePath(log)) ? "VerifyScore" : "VerifyNoScore", Domain.Scoring.Scorecards.Of(check.State, check.State.Now).Total));
        else terminal.Out.WriteLine(Words.Get("VerifyRedacted", check.Redacted.Count, string.Join(' ', check.Redacted)));
        if (check.Whole) terminal.Out.WriteLine("digest " + check.Digest);
        terminal.Out.WriteLine("chain  " + check.Chain);
    }

    private static string ScorePath(string log) => Path.Combine(Path.GetDirectoryName(log) ?? "", ScoreFile.Name);
}
