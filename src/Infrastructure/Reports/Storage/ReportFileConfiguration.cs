using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Petitions.Domain.Reports.Runs;

namespace Petitions.Infrastructure.Reports.Storage;

internal sealed class ReportFileConfiguration : IEntityTypeConfiguration<ReportFile>
{
    public void Configure(EntityTypeBuilder<ReportFile> builder)
    {
        builder.ToTable("report_files",
            table => table.HasCheckConstraint("ck_report_files_length", "length >= 0 and length(hash) = 64 and edition >= 0"));
        builder.HasKey(file => new { file.RunId, file.Format, file.Edition }).HasName("pk_report_files");
        builder.Property(file => file.Format).HasMaxLength(ReportFile.FormatLength);
        builder.Property(file => file.FileName).HasMaxLength(ReportFile.FileNameLength);
        builder.Property(file => file.Hash).HasMaxLength(64);
        builder.HasOne<ReportRun>().WithMany().HasForeignKey(file => file.RunId).OnDelete(DeleteBehavior.Restrict)
            .HasConstraintName("fk_report_files_run");
    }
}
