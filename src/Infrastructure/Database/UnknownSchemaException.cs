namespace Petitions.Infrastructure.Database;

/// <summary>
/// The database was brought to its schema by another program than this one: by a later version, or by one from before the first release.
/// The message says what to do, in Vietnamese and in English. Nothing was changed in it.
/// </summary>
public sealed class UnknownSchemaException(string migration) : Exception(
    $"Cơ sở dữ liệu này do một phiên bản khác của Petitions tạo ra (migration «{migration}»); hãy dùng đúng phiên bản đó, hoặc chuyển " +
        $"thư mục dữ liệu (.data) đi nơi khác, hoặc chọn cơ sở dữ liệu khác, rồi chạy lại."
    + Environment.NewLine
    +
    $"This database was made by another version of Petitions (migration “{migration}”): use that version, or move the data folder " +
        $"(.data) away, or choose another database, and start again.");
