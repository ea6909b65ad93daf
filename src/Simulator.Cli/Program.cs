using System.Text;
using Simulator.Cli;

var utf8 = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
using var output = new StreamWriter(Console.OpenStandardOutput(), utf8);
using var errors = new StreamWriter(Console.OpenStandardError(), utf8);
try
{
    return await CommandLine.RunAsync(args, new Terminal(output, errors, TimeProvider.System));
}
// The last line of defence, for what nobody foresaw: whoever sits at a terminal is owed a sentence, not a stack.
catch (Exception e)
{
    errors.WriteLine($"simulator: {Words.Get("Unforeseen", e.GetType().Name, e.Message)}");
    return Terminal.Failed;
}
