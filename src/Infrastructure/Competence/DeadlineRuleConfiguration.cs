using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Petitions.Domain.Calendar;
using Petitions.Domain.Competence;
using Petitions.Domain.Deadlines;

namespace Petitions.Infrastructure.Competence;

internal sealed class DeadlineRuleConfiguration : IEntityTypeConfiguration<DeadlineRule>
{
    public void Configure(EntityTypeBuilder<DeadlineRule> builder)
    {
        builder.ToTable("deadline_rules", table =>
        {
            table.HasCheckConstraint("ck_deadline_rules_validity_ordered", "valid_from < valid_to");
            table.HasCheckConstraint("ck_deadline_rules_legal_basis", "legal_basis ~ '[^[:space:]]'");
            table.HasCheckConstraint("ck_deadline_rules_term_days", $"term_days between 1 and {Term.MaxDays}");
        });
        builder.HasKey(rule => rule.Id).HasName("pk_deadline_rules");
        builder.Property(rule => rule.Id).ValueGeneratedNever();
        builder.Property(rule => rule.Code).HasMaxLength(DeadlineRule.CodeMaxLength);
        builder.Property(rule => rule.FieldCode).HasMaxLength(Field.CodeMaxLength);
        builder.Property(rule => rule.LegalBasis).HasMaxLength(CompetenceRule.LegalBasisMaxLength);
        builder.Property(rule => rule.Certainty).HasMaxLength(CompetenceRule.CertaintyMaxLength);
        builder.Property(rule => rule.Version).IsConcurrencyToken();
        builder.Ignore(rule => rule.Content);
        builder.ComplexProperty(rule => rule.Term, term =>
        {
            term.Property(length => length.Days).HasColumnName("term_days");
            term.Property(length => length.Kind).HasColumnName("term_kind");
        });
        builder.ComplexProperty(rule => rule.Validity, validity =>
        {
            validity.Property(days => days.From).HasColumnName("valid_from");
            validity.Property(days => days.To).HasColumnName("valid_to");
        });
        builder.HasOne<Field>().WithMany().HasForeignKey(rule => rule.FieldCode).HasConstraintName("fk_deadline_rules_field")
            .OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(rule => rule.FieldCode).HasDatabaseName("ix_deadline_rules_field_code");
    }
}
