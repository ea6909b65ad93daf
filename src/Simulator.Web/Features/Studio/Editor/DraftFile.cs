namespace Simulator.Web.Features.Studio.Editor;

/// <summary>A file of a draft in hand. <c>Known</c>: what lay in the folder when it was read or written last, with <c>\n</c> as line break.</summary>
public sealed record DraftFile(string Name, string Text, string Known, bool Crlf, bool Mark)
{
    public bool Unsaved => Text != Known;

    public static DraftFile Read(string folder, string name)
    {
        var raw = File.ReadAllText(Path.Combine(folder, name));
        var bytes = new byte[3];
        using (var stream = File.OpenRead(Path.Combine(folder, name))) stream.ReadAtLeast(bytes, 3, throwOnEndOfStream: false);
        var text = raw.ReplaceLineEndings("\n");
        return new DraftFile(name, text, text, raw.Contains("\r\n", StringComparison.Ordinal), bytes is [0xEF, 0xBB, 0xBF]);
    }

    /// <summary>As it is written: line breaks and byte order mark as they were found.</summary>
    public byte[] Bytes() => new System.Text.UTF8Encoding(Mark).GetPreamble().Concat(System.Text.Encoding.UTF8.GetBytes(Crlf ? Text.Replace("\n", "\r\n", StringComparison.Ordinal) : Text)).ToArray();
}

/// <summary>Somebody wrote a file of the folder while it was being changed here.</summary>
public sealed record DraftClashes(string File, string Theirs);
