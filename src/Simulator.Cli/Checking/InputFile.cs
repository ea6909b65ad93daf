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
        // An empty name, or one with characters no file can have, is refused before the file is looked for.
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            terminal.Fail(path, 1, "CannotRead", e.Message);
            return null;
        }
    }
}
