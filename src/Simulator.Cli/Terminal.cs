namespace Simulator.Cli;

/// <summary>Where a command writes, and its clock.</summary>
public sealed record Terminal(TextWriter Out, TextWriter Error, TimeProvider Time)
{
    public const int Good = 0, Failed = 1, Misused = 2;

    /// <summary>Wrong usage: says so and how to learn the right one.</summary>
    public int Usage(string code, params object[] args)
    {
        Error.WriteLine($"simulator: {Words.Get(code, args)}");
        return Misused;
    }

    /// <summary>A failed input or check, as <c>file:line: message</c>.</summary>
    public int Fail(string file, int line, string code, params object[] args)
    {
        Error.WriteLine(FormattableString.Invariant($"{file}:{line}: {Words.Get(code, args)}"));
        return Failed;
    }
}
