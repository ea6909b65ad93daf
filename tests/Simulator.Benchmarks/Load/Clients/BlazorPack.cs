using System.Buffers;
using MessagePack;

namespace Simulator.Benchmarks.Load.Clients;

/// <summary>What the server calls on a circuit's client.</summary>
/// <param name="Id">Of the render batch or of the JavaScript call; 0 for none.</param>
/// <param name="Payload">The batch's bytes; valid as long as the message they came in.</param>
internal readonly record struct CircuitCall(string Target, long Id, ReadOnlyMemory<byte> Payload, string Text);

/// <summary>The framework's <c>blazorpack</c>: SignalR's MessagePack messages, each with its length before it.</summary>
internal static class BlazorPack
{
    private const int Invocation = 1, Completion = 3, Close = 7;

    /// <summary>An invocation with strings, numbers, truth values and nulls as arguments.</summary>
    public static ReadOnlyMemory<byte> Call(string target, string? id, params ReadOnlySpan<object?> arguments)
    {
        var body = new ArrayBufferWriter<byte>(256);
        var writer = new MessagePackWriter(body);
        writer.WriteArrayHeader(6);
        writer.Write(Invocation);
        writer.WriteMapHeader(0);
        writer.Write(id);
        writer.Write(target);
        writer.WriteArrayHeader(arguments.Length);
        foreach (var argument in arguments) Write(ref writer, argument);
        writer.WriteArrayHeader(0);
        writer.Flush();
        return Framed(body.WrittenSpan);
    }

    public static ReadOnlyMemory<byte> Ping { get; } = Framed([0x91, 0x06]);

    /// <summary>The calls in a WebSocket message, one after another; answers to our own calls and pings are passed over.</summary>
    /// <exception cref="InvalidOperationException">The server refused a call or closed the circuit.</exception>
    public static List<CircuitCall> Read(ReadOnlyMemory<byte> message)
    {
        var calls = new List<CircuitCall>();
        while (!message.IsEmpty)
        {
            var length = Length(ref message);
            var reader = new MessagePackReader(message[..length]);
            reader.ReadArrayHeader();
            switch (reader.ReadInt32())
            {
                case Invocation: calls.Add(ReadCall(ref reader)); break;
                case Completion: Check(ref reader); break;
                case Close: throw new InvalidOperationException("The server closed the circuit: " + reader.ReadString());
            }
            message = message[length..];
        }
        return calls;
    }

    private static CircuitCall ReadCall(ref MessagePackReader reader)
    {
        reader.Skip();
        reader.Skip();
        var target = reader.ReadString()!;
        var count = reader.ReadArrayHeader();
        if (count == 0 || reader.NextMessagePackType != MessagePackType.Integer) return new CircuitCall(target, 0, default, count > 0 && reader.NextMessagePackType == MessagePackType.String ? reader.ReadString()! : "");
        var id = reader.ReadInt64();
        if (count == 1) return new CircuitCall(target, id, default, "");
        if (reader.NextMessagePackType == MessagePackType.Binary && reader.ReadBytes() is { } bytes) return new CircuitCall(target, id, bytes.IsSingleSegment ? bytes.First : bytes.ToArray(), "");
        return new CircuitCall(target, id, default, reader.NextMessagePackType == MessagePackType.String ? reader.ReadString()! : "");
    }

    // headers, invocation id, kind of result (1 is an error), result
    private static void Check(ref MessagePackReader reader)
    {
        reader.Skip();
        reader.Skip();
        if (reader.ReadInt32() == 1) throw new InvalidOperationException("The server refused: " + reader.ReadString());
    }

    private static void Write(ref MessagePackWriter writer, object? value)
    {
        switch (value)
        {
            case null: writer.WriteNil(); break;
            case string text: writer.Write(text); break;
            case long number: writer.Write(number); break;
            case bool truth: writer.Write(truth); break;
            default: throw new ArgumentException($"{value.GetType()} is not sent by a browser.", nameof(value));
        }
    }

    private static byte[] Framed(ReadOnlySpan<byte> body)
    {
        Span<byte> prefix = stackalloc byte[5];
        var (length, used) = (body.Length, 0);
        do
        {
            prefix[used++] = (byte)(length & 0x7f | (length > 0x7f ? 0x80 : 0));
            length >>= 7;
        }
        while (length > 0);
        return [.. prefix[..used], .. body];
    }

    private static int Length(ref ReadOnlyMemory<byte> message)
    {
        var (length, shift, used) = (0, 0, 0);
        byte part;
        do
        {
            part = message.Span[used++];
            length |= (part & 0x7f) << shift;
            shift += 7;
        }
        while ((part & 0x80) != 0);
        message = message[used..];
        return length;
    }
}
