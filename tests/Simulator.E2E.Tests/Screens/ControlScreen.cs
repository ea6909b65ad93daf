using System.Text.RegularExpressions;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Simulator.E2E.Tests.Screens;

/// <summary>The control desk.</summary>
public sealed class ControlScreen(IPage page, string exercise) : Screen(page)
{
    public string Exercise => exercise;

    public async Task<string> CodeAsync() => await Test("code").GetAttributeAsync("data-code") ?? "";

    /// <summary>Says yes to whoever asks for a seat that needs it.</summary>
    public async Task ConfirmAsync(string person)
    {
        var row = Page.Locator("[data-test^='asks-']").Filter(new() { HasText = person });
        await row.GetByRole(AriaRole.Button).ClickAsync();
        await Expect(row).ToHaveCountAsync(0);
    }

    public async Task StartAsync()
    {
        await Test("check-announced").CheckAsync();
        await Test("start").ClickAsync();
        // Whatever is still open is asked about once.
        await Expect(Test("start-anyway").Or(Test("pause")).First).ToBeVisibleAsync();
        if (await Test("start-anyway").IsVisibleAsync()) await Test("start-anyway").ClickAsync();
        await StandsAsync("running");
    }

    public Task StandsAsync(string status) => Expect(Page.Locator("[data-status]").First).ToHaveAttributeAsync("data-status", status);

    /// <summary>Exercise time as the frame tells it: T+12:05, T+1:34:32.</summary>
    public async Task<TimeSpan> ElapsedAsync()
    {
        var shown = await Page.Locator("[data-clock='elapsed']").First.InnerTextAsync();
        return TimeSpan.FromSeconds(shown[2..].Split(':').Aggregate(0, (sum, part) => sum * 60 + int.Parse(part, System.Globalization.CultureInfo.InvariantCulture)));
    }

    /// <summary>To an exercise time such as 12:05 (minutes and seconds).</summary>
    /// <param name="asks">Whether what falls due on the way waits for a decision; else it happens.</param>
    public async Task JumpAsync(string time, bool asks = false)
    {
        await Test("jump").ClickAsync();
        await Test("jump-to").FillAsync(time);
        await Test("jump-asks").SetCheckedAsync(asks);
        await Expect(Test("jump-warning")).ToBeVisibleAsync();
        await Test("jump-go").ClickAsync();
        await Expect(Test("jump-to")).ToHaveCountAsync(0);
    }

    /// <summary>Ends the running subject and begins the one that follows it.</summary>
    public async Task NextSubjectAsync()
    {
        await SureAsync("end-subject");
        await Test("begin-subject").ClickAsync();
        await StandsAsync("running");
    }

    public async Task PauseAsync()
    {
        await Test("pause").ClickAsync();
        await Expect(Test("resume")).ToBeVisibleAsync();
    }

    public async Task ResumeAsync()
    {
        await Test("resume").ClickAsync();
        await Expect(Test("pause")).ToBeVisibleAsync();
    }

    /// <summary>A live inject by telephone.</summary>
    public Task CallAsync(string sender, string text, params string[] seats) => WriteAsync("call", sender, text, seats);

    /// <summary>A live inject of a kind, by telephone.</summary>
    public async Task WriteAsync(string kind, string sender, string text, params string[] seats)
    {
        await Test("live-channel").SelectOptionAsync("phone");
        await Test("live-kind").SelectOptionAsync(kind);
        await TypeAsync(Test("live-sender"), sender);
        foreach (var seat in seats) await Page.Locator("label", new() { Has = Test($"live-to-{seat}") }).ClickAsync();
        await TypeAsync(Test("live-text"), text);
        await Test("live-now").ClickAsync();
        await Expect(Test("live-text")).ToHaveValueAsync("");
    }

    /// <summary>A post by an account of the public about this narrative, and so many reposts of it.</summary>
    /// <param name="filled">Looks at the form before it is sent.</param>
    /// <param name="tone">How those speak who take it up; null: as it comes.</param>
    public async Task WaveAsync(string narrative, string text, int posts, Func<Screen, Task> filled, string? tone = null)
    {
        await Test("wave-open").ClickAsync();
        await Test("wave-narrative").SelectOptionAsync(narrative);
        if (tone is not null) await Test("wave-tone").SelectOptionAsync(tone);
        await TypeAsync(Test("wave-text"), text);
        await TypeAsync(Test("wave-posts"), posts.ToString(System.Globalization.CultureInfo.InvariantCulture));
        await filled(this);
        await SureAsync("wave-go");
        await Expect(Test("wave-form")).ToHaveCountAsync(0);
    }

    /// <summary>A comment under a post of the feed, as a persona of the scenario.</summary>
    public async Task CommentAsync(string post, string persona, string text)
    {
        await Test("thread-open").ClickAsync();
        await Test("thread-search").FillAsync(post);
        await Test("thread-search").BlurAsync();
        await Page.Locator("[data-test='thread'] .th-row").Filter(new() { HasText = post }).First.ClickAsync();
        await Test("thread-sender").SelectOptionAsync(persona);
        await TypeAsync(Test("thread-text"), text);
        await Test("thread-send").ClickAsync();
        await Expect(Test("thread-text")).ToHaveValueAsync("");
        await Test("thread-open").ClickAsync();
    }

    /// <summary>A word only this seat sees.</summary>
    public async Task HintAsync(string seat, string text)
    {
        if (await Test($"open-{seat}").CountAsync() == 0) await Test($"seat-{seat}").ClickAsync();
        await TypeAsync(Test($"hint-{seat}"), text);
        await Test($"hint-send-{seat}").ClickAsync();
        await Expect(Test($"hint-said-{seat}")).ToBeVisibleAsync();
    }

    /// <summary>Answers the question a seat asked of a department.</summary>
    public async Task AnswerAsync(string question, string answer, params string[] facts)
    {
        var asked = Page.Locator("[data-test^='ask-']").Filter(new() { HasText = question });
        await asked.Locator("[data-test^='answer-']").First.ClickAsync();
        await TypeAsync(Test("answer-text"), answer);
        if (facts.Length > 0) await asked.Locator("summary").ClickAsync();
        foreach (var fact in facts) await asked.Locator($"[data-test='fact-{fact}']").CheckAsync();
        await Test("answer-send").ClickAsync();
        await Expect(Test("answer-text")).ToHaveCountAsync(0);
    }

    public Task DeliveredAsync(string inject) => Expect(Test($"inject-{inject}")).ToHaveAttributeAsync("data-status", "delivered");

    public async Task ScoreIsAboveAsync(double points) =>
        await Expect(Test("score-total")).ToHaveTextAsync(new Regex($"^(?:{string.Join('|', Enumerable.Range((int)points, 110 - (int)points))})\\."));

    public async Task EndAsync()
    {
        await SureAsync("end");
        await StandsAsync("ended");
    }

    public async Task ReleaseScoreAsync() => await Test("release-score").CheckAsync();
    public async Task ReleaseReplayAsync() => await Test("release-replay").CheckAsync();
}
