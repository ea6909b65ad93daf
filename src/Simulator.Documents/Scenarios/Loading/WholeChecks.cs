using System.Collections.Immutable;
using Simulator.Documents.Studio;
using Simulator.Documents.Yaml;
using Simulator.Domain.Exercises;
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
        FormFields(load);
        foreach (var rule in scenario.Approvals) Approval(load, scenario, rule);
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

    // Without a form named, the field must be one of some form.
    private static void FormFields(LoadState load)
    {
        foreach (var (forms, field, value, place) in load.FormFields)
        {
            var meant = load.Forms.Values.Where(f => forms.IsEmpty || forms.Contains(f.Id)).ToArray();
            var found = meant.SelectMany(f => f.Fields).Where(f => f.Id == field).ToArray();
            if (found.Length == 0 && Measured(meant, field) is { } measured)
            {
                Words(load, place, value, measured);
                continue;
            }
            if (meant.Length > 0 && found.Length == 0) load.Error(place, "NoSuchField", field, string.Join(' ', meant.Select(f => f.Id)), string.Join(' ', meant.SelectMany(f => f.Fields).Select(f => f.Id).Distinct()));
            Words(load, place, value, [.. found.SelectMany(f => f.Options)]);
        }
    }

    private static void Words(LoadState load, Place place, string value, ImmutableArray<FieldOption> options)
    {
        if (options.IsEmpty || value == "*") return;
        foreach (var word in value.Split('|').Where(w => options.All(o => o.Id != w))) load.Error(place, "NotOneOf", word, string.Join(' ', options.Select(o => o.Id).Distinct()));
    }

    // FIELD.rows of lists and tables, FIELD.full of tables, FIELD.COLUMN of choice columns: the options it may hold, none for the counts.
    private static ImmutableArray<FieldOption>? Measured(FormSpec[] forms, string name)
    {
        if (name.Split('.') is not [var id, var part]) return null;
        var fields = forms.SelectMany(f => f.Fields).Where(f => f.Id == id).ToArray();
        if (part == "rows" && fields.Any(f => f.Type is "lines" or "units" or "table") || part == "full" && fields.Any(f => f.Type == "table")) return [];
        return fields.SelectMany(f => f.Table?.Columns ?? []).FirstOrDefault(c => c.Id == part && c.Type == "choice")?.Options;
    }

    private static void Approval(LoadState load, Scenario scenario, ApprovalRule rule)
    {
        string[] known = ["*", .. StatementKinds.All, "measure", .. scenario.Forms.Select(f => f.Id)];
        if (!known.Contains(rule.Paper)) load.Error(load.Places[rule], "NotOneOf", rule.Paper, string.Join(' ', known));
        var posts = scenario.Seat(rule.Seat)?.SubRoles.Select(r => r.Id).ToArray() ?? [];
        if (rule.Post is { } post && !posts.Contains(post)) load.Error(load.Places[rule], "NotOneOf", post, string.Join(' ', posts));
    }

    private static void Picture(LoadState load, MediaItem media, string folder)
    {
        var name = ScenarioFiles.DrawingName(media.File);
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
