namespace Simulator.Documents.EventLists.Reading;

/// <summary>How much a file may hold. An event list of a long exercise has some hundred rows.</summary>
internal static class SheetLimits
{
    public const int Rows = 20_000;
    /// <summary>The last row a spreadsheet program knows.</summary>
    public const int LastRow = 1_048_576;
    public const int Columns = 200;
    public const int Sheets = 50;
    /// <summary>Characters a spreadsheet program lets a cell hold.</summary>
    public const int CellText = 32_767;
    /// <summary>Characters of all cells together.</summary>
    public const long AllText = 64L * 1024 * 1024;
    public const int Merges = 20_000;
    public const int Parts = 2_000;
    /// <summary>Bytes of all parts of a workbook, unpacked.</summary>
    public const long Unpacked = 128L * 1024 * 1024;
}
