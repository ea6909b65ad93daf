using Simulator.Web.Hosting;

var builder = WebApplication.CreateBuilder(args);
// Run from source outside Development too: without the build's asset manifest every style and script would be missing. No-op once published.
builder.WebHost.UseStaticWebAssets();
builder.Services.AddWebUi();

var app = builder.Build();
app.MapWebUi();
app.Run();
