using System.Collections.Immutable;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Rendering;

namespace Simulator.Web.Features.Feed;

/// <summary>
/// The rows of a feed, in blocks by their place in the exercise: what comes touches the newest block, what goes the oldest, and those between are
/// passed over. Draws apart from the panel around it.
/// </summary>
public sealed class FeedRows : IComponent
{
    private const int BlockBits = 4;
    private readonly RenderFragment _draw;
    private RenderHandle _handle;
    private ImmutableArray<ShownRow> _drawn;
    private (bool, bool, bool) _how;

    public FeedRows() => _draw = Draw;

    [Parameter, EditorRequired] public ImmutableArray<ShownRow> Rows { get; set; }
    /// <summary>Whether rows can be registered, and replied to, from here.</summary>
    [Parameter] public bool Register { get; set; }
    [Parameter] public bool Reply { get; set; }
    /// <summary>False for a feed in another order than that in which posts came.</summary>
    [Parameter] public bool NewestFirst { get; set; } = true;

    public void Attach(RenderHandle renderHandle) => _handle = renderHandle;

    public Task SetParametersAsync(ParameterView parameters)
    {
        parameters.SetParameterProperties(this);
        var how = (Register, Reply, NewestFirst);
        Show(Rows, anyway: how != _how);
        _how = how;
        return Task.CompletedTask;
    }

    /// <summary>The panel's way past its own drawing: only rows changed.</summary>
    public void Show(ImmutableArray<ShownRow> rows) => Show(rows, anyway: false);

    internal static bool Same(ImmutableArray<ShownRow> a, ImmutableArray<ShownRow> b)
    {
        if (a == b) return true;
        if (a.IsDefault || a.Length != b.Length) return false;
        for (var i = 0; i < a.Length; i++)
            if (!ReferenceEquals(a[i], b[i])) return false;
        return true;
    }

    private void Show(ImmutableArray<ShownRow> rows, bool anyway)
    {
        Rows = rows;
        if (!anyway && Same(_drawn, rows)) return;
        _drawn = rows;
        _handle.Render(_draw);
    }

    private void Draw(RenderTreeBuilder builder)
    {
        for (int from = 0, until; from < Rows.Length; from = until)
        {
            var block = Rows[from].Index >> BlockBits;
            until = from + 1;
            while (until < Rows.Length && (!NewestFirst || Rows[until].Index >> BlockBits == block)) until++;
            builder.OpenComponent<FeedBlock>(0);
            builder.SetKey(NewestFirst ? block : -1);
            builder.AddComponentParameter(1, nameof(FeedBlock.Rows), Rows[from..until]);
            builder.AddComponentParameter(2, nameof(FeedBlock.Register), Register);
            builder.AddComponentParameter(3, nameof(FeedBlock.Reply), Reply);
            builder.AddComponentParameter(4, nameof(FeedBlock.NewestFirst), NewestFirst);
            builder.CloseComponent();
        }
    }
}
