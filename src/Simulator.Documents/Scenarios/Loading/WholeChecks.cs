using Simulator.Domain.Scenarios;

namespace Simulator.Documents.Scenarios.Loading;

/// <summary>What can be checked only once everything is read: references, texts, files of pictures, what goes together.</summary>
internal static class WholeChecks
{
    public static void Check(LoadState load, Scenario scenario, Block root, string folder)
    {
        load.CheckReferences();
        TextChecks.Check(load, scenario);
        Numbers(load, scenario);
        foreach (var media in scenario.Media) Picture(load, media, folder);
        foreach (var subject in scenario.Subjects)
            foreach (var inject in subject.Injects) Delivery(load, scenario, subject, inject);
        if (!scenario.Channels.IsEmpty && scenario.Channels.All(c => c.Kind != "public")) load.Error(root.PlaceOf("channels"), "NoPublicChannel");
    }

    private static void Numbers(LoadState load, Scenario scenario)
    {
        var numbers = new HashSet<int>();
        foreach (var subject in scenario.Subjects.Where(s => !numbers.Add(s.Number))) load.Error(load.Places[subject], "SubjectTwice", subject.Number);
        if (load.HasErrors) return;
        foreach (var answer in scenario.Departments.SelectMany(d => d.Answers).Where(a => !numbers.Contains(a.Subject))) load.Warning(load.Places[answer], "NoSuchSubject", answer.Subject);
    }

    private static void Picture(LoadState load, MediaItem media, string folder)
    {
        var name = media.File.StartsWith("media/", StringComparison.Ordinal) ? media.File["media/".Length..] : media.File;
        if (!FolderFiles.IsPlainName(name)) load.Error(load.Places[media], "BadFileName", media.File);
        else if (!File.Exists(Path.Combine(folder, "media", name))) load.Error(load.Places[media], "NoSuchFile", "media/" + name);
    }

    private static void Delivery(LoadState load, Scenario scenario, Subject subject, Inject inject)
    {
        if (scenario.Channel(inject.Channel) is not { } channel) return;
        var place = load.Places[inject];
        if (channel.Kind == "official") load.Error(place, "InjectOfficial", inject.Id);
        if (channel.Kind == "public" && scenario.Persona(inject.Sender) is null) load.Error(place, "PostNeedsPersona", inject.Id);
        if (channel.Kind == "direct" && inject.To.IsEmpty) load.Error(place, "InjectNeedsTo", inject.Id);
        if (inject.Root is not null && channel.Kind != "public") load.Error(place, "RootNeedsPost", inject.Id);
        if (inject.DeletesPost is { } post && subject.Inject(post) is { } gone && scenario.Channel(gone.Channel)?.Kind is "direct") load.Error(place, "NotAPost", post);
    }
}
