using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;

namespace Simulator.Persistence.AppDb;

/// <summary>For <c>dotnet ef</c>: makes migrations without starting the program.</summary>
internal sealed class DesignTimeAppDb : IDesignTimeDbContextFactory<AppDbContext>
{
    public AppDbContext CreateDbContext(string[] args) =>
        new(new DbContextOptionsBuilder<AppDbContext>().UseSqlite("Data Source=design-time.db").Options);
}
