using System.Text;
using Simulator.Documents.Scenarios;
using Simulator.Documents.Studio;

namespace Simulator.Runtime.Tests.Studio;

/// <summary>Drafts and versions in a folder.</summary>
public sealed class ScenarioStoreTests : IDisposable
{
    private static readonly DateTimeOffset Now = new(2026, 3, 1, 8, 0, 0, TimeSpan.Zero);
    private readonly string _root = Directory.CreateTempSubdirectory("shelf").FullName;
    private readonly ScenarioStore _store;

    public ScenarioStoreTests() => _store = new ScenarioStore(Path.Combine(_root, "scenarios"));

    public void Dispose() => Directory.Delete(_root, true);

    [Theory]
    [InlineData("zh-CN")]
    [InlineData("en")]
    [InlineData("zh-CN en")]
    public void A_new_scenario_loads_and_has_no_error(string languages)
    {
        Assert.Null(_store.Create("new-one", Blank("new-one", languages)));

        var read = ScenarioFolder.Validate(_store.Draft("new-one")!);

        // That little comes and few points are given is true of it; nothing is wrong.
        Assert.DoesNotContain(read.Problems, p => p.Severity == Severity.Error);
        Assert.Equal("new-one", read.Scenario!.Id);
        Assert.Equal("岚川市：集市 'A' #", read.Scenario.Texts.Get(read.Scenario.Place, languages.Split(' ')[0]));
    }

    [Fact]
    public void What_cannot_be_a_scenario_is_refused_with_a_reason()
    {
        Assert.Equal("StudioBadId", BlankScenario.Of("../x", "题", "地", ["en"]).Problem!.Code);
        Assert.Equal("StudioNoTitle", BlankScenario.Of("x", " ", "地", ["en"]).Problem!.Code);
        Assert.Equal("StudioNoPlace", BlankScenario.Of("x", "题", "{a}", ["en"]).Problem!.Code);
        Assert.Equal("StudioNoLanguage", BlankScenario.Of("x", "题", "地", []).Problem!.Code);
        Assert.Equal("StudioNoLanguage", BlankScenario.Of("x", "题", "地", ["fr"]).Problem!.Code);
        foreach (var id in (string[])["", "A", "a/b", "..", "a b", new string('a', 41), "-a", "中"]) Assert.Equal("StudioBadId", _store.Create(id, Blank("x"))!.Code);
    }

    [Fact]
    public void A_saved_version_stays_as_it_was_and_the_draft_goes_on()
    {
        Given("a");
        var (first, _) = _store.Save("a", "导调一号", " 第一版 ", Now);
        Change("a", "\n# later\n");
        var (second, _) = _store.Save("a", "导调二号", "", Now.AddHours(1));

        Assert.Equal([(1, "0.1", "第一版"), (2, "0.2", "")], _store.Versions("a").Select(v => (v.Number, v.ContentVersion, v.Remark)));
        Assert.Equal(first!.Digest, ScenarioFiles.Digest(first.Folder));
        Assert.Equal(second!.Digest, ScenarioFiles.Digest(second.Folder));
        Assert.Equal(second.Digest, ScenarioFiles.Digest(_store.Draft("a")!));
        Assert.False(_store.IsUnsaved("a"));
        Assert.Equal("0.2", ScenarioHead.Version(File.ReadAllBytes(Path.Combine(_store.Draft("a")!, "scenario.yaml"))));
        Assert.Equal(Now, first.SavedAt);
    }

    [Fact]
    public void A_version_the_author_counts_himself_is_kept()
    {
        Given("a");
        _store.Save("a", "x", "", Now);
        var main = Path.Combine(_store.Draft("a")!, "scenario.yaml");
        File.WriteAllBytes(main, ScenarioHead.WithVersion(File.ReadAllBytes(main), "2026-final"));

        Assert.Equal("2026-final", _store.Save("a", "x", "", Now).Version!.ContentVersion);
    }

    [Fact]
    public void Nothing_is_saved_twice_and_nothing_under_another_id()
    {
        Given("a");
        _store.Save("a", "x", "", Now);
        Assert.Equal("StudioNothingChanged", _store.Save("a", "x", "", Now).Problem!.Code);

        var main = Path.Combine(_store.Draft("a")!, "scenario.yaml");
        File.WriteAllBytes(main, ScenarioHead.WithId(File.ReadAllBytes(main), "b"));
        Assert.Equal("StudioIdMoved", _store.Save("a", "x", "", Now).Problem!.Code);

        File.Delete(main);
        Assert.Equal("StudioNoMain", _store.Save("a", "x", "", Now).Problem!.Code);
        Assert.Single(_store.Versions("a"));
    }

    [Fact]
    public void A_discarded_draft_can_be_taken_back_once_the_place_is_free()
    {
        Given("a");
        _store.Save("a", "x", "", Now);
        Change("a", "# mine\n");
        var mine = ScenarioFiles.Digest(_store.Draft("a")!);

        Assert.Null(_store.Discard("a"));
        Assert.Null(_store.Draft("a"));
        Assert.Null(_store.Edit("a"));
        Assert.Equal("StudioHasDraft", _store.TakeBack("a")!.Code);
        Assert.Equal(_store.Versions("a")[0].Digest, ScenarioFiles.Digest(_store.Draft("a")!));
    }

