using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Petitions.Domain.Agencies;
using Petitions.Domain.Directives;

namespace Petitions.Infrastructure.Directives;

internal sealed class DirectiveReminderConfiguration : IEntityTypeConfiguration<DirectiveReminder>
{
    public void Configure(EntityTypeBuilder<DirectiveReminder> builder)
    {
        builder.ToTable(
            "directive_reminders", table => table.HasCheckConstraint("ck_directive_reminders_number", "number > 0 and occurrence > 0"));
        builder.HasKey(reminder => reminder.Id).HasName("pk_directive_reminders");
        builder.Property(reminder => reminder.Id).ValueGeneratedNever();
        builder.Property(reminder => reminder.Text).HasMaxLength(DirectiveReminder.TextLength);
        builder.HasOne<Agency>().WithMany().HasForeignKey(reminder => reminder.AgencyId).OnDelete(DeleteBehavior.Restrict)
            .HasConstraintName("fk_directive_reminders_agency");
        builder.HasIndex(reminder => new { reminder.DirectiveId, reminder.Number }, "ux_directive_reminders_number").IsUnique();
        builder.HasIndex(reminder => reminder.AgencyId, "ix_directive_reminders_agency").HasFilter("agency_id is not null");
    }
}
