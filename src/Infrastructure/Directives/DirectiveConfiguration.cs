using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Petitions.Domain.Directives;
using Petitions.Domain.Meetings;
using Petitions.Infrastructure.Database;

namespace Petitions.Infrastructure.Directives;

internal sealed class DirectiveConfiguration : IEntityTypeConfiguration<Directive>
{
    public void Configure(EntityTypeBuilder<Directive> builder)
    {
        builder.ToTable("directives", table =>
        {
            table.HasCheckConstraint("ck_directives_number", "number > 0");
            table.HasCheckConstraint("ck_directives_soft", "soft = (due_on is null)");
            table.HasCheckConstraint("ck_directives_addressees", "jsonb_array_length(addressees) > 0");
        });
        builder.HasKey(directive => directive.Id).HasName("pk_directives");
        builder.Property(directive => directive.Id).ValueGeneratedNever();
        builder.Property(directive => directive.Label).HasMaxLength(Statement.LabelLength);
        builder.Property(directive => directive.Quote).HasMaxLength(Meeting.QuoteLength);
        builder.Property(directive => directive.Addressees).AsJson();
        builder.Property(directive => directive.DueText).HasMaxLength(Meeting.NameLength);
        builder.Property(directive => directive.BasedOn).HasMaxLength(Meeting.NoteLength);
        builder.HasOne<Statement>().WithMany()
            .HasForeignKey(directive => new { directive.MeetingId, directive.StatementId })
            .HasPrincipalKey(statement => new { statement.MeetingId, statement.Id })
            .OnDelete(DeleteBehavior.Restrict).HasConstraintName("fk_directives_statement");
        builder.HasIndex(directive => new { directive.MeetingId, directive.Number }, "ux_directives_number").IsUnique();
        builder.HasIndex(directive => new { directive.MeetingId, directive.StatementId }, "ix_directives_statement");
        builder.HasIndex(directive => directive.PetitionIds, "ix_directives_petitions").HasMethod("gin");
        builder.HasIndex(directive => directive.DueOn, "ix_directives_due_on").HasFilter("due_on is not null");
    }
}
