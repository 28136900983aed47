using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Petitions.Domain.Notices;

namespace Petitions.Infrastructure.Notices;

internal sealed class RungConfiguration : IEntityTypeConfiguration<Rung>
{
    public void Configure(EntityTypeBuilder<Rung> builder)
    {
        builder.ToTable("notice_rungs", table =>
        {
            table.HasCheckConstraint("ck_notice_rungs_validity_ordered", "valid_from < valid_to");
            table.HasCheckConstraint("ck_notice_rungs_legal_basis", "legal_basis ~ '[^[:space:]]'");
            table.HasCheckConstraint("ck_notice_rungs_days", $"days between -{Rung.FurthestDays} and {Rung.FurthestDays}");
        });
        builder.HasKey(rung => rung.Id).HasName("pk_notice_rungs");
        builder.Property(rung => rung.Id).ValueGeneratedNever();
        builder.Property(rung => rung.Code).HasMaxLength(Rung.CodeMaxLength);
        builder.Property(rung => rung.Text).HasMaxLength(Rung.TextMaxLength);
        builder.Property(rung => rung.EnglishText).HasMaxLength(Rung.TextMaxLength);
        builder.Property(rung => rung.LegalBasis).HasMaxLength(Rung.BasisMaxLength);
        builder.Property(rung => rung.Certainty).HasMaxLength(Rung.CertaintyMaxLength);
        builder.Ignore(rung => rung.Step);
        builder.ComplexProperty(rung => rung.Validity, validity =>
        {
            validity.Property(days => days.From).HasColumnName("valid_from");
            validity.Property(days => days.To).HasColumnName("valid_to");
        });
    }
}
