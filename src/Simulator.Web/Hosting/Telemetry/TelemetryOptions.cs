using System.Net;

namespace Simulator.Web.Hosting.Telemetry;

/// <summary>What is measured for others, and who may fetch it.</summary>
/// <param name="Otlp">OTEL_EXPORTER_OTLP_ENDPOINT is set: metrics and traces are sent there.</param>
/// <param name="Prometheus">/metrics answers.</param>
/// <param name="Allowed">Who may ask for it besides this computer.</param>
public sealed record TelemetryOptions(bool Otlp, bool Prometheus, IReadOnlyList<IPNetwork> Allowed)
{
    public const string Endpoint = "OTEL_EXPORTER_OTLP_ENDPOINT";

    /// <exception cref="SetUpException">Something set cannot be used.</exception>
    public static TelemetryOptions Read(IConfiguration configuration)
    {
        var problems = new List<string>();
        var otlp = configuration[Endpoint] is { Length: > 0 } endpoint;
        if (otlp && !(Uri.TryCreate(configuration[Endpoint], UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https"))
            problems.Add($"{Endpoint}: '{configuration[Endpoint]}' is not an address such as http://localhost:4317.");
        var prometheus = false;
        if (configuration["Metrics:Prometheus"] is { } text && !bool.TryParse(text, out prometheus)) problems.Add($"Metrics:Prometheus: '{text}' is neither true nor false.");
        var allowed = new List<IPNetwork>();
        foreach (var part in (configuration["Metrics:Allow"] ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
            if (Network(part) is { } network) allowed.Add(network);
            else problems.Add($"Metrics:Allow: '{part}' is neither an address such as 10.0.0.5 nor a network such as 10.0.0.0/24.");
        return problems.Count == 0 ? new TelemetryOptions(otlp, prometheus, allowed) : throw new SetUpException(problems);
    }

    public bool MayFetch(IPAddress? address)
    {
        if (address is null) return false;
        if (address.IsIPv4MappedToIPv6) address = address.MapToIPv4();
        return IPAddress.IsLoopback(address) || Allowed.Any(n => n.Contains(address));
    }

    private static IPNetwork? Network(string text) =>
        IPNetwork.TryParse(text, out var network) ? network
        : IPAddress.TryParse(text, out var address) ? new IPNetwork(address, address.GetAddressBytes().Length * 8) : null;
}
