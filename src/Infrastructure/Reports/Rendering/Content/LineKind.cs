namespace Petitions.Infrastructure.Reports.Rendering.Content;

/// <summary>What a line of the text is.</summary>
internal enum LineKind
{
    Paragraph,

    /// <summary>A numbered heading below a section's.</summary>
    Heading,
    Bullet,
}
