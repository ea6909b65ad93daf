using Microsoft.AspNetCore.Components;

namespace Simulator.Web.Features.Feed;

/// <summary>A button of a row was pressed. The page's script says which: a row is markup, and has no handler of its own.</summary>
public sealed class RowPressedArgs : EventArgs
{
    /// <summary>register, reply or comments.</summary>
    public string Press { get; set; } = "";
    /// <summary>Place of the post in the exercise.</summary>
    public int Post { get; set; }
}

[EventHandler("onrowpressed", typeof(RowPressedArgs), enableStopPropagation: true, enablePreventDefault: false)]
public static class EventHandlers;
