using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Petitions.Infrastructure.Reports.Rendering.Docx;

internal enum JustificationKind
{
    Left,
    Centre,
    Right,
    Both,
}
