using Microsoft.Playwright;
using Simulator.E2E.Tests.Infrastructure;
using static Microsoft.Playwright.Assertions;

namespace Simulator.E2E.Tests;

/// <summary>
/// Whatever is cut out of the screen says that it is an exercise: in the bounds of a card the word is there, visible, uncovered and of a colour that can be
/// read; in a still the violet of its mark lies in the pixels.
/// </summary>
public sealed class MarkTests(Stage stage)
{
    // The centre of some text node with the word lies inside the card, is painted, and is what a finger would hit.
    private const string Seen = """
        card => {
          const box = card.getBoundingClientRect();
          const walk = document.createTreeWalker(card, NodeFilter.SHOW_TEXT);
          for (let node = walk.nextNode(); node; node = walk.nextNode()) {
            if (!/演练|EXERCISE/.test(node.data) || node.parentElement.closest('.vh')) continue;
            const range = document.createRange(); range.selectNodeContents(node);
            for (const r of range.getClientRects()) {
              const x = r.left + r.width / 2, y = r.top + r.height / 2;
              if (r.width < 6 || r.height < 6 || x < box.left || x > box.right || y < box.top || y > box.bottom) continue;
              const style = getComputedStyle(node.parentElement);
              if (style.visibility !== 'visible' || +style.opacity < 0.9 || parseFloat(style.fontSize) < 9) continue;
              const hit = document.elementFromPoint(x, y);
              if (hit && (node.parentElement === hit || node.parentElement.contains(hit) || hit.contains(node.parentElement))) return true;
            }
          }
          return false;
        }
        """;

    // Share of pixels of the violet the mark alone may use (#B9A0F3 on #241C38, mixed with the drawing under it).
    private const string Violet = """
        async address => {
          const image = new Image(); image.src = address; await image.decode();
          const canvas = new OffscreenCanvas(640, 400); const draw = canvas.getContext('2d');
          draw.drawImage(image, 0, 0, 640, 400);
          const { data } = draw.getImageData(0, 0, 640, 400);
          let found = 0;
          for (let i = 0; i < data.length; i += 4) if (data[i + 2] > data[i + 1] + 20 && data[i + 2] > data[i] + 8 && data[i] > data[i + 1] + 4) found++;
          return found / (640 * 400);
        }
        """;

    // S162
    [Fact]
    public async Task A_post_a_slip_a_preview_a_paper_and_a_message_each_say_so_by_themselves()
    {
        var table = await Table.LaidAsync(stage, seats: ["news"]);
        var console = table.Consoles["news"];
        var page = console.Page;
        await Marked(table.Control.Test("invitation-mark"), "invitation");
        await table.Control.StartAsync();
        await table.Control.JumpAsync("40:10");
        await Marked(console.Posts.First, "post");
        await Marked(console.Test("slip"), "slip");
        await Marked(page.Locator("button.slip1").First, "slip line");
        await console.ComposeAsync("holding", "短讯", "正在核实。", "official-account");
        await Marked(page.Locator(".cmp-side article.post"), "preview");
        await console.Test("send-draft-statement").ClickAsync();
        await Marked(console.Test("paper").First, "paper");
        await console.MessageAsync("请核实", "police");
        await console.TabAsync("messages");
        await Marked(page.Locator(".lines li").First, "message");
        await Marked(page.Locator("header.frame"), "frame");
        await Marked(page.Locator("footer.foot"), "foot");
        Assert.StartsWith("【演练】", await page.TitleAsync(), StringComparison.Ordinal);
        await page.EmulateMediaAsync(new() { Media = Media.Print });
        await Expect(page.Locator("header.frame .mark")).ToBeVisibleAsync();
        await Expect(page.Locator("footer.foot")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task Every_still_that_comes_with_a_scenario_carries_the_mark_in_its_pixels()
    {
        var page = await stage.StrangerAsync();
        await page.GotoAsync("/");
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder!.FullName, "Simulator.sln"))) folder = folder.Parent;
        var stills = Directory.EnumerateFiles(Path.Combine(folder.FullName, "scenarios"), "*", SearchOption.AllDirectories).Where(f => Path.GetFileName(Path.GetDirectoryName(f)) == "media").Order(StringComparer.Ordinal).ToArray();
        Assert.NotEmpty(stills);
        foreach (var still in stills)
        {
            var type = Path.GetExtension(still) == ".svg" ? "image/svg+xml" : "image/" + Path.GetExtension(still)[1..];
            var share = await page.EvaluateAsync<double>(Violet, $"data:{type};base64,{Convert.ToBase64String(await File.ReadAllBytesAsync(still, TestContext.Current.CancellationToken))}");
            Assert.True(share > 0.02, $"{Path.GetFileName(still)}: {share:P1} of the mark's colour");
        }
    }

    private static async Task Marked(ILocator card, string what)
    {
        await Expect(card).ToBeVisibleAsync();
        // Scrolled to and looked at in one go: a list of a running exercise is drawn anew in between.
        Assert.True(await card.EvaluateAsync<bool>($"card => {{ card.scrollIntoView({{ block: 'center' }}); return ({Seen})(card); }}"), $"The {what} says nothing of an exercise when cut out.");
    }
}
