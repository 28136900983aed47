namespace Petitions.Domain.Reports.Runs;

/// <summary>The block under which somebody signs.</summary>
/// <param name="Body">The body or head in whose name it is signed: <c>ỦY BAN NHÂN DÂN</c>,
/// <c>BAN THƯỜNG VỤ</c>, <c>CHỦ TỊCH</c>; null with <see cref="SigningAuthority.None"/>.</param>
/// <param name="Title">The office of the one who signs: <c>PHÓ CHỦ TỊCH</c>.</param>
/// <param name="Name">The name, without academic titles.</param>
public sealed record SignatureBlock(SigningAuthority Authority, string? Body, string Title, string? Name);
