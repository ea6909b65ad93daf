using System.IO.Compression;
using Simulator.Documents.Papers;
using Simulator.Documents.Scenarios;
using Simulator.Domain.Exercises;
using Simulator.Domain.Exercises.Acts;
using Simulator.Domain.Reports;
using static Simulator.Runtime.Tests.Plan.Play;

namespace Simulator.Runtime.Tests.Plan;

/// <summary>What is watched is the public of the exercise and nobody else; what leaves the exercise says what it is.</summary>
public sealed class MonitoringTests
{
    [Fact]
    public async Task S088_TheMoodOfTheSyntheticPublic_IsMeasured()
    {
        await using var play = await Open(2);
        await play.At("08:10");
        Assert.InRange(play.State.Gauges.Anxiety, 1, 100);
        Assert.True(play.State.GaugeSamples.Select(s => s.Gauges.Anxiety).Distinct().Count() > 3);
        Assert.Contains(play.Seat(Assessment).Feed.Volume(60), v => v.Negative > 0);
    }

    [Theory]
    [InlineData("persona.lin: 林家小馆", "persona.lin: 微博：linjia12345")]
    [InlineData("inject.K1-03: 市民来电", "inject.K1-03: 市民 13912345678 来电")]
    [InlineData("inject.K1-01: 家里的水", "inject.K1-01: 见 https://weibo.com/u/1 家里的水")]
    public void S088_AccountsOfRealPeople_CannotBeBroughtIn(string from, string to)
    {
        using var folder = new AllBFolder();
        var problem = Assert.Single(folder.Instead(from, to, AllBFolder.Words).Validate().Problems);
        Assert.Equal((AllBFolder.Words, Severity.Error), (problem.File, problem.Severity));
    }

    [Fact]
    public async Task S128_WhatTheTeamsWatch_HoldsOnlyWhatTheExerciseWrote()
    {
        await using var play = await Open(2);
        await play.At("08:10");
        var feed = play.Seat(Assessment).Feed;
        var made = play.State.Scenario.Personas.Select(p => p.Id).Concat(play.State.Cast.Select(c => c.Name)).Concat(play.State.Scenario.Personas.Select(p => play.Words(p.Name))).ToHashSet();
        var shown = feed.Newest(400);
        Assert.True(shown.Length > 50);
        Assert.All(shown, p => Assert.True(made.Contains(p.AuthorId) || made.Contains(p.Author), p.Author));
    }

    [Fact]
    public async Task S180_WhatIsFoundIsClassified_AndTheSeatsAreCompared()
    {
        await using var play = await Open(2);
        await play.At("07:40");
        await play.Act(Assessment, new RegisterItem("K2-02", null, "夜间画面"));
        await play.Act(Assessment, new JudgeItem(play.State.Items[^1].Id, Authenticity.Open, Nature.Rumor, Answer3.Yes, Answer3.No, "站牌是外地的"));
        Assert.Equal(Nature.Rumor, Assert.Single(play.Seat(Leading).Items).Nature);
        Assert.Equal((1, 1), SeatWork.Of(play.State).Where(w => w.Seat == Assessment).Select(w => (w.Items, w.Judged)).Single());
        var shares = play.Score.BySeat.ToDictionary(s => s.Key, s => s.Value.Earned / s.Value.Possible);
        Assert.Equal(4, shares.Count);
        Assert.Equal(Assessment, shares.MaxBy(s => s.Value).Key);
    }

    [Fact]
    public async Task S162_EveryPaperTakenOutOfTheSystem_SaysThatItIsAnExercise()
    {
        await using var play = await Open(2);
        await play.At("08:10");
        await play.Act(Assessment, new FileReport("follow-up", "written", [Leading], "续报：夜间画面来源待核。"));
        var papers = OfficialPapers.Of(play.State);
        Assert.NotEmpty(papers);
        Assert.All(papers, p => Assert.Contains("演练", Inside(to => DocxPapers.Write([p], "zh-CN", to), "word/"), StringComparison.Ordinal));
        Assert.All(papers, p => Assert.Contains("演练", Inside(to => XlsxPapers.Write([p], "zh-CN", to), "xl/"), StringComparison.Ordinal));
    }

    // The words of a file in the Office formats: its parts under one folder.
    private static string Inside(Action<Stream> write, string under)
    {
        using var to = new MemoryStream();
        write(to);
        to.Position = 0;
        using var file = new ZipArchive(to);
        return string.Concat(file.Entries.Where(e => e.FullName.StartsWith(under, StringComparison.Ordinal) && e.FullName.EndsWith(".xml", StringComparison.Ordinal)).Select(Text));

        static string Text(ZipArchiveEntry part)
        {
            using var reader = new StreamReader(part.Open());
            return reader.ReadToEnd();
        }
    }
}
