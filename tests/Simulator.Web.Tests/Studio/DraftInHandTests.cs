using System.Text;
using Microsoft.Extensions.Time.Testing;
using Simulator.Documents.Studio.Editing;
using Simulator.Web.Features.Studio.Editor;

namespace Simulator.Web.Tests.Studio;

/// <summary>A draft in somebody's hand: saved by itself, never over what somebody else wrote, and every step can be taken back.</summary>
public sealed class DraftInHandTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("draft-").FullName;
    private readonly FakeTimeProvider _time = new();

    public DraftInHandTests()
    {
        Write("scenario.yaml", "id: a\nlanguages: [zh-CN]\nsubjects: [subject-1.yaml]\n");
        Write("text.zh-CN.yaml", "scenario.title: 题\n");
    }

    private void Write(string name, string text) => File.WriteAllText(Path.Combine(_folder, name), text);
    private string Read(string name) => File.ReadAllText(Path.Combine(_folder, name));
    private DraftInHand Take(string person = "li") => new("a", _folder, person, _time);
    private static Dictionary<string, string> To(string file, string text) => new() { [file] = text };

    [Fact]
    public void A_change_lies_in_the_folder_two_seconds_later()
    {
        using var draft = Take();
        draft.Do(To("text.zh-CN.yaml", "scenario.title: 新\n"));
        Assert.True(draft.Unsaved);
        Assert.Contains("题", Read("text.zh-CN.yaml"), StringComparison.Ordinal);
        _time.Advance(DraftInHand.Pace);
        Assert.False(draft.Unsaved);
        Assert.Equal("scenario.title: 新\n", Read("text.zh-CN.yaml"));
        Assert.Empty(Directory.EnumerateFiles(_folder, ".*"));
    }

    [Fact]
    public void Line_breaks_and_mark_of_a_file_stay_as_they_were()
    {
        File.WriteAllBytes(Path.Combine(_folder, "text.zh-CN.yaml"), [0xEF, 0xBB, 0xBF, .. Encoding.UTF8.GetBytes("a: 1\r\nb: 2\r\n")]);
        using var draft = Take();
        Assert.Equal("a: 1\nb: 2\n", draft.Texts["text.zh-CN.yaml"]);
        draft.Do(To("text.zh-CN.yaml", "a: 1\nb: 3\n"));
        Assert.True(draft.Save());
        Assert.Equal([0xEF, 0xBB, 0xBF, .. Encoding.UTF8.GetBytes("a: 1\r\nb: 3\r\n")], File.ReadAllBytes(Path.Combine(_folder, "text.zh-CN.yaml")));
    }

    [Fact]
    public void What_somebody_else_wrote_meanwhile_is_never_written_over()
    {
        using var draft = Take();
        Write("text.zh-CN.yaml", "scenario.title: 别人\n");
        draft.Do(To("text.zh-CN.yaml", "scenario.title: 我\n"));
        Assert.False(draft.Save());
        Assert.Equal(new DraftClashes("text.zh-CN.yaml", "scenario.title: 别人\n"), draft.Clash);
        Assert.Equal("scenario.title: 别人\n", Read("text.zh-CN.yaml"));
        draft.KeepMine();
        Assert.Null(draft.Clash);
        Assert.Equal("scenario.title: 我\n", Read("text.zh-CN.yaml"));
    }

    [Fact]
    public void Theirs_can_be_taken_instead()
    {
        using var draft = Take();
        Write("text.zh-CN.yaml", "scenario.title: 别人\n");
        draft.Do(To("text.zh-CN.yaml", "scenario.title: 我\n"));
        draft.Save();
        draft.TakeTheirs();
        Assert.Equal("scenario.title: 别人\n", draft.Texts["text.zh-CN.yaml"]);
        Assert.False(draft.Unsaved);
        Assert.False(draft.CanUndo);
    }

    [Fact]
    public void What_waits_for_a_decision_outlives_the_server()
    {
        using (var draft = Take())
        {
            Write("text.zh-CN.yaml", "scenario.title: 别人\n");
            draft.Do(To("text.zh-CN.yaml", "scenario.title: 我\n"));
            draft.Save();
        }
        using var again = Take();
        Assert.Equal("scenario.title: 我\n", again.Texts["text.zh-CN.yaml"]);
        Assert.False(again.Save());
        Assert.NotNull(again.Clash);
        using var other = Take("wang");
        Assert.Equal("scenario.title: 别人\n", other.Texts["text.zh-CN.yaml"]);
        again.TakeTheirs();
        Assert.Empty(Directory.EnumerateFiles(_folder, ".*"));
    }

    [Fact]
    public void Two_people_at_different_files_follow_each_other()
    {
        using var desk = new EditorDesk(_time);
        var (li, wang) = (desk.Take("a", _folder, "li"), desk.Take("a", _folder, "wang"));
        using (desk.Sit(_folder, "li", "李"))
        using (desk.Sit(_folder, "wang", "王"))
        {
            Assert.Equal(["王"], desk.Others(_folder, "li"));
            wang.Do(To("scenario.yaml", "id: a\nlanguages: [en]\n"));
            li.Do(To("text.zh-CN.yaml", "scenario.title: 李的\n"));
            _time.Advance(DraftInHand.Pace);
            Assert.Equal("id: a\nlanguages: [en]\n", li.Texts["scenario.yaml"]);
            Assert.Equal("scenario.title: 李的\n", wang.Texts["text.zh-CN.yaml"]);
            Assert.Null(li.Clash);
        }
        Assert.Empty(desk.Others(_folder, "li"));
        Assert.Same(li, desk.Take("a", _folder, "li"));
    }

    [Fact]
    public void Steps_over_several_files_go_back_and_forth_as_one()
    {
        using var draft = Take();
        var (main, texts) = (draft.Texts["scenario.yaml"], draft.Texts["text.zh-CN.yaml"]);
        draft.Do(new Dictionary<string, string> { ["scenario.yaml"] = main + "title: t\n", ["text.zh-CN.yaml"] = texts + "t: 文\n" });
        draft.Do(To("text.zh-CN.yaml", texts + "t: 文字\n"));
        draft.Undo();
        Assert.Equal(texts + "t: 文\n", draft.Texts["text.zh-CN.yaml"]);
        draft.Undo();
        Assert.Equal((main, texts), (draft.Texts["scenario.yaml"], draft.Texts["text.zh-CN.yaml"]));
        draft.Redo();
        Assert.Equal((main + "title: t\n", texts + "t: 文\n"), (draft.Texts["scenario.yaml"], draft.Texts["text.zh-CN.yaml"]));
        Assert.False(draft.CanUndo && draft.Undo() is null);
    }

    [Fact]
    public void Typing_in_one_breath_is_one_step()
    {
        using var draft = Take();
        var text = draft.Texts["text.zh-CN.yaml"];
        foreach (var c in "好天气") draft.Do(To("text.zh-CN.yaml", text = text.TrimEnd('\n') + c + "\n"), typed: true);
        _time.Advance(TimeSpan.FromSeconds(1.5));
        draft.Do(To("text.zh-CN.yaml", text.TrimEnd('\n') + "！\n"), typed: true);
        draft.Undo();
        Assert.Equal(text, draft.Texts["text.zh-CN.yaml"]);
        draft.Undo();
        Assert.Equal("scenario.title: 题\n", draft.Texts["text.zh-CN.yaml"]);
    }

    [Theory]
    [InlineData("[5,[0,\"中文\"],3]", "中文", "abcde中文fgh")]
    [InlineData("[[2],6]", "", "cdefgh")]
    [InlineData("[1,[1,\"x\",\"\",\"y\"],6]", "", "ax\n\nycdefgh")]
    public void Changes_of_the_browser_are_made_as_it_tells_them(string json, string holds, string expected)
    {
        Assert.Equal(expected, YamlChanges.Apply("abcdefgh", json));
        Assert.Contains(holds, expected, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("[5]")]
    [InlineData("[9,[0,\"x\"]]")]
    [InlineData("{}")]
    [InlineData("[[\"a\"]]")]
    public void Changes_that_do_not_fit_are_refused(string json) => Assert.Null(YamlChanges.Apply("abcdefgh", json));

    [Theory]
    [InlineData("../outside.yaml")]
    [InlineData("/tmp/outside.yaml")]
    [InlineData("media/x.svg")]
    [InlineData("README.md")]
    public void Nothing_but_texts_of_the_scenario_is_taken(string name)
    {
        using var draft = Take();
        Assert.False(draft.Do(To(name, "x")));
        Assert.False(draft.Unsaved);
    }

    [Fact]
    public void The_smallest_change_between_two_texts_never_tears_a_character()
    {
        var change = TextChange.Between("f", "a😀b", "a😁b")!;
        Assert.Equal("😀", change.Removed);
        Assert.Equal("a😁b", change.On("a😀b"));
        Assert.Equal("a😀b", change.Back.On("a😁b"));
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);
}
