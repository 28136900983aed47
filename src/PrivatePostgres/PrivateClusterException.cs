namespace Petitions.PrivatePostgres;

/// <summary>The private PostgreSQL cannot be used. The message says why and what to do, in Vietnamese and in English.</summary>
public sealed class PrivateClusterException(string vietnamese, string english, Exception? inner = null)
    : Exception($"{vietnamese}{Environment.NewLine}{english}", inner)
{
    internal static PrivateClusterException NotInstalled(string? major) => new(
        $"Không tìm thấy PostgreSQL{Version(major)} trên máy này. Cài đặt bằng «apt-get install postgresql postgresql-contrib», "
        + "hoặc đặt PETITIONS_PG_BIN là thư mục chứa initdb và postgres, "
        + "hoặc đặt ConnectionStrings__Petitions để dùng một máy chủ PostgreSQL có sẵn.",
        $"PostgreSQL{Version(major)} was not found on this machine. Install it with “apt-get install postgresql postgresql-contrib”, "
        + "or set PETITIONS_PG_BIN to the folder that holds initdb and postgres, "
        + "or set ConnectionStrings__Petitions to use an existing PostgreSQL server.");

    internal static PrivateClusterException TooOld(string folder, int major) => new(
        $"PostgreSQL ở «{folder}» là phiên bản {major}; cần phiên bản {PostgresBinaries.MinimumMajor} trở lên.",
        $"PostgreSQL in “{folder}” is version {major}; version {PostgresBinaries.MinimumMajor} or later is needed.");

    internal static PrivateClusterException FolderInUse(string folder, Exception inner) => new(
        $"Thư mục dữ liệu «{folder}» đang được một bản Petitions khác sử dụng. Hãy dừng bản đó, hoặc đặt PETITIONS_DATA là một thư mục " +
            $"khác.",
        $"The data folder “{folder}” is in use by another running copy of Petitions. Stop that copy, or set PETITIONS_DATA to another " +
            $"folder.",
        inner);

    internal static PrivateClusterException FolderNotWritable(string folder, Exception inner) => new(
        $"Không ghi được vào thư mục dữ liệu «{folder}»: {inner.Message}",
        $"The data folder “{folder}” cannot be written to: {inner.Message}",
        inner);

    internal static PrivateClusterException SocketPathTooLong(string folder) => new(
        $"Đường dẫn «{folder}» quá dài cho một Unix socket (tối đa {SocketFolders.MaximumBytes} byte).",
        $"The path “{folder}” is too long for a Unix socket (at most {SocketFolders.MaximumBytes} bytes).");

    internal static PrivateClusterException NoServerUser() => new(
        "PostgreSQL không chạy dưới quyền root, và máy này không có người dùng «postgres» hay «nobody» để chạy thay. Hãy chạy Petitions " +
            "bằng một người dùng thường.",
        "PostgreSQL refuses to run as root, and this machine has neither a user “postgres” nor “nobody” to run it as. Run Petitions as " +
            "an ordinary user.");

    internal static PrivateClusterException StillRunning(string folder, int processId) => new(
        $"Tiến trình PostgreSQL {processId} còn chạy trên «{folder}» từ lần trước và không dừng được. Hãy dừng nó rồi chạy lại.",
        $"PostgreSQL process {processId} is still running on “{folder}” from an earlier start and cannot be stopped. Stop it and start " +
            $"again.");

    internal static PrivateClusterException CommandFailed(string command, string output) => new(
        $"Lệnh «{command}» thất bại:",
        $"The command “{command}” failed:{Environment.NewLine}{output.Trim()}");

    internal static PrivateClusterException DidNotStart(string folder, string log) => new(
        $"PostgreSQL không khởi động được trên «{folder}».",
        $"PostgreSQL did not start on “{folder}”:{Environment.NewLine}{log.Trim()}");

    private static string Version(string? major) => major is null ? "" : " " + major;
}
