using Simulator.Documents.Pack;
using Simulator.Domain.Exercises;

namespace Simulator.Runtime.Tests.Documents;

public sealed class PackWordsTests
{
    [Theory]
    [InlineData("zh-CN"), InlineData("en")]
    public void Every_act_has_a_name(string language)
    {
        var words = new PackWords(language);
        var acts = typeof(Act).Assembly.GetTypes().Where(t => t.IsSubclassOf(typeof(Act)) && !t.IsAbstract).Select(t => ((Act)System.Runtime.CompilerServices.RuntimeHelpers.GetUninitializedObject(t)).Kind).Distinct().ToList();
        Assert.True(acts.Count > 30);
        Assert.All(acts, a => Assert.NotEqual(a, words.Act(a)));
    }

    [Fact]
    public void Both_languages_say_everything()
    {
        var (chinese, english) = (new PackWords("zh-CN").OfScript().ToList(), new PackWords("en").OfScript().ToList());
        Assert.Equal(chinese.Select(w => w.Code), english.Select(w => w.Code));
        Assert.All(english, w => Assert.DoesNotContain(w.Text, c => c is >= '\u4e00' and <= '\u9fff'));
    }
}
