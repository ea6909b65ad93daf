using System.Reflection;
using Simulator.Documents.Papers;
using Simulator.Domain.Exercises;
using Simulator.Domain.Views;
using Simulator.Persistence;
using Simulator.Runtime.Bots;
using Simulator.Runtime.Orleans;

namespace Simulator.Runtime.Tests;

/// <summary>Which way dependencies point, and what never reaches a player or a bot.</summary>
public sealed class ArchitectureTests
{
    private static readonly Assembly Domain = typeof(ExerciseState).Assembly;
    private static readonly Assembly Documents = typeof(DocxPapers).Assembly;
    private static readonly Assembly Runtime = typeof(IExercises).Assembly;
    private static readonly Assembly Persistence = typeof(IIds).Assembly;
    private static readonly Assembly Cluster = typeof(ExerciseGrain).Assembly;

    [Fact]
    public void The_domain_references_the_base_library_only() =>
        Assert.All(References(Domain), name => Assert.True(name.StartsWith("System.", StringComparison.Ordinal) || name is "netstandard" or "mscorlib", name));

    [Fact]
    public void Only_one_project_knows_Orleans()
    {
        Assert.Contains(References(Cluster), IsOrleans);
        foreach (var other in new[] { Domain, Runtime, Persistence }) Assert.DoesNotContain(References(other), IsOrleans);
    }

    [Fact]
    public void Only_one_project_knows_the_databases()
    {
        Assert.Contains(References(Persistence), IsDatabase);
        foreach (var other in new[] { Domain, Runtime, Cluster }) Assert.DoesNotContain(References(other), IsDatabase);
    }

    [Fact]
    public void Only_one_project_knows_office_files()
    {
        Assert.Contains(References(Documents), IsOffice);
        foreach (var other in new[] { Domain, Runtime, Persistence, Cluster }) Assert.DoesNotContain(References(other), IsOffice);
    }

    [Fact]
    public void The_runtime_knows_neither_its_host_nor_its_storage() =>
        Assert.DoesNotContain(References(Runtime), n => n is "Simulator.Persistence" or "Simulator.Runtime.Orleans" or "Simulator.Web");

    [Theory]
    [InlineData(typeof(SeatView))]
    [InlineData(typeof(PublicView))]
    [InlineData(typeof(LobbyView))]
    [InlineData(typeof(IBot))]
    [InlineData(typeof(IBots))]
    [InlineData(typeof(BotScript))]
    public void Players_and_bots_never_get_the_state(Type seen)
    {
        var reached = new HashSet<Type>();
        Reach(seen, reached);
        Assert.DoesNotContain(typeof(ExerciseState), reached);
        Assert.DoesNotContain(typeof(Simulator.Domain.Scenarios.Scenario), reached);
        Assert.DoesNotContain(typeof(Simulator.Domain.Scenarios.Criterion), reached);
        Assert.DoesNotContain(typeof(ControlView), reached);
        Assert.True(reached.Count > 1);
    }

    // Everything a public instance member hands out, and what that hands out in turn.
    private static void Reach(Type type, HashSet<Type> reached)
    {
        foreach (var part in type.IsGenericType ? type.GetGenericArguments() : []) Reach(part, reached);
        if (type.Assembly != Domain && type.Assembly != Runtime || typeof(ExerciseCommand).IsAssignableFrom(type) || !reached.Add(type)) return;
        foreach (var property in type.GetProperties(BindingFlags.Public | BindingFlags.Instance)) Reach(property.PropertyType, reached);
        foreach (var method in type.GetMethods(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly))
        {
            Reach(method.ReturnType, reached);
            foreach (var parameter in method.GetParameters().Where(_ => type.IsInterface)) Reach(parameter.ParameterType, reached);
        }
    }

    private static bool IsOrleans(string name) => name.StartsWith("Orleans", StringComparison.Ordinal);
    private static bool IsOffice(string name) => name.StartsWith("DocumentFormat.", StringComparison.Ordinal);
    private static bool IsDatabase(string name) => name.Contains("EntityFrameworkCore", StringComparison.Ordinal) || name.Contains("Sqlite", StringComparison.Ordinal);
    private static IEnumerable<string> References(Assembly assembly) => assembly.GetReferencedAssemblies().Select(a => a.Name!);
}
