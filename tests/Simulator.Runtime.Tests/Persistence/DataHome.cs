using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Time.Testing;
using Simulator.Persistence;
using Simulator.Persistence.AppDb;
using Simulator.Runtime.Tests.Released;

namespace Simulator.Runtime.Tests.Persistence;

/// <summary>A data folder with the two exercises of release format 1, opened as the server opens it.</summary>
internal sealed class DataHome : IAsyncDisposable
{
    private readonly TempFolder _files = new();
    private ServiceProvider? _services;

    public DataHome() => Folder = new DataFolder(Format1.CopyTo(_files.File("data")));

    public DataFolder Folder { get; }
    public FakeTimeProvider Time { get; } = new(new DateTimeOffset(2026, 12, 1, 8, 0, 0, TimeSpan.Zero));
    public string File(string name) => _files.File(name);
    public T Get<T>() where T : notnull => _services!.GetRequiredService<T>();

    /// <summary>With the migrations the program makes at its start.</summary>
    public async Task<DataHome> OpenAsync()
    {
        _services = Services();
        await Get<AppDbFile>().MigrateAsync(CancellationToken.None);
        return this;
    }

    public async Task CloseAsync()
    {
        if (_services is not null) await _services.DisposeAsync();
        _services = null;
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
    }

    public async ValueTask DisposeAsync()
    {
        await CloseAsync();
        _files.Dispose();
    }

    /// <summary>Every byte of the folder's files.</summary>
    public IEnumerable<(string Name, byte[] Bytes)> Bytes() => Directory.GetFiles(Folder.Path, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal).Select(f => (f, System.IO.File.ReadAllBytes(f)));

    private ServiceProvider Services()
    {
        var services = new ServiceCollection().AddSingleton<TimeProvider>(Time).AddLogging(l => l.SetMinimumLevel(LogLevel.None));
        services.AddIdentityCore<Account>().AddRoles<IdentityRole>().AddEntityFrameworkStores<AppDbContext>();
        return services.AddSimulatorPersistence(new PersistenceOptions(Folder.Path)).BuildServiceProvider();
    }
}
