namespace Simulator.Domain.Rumors.Fitting;

/// <summary>The repost tree of the first 72 hours: depth, children and subtree of every repost.</summary>
internal sealed class CascadeTree
{
    private readonly int[] _subtree;

    public CascadeTree(ObservedCascade cascade)
    {
        Size = cascade.Within;
        (Depth, Children, _subtree) = (new int[Size], new int[Size], new int[Size]);
        for (var i = 0; i < Size; i++)
        {
            var parent = cascade.Parents[i];
            Depth[i] = parent < 0 ? 1 : Depth[parent] + 1;
            if (parent >= 0) Children[parent]++;
        }
        for (var i = Size - 1; i >= 0; i--)
        {
            _subtree[i]++;
            if (cascade.Parents[i] >= 0) _subtree[cascade.Parents[i]] += _subtree[i];
        }
    }

    public int Size { get; }
    public int[] Depth { get; }
    public int[] Children { get; }

    public double DepthMax => Depth.Max();
    public double DepthMean => Depth.Average();
    public double DirectShare => (double)Depth.Count(d => d == 1) / Size;
    public double LargestSubtreeShare => (double)_subtree.Max() / Size;
    public double BreadthShare => (double)Depth.GroupBy(d => d).Max(g => g.Count()) / Size;

    /// <summary>Mean distance of all pairs, root included: every edge lies between the subtree below it and the rest.</summary>
    public double StructuralVirality
    {
        get
        {
            var nodes = Size + 1.0;
            return _subtree.Sum(s => s * (nodes - s)) / (nodes * (nodes - 1) / 2);
        }
    }
}
