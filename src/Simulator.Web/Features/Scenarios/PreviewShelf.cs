using System.Collections.Concurrent;
using Simulator.Domain.Scenarios;
using Simulator.Runtime.Bots;
using Simulator.Runtime.Previews;

namespace Simulator.Web.Features.Scenarios;

/// <summary>Previews worked out so far, one at a time: exercises that run come first. A changed scenario is another one.</summary>
public sealed class PreviewShelf(IBots bots, TimeProvider time) : IDisposable
{
    private readonly SemaphoreSlim _one = new(1);
    private readonly ConcurrentDictionary<(Scenario, int, string), Background<ScenarioPreview>> _previews = new();

    public Background<ScenarioPreview> Of(Scenario scenario, int subject, string language) =>
        _previews.GetOrAdd((scenario, subject, language), _ => new(done => PlayAsync(scenario, subject, language, done)));

    public void Dispose() => _one.Dispose();

    private async Task<ScenarioPreview> PlayAsync(Scenario scenario, int subject, string language, Action<double> done)
    {
        await _one.WaitAsync();
        try
        {
            return await VolumePreview.OfAsync(scenario, subject, language, bots, time, done: done);
        }
        finally
        {
            _one.Release();
        }
    }
}
