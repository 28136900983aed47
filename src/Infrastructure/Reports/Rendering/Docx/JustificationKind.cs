namespace Petitions.Infrastructure.Reports.Rendering.Docx;

internal enum JustificationKind
{
    Left,
    Centre,
    Right,
    Both,
}
