using Simulator.CrashHost;

return args switch
{
    ["play", var folder, var exercise, var run, var speed, var what] => await Player.PlayAsync(folder, exercise, run, speed, what == "log+app"),
    ["hold", var file] => Holder.Hold(file),
    ["read-only", var folder] => ReadOnlyFolder.Open(folder),
    _ => 2,
};
