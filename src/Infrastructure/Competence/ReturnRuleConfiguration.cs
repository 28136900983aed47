using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Petitions.Domain.Commitments;
using Petitions.Domain.Competence;

namespace Petitions.Infrastructure.Competence;

internal sealed class ReturnRuleConfiguration : IEntityTypeConfiguration<ReturnRule>
{
    public void Configure(EntityTypeBuilder<ReturnRule> builder)
    {
        builder.ToTable("return_rules", table =>
        {
            table.HasCheckConstraint("ck_return_rules_validity_ordered", "valid_from < valid_to");
            table.HasCheckConstraint("ck_return_rules_legal_basis", "legal_basis ~ '[^[:space:]]'");
            table.HasCheckConstraint("ck_return_rules_resume_by", "(resume_by is null) = (kind <> 'ResumePoint')");
            table.HasCheckConstraint("ck_return_rules_lead",
                $"case when lead_days is null then num_nonnulls(lead_years, lead_month, lead_day) = 3 else lead_days between 0 and " +
                    $"{ReturnRule.MaxDays} and num_nonnulls(lead_years, lead_month, lead_day) = 0 end");
        });
        builder.HasKey(rule => rule.Id).HasName("pk_return_rules");
        builder.Property(rule => rule.Id).ValueGeneratedNever();
        builder.Property(rule => rule.Code).HasMaxLength(ReturnRule.CodeMaxLength);
        builder.Property(rule => rule.LegalBasis).HasMaxLength(CompetenceRule.LegalBasisMaxLength);
        builder.Property(rule => rule.Certainty).HasMaxLength(CompetenceRule.CertaintyMaxLength);
        builder.Ignore(rule => rule.Lead);
        builder.ComplexProperty(rule => rule.Validity, validity =>
        {
            validity.Property(days => days.From).HasColumnName("valid_from");
            validity.Property(days => days.To).HasColumnName("valid_to");
        });
    }
}
