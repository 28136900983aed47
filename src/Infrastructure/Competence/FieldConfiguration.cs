using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Petitions.Domain.Competence;

namespace Petitions.Infrastructure.Competence;

internal sealed class FieldConfiguration : IEntityTypeConfiguration<Field>
{
    public void Configure(EntityTypeBuilder<Field> builder)
    {
        builder.ToTable("fields", table =>
        {
            table.HasCheckConstraint("ck_fields_code", @"code ~ '^[a-z0-9]+(-[a-z0-9]+)*(\.[a-z0-9]+(-[a-z0-9]+)*)*$'");
            table.HasCheckConstraint("ck_fields_not_own_parent", "parent_code <> code");
        });
        builder.HasKey(field => field.Code).HasName("pk_fields");
        builder.Property(field => field.Code).HasMaxLength(Field.CodeMaxLength);
        builder.Property(field => field.Name).HasMaxLength(Field.NameMaxLength);
        builder.Property(field => field.EnglishName).HasMaxLength(Field.NameMaxLength);
        builder.Property(field => field.ParentCode).HasMaxLength(Field.CodeMaxLength);
        // "order" is a word of SQL.
        builder.Property(field => field.Order).HasColumnName("place");
        builder.HasOne<Field>().WithMany().HasForeignKey(field => field.ParentCode).HasConstraintName("fk_fields_parent")
            .OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(field => field.ParentCode).HasDatabaseName("ix_fields_parent_code");
    }
}
