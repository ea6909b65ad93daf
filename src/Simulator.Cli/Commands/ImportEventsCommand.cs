using System.Text;
using Simulator.Cli.Checking;
using Simulator.Documents.EventLists;
using Simulator.Documents.Scenarios;

namespace Simulator.Cli.Commands;

/// <summary><c>simulator import-events SHEET --scenario FOLDER [--subject N] [--mapping FILE] [--write-mapping FILE] [--report OUT.json] [--language L] [--dry-run]</c></summary>
internal sealed class ImportEventsCommand : ICommand
{
    public string Name => "import-events";
    public Syntax Syntax { get; } = new("<sheet>", ["--scenario", "--subject", "--mapping", "--write-mapping", "--report", "--language"], ["--dry-run"]);

    public Task<int> RunAsync(Arguments arguments, Terminal terminal) => Task.FromResult(Run(arguments, terminal));

    private static int Run(Arguments arguments, Terminal terminal)
    {
        if (arguments.Option("--scenario") is not { } folder) return terminal.Usage("NeedsScenario");
        if (arguments.Number("--subject", 1) is not { } subject) return terminal.Usage("NotANumber", "--subject", arguments.Option("--subject")!);
        var loaded = ScenarioFolder.Load(folder);
        if (loaded.Scenario is not { } scenario)
        {
            ValidateCommand.Problems(terminal, folder, loaded);
            return Terminal.Failed;
        }
        if (scenario.Subjects.All(s => s.Number != subject))
            return terminal.Fail(Path.Combine(folder, "scenario.yaml"), 1, "NoSuchSubject", subject, string.Join(' ', scenario.Subjects.Select(s => s.Number)));
        if (arguments.Option("--language") is { } language && !scenario.Languages.Contains(language)) return terminal.Usage("NoSuchLanguage", language, string.Join(' ', scenario.Languages));
        if (!Mapping(arguments, terminal, out var mapping)) return Terminal.Failed;
        if (InputFile.Read(arguments.Operand, terminal) is not { } bytes) return Terminal.Failed;
        var read = EventListFile.Read(bytes);
        if (read.Book is not { } book) return Refused(arguments.Operand, read, terminal);
        var faults = EventListImport.Faults(book, scenario, mapping);
        foreach (var fault in faults) terminal.Error.WriteLine($"{arguments.Option("--mapping") ?? arguments.Operand}:1: {fault}");
        return faults.IsEmpty ? Keep(arguments, folder, EventListImport.Preview(book, scenario, (int)subject, mapping), terminal) : Terminal.Failed;
    }

    private static int Keep(Arguments arguments, string folder, ImportPreview preview, Terminal terminal)
    {
        var report = preview.Report;
        if (!Save(arguments.Option("--report"), Encoding.UTF8.GetBytes(report.ToJson() + "\n"), terminal)) return Terminal.Failed;
        if (!Save(arguments.Option("--write-mapping"), MappingFile.Write(preview.Mapping), terminal)) return Terminal.Failed;
        Say(arguments.Operand, report, terminal);
        if (report.Imported == 0) return Terminal.Failed;
        if (arguments.Has("--dry-run"))
        {
            terminal.Out.WriteLine(Words.Get("ImportDry"));
            return Terminal.Good;
        }
        return Write(folder, preview, terminal);
    }

    private static int Write(string folder, ImportPreview preview, Terminal terminal)
    {
        KeepResult kept;
        try
        {
            kept = EventListKeep.Keep(folder, preview);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return terminal.Fail(folder, 1, "CannotWrite", e.Message);
        }
        if (!kept.Kept)
        {
            ValidateCommand.Problems(terminal, folder, new LoadResult(null, kept.Problems));
            terminal.Error.WriteLine(Words.Get("ImportRefused"));
            return Terminal.Failed;
        }
        terminal.Out.WriteLine(kept.Files.IsEmpty ? Words.Get("ImportNothingChanged") : Words.Get("ImportKept", string.Join(' ', kept.Files)));
        return Terminal.Good;
    }

    // What was rejected and noted goes to the errors, with the row as the line; the sum to the output.
    private static void Say(string file, EventListReport report, Terminal terminal)
    {
        foreach (var rejected in report.Rejected) terminal.Error.WriteLine($"{file}:{rejected.Row}: {Words.Get("RowRejected", At(rejected.Cell, rejected.Value), rejected.Reason, rejected.Hint)}");
        foreach (var note in report.Notes) terminal.Error.WriteLine($"{file}:{Math.Max(1, note.Row)}: {Words.Get("RowNote", At(note.Cell, note.Value), note.Reason, note.Hint).TrimStart()}");
        foreach (var column in report.Columns.Where(c => c.MappedTo is null)) terminal.Error.WriteLine($"{file}:{Math.Max(1, report.HeadRow)}: {Words.Get("ColumnNotTaken", column.Column, column.Header, column.Note ?? "")}");
        foreach (var rule in report.Times) terminal.Out.WriteLine(rule);
        terminal.Out.WriteLine(Words.Get("ImportSum", report.Rows, report.Imported, report.Added, report.Updated, report.Unchanged, report.Rejected.Length, report.Skipped.Sum(s => s.To - s.Row + 1)));
    }

    private static string At(string cell, string value) => value.Length == 0 ? cell : $"{cell} “{value.Replace('\n', ' ')}”".TrimStart();

    private static bool Mapping(Arguments arguments, Terminal terminal, out ColumnMapping mapping)
    {
        mapping = new ColumnMapping();
        if (arguments.Option("--mapping") is { } file)
        {
            if (InputFile.Read(file, terminal) is not { } bytes) return false;
            var read = MappingFile.Read(bytes);
            if (read.Mapping is not { } given)
            {
                terminal.Error.WriteLine($"{file}:1: {read.Reason}");
                return false;
            }
            mapping = given;
        }
        if (arguments.Option("--language") is { } language) mapping = mapping with { Language = language };
        return true;
    }

    private static int Refused(string file, BookResult refused, Terminal terminal)
    {
        terminal.Error.WriteLine($"{file}:1: {Words.Get("SheetRefused", refused.Reason!, refused.Hint!)}");
        return Terminal.Failed;
    }

    private static bool Save(string? file, byte[] bytes, Terminal terminal)
    {
        if (file is null) return true;
        try
        {
            File.WriteAllBytes(file, bytes);
            return true;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            terminal.Fail(file, 1, "CannotWrite", e.Message);
            return false;
        }
    }
}
