using System.Collections.Immutable;
using Simulator.Documents.EventLists;
using Simulator.Persistence;
using Simulator.Persistence.Backups;
using Simulator.Web.Features.EventSheets;
using Simulator.Web.Tests.Hosting;

namespace Simulator.Web.Tests.EventSheets;

/// <summary>A server that was restored knows the templates of the one that was backed up.</summary>
public sealed class MappingBackupTests(RealHost host) : IClassFixture<RealHost>
{
    [Fact]
    public async Task Templates_come_back_with_a_backup()
    {
        var home = Directory.CreateTempSubdirectory("simulator-mapping-backup-").FullName;
        try
        {
            var columns = ImmutableSortedDictionary<EventField, string>.Empty.Add(EventField.Time, "注入时间").Add(EventField.Text, "内容");
            foreach (var name in new[] { "市局的表", "County list_2" }) Assert.Null(host.Get<MappingShelf>().Keep(name, new ColumnMapping { HeadRow = 2, Columns = columns }));
            var zip = Path.Combine(home, "backup.zip");
            Assert.Null(await host.Get<BackupMaker>().MakeAsync(zip, Xunit.TestContext.Current.CancellationToken));

            var restored = new DataFolder(Path.Combine(home, "restored"));
            Assert.Null(new BackupRestore(TimeProvider.System).Restore(zip, restored, false).Problem);

            var shelf = new MappingShelf(restored.Mappings);
            Assert.Equal(host.Get<MappingShelf>().Names(), shelf.Names());
            Assert.Equal(2, shelf.Names().Count);
            Assert.Equal(columns, shelf.Read("市局的表")!.Mapping!.Columns!);
            Assert.Equal(2, shelf.Read("County list_2")!.Mapping!.HeadRow);
        }
        finally
        {
            Directory.Delete(home, recursive: true);
        }
    }
}
