using Simulator.Web.Hosting;

var builder = WebApplication.CreateBuilder(args);
builder.Services.AddWebUi();

var app = builder.Build();
app.MapWebUi();
app.Run();
