using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Petitions.Domain.Agencies;
using Petitions.Domain.Meetings;
using Petitions.Domain.Territory;
using Petitions.Infrastructure.Database;

namespace Petitions.Infrastructure.Meetings;

internal sealed class MeetingConfiguration : IEntityTypeConfiguration<Meeting>
{
    public void Configure(EntityTypeBuilder<Meeting> builder)
    {
        builder.ToTable("meetings", table =>
        {
            table.HasCheckConstraint("ck_meetings_version", "version > 0");
            table.HasCheckConstraint("ck_meetings_date_note", "not date_inferred or date_note is not null");
            table.HasCheckConstraint("ck_meetings_host_path", "host_unit_id = host_path[array_upper(host_path, 1)]");
            table.HasCheckConstraint("ck_meetings_counts", "statement_count >= 0 and directive_count >= 0");
        });
        builder.HasKey(meeting => meeting.Id).HasName("pk_meetings");
        builder.Property(meeting => meeting.Id).ValueGeneratedNever();
        builder.Property(meeting => meeting.Version).IsConcurrencyToken();
        builder.Property(meeting => meeting.Title).HasMaxLength(Meeting.TitleLength);
        builder.Property(meeting => meeting.DateNote).HasMaxLength(Meeting.NoteLength);
        builder.Property(meeting => meeting.RecordedBy).HasMaxLength(Meeting.NameLength);

        // Written once with the meeting and always read whole.
        builder.Property(meeting => meeting.Delegation).AsJson();
        builder.Property(meeting => meeting.Attendees).AsJson();
        builder.Property(meeting => meeting.Purposes).AsJson();
        builder.Property(meeting => meeting.Sources).AsJson();
        builder.Property(meeting => meeting.Documents).AsJson();
        builder.Property(meeting => meeting.Gifts).AsJson();
        builder.Property(meeting => meeting.Profile).AsJson();
        builder.Property(meeting => meeting.Evidence).AsJson();

        builder.HasOne<Unit>().WithMany().HasForeignKey(meeting => meeting.HostUnitId).OnDelete(DeleteBehavior.Restrict)
            .HasConstraintName("fk_meetings_host_unit");
        builder.HasOne<Agency>().WithMany().HasForeignKey(meeting => meeting.RecordedByAgencyId).OnDelete(DeleteBehavior.Restrict)
            .HasConstraintName("fk_meetings_recorded_by_agency");
        builder.HasMany(meeting => meeting.Statements).WithOne().HasForeignKey(statement => statement.MeetingId)
            .OnDelete(DeleteBehavior.Restrict).HasConstraintName("fk_statements_meeting");
        builder.Navigation(meeting => meeting.Statements).UsePropertyAccessMode(PropertyAccessMode.Field);

        builder.HasIndex([nameof(Meeting.HeldOn), nameof(Meeting.Id)], "ix_meetings_held_on");
        builder.HasIndex([nameof(Meeting.Kind), nameof(Meeting.HeldOn), nameof(Meeting.Id)], "ix_meetings_kind_held_on");
        builder.HasIndex([nameof(Meeting.HostUnitId), nameof(Meeting.HeldOn)], "ix_meetings_host_unit_held_on");
        builder.HasIndex(meeting => meeting.RecordedByAgencyId, "ix_meetings_recorded_by_agency")
            .HasFilter("recorded_by_agency_id is not null");

        // A meeting is found by its host and by every unit above the host: one look whether the paths meet.
        builder.HasIndex(meeting => meeting.HostPath, "ix_meetings_host_path").HasMethod("gin");
        builder.HasIndex(meeting => meeting.VisitedUnitIds, "ix_meetings_visited_units").HasMethod("gin");
        builder.HasIndex(meeting => meeting.SearchKey, "ix_meetings_search").HasMethod("gin").HasOperators("gin_trgm_ops");
    }
}
