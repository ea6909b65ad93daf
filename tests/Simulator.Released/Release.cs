using System.Text.Json;
using Microsoft.AspNetCore.Identity;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using Simulator.Documents.Logs;
using Simulator.Documents.Scenarios;
using Simulator.Domain;
using Simulator.Domain.Exercises;
using Simulator.Domain.Exercises.Clock;
using Simulator.Domain.Exercises.Evaluation;
using Simulator.Domain.Exercises.People;
using Simulator.Domain.Logs;
using Simulator.Domain.Scenarios;
using Simulator.Domain.Scoring;
using Simulator.Persistence;
using Simulator.Persistence.AppDb;
using Simulator.Runtime;
using Simulator.Runtime.Bots;
using Simulator.Runtime.Casting;
using Simulator.Runtime.Logs;
using Simulator.Runtime.Sessions;

namespace Simulator.Released;

/// <summary>A data folder with one exercise played to its end and one that ran when the power went, and the first one's log as a file.</summary>
internal sealed class Release(string folder)
{
    private const string Account = "导调一号", Password = "yanlian-2026";
    private readonly FakeTimeProvider _time = new(new DateTimeOffset(2026, 11, 27, 1, 0, 0, TimeSpan.Zero));

    public async Task MakeAsync(string scenarioFolder)
    {
        var scenario = ScenarioFolder.Load(scenarioFolder).Scenario ?? throw new InvalidOperationException("The scenario does not load.");
        Directory.CreateDirectory(folder);
        await using (var services = Services())
        {
            await services.GetRequiredService<AppDbFile>().MigrateAsync(default);
            var controller = await AccountAsync(services);
            var ended = await PlayAsync(services, scenario, controller, "ended", s => s.End);
            var running = await PlayAsync(services, scenario, controller, "running", s => new ExerciseTime(s.End.Ms / 3));
            await EndAsync(services, ended, controller);
            await WriteAsync(ended, running);
        }
        Merge("log.db");
        Merge("app.db");
    }

    private ServiceProvider Services()
    {
        var services = new ServiceCollection().AddSingleton<TimeProvider>(_time).AddLogging();
        services.AddSimulatorPersistence(new PersistenceOptions(folder));
        services.AddIdentityCore<Account>(i => i.User.AllowedUserNameCharacters = "").AddRoles<IdentityRole>().AddEntityFrameworkStores<AppDbContext>();
        services.Configure<IdentityOptions>(i => i.Password.RequireNonAlphanumeric = i.Password.RequireUppercase = i.Password.RequireLowercase = i.Password.RequireDigit = false);
        return services.BuildServiceProvider();
    }

    private static async Task<string> AccountAsync(ServiceProvider services)
    {
        await using var scope = services.CreateAsyncScope();
        var roles = scope.ServiceProvider.GetRequiredService<RoleManager<IdentityRole>>();
        foreach (var role in Roles.All) Good(await roles.CreateAsync(new IdentityRole(role)));
        var users = scope.ServiceProvider.GetRequiredService<UserManager<Account>>();
        var account = new Account { UserName = Account, DisplayName = Account };
        Good(await users.CreateAsync(account, Password));
        Good(await users.AddToRolesAsync(account, [Roles.Controller, Roles.Admin]));
        return account.Id;
    }

