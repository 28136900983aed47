using System.Runtime.Versioning;
using Npgsql;
using Petitions.PrivatePostgres;

namespace Petitions.Api.Tests.PrivatePostgres;

[SupportedOSPlatform("linux")]
public sealed class PrivateClusterTests : IDisposable
{
    private readonly string _root = Directory.CreateTempSubdirectory("petitions-cluster-").FullName;

    public void Dispose() => Directory.Delete(_root, recursive: true);

    [Fact]
    public async Task A_new_folder_becomes_a_database_that_speaks_UTF8_in_UTC_and_sorts_by_code_point()
    {
        await using var cluster = await PrivateCluster.StartAsync(ThrowawayOptions("new"));

        Assert.Equal(Path.Combine(_root, "new"), cluster.DataFolder);
        Assert.Equal("petitions", await AskAsync(cluster, "select current_database()"));
        Assert.Equal("UTF8", await AskAsync(cluster, "show server_encoding"));
        Assert.Equal("UTC", await AskAsync(cluster, "show timezone"));
        Assert.Equal("off", await AskAsync(cluster, "show jit"));
        Assert.Equal("đường", await AskAsync(cluster, "select lower('ĐƯỜNG')"));
        Assert.Equal("Z,a,đ", await AskAsync(cluster, "select string_agg(x, ',' order by x) from unnest(array['đ', 'a', 'Z']) x"));
    }

    [Fact]
    public async Task Migrations_can_create_the_extensions_they_need()
    {
        await using var cluster = await PrivateCluster.StartAsync(ThrowawayOptions("extensions"));

        foreach (var extension in new[] { "unaccent", "pg_trgm", "btree_gist", "ltree" })
            await AskAsync(cluster, $"create extension {extension}");

        Assert.Equal("4", await AskAsync(cluster, "select count(*)::text from pg_extension where extname <> 'plpgsql'"));
    }

