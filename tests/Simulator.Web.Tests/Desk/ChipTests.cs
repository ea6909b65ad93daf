using Bunit;
using Simulator.Web.Components.Desk;

namespace Simulator.Web.Tests.Desk;

public sealed class ChipTests : UiTest
{
    [Theory]
    [InlineData(ChipLevel.Blue, "l4", 1, "蓝色 · IV级")]
    [InlineData(ChipLevel.Yellow, "l3", 2, "黄色 · III级")]
    [InlineData(ChipLevel.Orange, "l2", 3, "橙色 · II级")]
    [InlineData(ChipLevel.Red, "l1", 4, "红色 · I级")]
    public void Alert_level_is_ladder_and_word(ChipLevel level, string css, int bars, string text)
    {
        var chip = Render<AlertChip>(p => p.Add(c => c.Level, level));
        Assert.Contains(css, chip.Find(".lv").ClassList);
        Assert.Equal(bars, chip.FindAll(".lad i.on").Count);
        Assert.Equal(4, chip.FindAll(".lad i").Count);
        Assert.Equal(text, chip.Find(".lv").TextContent.Trim());
    }

    [Fact]
    public void Alert_level_speaks_english()
    {
        Speak("en");
        var chip = Render<AlertChip>(p => p.Add(c => c.Level, ChipLevel.Yellow));
        Assert.Equal("Yellow · III", chip.Find(".lv").TextContent.Trim());
    }

    [Theory]
    [InlineData(ChipTruth.True, "t", "属实")]
    [InlineData(ChipTruth.Partly, "p", "部分属实")]
    [InlineData(ChipTruth.False, "f", "不属实")]
    [InlineData(ChipTruth.Unverified, "u", "待核实")]
    [InlineData(ChipTruth.Unverifiable, "u", "无法核实")]
    public void Verdict_is_sign_and_word(ChipTruth truth, string css, string text)
    {
        var chip = Render<TruthChip>(p => p.Add(c => c.Truth, truth));
        Assert.Contains(css, chip.Find(".vd").ClassList);
        Assert.NotEmpty(chip.Find("svg.i").InnerHtml);
        Assert.Equal(text, chip.Find(".vd").TextContent.Trim());
    }

    [Fact]
    public void Questions_get_no_verdict()
    {
        var chip = Render<TruthChip>(p => p.Add(c => c.Truth, ChipTruth.None));
        Assert.Empty(chip.FindAll(".vd"));
        Assert.Equal("—", chip.Find(".mut").TextContent);
    }

    [Fact]
    public void Nature_is_never_coloured()
    {
        foreach (var nature in Enum.GetValues<ChipNature>())
            Assert.Equal("nt", Render<NatureChip>(p => p.Add(c => c.Nature, nature)).Find("span").ClassName);
    }

    [Theory]
    [InlineData(FactState.Confirmed, "fact on")]
    [InlineData(FactState.Locked, "fact no")]
    [InlineData(FactState.Open, "fact")]
    public void Fact_states(FactState state, string css)
    {
        var chip = Render<FactChip>(p => p.Add(c => c.Number, "实1").Add(c => c.Text, "无火").Add(c => c.State, state));
        Assert.Equal(css, chip.Find(".fact").ClassName?.Trim());
    }

    [Fact]
    public void A_fact_chip_is_a_button_only_where_it_inserts()
    {
        var inserted = 0;
        var chip = Render<FactChip>(p => p.Add(c => c.Number, "实1").Add(c => c.Text, "无火").Add(c => c.OnInsert, () => inserted++));
        chip.Find("button.fact").Click();
        Assert.Equal(1, inserted);
        Assert.Empty(Render<FactChip>(p => p.Add(c => c.Number, "实1").Add(c => c.Text, "无火")).FindAll("button"));
    }

    [Fact]
    public void Every_icon_name_used_by_a_component_is_drawn()
    {
        string[] used = ["phone", "mail", "chat", "pin", "speaker", "check", "cross", "dash", "question", "half", "lock", "warning", "pause", "repost", "heart", "eye", "bin", "up", "right", "undo", "help", "sun", "moon", "link", "person", "arrow", "clock"];
        Assert.All(used, name => Assert.NotEmpty(IconShapes.Of(name)));
    }
}
