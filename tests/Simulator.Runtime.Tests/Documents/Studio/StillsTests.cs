using System.Text;
using Simulator.Documents.Studio;

namespace Simulator.Runtime.Tests.Documents.Studio;

/// <summary>Pictures somebody brings: only drawings and photographs, nothing that runs or fetches, and always with the mark of the exercise.</summary>
public sealed class StillsTests
{
    private static byte[] Svg(string inside, string head = "viewBox=\"0 0 640 400\"") => Encoding.UTF8.GetBytes($"<svg xmlns=\"http://www.w3.org/2000/svg\" {head}>{inside}</svg>");
    private static string Text(Still still) => Encoding.UTF8.GetString(still.Drawing!);

    [Fact]
    public void A_drawing_gets_the_mark_once()
    {
        var marked = Stills.Of(Svg("<rect width=\"10\" height=\"10\"/>"));
        Assert.Contains("演练 EXERCISE", Text(marked), StringComparison.Ordinal);
        Assert.Equal(Text(marked), Text(Stills.Of(marked.Drawing!)));
        Assert.True(Drawings.IsHarmless(marked.Drawing!));
    }

    [Theory]
    [InlineData("<script>alert(1)</script>")]
    [InlineData("<rect onload=\"x()\"/>")]
    [InlineData("<image href=\"http://example.com/a.png\"/>")]
    [InlineData("<foreignObject/>")]
    [InlineData("<use href=\"other.svg#a\"/>")]
    public void What_runs_or_fetches_is_not_taken(string inside) => Assert.Equal("StillHarmful", Stills.Of(Svg(inside)).Refused);

    [Fact]
    public void A_photograph_becomes_a_drawing_with_the_mark()
    {
        byte[] png = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 13, 0x49, 0x48, 0x44, 0x52, 0, 0, 2, 0x80, 0, 0, 1, 0x90, 8, 2, 0, 0, 0];
        var still = Stills.Of(png);
        Assert.Contains("viewBox=\"0 0 640 400\"", Text(still), StringComparison.Ordinal);
        Assert.Contains("data:image/png;base64,", Text(still), StringComparison.Ordinal);
        Assert.Contains("演练 EXERCISE", Text(still), StringComparison.Ordinal);
        Assert.True(Drawings.IsHarmless(still.Drawing!));
        byte[] jpeg = [0xFF, 0xD8, 0xFF, 0xE0, 0, 4, 0, 0, 0xFF, 0xC0, 0, 17, 8, 0x01, 0x90, 0x02, 0x80, 3, 1, 0x22, 0, 2];
        Assert.Contains("viewBox=\"0 0 640 400\"", Text(Stills.Of(jpeg)), StringComparison.Ordinal);
    }

    [Fact]
    public void Anything_else_is_not_taken()
    {
        Assert.Equal("StillUnknown", Stills.Of("GIF89a"u8.ToArray()).Refused);
        Assert.Equal("StillTooLarge", Stills.Of(new byte[Stills.LargestPicture + 1]).Refused);
        Assert.Equal("StillNoSize", Stills.Of(Svg("", "width=\"100%\" height=\"100%\"")).Refused);
        Assert.Equal("StillSides", Stills.Of([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 13, 0x49, 0x48, 0x44, 0x52, 0, 1, 0, 0, 0, 0, 1, 0x90, 8]).Refused);
    }
}