    [Fact]
    public void Taking_back_gives_the_same_bytes()
    {
        Given("a");
        _store.Save("a", "x", "", Now);
        Change("a", "# mine\n");
        var mine = ScenarioFiles.Digest(_store.Draft("a")!);
        _store.Discard("a");

        Assert.Null(_store.TakeBack("a"));
        Assert.Equal(mine, ScenarioFiles.Digest(_store.Draft("a")!));
        Assert.False(_store.HasDiscarded("a"));
    }

    [Fact]
    public void Restoring_an_old_version_puts_an_unsaved_draft_aside()
    {
        Given("a");
        _store.Save("a", "x", "", Now);
        Change("a", "# two\n");
        _store.Save("a", "x", "", Now);
        Change("a", "# unsaved\n");

        Assert.Null(_store.Restore("a", 1));
        Assert.Equal(_store.Versions("a")[0].Digest, ScenarioFiles.Digest(_store.Draft("a")!));
        Assert.True(_store.HasDiscarded("a"));
        // And saved again, it is a version of its own with a content version of its own.
        Assert.Equal((3, "0.3"), _store.Save("a", "x", "", Now).Version is { } v ? (v.Number, v.ContentVersion) : default);
        Assert.Equal("StudioNoVersion", _store.Restore("a", 9)!.Code);
    }

    [Fact]
    public void What_is_deleted_is_gone_and_its_id_free()
    {
        Given("a");
        _store.Save("a", "x", "", Now);

        Assert.Null(_store.Delete("a"));
        Assert.Empty(_store.Ids());
        Assert.Null(_store.Create("a", Blank("a")));
        Assert.Equal("StudioIdTaken", _store.Create("a", Blank("a"))!.Code);
        Assert.Equal("a-2", _store.FreeId("a", _ => false));
        Assert.Equal("a-3", _store.FreeId("a", id => id == "a-2"));
    }

    [Fact]
    public void Files_that_are_no_part_of_a_scenario_do_not_count()
    {
        Given("a");
        var before = ScenarioFiles.Digest(_store.Draft("a")!);
        File.WriteAllText(Path.Combine(_store.Draft("a")!, ".scenario.yaml.new"), "half");
        File.WriteAllText(Path.Combine(_store.Draft("a")!, "notes.txt"), "mine");
        Assert.Equal(before, ScenarioFiles.Digest(_store.Draft("a")!));

        Directory.CreateDirectory(Path.Combine(_store.Draft("a")!, "media"));
        File.WriteAllText(Path.Combine(_store.Draft("a")!, "media", "a.svg"), "<svg/>");
        Assert.NotEqual(before, ScenarioFiles.Digest(_store.Draft("a")!));
    }

    [Theory]
    [InlineData("0.4", "0.5")]
    [InlineData("1.9", "1.10")]
    [InlineData("2026-a", "2027-a")]
    [InlineData("final", "final.2")]
    public void The_next_version_counts_on(string version, string next) => Assert.Equal(next, ScenarioHead.Next(version));

    [Fact]
    public void Only_the_head_line_changes()
    {
        var main = Encoding.UTF8.GetBytes("# id: no\r\nformat: 1\r\nid: old # mine\r\nseats:\r\n  - id: old\r\nversion: '0.1'\r\n");
        Assert.Equal("# id: no\r\nformat: 1\r\nid: new # mine\r\nseats:\r\n  - id: old\r\nversion: \"0.2\"\r\n", Encoding.UTF8.GetString(ScenarioHead.WithVersion(ScenarioHead.WithId(main, "new"), "0.2")));
    }

    [Theory]
    [InlineData("version: 0.4", "0.4")]
    [InlineData("version: 0.4   # counted on", "0.4")]
    [InlineData("version: final of May  # the second", "final of May")]
    [InlineData("version: a#1 b\r", "a#1 b")]
    [InlineData("version: \"2026 / 1\" # x", "2026 / 1")]
    [InlineData("# version: 1\nversion: 二稿 修订", "二稿 修订")]
    public void The_version_is_read_as_the_loader_reads_it(string line, string version) => Assert.Equal(version, ScenarioHead.Version(Encoding.UTF8.GetBytes("id: a\n" + line + "\nformat: 1\n")));

    [Fact]
    public void A_version_of_several_words_is_counted_on_whole()
    {
        Given("a");
        var main = Path.Combine(_store.Draft("a")!, "scenario.yaml");
        File.WriteAllText(main, File.ReadAllText(main).Replace("version: \"0.1\"", "version: draft 1 of May", StringComparison.Ordinal));
        Assert.Equal("draft 1 of May", _store.Save("a", "x", "", Now).Version!.ContentVersion);
        Change("a", "# more\n");
        Assert.Equal("draft 2 of May", _store.Save("a", "x", "", Now).Version!.ContentVersion);
        Assert.Equal(2, _store.Saying("a", "draft 2 of May")!.Number);
        Assert.Equal("draft 2 of May", ScenarioFolder.Load(_store.Saying("a", "draft 2 of May")!.Folder).Scenario!.Version);
        Assert.Null(_store.Saying("a", "draft 3 of May"));
    }

    private void Given(string id) => Assert.Null(_store.Create(id, Blank(id)));

    private void Change(string id, string more) => File.AppendAllText(Path.Combine(_store.Draft(id)!, "scenario.yaml"), more);

    private static SortedDictionary<string, byte[]> Blank(string id, string languages = "zh-CN") => BlankScenario.Of(id, "集市起火", "岚川市：集市 'A' #", [.. languages.Split(' ')]).Files!;
}
