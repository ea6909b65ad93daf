using System.Buffers.Text;

namespace Simulator.Documents.Pack;

/// <summary>Passes on what gzip writes and leaves out the system it was written on, so that the same page is made on any machine.</summary>
internal sealed class MadeAnywhere(Stream to) : Stream
{
    // RFC 1952: byte 9 of the head is the system; 255 is "unknown".
    private const int SystemAt = 9;
    private const byte Unknown = 255;
    // Unix, Windows, Darwin as the compressors of the framework write them.
    private static ReadOnlySpan<byte> Systems => [3, 10, 19];

    private long _written;

    /// <summary>A packed block that names one of the usual systems, as it is without; null when it names none.</summary>
    public static byte[]? Named(ReadOnlySpan<byte> block)
    {
        // Four letters are three bytes: the head up to its end.
        const int letters = 16;
        if (block.Length < letters) return null;
        var head = new byte[letters / 4 * 3];
        if (Base64.DecodeFromUtf8(block[..letters], head, out _, out _) != System.Buffers.OperationStatus.Done || !Systems.Contains(head[SystemAt])) return null;
        head[SystemAt] = Unknown;
        var without = block.ToArray();
        Base64.EncodeToUtf8(head, without, out _, out _);
        return without;
    }

    public override void Write(ReadOnlySpan<byte> buffer)
    {
        if (_written <= SystemAt && _written + buffer.Length > SystemAt)
        {
            var head = buffer.ToArray();
            head[SystemAt - (int)_written] = Unknown;
            to.Write(head);
        }
        else
        {
            to.Write(buffer);
        }
        _written += buffer.Length;
    }

    public override void Write(byte[] buffer, int offset, int count) => Write(buffer.AsSpan(offset, count));
    public override void Flush() => to.Flush();

    public override bool CanRead => false;
    public override bool CanSeek => false;
    public override bool CanWrite => true;
    public override long Length => throw new NotSupportedException();
    public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }
    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();
    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();
    public override void SetLength(long value) => throw new NotSupportedException();
}
