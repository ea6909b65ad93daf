namespace Simulator.Web.Components.Desk;

/// <summary>The content keeps the scenario's language; where that is not the interface's, the element says so, for screen readers and fonts.</summary>
public static class ContentLanguage
{
    /// <summary>For a <c>lang</c> attribute: null (no attribute) when the page already speaks this language.</summary>
    public static string? Of(string language) =>
        string.Equals(language, System.Globalization.CultureInfo.CurrentUICulture.Name, StringComparison.OrdinalIgnoreCase) ? null : language;
}
