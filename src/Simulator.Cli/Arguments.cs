using System.Collections.Immutable;
using System.Globalization;

namespace Simulator.Cli;

/// <summary>What one command takes: the word after it (empty: none), options with a value, switches without.</summary>
internal sealed record Syntax(string Operand, ImmutableArray<string> Options, ImmutableArray<string> Switches)
{
    /// <summary>Words that must follow the first one.</summary>
    public ImmutableArray<string> More { get; init; } = [];
    public ImmutableArray<string> Operands => Operand.Length == 0 ? More : [Operand, .. More];
}

/// <summary>Arguments of one command, read strictly: what is not known, or given twice, is an error.</summary>
internal sealed class Arguments
{
    private readonly Dictionary<string, string> _options = new(StringComparer.Ordinal);

    /// <summary>As many as the syntax names.</summary>
    public ImmutableArray<string> Operands { get; private set; } = [];
    public string Operand => Operands.IsEmpty ? "" : Operands[0];

    public bool Has(string name) => _options.ContainsKey(name);
    public string? Option(string name) => _options.GetValueOrDefault(name);

    /// <summary>The option as a whole number, or null when it is none.</summary>
    public long? Number(string name, long otherwise) =>
        !_options.TryGetValue(name, out var text) ? otherwise
            : long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? number : null;

    /// <summary>The arguments, or a message (code and what it is about).</summary>
    public static (Arguments? Arguments, string Code, string About) Read(Syntax syntax, IReadOnlyList<string> words)
    {
        var read = new Arguments();
        var operands = new List<string>();
        for (var i = 0; i < words.Count; i++)
        {
            if (!words[i].StartsWith("--", StringComparison.Ordinal)) { operands.Add(words[i]); continue; }
            var (name, value) = words[i].Split('=', 2) is [var n, var v] ? (n, v) : (words[i], null);
            var takesValue = syntax.Options.Contains(name);
            if (!takesValue && !syntax.Switches.Contains(name)) return (null, "UnknownOption", name);
            if (takesValue) value ??= i + 1 < words.Count ? words[++i] : null;
            if (takesValue == string.IsNullOrEmpty(value)) return (null, takesValue ? "NeedsValue" : "TakesNoValue", name);
            if (!read._options.TryAdd(name, value ?? "")) return (null, "GivenTwice", name);
        }
        var wanted = syntax.Operands;
        if (operands.Count < wanted.Length) return (null, "NeedsOperand", wanted[operands.Count]);
        if (operands.Count > wanted.Length) return (null, "TooManyOperands", operands[wanted.Length]);
        read.Operands = [.. operands];
        return (read, "", "");
    }
}
