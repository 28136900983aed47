using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Petitions.Domain.Directives;

namespace Petitions.Infrastructure.Directives;

internal sealed class OccurrenceConfiguration : IEntityTypeConfiguration<Occurrence>
{
    public void Configure(EntityTypeBuilder<Occurrence> builder)
    {
        builder.ToTable("directive_occurrences", table =>
        {
            table.HasCheckConstraint("ck_directive_occurrences_number", "number > 0");
            table.HasCheckConstraint("ck_directive_occurrences_due", "(nominal_on is null) = (due_on is null) and due_on >= nominal_on");
            table.HasCheckConstraint("ck_directive_occurrences_accepted", "(status = 'Accepted') = (accepted_on is not null)");
            table.HasCheckConstraint("ck_directive_occurrences_withdrawn", "(status = 'Withdrawn') = (withdrawn_on is not null)");
            table.HasCheckConstraint(
                "ck_directive_occurrences_settled", "(accepted_on is null and withdrawn_on is null) = (settled_at is null)");
        });
        builder.HasKey(occurrence => occurrence.Id).HasName("pk_directive_occurrences");
        builder.Property(occurrence => occurrence.Id).ValueGeneratedNever();
        builder.HasIndex(occurrence => new { occurrence.DirectiveId, occurrence.Number }, "ux_directive_occurrences_number").IsUnique();

        // What is still owed, by the day on which it is due: what reminders and chasing go by.
        builder.HasIndex(occurrence => new { occurrence.DueOn, occurrence.Id }, "ix_directive_occurrences_owed")
            .HasFilter("status = 'AwaitingReport' and due_on is not null");
    }
}
