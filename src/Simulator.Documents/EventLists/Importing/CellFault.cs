namespace Simulator.Documents.EventLists.Importing;

/// <summary>Why a row cannot be used. The code names its <c>Row_</c> and <c>RowHint_</c> texts.</summary>
internal sealed class CellFault(string code, EventField? field, params object[] args) : Exception
{
    public string Code { get; } = code;
    public EventField? Field { get; } = field;
    public object[] Args { get; } = args;
    /// <summary>What is wrong, when the cell's own words are too long to repeat.</summary>
    public string? Value { get; init; }
}
