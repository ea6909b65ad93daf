using Microsoft.Extensions.DependencyInjection;
using Simulator.Persistence;
using Simulator.Web.Features.Studio;

namespace Simulator.Web.Tests.Studio;

/// <summary>Which own scenarios are offered for an exercise: saved, without errors, and rehearsed – exactly these bytes.</summary>
public sealed class PlayableTests : StudioTest
{
    [Fact]
    public async Task Only_a_saved_version_that_was_rehearsed_is_offered_and_drafts_never()
    {
        var draft = await CreatedAsync();
        Assert.Empty(Library.All());

        await RehearsedAsync(draft);
        Assert.True(Rehearsals.Verdict(draft).Runnable);
        Assert.Empty(Library.All());

        Assert.Null((await Shelf.SaveVersionAsync("market", "chen", "")).Problem);
        var offered = Assert.Single(Library.All());
        Assert.Equal((1, "market"), (offered.Version!.Number, offered.Scenario!.Id));
        Assert.True(File.Exists(Path.Combine(offered.Folder, "rehearsal.json")));
    }

    [Fact]
    public async Task A_version_nobody_rehearsed_leaves_the_one_before_it_on_offer()
    {
        var draft = await CreatedAsync();
        await RehearsedAsync(draft);
        await Shelf.SaveVersionAsync("market", "chen", "");
        Append(draft, "subject-1.yaml", "# changed\n");
        await Shelf.SaveVersionAsync("market", "chen", "");

        Assert.Equal(1, Assert.Single(Library.All()).Version!.Number);
        await RehearsedAsync(Shelf.VersionFolder("market", 2)!);
        Assert.Equal(2, Assert.Single(Library.All()).Version!.Number);
    }

    [Fact]
    public async Task It_counts_after_a_restart_and_for_no_other_bytes()
    {
        var draft = await CreatedAsync();
        await RehearsedAsync(draft);
        await Shelf.SaveVersionAsync("market", "chen", "");
        var version = Shelf.VersionFolder("market", 1)!;
        // Only what lies beside the version is left.
        Directory.Delete(Path.Combine(Services.GetRequiredService<DataFolder>().In("scenarios"), ".rehearsals"), recursive: true);

        var restarted = new RehearsalFiles(Services.GetRequiredService<DataFolder>(), new ScenarioReadings());
        Assert.True(restarted.Verdict(version).Runnable);

        Append(version, "text.en.yaml", "# altered by hand\n");
        Assert.False(new RehearsalFiles(Services.GetRequiredService<DataFolder>(), new ScenarioReadings()).Verdict(version).Runnable);
        Assert.Empty(Library.All());
    }

    [Fact]
    public async Task The_counted_on_version_word_is_no_other_scenario()
    {
        var draft = await CreatedAsync();
        await Shelf.SaveVersionAsync("market", "chen", "");
        Append(draft, "subject-1.yaml", "# two\n");
        await RehearsedAsync(draft);
        // Saving counts 0.1 on to 0.2: the rehearsal of the draft is that of the version.
        await Shelf.SaveVersionAsync("market", "chen", "");

        Assert.Equal((2, "0.2"), Assert.Single(Library.All()).Version is { } v ? (v.Number, v.ContentVersion) : default);
    }

    [Fact]
    public async Task A_scenario_that_cannot_tell_doing_from_not_doing_is_not_runnable()
    {
        var draft = await CreatedAsync();
        var file = Path.Combine(draft, "subject-1.yaml");
        var text = await File.ReadAllTextAsync(file, Cancel);
        // The expert team does nothing but sign in, as the silent one does.
        await File.WriteAllTextAsync(file, string.Join('\n', text.Split('\n').Where(l => !l.Contains("{ id: comms,", StringComparison.Ordinal) && !l.Contains("{ id: register,", StringComparison.Ordinal) && !l.Contains("{ id: ask,", StringComparison.Ordinal))), Cancel);
        await RehearsedAsync(draft);

        var verdict = Rehearsals.Verdict(draft);
        Assert.Equal("NotAbove", Assert.Single(verdict.Reasons).Code);
        await Shelf.SaveVersionAsync("market", "chen", "");
        Assert.Empty(Library.All());
    }

    [Fact]
    public async Task Without_playbooks_it_says_whose_are_missing()
    {
        var draft = await CreatedAsync();
        var file = Path.Combine(draft, "subject-1.yaml");
        var text = await File.ReadAllTextAsync(file, Cancel);
        await File.WriteAllTextAsync(file, text[..text.IndexOf("playbooks:", StringComparison.Ordinal)], Cancel);
        await RehearsedAsync(draft);

        var found = Rehearsals.Find(draft)!.Rehearsal.Subjects[0];
        Assert.Equal(["expert", "slow", "coverup"], found.WithoutPlaybook);
        Assert.Equal(["assessment", "news", "police", "leading"], found.SeatsWithoutPlaybook);
        Assert.Contains(Rehearsals.Verdict(draft).Reasons, r => r.Code == "NoPlaybook");
        Assert.Contains(Rehearsals.Verdict(draft).Reasons, r => r.Code == "Errors");
    }

    [Fact]
    public async Task A_rehearsal_can_be_stopped_and_leaves_nothing()
    {
        var draft = await CreatedAsync();
        var job = Services.GetRequiredService<RehearsalDesk>().Start(draft)!;
        job.Cancel();
        var over = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        job.Changed += () => { if (job.IsOver) over.TrySetResult(); };
        if (!job.IsOver) await over.Task.WaitAsync(Cancel);

        Assert.Equal(RehearsalState.Cancelled, job.State);
        Assert.Null(Rehearsals.Find(draft));
        Assert.Null(Services.GetRequiredService<RehearsalDesk>().Of(draft));
    }

    [Fact]
    public async Task Files_with_errors_are_not_played()
    {
        var draft = await CreatedAsync();
        Append(draft, "scenario.yaml", "unknown: 1\n");
        Assert.Null(Services.GetRequiredService<RehearsalDesk>().Start(draft));
        Assert.Equal(["Errors", "NotRehearsed"], Rehearsals.Verdict(draft).Reasons.Select(r => r.Code));
    }
}
