using System.Collections.Immutable;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using Simulator.Domain.Rumors;

namespace Simulator.Domain.Logs;

/// <summary>
/// The one JSON contract of log, hub and files: camelCase, enums as words, nulls left out, maps in ordinal order.
/// Bytes written with it are canonical: the same value gives the same bytes on every machine.
/// </summary>
public static class LogJson
{
    public static readonly JsonSerializerOptions Options = Create();

    private static JsonSerializerOptions Create()
    {
        var options = new JsonSerializerOptions
        {
            PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
            DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
            Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
            TypeInfoResolver = new DefaultJsonTypeInfoResolver { Modifiers = { RumorActions } },
        };
        options.Converters.Add(new JsonStringEnumConverter(JsonNamingPolicy.CamelCase));
        options.Converters.Add(new OrdinalMapConverter());
        options.Converters.Add(new LenientArrayConverter());
        options.MakeReadOnly();
        return options;
    }

    // The spreading model knows nothing of JSON: its actions get their stable names here.
    private static void RumorActions(JsonTypeInfo info)
    {
        if (info.Type != typeof(RumorAction)) return;
        info.PolymorphismOptions = new JsonPolymorphismOptions { TypeDiscriminatorPropertyName = "is" };
        foreach (var (type, name) in RumorActionNames) info.PolymorphismOptions.DerivedTypes.Add(new JsonDerivedType(type, name));
    }

    private static readonly ImmutableArray<(Type, string)> RumorActionNames =
    [
        (typeof(RootStarted), "root-started"), (typeof(StatementOut), "statement-out"), (typeof(DenialExposed), "denial-exposed"),
        (typeof(PromiseBroken), "promise-broken"), (typeof(RootDeleted), "root-deleted"), (typeof(RootLabelled), "root-labelled"),
        (typeof(TrustLost), "trust-lost"), (typeof(BacklashRaised), "backlash-raised"), (typeof(PostSeeded), "post-seeded"),
        (typeof(BriefingCancelled), "briefing-cancelled"),
    ];

    private sealed class OrdinalMapConverter : JsonConverterFactory
    {
        public override bool CanConvert(Type type) =>
            type.IsGenericType && type.GetGenericTypeDefinition() == typeof(ImmutableSortedDictionary<,>) && type.GetGenericArguments()[0] == typeof(string);

        public override JsonConverter CreateConverter(Type type, JsonSerializerOptions options) =>
            (JsonConverter)Activator.CreateInstance(typeof(Map<>).MakeGenericType(type.GetGenericArguments()[1]))!;

        private sealed class Map<T> : JsonConverter<ImmutableSortedDictionary<string, T>>
        {
            public override ImmutableSortedDictionary<string, T> Read(ref Utf8JsonReader reader, Type type, JsonSerializerOptions options) =>
                JsonSerializer.Deserialize<Dictionary<string, T>>(ref reader, options)!.ToImmutableSortedDictionary(StringComparer.Ordinal);

            public override void Write(Utf8JsonWriter writer, ImmutableSortedDictionary<string, T> value, JsonSerializerOptions options)
            {
                writer.WriteStartObject();
                foreach (var (key, item) in value.OrderBy(p => p.Key, StringComparer.Ordinal))
                {
                    writer.WritePropertyName(key);
                    JsonSerializer.Serialize(writer, item, options);
                }
                writer.WriteEndObject();
            }
        }
    }

    /// <summary>An immutable array that was never set is written as empty; missing or null is read as empty.</summary>
    private sealed class LenientArrayConverter : JsonConverterFactory
    {
        public override bool CanConvert(Type type) => type.IsGenericType && type.GetGenericTypeDefinition() == typeof(ImmutableArray<>);

        public override JsonConverter CreateConverter(Type type, JsonSerializerOptions options) =>
            (JsonConverter)Activator.CreateInstance(typeof(Items<>).MakeGenericType(type.GetGenericArguments()[0]))!;

        private sealed class Items<T> : JsonConverter<ImmutableArray<T>>
        {
            public override bool HandleNull => true;

            public override ImmutableArray<T> Read(ref Utf8JsonReader reader, Type type, JsonSerializerOptions options) =>
                reader.TokenType == JsonTokenType.Null ? [] : [.. JsonSerializer.Deserialize<List<T>>(ref reader, options)!];

            public override void Write(Utf8JsonWriter writer, ImmutableArray<T> value, JsonSerializerOptions options)
            {
                writer.WriteStartArray();
                if (!value.IsDefault)
                    foreach (var item in value) JsonSerializer.Serialize(writer, item, options);
                writer.WriteEndArray();
            }
        }
    }
}
