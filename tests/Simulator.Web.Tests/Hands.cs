using Bunit;

namespace Simulator.Web.Tests;

/// <summary>
/// What a person does to a page. Finding and acting happen in one turn of the renderer: a push that renders between the two would give the
/// button a new handler and leave the old one dangling.
/// </summary>
internal static class Hands
{
    public static Task PressAsync<T>(this IRenderedComponent<T> page, string selector) where T : Microsoft.AspNetCore.Components.IComponent =>
        ActAsync(page, selector, e => e.Click());

    public static Task ChangeAsync<T>(this IRenderedComponent<T> page, string selector, object value) where T : Microsoft.AspNetCore.Components.IComponent =>
        ActAsync(page, selector, e => e.Change(value));

    public static Task TypeAsync<T>(this IRenderedComponent<T> page, string selector, string text) where T : Microsoft.AspNetCore.Components.IComponent =>
        ActAsync(page, selector, e => e.Input(text));

    private static Task ActAsync<T>(IRenderedComponent<T> page, string selector, Action<AngleSharp.Dom.IElement> act) where T : Microsoft.AspNetCore.Components.IComponent
    {
        page.WaitForElement(selector);
        return page.InvokeAsync(() => act(page.Find(selector)));
    }
}
