namespace Simulator.Web.Hosting;

/// <summary>The program cannot start as it is set up; the problems say what is wrong and what to write instead.</summary>
public sealed class SetUpException(params IReadOnlyList<string> problems) : Exception(string.Join(Environment.NewLine, problems))
{
    public IReadOnlyList<string> Problems { get; } = problems;
}
