using Simulator.Cli.Checking;
using Simulator.Documents.Logs;
using Simulator.Documents.Pack;
using Simulator.Domain.Logs;

namespace Simulator.Cli.Commands;

/// <summary><c>simulator pack LOG --out FOLDER|FILE.docx|FILE.xlsx|FILE.html</c>: the after-action pack of an ended exercise, from its log alone.</summary>
internal sealed class PackCommand : ICommand
{
    private static readonly string[] Kinds = [".docx", ".xlsx", ".html"];

    public string Name => "pack";
    public Syntax Syntax { get; } = new("<log.jsonl>", ["--out"], []);

    public Task<int> RunAsync(Arguments arguments, Terminal terminal) => Task.FromResult(Run(arguments, terminal));

    private static int Run(Arguments arguments, Terminal terminal)
    {
        if (arguments.Option("--out") is not { } target || (Path.GetExtension(target) is { Length: > 0 } kind && !Kinds.Contains(kind) && !Directory.Exists(target))) return terminal.Usage("NeedsPackFile");
        if (InputFile.Read(arguments.Operand, terminal) is not { } file) return Terminal.Failed;
        using var check = new LogCheck();
        if (check.Run(file) is { } flaw) return terminal.Fail(arguments.Operand, flaw.Line, flaw.Code, flaw.Args);
        if (!check.Whole) return terminal.Fail(arguments.Operand, (int)check.Redacted[0], "ReplayRedacted", check.Redacted[0]);
        List<StoredEvent> log = [.. LogFile.Read(file).Select(l => l.Event!)];
        return Save(ExercisePack.Of(check.State, new ExerciseSeal(check.Digest, check.Chain, check.Version) { OpenedUtc = log[0].WallUtc }), log, target, terminal);
    }

    private static int Save(ExercisePack pack, List<StoredEvent> log, string target, Terminal terminal)
    {
        var single = Kinds.Contains(Path.GetExtension(target)) && !Directory.Exists(target);
        var files = single ? [target] : Kinds.Select(k => Path.Combine(target, pack.FileName + k)).Append(Path.Combine(target, pack.FileName + "-log.jsonl"));
        foreach (var name in files)
        {
            try
            {
                if (!single) Directory.CreateDirectory(target);
                using var to = File.Create(name);
                Write(pack, log, Path.GetExtension(name), to);
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException)
            {
                return terminal.Fail(name, 1, "CannotWrite", e.Message);
            }
            terminal.Out.WriteLine(Words.Get("PackWritten", name, new FileInfo(name).Length / 1e6));
        }
        terminal.Out.WriteLine("digest " + pack.Seal.Digest);
        return Terminal.Good;
    }

    private static void Write(ExercisePack pack, List<StoredEvent> log, string kind, Stream to)
    {
        if (kind == ".docx") pack.WriteDocx(to);
        else if (kind == ".xlsx") pack.WriteXlsx(to);
        else if (kind == ".html") HtmlPack.Write(log, to);
        else LogFile.Write(to, log);
    }
}
