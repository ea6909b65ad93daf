using Microsoft.AspNetCore.Components;

namespace Simulator.Web.Features.Control.Plan;

/// <summary>Something was meant for an inject with the keyboard or by dragging its box; <c>js/lanes.js</c> says what.</summary>
public sealed class LaneActArgs : EventArgs
{
    public string Inject { get; set; } = "";
    /// <summary>hold, skip, release, edit, time, duplicate, resend, retract, open; by and to: move it.</summary>
    public string Act { get; set; } = "";
    /// <summary>With by: so much later (negative: earlier). With to: since the subject began.</summary>
    public double Seconds { get; set; }
}

[EventHandler("onlaneact", typeof(LaneActArgs), enableStopPropagation: true, enablePreventDefault: false)]
public static class EventHandlers;
