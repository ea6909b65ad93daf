using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Localization;
using Simulator.Web.Components.Accounts;
using Simulator.Web.Components.Desk;
using Simulator.Web.Components.Home;
using Simulator.Web.Components.Layout;
using Simulator.Web.Components.Lobby;

namespace Simulator.Web.Tests.Desk;

public sealed class TextsTests : UiTest
{
    [Theory]
    [InlineData(typeof(DeskText))]
    [InlineData(typeof(LayoutText))]
    [InlineData(typeof(HomeText))]
    [InlineData(typeof(LobbyText))]
    [InlineData(typeof(AccountText))]
    public void Both_languages_have_the_same_texts(Type texts)
    {
        Speak("zh-CN");
        var chinese = Texts(texts);
        Speak("en");
        var english = Texts(texts);
        Assert.NotEmpty(chinese);
        Assert.Equal(chinese.Keys.Order(), english.Keys.Order());
        Assert.All(english, text => Assert.Equal(Slots(chinese[text.Key]), Slots(text.Value)));
        Assert.True(english.Count(text => chinese[text.Key] == text.Value) <= 1);
    }

    [Theory]
    [InlineData(typeof(DeskText))]
    [InlineData(typeof(LayoutText))]
    [InlineData(typeof(HomeText))]
    [InlineData(typeof(LobbyText))]
    [InlineData(typeof(AccountText))]
    public void Chinese_is_short_and_plain(Type texts)
    {
        Speak("zh-CN");
        Assert.All(Texts(texts).Values, text => Assert.DoesNotContain(text, c => c is '请' or '您' or '！'));
    }

    private Dictionary<string, string> Texts(Type texts) => Services.GetRequiredService<IStringLocalizerFactory>()
        .Create(texts).GetAllStrings(includeParentCultures: IsDefault())
        .ToDictionary(t => t.Name, t => t.Value);

    // The default language lies in the neutral resource, the parent of every culture.
    private static bool IsDefault() => System.Globalization.CultureInfo.CurrentUICulture.Name == "zh-CN";

    private static int Slots(string text) => System.Text.RegularExpressions.Regex.Count(text, @"\{\d");
}
