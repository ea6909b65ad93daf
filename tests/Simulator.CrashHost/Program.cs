using Simulator.CrashHost;

return args switch
{
    ["play", var folder, var exercise, var run, var speed] => await Player.PlayAsync(folder, exercise, run, speed),
    ["hold", var file] => Holder.Hold(file),
    ["read-only", var folder] => ReadOnlyFolder.Open(folder),
    _ => 2,
};
