using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Petitions.Domain.Agencies;
using Petitions.Domain.Directives;

namespace Petitions.Infrastructure.Directives;

internal sealed class DirectiveReportConfiguration : IEntityTypeConfiguration<DirectiveReport>
{
    public void Configure(EntityTypeBuilder<DirectiveReport> builder)
    {
        builder.ToTable("directive_reports", table =>
        {
            table.HasCheckConstraint("ck_directive_reports_number", "number > 0 and occurrence > 0");
            table.HasCheckConstraint("ck_directive_reports_document", "(document_number is null) = (document_date is null)");
            table.HasCheckConstraint("ck_directive_reports_decision",
                "(decision is null) = (decided_on is null) and (decision is null) = (decided_at is null) and (decision is distinct from " +
                    "'SentBack' or decision_ground is not null)");
        });
        builder.HasKey(report => report.Id).HasName("pk_directive_reports");
        builder.Property(report => report.Id).ValueGeneratedNever();
        builder.Property(report => report.Text).HasMaxLength(DirectiveReport.TextLength);
        builder.Property(report => report.ReportedBy).HasMaxLength(Directive.NameLength);
        builder.Property(report => report.DocumentNumber).HasMaxLength(Domain.Petitions.Responses.Response.DocumentNumberLength);
        builder.Property(report => report.Signatory).HasMaxLength(Domain.Petitions.Responses.Response.SignatoryLength);
        builder.Property(report => report.DecisionGround).HasMaxLength(Directive.NoteLength);
        builder.HasOne<Agency>().WithMany().HasForeignKey(report => report.AgencyId).OnDelete(DeleteBehavior.Restrict)
            .HasConstraintName("fk_directive_reports_agency");
        builder.HasOne<Agency>().WithMany().HasForeignKey(report => report.DecidedById).OnDelete(DeleteBehavior.Restrict)
            .HasConstraintName("fk_directive_reports_decided_by");
        builder.HasIndex(report => new { report.DirectiveId, report.Number }, "ux_directive_reports_number").IsUnique();
        builder.HasIndex(report => report.AgencyId, "ix_directive_reports_agency").HasFilter("agency_id is not null");
        builder.HasIndex(report => report.DecidedById, "ix_directive_reports_decided_by").HasFilter("decided_by_id is not null");
    }
}
