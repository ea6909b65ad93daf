using Simulator.Released;

// Writes what this version of the program leaves on a disk, to be committed as a released format:
//   dotnet run --project tests/Simulator.Released -- SCENARIO-FOLDER NEW-FOLDER
if (args is not [var scenario, var folder])
{
    Console.Error.WriteLine("usage: Simulator.Released SCENARIO-FOLDER NEW-FOLDER");
    return 2;
}
await new Release(folder).MakeAsync(scenario);
return 0;
