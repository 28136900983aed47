using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Petitions.Domain.Territory;

namespace Petitions.Infrastructure.Territory;

internal sealed class UnitSuccessionConfiguration : IEntityTypeConfiguration<UnitSuccession>
{
    public void Configure(EntityTypeBuilder<UnitSuccession> builder)
    {
        builder.ToTable(
            "unit_successions", table => table.HasCheckConstraint("ck_unit_successions_not_itself", "predecessor_id <> successor_id"));
        builder.HasKey(link => new { link.PredecessorId, link.SuccessorId }).HasName("pk_unit_successions");
        builder.Property(link => link.On).HasColumnName("effective_on");
        builder.Property(link => link.LegalBasis).HasMaxLength(Unit.LegalBasisMaxLength);
        builder.HasOne<Unit>().WithMany().HasForeignKey(link => link.PredecessorId).HasConstraintName("fk_unit_successions_predecessor")
            .OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Unit>().WithMany().HasForeignKey(link => link.SuccessorId).HasConstraintName("fk_unit_successions_successor")
            .OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(link => link.SuccessorId).HasDatabaseName("ix_unit_successions_successor_id");
    }
}
