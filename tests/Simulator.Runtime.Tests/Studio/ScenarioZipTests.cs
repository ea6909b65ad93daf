using System.IO.Compression;
using System.Text;
using Simulator.Documents.Studio;
using Simulator.Runtime.Tests.Documents;

namespace Simulator.Runtime.Tests.Studio;

/// <summary>A scenario leaves as a zip file and comes back byte for byte; whatever else a zip file may hold stays outside.</summary>
public sealed class ScenarioZipTests
{
    private static readonly byte[] Main = Encoding.UTF8.GetBytes("id: a\nversion: \"1\"\n");
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Export_import_export_gives_the_same_bytes()
    {
        using var folder = new MiniFolder();
        var files = ScenarioFiles.Read(folder.Path);
        var first = Written("mini", files);

        var read = await ReadAsync(first);

        Assert.Null(read.Problem);
        Assert.Equal("mini", read.Id);
        Assert.Equal(files.Keys, read.Files.Keys);
        Assert.All(files, f => Assert.Equal(f.Value, read.Files[f.Key]));
        Assert.Equal(first, Written("mini", read.Files));
        Assert.Equal([$"mini/{ScenarioZip.MarkName}"], read.LeftOut);
    }

    [Fact]
    public void The_same_files_give_the_same_bytes_in_any_order_and_carry_the_mark()
    {
        var (a, b) = (new Dictionary<string, byte[]> { ["scenario.yaml"] = Main, ["README.md"] = [1] }, new Dictionary<string, byte[]> { ["README.md"] = [1], ["scenario.yaml"] = Main });
        var bytes = Written("a", a);
        Assert.Equal(bytes, Written("a", b));
        using var zip = new ZipArchive(new MemoryStream(bytes));
        using var mark = new StreamReader(zip.Entries[0].Open());
        Assert.StartsWith("演练 EXERCISE", mark.ReadToEnd(), StringComparison.Ordinal);
        Assert.All(zip.Entries, e => Assert.Equal(1980, e.LastWriteTime.Year));
    }

    [Theory]
    [InlineData("../scenario.yaml", "ZipBadName")]
    [InlineData("a/../../etc/cron.yaml", "ZipBadName")]
    [InlineData("/etc/passwd.yaml", "ZipBadName")]
    [InlineData("..\\..\\x.yaml", "ZipBadName")]
    [InlineData("C:/x.yaml", "ZipBadName")]
    [InlineData("a\u0000b.yaml", "ZipBadName")]
    [InlineData("run.exe", "ZipForeign")]
    [InlineData("media/photo.png", "ZipForeign")]
    [InlineData("media/deep/x.svg", "ZipForeign")]
    [InlineData(".hidden.yaml", "ZipForeign")]
    [InlineData("rehearsal.json", "ZipForeign")]
    [InlineData("SCENARIO.yaml", "ZipTwice")]
    public async Task A_hostile_or_foreign_name_refuses_the_whole_file(string name, string code)
    {
        var read = await ReadAsync(Packed(("scenario.yaml", Main), (name, [1])));
        Assert.Equal(code, read.Problem?.Code);
        Assert.Empty(read.Files);
    }

    [Fact]
    public async Task A_link_is_refused()
    {
        var read = await ReadAsync(Packed(e => e.ExternalAttributes = unchecked((int)0xA1FF0000), ("scenario.yaml", Main)));
        Assert.Equal("ZipBadName", read.Problem?.Code);
    }

    [Theory]
    [InlineData("subject-1.yaml", StudioLimits.LargestText + 1)]
    [InlineData("media/a.svg", StudioLimits.LargestDrawing + 1)]
    public async Task One_large_file_is_refused_however_small_it_was_packed(string name, int length)
    {
        var read = await ReadAsync(Packed(("scenario.yaml", Main), (name, new byte[length])));
        Assert.Equal("ZipFileTooBig", read.Problem?.Code);
    }

    [Fact]
    public async Task Many_files_that_swell_are_refused()
    {
        var swelling = Enumerable.Range(0, 8).Select(i => ($"text.en.part{i}.yaml", new byte[StudioLimits.LargestText])).ToArray();
        var packed = Packed([("scenario.yaml", Main), .. swelling]);
        Assert.True(packed.Length < 200_000);
        Assert.Equal("ZipTooBigUnpacked", (await ReadAsync(packed)).Problem?.Code);
    }

    [Fact]
    public async Task A_size_that_lies_is_not_believed()
    {
        var packed = Packed(("scenario.yaml", Main), ("subject-1.yaml", new byte[StudioLimits.LargestText + 5000]));
        // The uncompressed sizes, in the local headers and in the directory, become one byte.
        var lie = BitConverter.GetBytes(StudioLimits.LargestText + 5000);
        for (var i = 0; i + 4 <= packed.Length; i++)
            if (packed.AsSpan(i, 4).SequenceEqual(lie)) BitConverter.GetBytes(1).CopyTo(packed, i);

        var read = await ReadAsync(packed);

        Assert.NotNull(read.Problem);
        Assert.Empty(read.Files);
    }

