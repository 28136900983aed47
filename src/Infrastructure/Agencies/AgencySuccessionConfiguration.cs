using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Petitions.Domain.Agencies;
using Petitions.Domain.Competence;
using Petitions.Domain.Territory;

namespace Petitions.Infrastructure.Agencies;

internal sealed class AgencySuccessionConfiguration : IEntityTypeConfiguration<AgencySuccession>
{
    public void Configure(EntityTypeBuilder<AgencySuccession> builder)
    {
        builder.ToTable(
            "agency_successions", table => table.HasCheckConstraint("ck_agency_successions_not_itself", "predecessor_id <> successor_id"));
        // Two bodies can be linked for several territories and fields, each
        // of which may be missing; so the key is a number without meaning.
        builder.Property<long>("Id").UseIdentityAlwaysColumn();
        builder.HasKey("Id").HasName("pk_agency_successions");
        builder.HasIndex(link => new { link.PredecessorId, link.SuccessorId, link.UnitId, link.FieldCode })
            .IsUnique().AreNullsDistinct(false).HasDatabaseName("ux_agency_successions");
        builder.Property(link => link.On).HasColumnName("effective_on");
        builder.Property(link => link.FieldCode).HasMaxLength(Field.CodeMaxLength);
        builder.Property(link => link.LegalBasis).HasMaxLength(Agency.LegalBasisMaxLength);
        builder.HasOne<Agency>().WithMany().HasForeignKey(link => link.PredecessorId).HasConstraintName("fk_agency_successions_predecessor")
            .OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Agency>().WithMany().HasForeignKey(link => link.SuccessorId).HasConstraintName("fk_agency_successions_successor")
            .OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Unit>().WithMany().HasForeignKey(link => link.UnitId).HasConstraintName("fk_agency_successions_unit")
            .OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Field>().WithMany().HasForeignKey(link => link.FieldCode).HasConstraintName("fk_agency_successions_field")
            .OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(link => link.SuccessorId).HasDatabaseName("ix_agency_successions_successor_id");
        builder.HasIndex(link => link.UnitId).HasDatabaseName("ix_agency_successions_unit_id");
        builder.HasIndex(link => link.FieldCode).HasDatabaseName("ix_agency_successions_field_code");
    }
}
