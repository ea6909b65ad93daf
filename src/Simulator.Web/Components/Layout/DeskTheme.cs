using MudBlazor;

namespace Simulator.Web.Components.Layout;

/// <summary>The MudBlazor side of the tokens in css/tokens.css; only what the palette has a place for.</summary>
public static class DeskTheme
{
    private static readonly string[] Stack =
        ["Noto Sans SC Variable", "Noto Sans CJK SC", "Source Han Sans SC", "PingFang SC", "Microsoft YaHei", "system-ui", "sans-serif"];

    public static MudTheme Value { get; } = new()
    {
        PaletteDark = Fill(new PaletteDark(), new Tones(
            Bg: "#0D1113", Pane: "#14191C", Well: "#0A0E10", Hover: "#222B30", Line: "#283137", Field: "#6C7981",
            Ink: "#E9EDEE", Ink2: "#B5BFC4", Ink3: "#8D999F", Act: "#5CC4B5", ActInk: "#06211D",
            Info: "#5FA0F2", Ok: "#66C28A", Due: "#F2B544", Late: "#FF776C")),
        PaletteLight = Fill(new PaletteLight(), new Tones(
            Bg: "#E6E6E0", Pane: "#F6F6F2", Well: "#FFFFFF", Hover: "#ECECE6", Line: "#D9D9D1", Field: "#82857B",
            Ink: "#171C1F", Ink2: "#434C51", Ink3: "#5F686D", Act: "#0A6B61", ActInk: "#FFFFFF",
            Info: "#7DB4F5", Ok: "#1B7340", Due: "#8A5600", Late: "#B3261E")),
        LayoutProperties = new LayoutProperties
        {
            DefaultBorderRadius = "3px",
            AppbarHeight = "56px",
            DrawerWidthLeft = "272px",
            DrawerWidthRight = "384px",
        },
        Typography = new Typography
        {
            Default = new DefaultTypography { FontFamily = Stack, FontSize = "13px", LineHeight = "1.54" },
            Button = new ButtonTypography { FontFamily = Stack, FontSize = "13px", TextTransform = "none" },
        },
        Shadows = Flat(),
    };

    private sealed record Tones(
        string Bg, string Pane, string Well, string Hover, string Line, string Field,
        string Ink, string Ink2, string Ink3, string Act, string ActInk,
        string Info, string Ok, string Due, string Late);

    private static T Fill<T>(T palette, Tones t) where T : Palette
    {
        palette.Primary = t.Act;
        palette.PrimaryContrastText = t.ActInk;
        palette.Secondary = palette.Tertiary = palette.ActionDefault = palette.TextSecondary = t.Ink2;
        palette.Info = t.Info;
        palette.Success = t.Ok;
        palette.Warning = t.Due;
        palette.Error = t.Late;
        palette.Dark = palette.TableHover = t.Hover;
        palette.Background = t.Bg;
        palette.BackgroundGray = t.Well;
        palette.Surface = palette.AppbarBackground = palette.DrawerBackground = t.Pane;
        palette.AppbarText = palette.DrawerText = palette.TextPrimary = t.Ink;
        palette.TextDisabled = t.Ink3;
        palette.LinesDefault = palette.TableLines = palette.Divider = t.Line;
        palette.LinesInputs = t.Field;
        palette.OverlayDark = "rgba(10,14,16,0.7)";
        palette.RippleOpacity = 0;
        return palette;
    }

    // Panes have no shadow; menus and dialogs, from 8 up, have one soft one.
    private static Shadow Flat()
    {
        var shadow = new Shadow();
        for (var level = 0; level < shadow.Elevation.Length; level++)
            shadow.Elevation[level] = level < 8 ? "none" : "0 8px 24px rgba(0,0,0,.35)";
        return shadow;
    }
}
