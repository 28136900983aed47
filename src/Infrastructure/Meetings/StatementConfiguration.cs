using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Petitions.Domain.Meetings;
using Petitions.Infrastructure.Database;

namespace Petitions.Infrastructure.Meetings;

internal sealed class StatementConfiguration : IEntityTypeConfiguration<Statement>
{
    public void Configure(EntityTypeBuilder<Statement> builder)
    {
        builder.ToTable("statements", table =>
        {
            table.HasCheckConstraint("ck_statements_number", "number > 0");
            table.HasCheckConstraint("ck_statements_quote", "content_given = (quote is not null)");
        });
        builder.HasKey(statement => statement.Id).HasName("pk_statements");

        // What refers to a statement and to its meeting can only refer to both as they belong together.
        builder.HasAlternateKey(statement => new { statement.MeetingId, statement.Id }).HasName("ak_statements_meeting");
        builder.Property(statement => statement.Id).ValueGeneratedNever();
        builder.Property(statement => statement.Label).HasMaxLength(Statement.LabelLength);
        builder.Property(statement => statement.Speaker).AsJson();
        builder.Property(statement => statement.Quote).HasMaxLength(Meeting.QuoteLength);
        builder.Property(statement => statement.EvidenceFor).HasMaxLength(Meeting.NoteLength);
        builder.Property(statement => statement.Note).HasMaxLength(Meeting.NoteLength);
        builder.HasIndex(statement => new { statement.MeetingId, statement.Number }, "ux_statements_number").IsUnique();
    }
}
