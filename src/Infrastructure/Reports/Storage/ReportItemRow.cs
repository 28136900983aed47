using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Petitions.Domain.Reports.Runs;

namespace Petitions.Infrastructure.Reports.Storage;

/// <summary>A row of the itemised list of a run, as JSON. Written with COPY and read as a stream, never tracked.</summary>
internal sealed class ReportItemRow
{
    public const string Table = "report_items";

    public Guid RunId { get; init; }

    public int Number { get; init; }

    public string Item { get; init; } = "";
}

internal sealed class ReportItemRowConfiguration : IEntityTypeConfiguration<ReportItemRow>
{
    public void Configure(EntityTypeBuilder<ReportItemRow> builder)
    {
        builder.ToTable(ReportItemRow.Table, table => table.HasCheckConstraint("ck_report_items_number", "number > 0"));
        builder.HasKey(row => new { row.RunId, row.Number }).HasName("pk_report_items");
        builder.Property(row => row.Item).HasColumnType("json");
        builder.HasOne<ReportRun>().WithMany().HasForeignKey(row => row.RunId).OnDelete(DeleteBehavior.Restrict)
            .HasConstraintName("fk_report_items_run");
    }
}
