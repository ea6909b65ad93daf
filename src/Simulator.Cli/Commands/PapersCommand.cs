using Simulator.Cli.Checking;
using Simulator.Documents.Papers;
using Simulator.Domain;
using Simulator.Domain.Reports;

namespace Simulator.Cli.Commands;

/// <summary><c>simulator papers LOG --out FILE.docx|FILE.xlsx</c>: every official paper of an exercise, and its score sheets, from its log alone.</summary>
internal sealed class PapersCommand : ICommand
{
    public string Name => "papers";
    public Syntax Syntax { get; } = new("<log.jsonl>", ["--out"], []);

    public Task<int> RunAsync(Arguments arguments, Terminal terminal) => Task.FromResult(Run(arguments, terminal));

    private static int Run(Arguments arguments, Terminal terminal)
    {
        if (arguments.Option("--out") is not { } file || Path.GetExtension(file) is not (".docx" or ".xlsx")) return terminal.Usage("NeedsPaperFile");
        if (InputFile.Read(arguments.Operand, terminal) is not { } log) return Terminal.Failed;
        using var check = new LogCheck();
        if (check.Run(log, new ExerciseTime(long.MaxValue)) is { } flaw) return terminal.Fail(arguments.Operand, flaw.Line, flaw.Code, flaw.Args);
        if (!check.Whole) return terminal.Fail(arguments.Operand, (int)check.Redacted[0], "ReplayRedacted", check.Redacted[0]);
        var papers = OfficialPapers.Of(check.State).AddRange(ScorePapers.Of(check.State));
        using var bytes = new MemoryStream();
        if (Path.GetExtension(file) == ".docx") DocxPapers.Write(papers, check.State.Language, bytes);
        else XlsxPapers.Write(papers, check.State.Language, bytes);
        return Save(file, bytes, papers.Length, terminal);
    }

    private static int Save(string file, MemoryStream bytes, int papers, Terminal terminal)
    {
        try
        {
            File.WriteAllBytes(file, bytes.ToArray());
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return terminal.Fail(file, 1, "CannotWrite", e.Message);
        }
        terminal.Out.WriteLine(Words.Get("PapersWritten", papers, file));
        return Terminal.Good;
    }
}
