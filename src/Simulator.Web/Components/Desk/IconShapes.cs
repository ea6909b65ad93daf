using System.Collections.Frozen;

namespace Simulator.Web.Components.Desk;

/// <summary>The line icons, drawn on a 16 × 16 field with one stroke. Names say what is drawn or the one thing it stands for.</summary>
public static class IconShapes
{
    public static IEnumerable<string> Names => Shapes.Keys.Order(StringComparer.Ordinal);

    /// <summary>Markup inside the svg element; empty for a name nobody drew.</summary>
    public static string Of(string name) => Shapes.GetValueOrDefault(name, "");

    private static readonly FrozenDictionary<string, string> Shapes = new Dictionary<string, string>
    {
        ["phone"] = """<path d="M4 2.5h2.5l1 3-1.6 1.2a8 8 0 0 0 3.4 3.4L10.5 8.5l3 1V12a1.5 1.5 0 0 1-1.6 1.5A10.5 10.5 0 0 1 2.5 4 1.5 1.5 0 0 1 4 2.5z"/>""",
        ["plus"] = """<path d="M8 3.5v9M3.5 8h9"/>""",
        ["check"] = """<path d="m3 8.5 3.3 3.3L13 4.8"/>""",
        ["mail"] = """<rect x="2" y="3.5" width="12" height="9" rx="1"/><path d="m2.5 4.5 5.5 4.5 5.5-4.5"/>""",
        ["pen"] = """<path d="M3 13l.6-2.8 7.6-7.6 2.2 2.2-7.6 7.6z"/>""",
        ["pin"] = """<path d="M8 14s4.5-4.2 4.5-7.5a4.5 4.5 0 0 0-9 0C3.5 9.8 8 14 8 14z"/><circle cx="8" cy="6.5" r="1.5"/>""",
        ["speaker"] = """<path d="M2.5 6.5v3h2.3L10.5 13V3L4.8 6.5zM12.5 6v4"/>""",
        ["mute"] = """<path d="M2.5 6.5v3h2.3L10.5 13V3L4.8 6.5zM12 6l3 4M15 6l-3 4"/>""",
        ["chat"] = """<path d="M2.5 3h11v8H8l-3.5 2.8V11h-2z"/>""",
        ["right"] = """<path d="m6 4 4 4-4 4"/>""",
        ["left"] = """<path d="m10 4-4 4 4 4"/>""",
        ["down"] = """<path d="m4 6 4 4 4-4"/>""",
        ["up"] = """<path d="M8 13V3.5M4.2 7.2 8 3.5l3.8 3.7"/>""",
        ["arrow"] = """<path d="M3 8h10M9.2 4.2 13 8l-3.8 3.8"/>""",
        ["paper"] = """<path d="M4 1.8h5.5L12.5 5v9.2H4z"/><path d="M9.3 1.8V5h3.2M6 8h4.5M6 10.7h4.5"/>""",
        ["half"] = """<circle cx="8" cy="8" r="5.5"/><path d="M8 2.5v11a5.5 5.5 0 0 0 0-11z" fill="currentColor" stroke="none"/>""",
        ["cross"] = """<path d="m4 4 8 8M12 4l-8 8"/>""",
        ["question"] = """<path d="M5.6 6a2.5 2.5 0 1 1 3.7 2.2c-.9.5-1.3 1-1.3 1.9"/><path d="M8 12.8v.1"/>""",
        ["dash"] = """<path d="M3.5 8h9"/>""",
        ["lock"] = """<rect x="3.5" y="7" width="9" height="6.5" rx="1"/><path d="M5.5 7V5a2.5 2.5 0 0 1 5 0v2"/>""",
        ["link"] = """<path d="M6.5 9.5 9.5 6.5M7 4.8l1.5-1.5a2.8 2.8 0 0 1 4 4L11 8.8M9 11.2l-1.5 1.5a2.8 2.8 0 0 1-4-4L5 7.2"/>""",
        ["send"] = """<path d="M2.5 8 13.5 2.8 10.5 13.5 7.5 9z"/>""",
        ["warning"] = """<path d="M8 2.2 14.5 13.5h-13z"/><path d="M8 6.5v3.2M8 11.6v.1"/>""",
        ["pause"] = """<path d="M5 3v10M11 3v10"/>""",
        ["play"] = """<path d="M4.5 3v10l8-5z"/>""",
        ["skip"] = """<path d="M2.5 4v8l5.5-4zM8 4v8l5.5-4z"/>""",
        ["back"] = """<path d="M13.5 4v8L8 8zM8 4v8L2.5 8z"/>""",
        ["repost"] = """<path d="M4 5.5h7.5M9.5 3.2l2.3 2.3-2.3 2.3M12 10.5H4.5M6.5 8.2 4.2 10.5l2.3 2.3"/>""",
        ["heart"] = """<path d="M8 13.2 3.2 8.4a3 3 0 0 1 4.3-4.2l.5.5.5-.5a3 3 0 0 1 4.3 4.2z"/>""",
        ["bin"] = """<path d="M3 4.5h10M6 4.5V3h4v1.5M4.5 4.5l.6 9h5.8l.6-9"/>""",
        ["eye"] = """<path d="M1.5 8S4 3.5 8 3.5 14.5 8 14.5 8 12 12.5 8 12.5 1.5 8 1.5 8z"/><circle cx="8" cy="8" r="2"/>""",
        ["sun"] = """<circle cx="8" cy="8" r="3"/><path d="M8 1.5V3M8 13v1.5M1.5 8H3M13 8h1.5M3.4 3.4l1 1M11.6 11.6l1 1M3.4 12.6l1-1M11.6 4.4l1-1"/>""",
        ["moon"] = """<path d="M13 9.6A5.5 5.5 0 0 1 6.4 3 5.5 5.5 0 1 0 13 9.6z"/>""",
        ["help"] = """<circle cx="8" cy="8" r="6"/><path d="M6.2 6.3a1.8 1.8 0 1 1 2.7 1.6c-.6.4-.9.7-.9 1.4M8 11.4v.1"/>""",
        ["search"] = """<circle cx="7" cy="7" r="4.5"/><path d="m10.5 10.5 3.5 3.5"/>""",
        ["shield"] = """<path d="M8 1.8 13 3.6v4.2c0 3-2.1 5.2-5 6.4-2.9-1.2-5-3.4-5-6.4V3.6z"/>""",
        ["flag"] = """<path d="M3.5 14V2.5h8.5l-2 3 2 3H3.5"/>""",
        ["person"] = """<circle cx="8" cy="5.2" r="2.7"/><path d="M2.8 14c.5-3 2.5-4.5 5.2-4.5s4.7 1.5 5.2 4.5"/>""",
        ["board"] = """<rect x="2" y="2.5" width="12" height="11" rx="1"/><path d="M6 2.5v11M6 8h8"/>""",
        ["chart"] = """<path d="M2.5 2.5v11h11M5 10.5l2.5-3 2 1.5 3.5-4.5"/>""",
        ["clock"] = """<circle cx="8" cy="8" r="6"/><path d="M8 4.5V8l2.5 1.6"/>""",
        ["scales"] = """<path d="M8 2.5v11M4.5 13.5h7M3 4.5h10M3 4.5 1.3 9h3.4zM13 4.5 11.3 9h3.4z"/>""",
        ["filter"] = """<path d="M2 3.5h12L9.5 9v4L6.5 11.5V9z"/>""",
        ["list"] = """<path d="M5.5 4h8M5.5 8h8M5.5 12h8M2.5 4v.1M2.5 8v.1M2.5 12v.1"/>""",
        ["more"] = """<path d="M3.5 8v.1M8 8v.1M12.5 8v.1" stroke-width="2.4"/>""",
        ["mic"] = """<rect x="6" y="2" width="4" height="7" rx="2"/><path d="M3.8 7.5a4.2 4.2 0 0 0 8.4 0M8 11.8V14"/>""",
        ["undo"] = """<path d="M6 3.5 2.8 6.7 6 9.9"/><path d="M3 6.7h6.5a3.5 3.5 0 0 1 0 7H6"/>""",
        ["bookmark"] = """<path d="M4 2h8v12l-4-3-4 3z"/>""",
        ["download"] = """<path d="M8 2.5V10M4.8 7 8 10.2 11.2 7M2.5 13.5h11"/>""",
        ["gauge"] = """<path d="M2.5 12a6 6 0 1 1 11 0M8 10l2.5-3.5"/>""",
        ["key"] = """<circle cx="5.5" cy="8" r="2.8"/><path d="M8.3 8h5.7v2.5M11.5 8v2"/>""",
    }.ToFrozenDictionary(StringComparer.Ordinal);
}
