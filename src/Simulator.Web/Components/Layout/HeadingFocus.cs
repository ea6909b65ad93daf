using Microsoft.AspNetCore.Components;
using Simulator.Web.Components.Desk;

namespace Simulator.Web.Components.Layout;

/// <summary>
/// Puts focus on the heading after a change of page inside the tab, so that a screen reader says where it is. Not on the page a tab
/// opens with: the browser reads that by itself, and the heading would take focus from somebody who already types.
/// </summary>
public sealed class HeadingFocus : ComponentBase
{
    private Type? _shown;

    [Inject] private DeskJs Js { get; set; } = null!;

    [Parameter, EditorRequired] public Type Page { get; set; } = null!;

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        var moved = _shown is not null && _shown != Page;
        _shown = Page;
        if (moved) await Js.FocusHeadingAsync();
    }
}
