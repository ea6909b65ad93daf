using System.Text;
using Simulator.Cli.Fitting;
using Simulator.Documents.Cascades;
using Simulator.Domain.Rumors;
using Simulator.Domain.Rumors.Fitting;

namespace Simulator.Cli.Commands;

/// <summary><c>simulator cascades --class rumor|non_rumor --count N --seed S --out FILE.tsv [--stratify REFERENCE.json]</c></summary>
internal sealed class CascadesCommand : ICommand
{
    private const int MostCascades = 1_000_000;

    public string Name => "cascades";
    public Syntax Syntax { get; } = new("", ["--class", "--count", "--seed", "--out", "--stratify"], []);

    public Task<int> RunAsync(Arguments arguments, Terminal terminal) => Task.FromResult(Run(arguments, terminal));

    private int Run(Arguments arguments, Terminal terminal)
    {
        foreach (var needed in new[] { "--class", "--count", "--seed", "--out" })
            if (!arguments.Has(needed)) return terminal.Usage("NeedsOption", needed, Name);
        if (CascadeClasses.Named(arguments.Option("--class")!) is not { } kind) return terminal.Usage("BadClass", arguments.Option("--class")!);
        if (arguments.Number("--count", 0) is not (>= 1 and <= MostCascades) || arguments.Number("--count", 0) is not { } count) return terminal.Usage("BadCount", arguments.Option("--count")!);
        if (arguments.Number("--seed", 0) is not { } seed) return terminal.Usage("NotANumber", "--seed", arguments.Option("--seed")!);
        var stratify = arguments.Option("--stratify");
        var data = stratify is null ? ReferenceFile.Shipped(kind) : ReferenceInput.Read(stratify, kind, terminal);
        if (data is null) return Terminal.Failed;
        var cascades = new CascadeSampler(kind, seed, data.RootsByHour, stratify is null ? null : data.SizeGrid).Take((int)count);
        return Save(cascades, (int)count, arguments.Option("--out")!, terminal);
    }

    private static int Save(IReadOnlyList<ObservedCascade> cascades, int wanted, string path, Terminal terminal)
    {
        try
        {
            using var file = new StreamWriter(path, append: false, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
            CascadeFile.Write(file, cascades);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return terminal.Fail(path, 0, "CannotWrite", e.Message);
        }
        if (cascades.Count < wanted) return terminal.Fail(path, 0, "TooFewCascades", cascades.Count, wanted);
        terminal.Out.WriteLine(Words.Get("CascadesDone", cascades.Count, cascades.Sum(c => (long)c.Size), path));
        return Terminal.Good;
    }
}