    private async Task<ExerciseSession> PlayAsync(ServiceProvider services, Scenario scenario, string controller, string title, Func<ExerciseState, ExerciseTime> until)
    {
        var row = await services.GetRequiredService<ExerciseBook>().CreateAsync(new NewExercise(title, scenario.Id, scenario.Version, 1, controller));
        var (id, control) = (new ExerciseId(row.Id), new Actor(controller, Office.Controller));
        var session = new ExerciseSession(id, services.GetRequiredService<IExerciseLog>(), new BotTeams(), _time);
        await DoAsync(session, PublicCast.Open(new OpenRequest(scenario, 1, 7, scenario.Languages[0], new ExerciseSettings(), control)), control);
        var seat = scenario.Seats.First(s => !s.NeedsConfirmation).Id;
        var person = await services.GetRequiredService<People>().AddAsync(id, "研判老周", Office.Player);
        await DoAsync(session, new JoinExercise(person.Person, Office.Player), new Actor(person.Person, Office.Player));
        await DoAsync(session, new TakeSeat(person.Person, seat), new Actor(person.Person, Office.Player));
        foreach (var other in scenario.Seats.Where(s => s.Id != seat)) await DoAsync(session, new GiveSeatToBot(other.Id, "expert"), control);
        await services.GetRequiredService<Drafts>().ReplaceAsync(new DraftPlace(id, person.Person, seat, "register-item"), "", "写到一半");
        await services.GetRequiredService<Links>().CreateAsync(id, LinkKind.Wall);
        await DoAsync(session, new StartExercise(), control);
        await session.AdvanceAsync(until(session.State), default);
        await services.GetRequiredService<IExerciseLog>().SaveClockAsync(id, session.Cursor, default);
        return session;
    }

    private async Task EndAsync(ServiceProvider services, ExerciseSession session, string controller)
    {
        var evaluator = new Actor(controller, Office.Evaluator);
        await DoAsync(session, new TakeNote(ExerciseTime.FromMinutes(1), "首报及时"), evaluator);
        var line = Scorecards.Of(session.State, session.State.Now).Lines.First(l => l.Points > 0);
        await DoAsync(session, new OverrideScore(line.Id, line.Points / 2, "当场讲评"), evaluator);
        _time.Advance(TimeSpan.FromHours(2));
        await services.GetRequiredService<ExerciseBook>().CloseAsync(session.Id.Value);
        var rows = new List<StoredEvent>();
        await foreach (var row in services.GetRequiredService<IExerciseLog>().ReadAsync(session.Id, 1, default)) rows.Add(row);
        await using var file = File.Create(Path.Combine(folder, "log.jsonl"));
        LogFile.Write(file, rows);
    }

    // What a later version must find again.
    private async Task WriteAsync(ExerciseSession ended, ExerciseSession running)
    {
        var rows = LogFile.Read(await File.ReadAllBytesAsync(Path.Combine(folder, "log.jsonl"))).Select(l => l.Event!).ToArray();
        var card = Scorecards.Of(ended.State, ended.State.Now);
        var expected = new
        {
            account = Account, password = Password, ended = ended.Id.Value, running = running.Id.Value, events = rows.Length, chain = rows[^1].Chain,
            digest = ExerciseDigest.Of(rows.Select(LogCodec.Read)), rules = Scorecard.Rules, total = card.Total, posts = ended.State.PostCount,
            runningVersion = running.State.Version, runningAt = running.Cursor.Ms, engine = running.State.Engine,
        };
        await File.WriteAllTextAsync(Path.Combine(folder, "expected.json"), JsonSerializer.Serialize(expected, new JsonSerializerOptions { WriteIndented = true, NewLine = "\n" }) + "\n");
    }

    // One file each, without a journal beside it.
    private void Merge(string name)
    {
        SqliteConnection.ClearAllPools();
        using var connection = new SqliteConnection($"Data Source={Path.Combine(folder, name)};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = "PRAGMA wal_checkpoint(TRUNCATE); VACUUM;";
        command.ExecuteNonQuery();
    }

    private static void Good(IdentityResult result)
    {
        if (!result.Succeeded) throw new InvalidOperationException(string.Join(' ', result.Errors.Select(e => e.Code)));
    }

    private static async Task DoAsync(ExerciseSession session, ExerciseCommand command, Actor actor)
    {
        var result = await session.ExecuteAsync(command, actor, default);
        if (result.Rejection is { } rejection) throw new InvalidOperationException($"{command.Kind}: {rejection.Code}");
    }
}
