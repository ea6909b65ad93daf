namespace Simulator.Cli.Checking;

internal static class InputFile
{
    /// <summary>The bytes, or null after saying on the terminal why not.</summary>
    public static byte[]? Read(string path, Terminal terminal)
    {
        try
        {
            return File.ReadAllBytes(path);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            terminal.Fail(path, 1, "CannotRead", e.Message);
            return null;
        }
    }
}
