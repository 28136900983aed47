using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Petitions.Domain.Competence;
using Petitions.Infrastructure.Database;

namespace Petitions.Infrastructure.Competence;

internal sealed class TraitDefinitionConfiguration : IEntityTypeConfiguration<TraitDefinition>
{
    public void Configure(EntityTypeBuilder<TraitDefinition> builder)
    {
        builder.ToTable("traits", table =>
        {
            table.HasCheckConstraint("ck_traits_code", "code ~ '^[a-z][A-Za-z0-9]*$'");
            table.HasCheckConstraint("ck_traits_choices_by_kind", "(kind = 'Choice') = (jsonb_array_length(choices) > 0)");
        });
        builder.HasKey(trait => trait.Code).HasName("pk_traits");
        builder.Property(trait => trait.Code).HasMaxLength(TraitDefinition.CodeMaxLength);
        builder.Property(trait => trait.Question).HasMaxLength(TraitDefinition.QuestionMaxLength);
        builder.Property(trait => trait.EnglishQuestion).HasMaxLength(TraitDefinition.QuestionMaxLength);
        builder.Property(trait => trait.UnitOfMeasure).HasMaxLength(TraitDefinition.UnitOfMeasureMaxLength);
        builder.Property(trait => trait.Choices).AsJson();
    }
}
