using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Petitions.Domain.Agencies;
using Petitions.Domain.Petitions;
using Petitions.Domain.Petitions.Coordination;
using Petitions.Domain.Petitions.Responses;

namespace Petitions.Infrastructure.Petitions;

internal sealed class CoordinationConfiguration : IEntityTypeConfiguration<CoordinationRequest>
{
    public void Configure(EntityTypeBuilder<CoordinationRequest> builder)
    {
        builder.ToTable("petition_coordination", table =>
        {
            table.HasCheckConstraint("ck_petition_coordination_end", "(ended_on is null) = (state = 'Open')");
            table.HasCheckConstraint("ck_petition_coordination_answer", "(answer is null) = (state <> 'Answered')");
            table.HasCheckConstraint("ck_petition_coordination_note", "state <> 'PassedOver' or note is not null");
        });
        builder.HasKey(request => request.Id).HasName("pk_petition_coordination");
        builder.Property(request => request.Id).ValueGeneratedNever();
        builder.Property(request => request.Question).HasMaxLength(Petition.GroundLength);
        builder.Property(request => request.Answer).HasMaxLength(Response.TextLength);
        builder.Property(request => request.Note).HasMaxLength(Petition.GroundLength);
        builder.Property(request => request.AskRule).HasMaxLength(100);
        builder.Property(request => request.DeadlineRule).HasMaxLength(100);
        builder.Property(request => request.DeadlineBasis).HasMaxLength(Petition.GroundLength);
        builder.Ignore(request => request.Deadline);
        builder.HasOne<Agency>().WithMany().HasForeignKey(request => request.AgencyId).OnDelete(DeleteBehavior.Restrict)
            .HasConstraintName("fk_petition_coordination_agency");
        builder.HasOne<Agency>().WithMany().HasForeignKey(request => request.AskedById).OnDelete(DeleteBehavior.Restrict)
            .HasConstraintName("fk_petition_coordination_asked_by");
        builder.HasIndex(request => new { request.PetitionId, request.Number }, "ux_petition_coordination_number").IsUnique();
        builder.HasIndex(request => new { request.AgencyId, request.DueOn }, "ix_petition_coordination_open").HasFilter("state = 'Open'");
        builder.HasIndex(request => new { request.AskedById, request.DueOn }, "ix_petition_coordination_asked_by")
            .HasFilter("state = 'Open'");
        builder.HasIndex(request => new { request.DueOn, request.Id }, "ix_petition_coordination_due").HasFilter("state = 'Open'");
    }
}
