namespace Simulator.Web.Components.Desk;

/// <summary>The theme of one browser tab. The page sets data-theme, this keeps the MudBlazor palette in step.</summary>
public sealed class ThemeState
{
    public const string Cookie = "theme";
    public const string Dark = "dark";
    public const string Light = "light";

    public bool IsDark { get; private set; } = true;

    public string Name => IsDark ? Dark : Light;

    public event Action? Changed;

    public static string Of(string? cookie) => cookie == Light ? Light : Dark;

    public void Use(bool dark)
    {
        if (IsDark == dark)
            return;
        IsDark = dark;
        Changed?.Invoke();
    }
}
