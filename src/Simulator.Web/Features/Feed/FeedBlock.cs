using System.Collections.Immutable;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Rendering;
using Microsoft.Extensions.Localization;
using Simulator.Web.Components.Desk;

namespace Simulator.Web.Features.Feed;

/// <summary>
/// Some neighbouring rows of a feed. It draws only when one of them came, went or changed, and hands the framework the very strings it had before,
/// so that comparing rows is comparing references. The DOM of a row is that of FeedRow.
/// </summary>
public sealed class FeedBlock : IComponent
{
    // More than posts of any exercise; not the largest number, which means "nothing more" to the framework.
    private const int AboveAll = 1_000_000_000;
    private readonly RenderFragment _draw;
    private RenderHandle _handle;
    private (ImmutableArray<ShownRow> Rows, bool Register, bool Reply, bool NewestFirst) _drawn;

    public FeedBlock() => _draw = Draw;

    [Inject] private IStringLocalizer<DeskText> Words { get; set; } = null!;

    [Parameter, EditorRequired] public ImmutableArray<ShownRow> Rows { get; set; }
    [Parameter] public bool Register { get; set; }
    [Parameter] public bool Reply { get; set; }
    [Parameter] public bool NewestFirst { get; set; }

    public void Attach(RenderHandle renderHandle) => _handle = renderHandle;

    // By hand: the names are few, and a console sets them four times a second.
    public Task SetParametersAsync(ParameterView parameters)
    {
        foreach (var parameter in parameters)
            switch (parameter.Name)
            {
                case nameof(Rows): Rows = (ImmutableArray<ShownRow>)parameter.Value; break;
                case nameof(Register): Register = (bool)parameter.Value; break;
                case nameof(Reply): Reply = (bool)parameter.Value; break;
                case nameof(NewestFirst): NewestFirst = (bool)parameter.Value; break;
                default: throw new InvalidOperationException($"Rows of a feed have no parameter '{parameter.Name}'.");
            }
        if ((Register, Reply, NewestFirst) == (_drawn.Register, _drawn.Reply, _drawn.NewestFirst) && FeedRows.Same(_drawn.Rows, Rows)) return Task.CompletedTask;
        _drawn = (Rows, Register, Reply, NewestFirst);
        _handle.Render(_draw);
        return Task.CompletedTask;
    }

#pragma warning disable ASP0006 // The rows are a list that grows at one end: their place in the exercise is the order of the source here.
    private void Draw(RenderTreeBuilder builder)
    {
        var end = RowMarkup.End(Register, Reply, Words);
        foreach (var row in Rows)
        {
            // Newest first, the place of a post in the exercise says by itself which row came and which went: a sequence number that only grows
            // spares the framework a table of keys. In any other order rows have keys.
            builder.OpenElement(NewestFirst ? AboveAll - row.Index : 0, "article");
            if (!NewestFirst) builder.SetKey(row.Number);
            builder.AddAttribute(1, "class", row.Css);
            builder.AddAttribute(2, "data-key");
            builder.AddAttribute(3, "tabindex", "-1");
            builder.AddAttribute(4, "data-post", row.Number);
            builder.AddMarkupContent(5, row.Body.Value);
            builder.OpenElement(6, "div");
            builder.AddAttribute(7, "class", "ct");
            builder.AddMarkupContent(8, row.Counters.Value);
            builder.AddMarkupContent(9, (row.Item is { } item ? RowMarkup.End(item, Reply, Words) : end).Value);
            builder.CloseElement();
            builder.CloseElement();
        }
    }
#pragma warning restore ASP0006
}
