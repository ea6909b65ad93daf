using Microsoft.Playwright;

namespace Simulator.E2E.Tests.Infrastructure;

/// <summary>Screenshots to look at, in artifacts/screens; never compared by a machine.</summary>
public static class Shots
{
    private static readonly string Folder = Directory.CreateDirectory(Path.Combine(Root(), "artifacts", "screens")).FullName;

    public static Task<byte[]> TakeAsync(IPage page, string name) => page.ScreenshotAsync(new PageScreenshotOptions { Path = Path.Combine(Folder, name + ".png") });

    /// <summary>On a desk and on a telephone, dark and light.</summary>
    public static async Task AroundAsync(IPage page, string name)
    {
        foreach (var (width, height) in new[] { (390, 844), (1440, 900) })
        {
            await page.SetViewportSizeAsync(width, height);
            foreach (var theme in new[] { "light", "dark" })
            {
                await Access.Visits.WearAsync(page, theme);
                await TakeAsync(page, $"{name}-{width}-{theme}");
            }
        }
    }

    public static string Root()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "Simulator.sln"))) folder = folder.Parent ?? throw new InvalidOperationException("The tests run from inside the repository.");
        return folder.FullName;
    }
}
