using Simulator.Documents.Cascades;
using Simulator.Domain.Rumors;
using Simulator.Domain.Rumors.Fitting;

namespace Simulator.Cli.Fitting;

internal static class ReferenceInput
{
    /// <summary>The statistics, or null after saying on the terminal why not.</summary>
    public static CascadeReference? Read(string path, CascadeClass kind, Terminal terminal)
    {
        try
        {
            using var file = File.OpenRead(path);
            return ReferenceFile.Read(file, kind);
        }
        catch (InvalidDataException e)
        {
            terminal.Fail(path, 1, "ReferenceUnreadable", e.Message);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            terminal.Fail(path, 1, "CannotRead", e.Message);
        }
        return null;
    }
}
