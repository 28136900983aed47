using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Petitions.Domain.Agencies;
using Petitions.Domain.Petitions.Responses;
using Petitions.Infrastructure.Database;

namespace Petitions.Infrastructure.Petitions;

internal sealed class ResponseConfiguration : IEntityTypeConfiguration<Response>
{
    public void Configure(EntityTypeBuilder<Response> builder)
    {
        builder.ToTable("petition_responses", table =>
        {
            table.HasCheckConstraint("ck_petition_responses_evidence", "outcome <> 'Resolved' or evidence is not null");
            table.HasCheckConstraint("ck_petition_responses_document", "(document_number is null) = (document_date is null)");
        });
        builder.HasKey(response => response.Id).HasName("pk_petition_responses");
        builder.Property(response => response.Id).ValueGeneratedNever();
        builder.Property(response => response.Text).HasMaxLength(Response.TextLength);
        builder.Property(response => response.DocumentNumber).HasMaxLength(Response.DocumentNumberLength);
        builder.Property(response => response.Signatory).HasMaxLength(Response.SignatoryLength);
        builder.Property(response => response.ResumePoint).HasMaxLength(Response.NoteLength);
        builder.Property(response => response.Cause).HasMaxLength(Response.NoteLength);
        builder.Property(response => response.Evidence).HasMaxLength(Response.NoteLength);
        builder.Property(response => response.Milestones!).AsJson().IsRequired(false);
        builder.HasOne<Agency>().WithMany().HasForeignKey(response => response.AgencyId).OnDelete(DeleteBehavior.Restrict)
            .HasConstraintName("fk_petition_responses_agency");
        builder.HasIndex(response => new { response.PetitionId, response.Number }, "ux_petition_responses_number").IsUnique();
        builder.HasIndex(response => response.AgencyId, "ix_petition_responses_agency");
    }
}
