using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace Simulator.Persistence.AppDb;

/// <summary>Everything that is not the log: accounts, the library of exercises, names, drafts, links.</summary>
public sealed class AppDbContext(DbContextOptions<AppDbContext> options) : IdentityDbContext<Account, IdentityRole, string>(options)
{
    public DbSet<ExerciseRow> Exercises => Set<ExerciseRow>();
    public DbSet<ParticipantRow> Participants => Set<ParticipantRow>();
    public DbSet<DraftRow> Drafts => Set<DraftRow>();
    public DbSet<ObserverLinkRow> ObserverLinks => Set<ObserverLinkRow>();
    public DbSet<SetupRow> Setup => Set<SetupRow>();
    public DbSet<ResetLinkRow> ResetLinks => Set<ResetLinkRow>();
    public DbSet<CaseRow> Cases => Set<CaseRow>();
    public DbSet<ArchivedPaperRow> ArchivedPapers => Set<ArchivedPaperRow>();
    public DbSet<FollowUpRow> FollowUps => Set<FollowUpRow>();
    public DbSet<ProgrammeRow> Programme => Set<ProgrammeRow>();
    public DbSet<PreparationTickRow> PreparationTicks => Set<PreparationTickRow>();
    public DbSet<TeamPlanRow> TeamPlans => Set<TeamPlanRow>();
    public DbSet<ReviewRow> Reviews => Set<ReviewRow>();
    public DbSet<HandedInRow> HandedIn => Set<HandedInRow>();
    public DbSet<RectificationRow> Rectifications => Set<RectificationRow>();

    protected override void OnModelCreating(ModelBuilder builder)
    {
        base.OnModelCreating(builder);
        builder.Entity<ExerciseRow>(e =>
        {
            e.ToTable("Exercises").HasKey(x => x.Id);
            e.Property(x => x.Status).HasConversion<string>();
            e.HasIndex(x => x.Code).IsUnique().HasFilter("\"Status\" = 'Open'");
        });
        builder.Entity<ParticipantRow>(e =>
        {
            e.ToTable("Participants").HasKey(x => new { x.Exercise, x.Person });
            e.HasIndex(x => x.TokenHash);
        });
        builder.Entity<DraftRow>().ToTable("Drafts").HasKey(x => new { x.Exercise, x.Person, x.Seat, x.Key });
        builder.Entity<ObserverLinkRow>(e =>
        {
            e.ToTable("ObserverLinks").HasKey(x => x.TokenHash);
            e.Property(x => x.Kind).HasConversion<string>();
            e.HasIndex(x => x.Exercise);
        });
        builder.Entity<SetupRow>().ToTable("Setup").HasKey(x => x.Id);
        builder.Entity<ResetLinkRow>().ToTable("ResetLinks").HasKey(x => x.Account);
        builder.Entity<CaseRow>().ToTable("Cases").HasKey(x => x.Exercise);
        builder.Entity<ArchivedPaperRow>().ToTable("ArchivedPapers").HasKey(x => new { x.Exercise, x.Paper });
        builder.Entity<FollowUpRow>().ToTable("FollowUps").HasKey(x => new { x.Exercise, x.Paper, x.Row });
        builder.Entity<ProgrammeRow>(e =>
        {
            e.ToTable("Programme").HasKey(x => x.Id);
            e.HasIndex(x => x.Date);
        });
        builder.Entity<PreparationTickRow>().ToTable("PreparationTicks").HasKey(x => new { x.Programme, x.Item });
        builder.Entity<TeamPlanRow>().ToTable("TeamPlans").HasKey(x => new { x.Programme, x.Seat });
        builder.Entity<HandedInRow>().ToTable("HandedIn").HasKey(x => new { x.Exercise, x.Questionnaire, x.Person });
        builder.Entity<RectificationRow>().ToTable("Rectifications").HasKey(x => new { x.Exercise, x.Item });
        builder.Entity<ReviewRow>(e =>
        {
            e.ToTable("Reviews").HasKey(x => x.Id);
            e.HasIndex(x => x.ScenarioId);
        });
    }

    // SQLite stores no zone: everything is UTC and comes back as UTC.
    protected override void ConfigureConventions(ModelConfigurationBuilder configuration) =>
        configuration.Properties<DateTime>().HaveConversion<UtcConverter>();

    private sealed class UtcConverter() : ValueConverter<DateTime, DateTime>(v => v, v => DateTime.SpecifyKind(v, DateTimeKind.Utc));
}
