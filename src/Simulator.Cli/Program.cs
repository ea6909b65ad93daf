using System.Text;
using Simulator.Cli;

var utf8 = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
using var output = new StreamWriter(Console.OpenStandardOutput(), utf8);
using var errors = new StreamWriter(Console.OpenStandardError(), utf8);
return await CommandLine.RunAsync(args, new Terminal(output, errors, TimeProvider.System));
