namespace Simulator.Documents.EventLists.Reading;

/// <summary>The file as a whole cannot be used; the code is one of the <c>Refused_</c> texts.</summary>
internal sealed class RefusedSheet(string code, params object[] args) : Exception
{
    public string Code { get; } = code;
    public object[] Args { get; } = args;
}
