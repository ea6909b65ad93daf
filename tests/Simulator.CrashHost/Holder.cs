using Microsoft.Data.Sqlite;

namespace Simulator.CrashHost;

/// <summary>Another program that holds the write lock of a database until its input ends.</summary>
internal static class Holder
{
    public static int Hold(string file)
    {
        using var connection = new SqliteConnection($"Data Source={file};Pooling=False");
        connection.Open();
        Run(connection, "BEGIN IMMEDIATE");
        Pipe.Say("held");
        Console.In.ReadToEnd();
        Run(connection, "ROLLBACK");
        return 0;
    }

    private static void Run(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}