    [Fact]
    public async Task Too_many_files_and_too_large_a_file_are_refused()
    {
        Assert.Equal("ZipTooMany", (await ReadAsync(Packed([("scenario.yaml", Main), .. Enumerable.Range(0, StudioLimits.MostFiles).Select(i => ($"x{i}.yaml", Main))]))).Problem?.Code);
        Assert.Equal("ZipTooMany", (await ReadAsync(Packed([.. Enumerable.Range(0, 2000).Select(i => ($"d{i}/", Array.Empty<byte>()))]))).Problem?.Code);
        var noise = new byte[StudioLimits.LargestZip + 1];
        Assert.Equal("ZipTooBig", (await ReadAsync(noise)).Problem?.Code);
    }

    [Fact]
    public async Task What_is_no_zip_file_or_no_scenario_is_told_apart()
    {
        Assert.Equal("ZipUnreadable", (await ReadAsync(Encoding.UTF8.GetBytes("no zip"))).Problem?.Code);
        Assert.Equal("ZipUnreadable", (await ReadAsync([])).Problem?.Code);
        Assert.Equal("ZipNoScenario", (await ReadAsync(Packed(("README.md", Main)))).Problem?.Code);
        var damaged = Packed(("scenario.yaml", Main), ("subject-1.yaml", Encoding.UTF8.GetBytes(string.Join(' ', Enumerable.Range(0, 5000)))));
        foreach (var cut in (int[])[damaged.Length / 2, damaged.Length - 10, 30]) Assert.Equal("ZipUnreadable", (await ReadAsync(damaged[..cut])).Problem?.Code);
    }

    [Fact]
    public async Task Any_damage_is_an_answer_and_never_an_exception()
    {
        var whole = Packed(("a/scenario.yaml", Main), ("a/media/x.svg", Encoding.UTF8.GetBytes("<svg xmlns=\"http://www.w3.org/2000/svg\"/>")));
        for (var i = 0; i < whole.Length; i++)
        {
            var damaged = (byte[])whole.Clone();
            damaged[i] ^= 0xFF;
            var read = await ReadAsync(damaged);
            Assert.True(read.Problem is not null || read.Files.ContainsKey("scenario.yaml"));
            Assert.All(read.Files.Keys, name => Assert.True(ScenarioFiles.IsPart(name)));
        }
    }

    [Fact]
    public async Task Leftovers_of_other_systems_do_no_harm()
    {
        var read = await ReadAsync(Packed(("mine/scenario.yaml", Main), ("__MACOSX/mine/._scenario.yaml", [1]), ("mine/.DS_Store", [1]), ("mine/media/", [])));
        Assert.Null(read.Problem);
        Assert.Equal(["scenario.yaml"], read.Files.Keys);
        Assert.Equal(2, read.LeftOut.Length);
    }

    [Theory]
    [InlineData("<svg xmlns='http://www.w3.org/2000/svg'><use href='#a'/><image href='data:image/png;base64,AA=='/></svg>", true)]
    [InlineData("<svg xmlns='http://www.w3.org/2000/svg'><script>1</script></svg>", false)]
    [InlineData("<svg xmlns='http://www.w3.org/2000/svg' onload='x()'/>", false)]
    [InlineData("<svg xmlns='http://www.w3.org/2000/svg'><image href='https://example.org/x.png'/></svg>", false)]
    [InlineData("<svg xmlns='http://www.w3.org/2000/svg'><a href=' javascript:x()'/></svg>", false)]
    [InlineData("<svg xmlns='http://www.w3.org/2000/svg'><foreignObject/></svg>", false)]
    [InlineData("<!DOCTYPE svg [<!ENTITY a 'b'>]><svg>&a;</svg>", false)]
    [InlineData("<?xml-stylesheet href='x'?><svg/>", false)]
    [InlineData("<html/>", false)]
    [InlineData("PNG", false)]
    public void Only_a_drawing_that_runs_and_fetches_nothing_is_taken(string text, bool harmless) => Assert.Equal(harmless, Drawings.IsHarmless(Encoding.UTF8.GetBytes(text)));

    [Fact]
    public void The_shipped_drawings_are_taken()
    {
        var drawings = Directory.EnumerateFiles(Path.Combine(AppContext.BaseDirectory, "scenarios"), "*.svg", SearchOption.AllDirectories).ToList();
        Assert.NotEmpty(drawings);
        Assert.All(drawings, file => Assert.True(Drawings.IsHarmless(File.ReadAllBytes(file)), file));
    }

    private static byte[] Written(string id, IReadOnlyDictionary<string, byte[]> files)
    {
        using var to = new MemoryStream();
        ScenarioZip.Write(to, id, files);
        return to.ToArray();
    }

    private static Task<ZipContents> ReadAsync(byte[] bytes) => ScenarioZip.ReadAsync(new MemoryStream(bytes), Cancel);

    private static byte[] Packed(params (string Name, byte[] Bytes)[] files) => Packed(_ => { }, files);

    private static byte[] Packed(Action<ZipArchiveEntry> adjust, params (string Name, byte[] Bytes)[] files)
    {
        using var held = new MemoryStream();
        using (var zip = new ZipArchive(held, ZipArchiveMode.Create, true))
            foreach (var (name, bytes) in files)
            {
                var entry = zip.CreateEntry(name);
                adjust(entry);
                using var stream = entry.Open();
                stream.Write(bytes);
            }
        return held.ToArray();
    }
}
