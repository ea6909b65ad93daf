using Bunit;
using Microsoft.AspNetCore.Components;
using Simulator.Tests.BadInput;
using Simulator.Web.Features.Feed;

namespace Simulator.Web.Tests.Security;

/// <summary>The body of a feed row is made as HTML once and shared: the one place where an encoder of ours stands between text and page.</summary>
public sealed class FeedMarkupTests : UiTest
{
    [Fact]
    public void A_body_is_text_whatever_it_holds()
    {
        for (var seed = 0; seed < 1_000; seed++)
        {
            var hostile = new Hostile(seed);
            var text = Readable(hostile.Pick((string[])["", "#", "@", "#<b>", "@a", "\ud83d"]) + hostile.Text() + hostile.Pick((string[])["#", "@<i>", "", "\udc00", Hostile.Script, Hostile.Image]));
            var shown = Render(builder => builder.AddMarkupContent(0, "<p>" + PostBodies.Linked(text).Value + "</p>"));
            Assert.All(shown.FindAll("*"), e => Assert.True(e.LocalName is "p" or "a" && e.Attributes.Length == 0, $"seed {seed}: {e.OuterHtml}"));
            Assert.Equal(Bare(text), Bare(shown.Find("p").TextContent));
        }
    }

    [Theory]
    [InlineData("@柳湾<script>", "<a>@柳湾</a>&lt;script&gt;")]
    [InlineData("#<img src=x>#", "<a>#&lt;img src=x&gt;#</a>")]
    [InlineData("a & \"b\" 'c'", "a &amp; &quot;b&quot; &#39;c&#39;")]
    [InlineData("👩‍🚒", "&#128105;\u200d&#128658;")]
    public void Names_and_topics_are_marked_and_encoded(string text, string html) => Assert.Equal(html, PostBodies.Linked(text).Value);

    // The parser of these tests takes U+FFFF for the end of the file.
    private static string Readable(string text) => (text.Length > 3_000 ? text[..3_000] : text).Replace("\uffff", "");

    // HTML has no NUL, one kind of line end, and no half characters.
    private static string Bare(string text) => new([.. text.Where(c => c is > '\u001f' and not '\ufffd' && !char.IsSurrogate(c))]);
}
