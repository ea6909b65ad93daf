namespace Simulator.Web.Features.Studio.Editor;

public static class EditorServices
{
    public static IServiceCollection AddStudioEditor(this IServiceCollection services) => services.AddSingleton<EditorDesk>().AddScoped<Forms.KeyWords>();
}