    [Fact]
    public async Task Data_survives_a_restart()
    {
        await using (var before = await PrivateCluster.StartAsync(DurableOptions("restart")))
            await AskAsync(before, "create table kept as select 'còn đây'::text as word");

        await using var after = await PrivateCluster.StartAsync(DurableOptions("restart"));
        Assert.Equal("còn đây", await AskAsync(after, "select word from kept"));
        // Only a stop in order leaves nothing to recover.
        Assert.DoesNotContain(
            "recovery", await File.ReadAllTextAsync(Path.Combine(after.DataFolder, "postgres", "server.log")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_second_server_on_the_same_folder_is_refused_and_the_first_keeps_running()
    {
        await using var first = await PrivateCluster.StartAsync(ThrowawayOptions("same"));

        var refusal = await Assert.ThrowsAsync<PrivateClusterException>(() => PrivateCluster.StartAsync(ThrowawayOptions("same")));

        Assert.Contains("đang được một bản Petitions khác sử dụng", refusal.Message, StringComparison.Ordinal);
        Assert.Contains("in use by another running copy", refusal.Message, StringComparison.Ordinal);
        Assert.Equal("1", await AskAsync(first, "select '1'"));
    }

    [Fact]
    public async Task Two_copies_on_two_folders_run_side_by_side()
    {
        await using var one = await PrivateCluster.StartAsync(ThrowawayOptions("one"));
        await using var two = await PrivateCluster.StartAsync(ThrowawayOptions("two"));

        await AskAsync(one, "create table only_in_one ()");

        Assert.Equal("", await AskAsync(two, "select coalesce(to_regclass('only_in_one')::text, '')"));
    }

    [Fact]
    public async Task A_data_folder_below_a_folder_closed_to_the_server_user_works()
    {
        var barred = Path.Combine(_root, "barred");
        Directory.CreateDirectory(barred, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);

        await using var cluster = await PrivateCluster.StartAsync(ThrowawayOptions("barred/data"));

        await AskAsync(cluster, "create table t as select generate_series(1, 10)");
        await AskAsync(cluster, "checkpoint");
        Assert.Equal("10", await AskAsync(cluster, "select count(*)::text from t"));
    }

    [Fact]
    public async Task The_server_has_no_network_port_and_its_folders_are_private()
    {
        await using var cluster = await PrivateCluster.StartAsync(ThrowawayOptions("private"));
        var socketFolder = new NpgsqlConnectionStringBuilder(cluster.ConnectionString).Host!;
        const UnixFileMode ownerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute;

        Assert.Equal("", await AskAsync(cluster, "show listen_addresses"));
        Assert.Equal(ownerOnly, File.GetUnixFileMode(socketFolder));
        Assert.Equal(ownerOnly, File.GetUnixFileMode(Path.Combine(cluster.DataFolder, "postgres")));
        Assert.Equal("peer", await AskAsync(cluster, "select string_agg(distinct auth_method, ',') from pg_hba_file_rules"));
    }

    [Fact]
    public async Task A_stopped_server_leaves_no_socket_folder_and_a_throwaway_one_no_data_either()
    {
        var cluster = await PrivateCluster.StartAsync(ThrowawayOptions("tidy"));
        var socketFolder = new NpgsqlConnectionStringBuilder(cluster.ConnectionString).Host!;

        await cluster.DisposeAsync();

        Assert.False(Directory.Exists(socketFolder));
        Assert.False(Directory.Exists(cluster.DataFolder));
    }

    [Fact]
    public async Task Half_made_cluster_files_are_made_again()
    {
        Directory.CreateDirectory(Path.Combine(_root, "half/postgres.new/base"));

        await using var cluster = await PrivateCluster.StartAsync(ThrowawayOptions("half"));

        Assert.Equal("1", await AskAsync(cluster, "select '1'"));
    }

    [Fact]
    public async Task Files_of_a_PostgreSQL_version_not_installed_are_refused_with_the_version_named()
    {
        var files = Directory.CreateDirectory(Path.Combine(_root, "old/postgres"));
        await File.WriteAllTextAsync(Path.Combine(files.FullName, "PG_VERSION"), "9\n");

        var refusal = await Assert.ThrowsAsync<PrivateClusterException>(() => PrivateCluster.StartAsync(DurableOptions("old")));

        Assert.Contains("Không tìm thấy PostgreSQL 9", refusal.Message, StringComparison.Ordinal);
        Assert.Contains("PostgreSQL 9 was not found", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_setting_refused_by_the_server_is_reported_with_its_message()
    {
        var options = ThrowawayOptions("refused") with { Settings = new Dictionary<string, string> { ["shared_buffers"] = "plenty" } };

        var refusal = await Assert.ThrowsAsync<PrivateClusterException>(() => PrivateCluster.StartAsync(options));

        Assert.Contains("PostgreSQL không khởi động được", refusal.Message, StringComparison.Ordinal);
        Assert.Contains("invalid value for parameter \"shared_buffers\"", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_fixed_socket_folder_keeps_the_connection_string_across_restarts()
    {
        var options = DurableOptions("fixed") with { SocketFolder = Path.Combine("/tmp", Path.GetFileName(_root) + "-socket") };
        await using var first = await PrivateCluster.StartAsync(options);
        await first.DisposeAsync();

        await using var second = await PrivateCluster.StartAsync(options);

        Assert.Equal(first.ConnectionString, second.ConnectionString);
        Assert.Equal("1", await AskAsync(second, "select '1'"));
        await second.DisposeAsync();
        Directory.Delete(options.SocketFolder);
    }

    [Fact]
    public async Task A_socket_path_beyond_the_kernel_limit_is_refused()
    {
        var options = ThrowawayOptions("long") with { SocketFolder = Path.Combine(_root, new string('s', 100)) };

        var refusal = await Assert.ThrowsAsync<PrivateClusterException>(() => PrivateCluster.StartAsync(options));

        Assert.Contains("too long for a Unix socket", refusal.Message, StringComparison.Ordinal);
    }

    private PrivateClusterOptions ThrowawayOptions(string folder) => new() { DataFolder = Path.Combine(_root, folder), Throwaway = true };

    private PrivateClusterOptions DurableOptions(string folder) => new() { DataFolder = Path.Combine(_root, folder) };

    private static async Task<string?> AskAsync(PrivateCluster cluster, string sql)
    {
        await using var connection = new NpgsqlConnection(cluster.ConnectionString + ";Pooling=false");
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        return (string?)await command.ExecuteScalarAsync();
    }
}
