using System.Globalization;
using System.Reflection;
using System.Text.RegularExpressions;
using Bunit;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Rendering;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Localization;
using Simulator.Web.Components.Desk;
using Simulator.Web.Components.Layout;
using Simulator.Web.Tests.Security;

namespace Simulator.Web.Tests.Languages;

/// <summary>The language of a tab changes inside the running page: words anew, components and what is typed in them as they were.</summary>
public sealed class SwitchTests : UiTest
{
    private static readonly CultureInfo English = CultureInfo.GetCultureInfo("en");

    private LanguageState State => Services.GetRequiredService<LanguageState>();

    [Fact]
    public async Task The_switch_says_every_word_anew_and_tells_the_page()
    {
        var module = JSInterop.SetupModule("./js/language.js");
        var told = module.SetupVoid("speak", "en", "/culture?c=en&returnUrl=%2F").SetVoidResult();
        var frame = Render<OuterFrame>(p => p.AddChildContent<ExerciseTag>());
        Assert.Equal("演练", frame.Find("main .xm").TextContent);
        await frame.PressAsync("[data-test=language-switch]");
        Assert.Equal("EXERCISE", frame.Find("main .xm").TextContent);
        Assert.Equal("Public-opinion emergency exercise", frame.Find(".fr-t .y").TextContent);
        Assert.Single(told.Invocations);
        module.SetupVoid("speak", "zh-CN", "/culture?c=zh-CN&returnUrl=%2F").SetVoidResult();
        await frame.PressAsync("[data-test=language-switch]");
        Assert.Equal("演练", frame.Find("main .xm").TextContent);
    }

    [Fact]
    public async Task A_push_from_elsewhere_is_drawn_in_the_language_of_the_tab_and_leaves_the_pusher_his_own()
    {
        var saying = Render<Saying>();
        await Task.Run(async () =>
        {
            CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = English;
            await saying.Instance.PushAsync();
            Assert.Equal(English, CultureInfo.CurrentUICulture);
        }, Xunit.TestContext.Current.CancellationToken);
        Assert.Equal("演练", saying.Find("p").TextContent);
        await saying.InvokeAsync(() => State.TurnTo(English));
        Assert.Equal("EXERCISE", saying.Find("p").TextContent);
        await Task.Run(saying.Instance.PushAsync, Xunit.TestContext.Current.CancellationToken);
        Assert.Equal("EXERCISE", saying.Find("p").TextContent);
    }

    [Fact]
    public async Task What_waited_while_the_language_changed_wakes_up_in_the_new_one()
    {
        var saying = Render<Saying>();
        var waited = saying.InvokeAsync(saying.Instance.WaitAsync);
        await saying.InvokeAsync(() => State.TurnTo(English));
        saying.Instance.Gate.SetResult();
        await waited;
        Assert.Equal("EXERCISE", saying.Find("p").TextContent);
        Assert.Equal(3, saying.RenderCount);
    }

    [Fact]
    public async Task A_click_and_what_it_calls_run_in_the_language_of_the_tab()
    {
        State.TurnTo(English);
        CultureInfo? heard = null;
        await State.SpeakAsync(() =>
        {
            heard = CultureInfo.CurrentUICulture;
            return Task.CompletedTask;
        });
        Assert.Equal(English, heard);
    }

    [Fact]
    public void Every_component_speaks_but_those_without_words_of_their_own()
    {
        Type[] silent = [typeof(Icon), typeof(FeedRow), typeof(Simulator.Web.Components.Layout.HeadingFocus)];
        var components = typeof(LanguageState).Assembly.GetTypes().Where(t => t.IsSubclassOf(typeof(ComponentBase)) && !t.IsSubclassOf(typeof(LayoutComponentBase)) && t.Name != "_Imports").ToArray();
        Assert.True(components.Length > 100);
        Assert.Empty(components.Where(t => !typeof(DeskComponent).IsAssignableFrom(t)).Except(silent).Select(t => t.FullName));
    }

    [Fact]
    public async Task Whoever_goes_is_no_longer_told()
    {
        Render<ComposeBox>();
        Render<LiveChart>();
        Render<ChartTable>();
        Assert.True(State.Shown >= 3);
        await DisposeComponentsAsync();
        Assert.Equal(0, State.Shown);
    }

    // The framework calls only the asynchronous one of two: it has to call the other.
    [Fact]
    public void Whoever_goes_asynchronously_leaves_too()
    {
        var folder = Path.Combine(Repository.At("src"), "Simulator.Web");
        var types = typeof(LanguageState).Assembly.GetTypes().Where(t => t.IsSubclassOf(typeof(DeskComponent)) && t.GetMethod("DisposeAsync", BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly) is not null).ToArray();
        Assert.True(types.Length >= 6);
        foreach (var type in types)
        {
            var file = Directory.EnumerateFiles(folder, type.Name + ".*", SearchOption.AllDirectories).First(f => f.EndsWith(".razor", StringComparison.Ordinal) || f.EndsWith($"{type.Name}.cs", StringComparison.Ordinal));
            Assert.Matches(new Regex(@"ValueTask DisposeAsync\(\)\s*\{[^}]*?\s{8}Dispose\(\);", RegexOptions.Singleline), File.ReadAllText(file));
        }
    }

    private sealed class Saying : DeskComponent
    {
        [Inject] private IStringLocalizer<DeskText> T { get; set; } = null!;

        public TaskCompletionSource Gate { get; } = new();

        public Task PushAsync() => InvokeAsync(StateHasChanged);

        public async Task WaitAsync()
        {
            await Gate.Task;
            StateHasChanged();
        }

        protected override void BuildRenderTree(RenderTreeBuilder builder)
        {
            builder.OpenElement(0, "p");
            builder.AddContent(1, T["Exercise"].Value);
            builder.CloseElement();
        }
    }
}
