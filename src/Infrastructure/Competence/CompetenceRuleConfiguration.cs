using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Petitions.Domain.Agencies;
using Petitions.Domain.Competence;
using Petitions.Domain.Territory;
using Petitions.Infrastructure.Database;

namespace Petitions.Infrastructure.Competence;

internal sealed class CompetenceRuleConfiguration : IEntityTypeConfiguration<CompetenceRule>
{
    public void Configure(EntityTypeBuilder<CompetenceRule> builder)
    {
        builder.ToTable("competence_rules", table =>
        {
            table.HasCheckConstraint("ck_competence_rules_validity_ordered", "valid_from < valid_to");
            table.HasCheckConstraint("ck_competence_rules_legal_basis", "legal_basis ~ '[^[:space:]]'");
        });
        builder.HasKey(rule => rule.Id).HasName("pk_competence_rules");
        builder.Property(rule => rule.Id).ValueGeneratedNever();
        builder.Property(rule => rule.Code).HasMaxLength(CompetenceRule.CodeMaxLength);
        builder.Property(rule => rule.FieldCode).HasMaxLength(Field.CodeMaxLength);
        builder.Property(rule => rule.Conditions).AsJson();
        builder.Property(rule => rule.LegalBasis).HasMaxLength(CompetenceRule.LegalBasisMaxLength);
        builder.Property(rule => rule.Certainty).HasMaxLength(CompetenceRule.CertaintyMaxLength);
        builder.Property(rule => rule.Note).HasMaxLength(CompetenceRule.NoteMaxLength);
        builder.Property(rule => rule.Version).IsConcurrencyToken();
        builder.Ignore(rule => rule.Content);
        builder.ComplexProperty(rule => rule.Validity, validity =>
        {
            validity.Property(days => days.From).HasColumnName("valid_from");
            validity.Property(days => days.To).HasColumnName("valid_to");
        });
        builder.HasOne<Field>().WithMany().HasForeignKey(rule => rule.FieldCode).HasConstraintName("fk_competence_rules_field")
            .OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Unit>().WithMany().HasForeignKey(rule => rule.UnitId).HasConstraintName("fk_competence_rules_unit")
            .OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Agency>().WithMany().HasForeignKey(rule => rule.AgencyId).HasConstraintName("fk_competence_rules_agency")
            .OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(rule => rule.FieldCode).HasDatabaseName("ix_competence_rules_field_code");
        builder.HasIndex(rule => rule.UnitId).HasDatabaseName("ix_competence_rules_unit_id");
        builder.HasIndex(rule => rule.AgencyId).HasDatabaseName("ix_competence_rules_agency_id");
        builder.HasIndex(rule => new { rule.Code, rule.Id }).HasDatabaseName("ix_competence_rules_code_id");
    }
}
