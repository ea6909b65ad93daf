namespace Simulator.Documents.Papers.Xlsx;

/// <summary>How a cell looks; the value is its place among the cell formats of <c>styles.xml</c>.</summary>
internal enum Ink : uint
{
    Plain, Mark, Title, Note, Heading, Prose, Head, Cell, Link, Signature, Signer,
}
