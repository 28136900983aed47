using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Petitions.Domain.Petitions;

namespace Petitions.Infrastructure.Petitions;

internal sealed class PetitionStateConfiguration : IEntityTypeConfiguration<PetitionState>
{
    public void Configure(EntityTypeBuilder<PetitionState> builder)
    {
        builder.ToTable("petition_states", table =>
        {
            table.HasCheckConstraint("ck_petition_states_span", "until is null or until >= since");
            table.HasCheckConstraint("ck_petition_states_superseded", "(until is null) = (superseded_at is null)");
        });
        builder.HasKey(state => new { state.PetitionId, state.Version }).HasName("pk_petition_states");
        builder.Property(state => state.FieldCode).HasMaxLength(100);
        builder.HasIndex(state => state.PetitionId, "ux_petition_states_open").IsUnique().HasFilter("until is null");
        builder.HasIndex(state => new { state.Since, state.Until }, "ix_petition_states_span");
        // What is counted elsewhere or nowhere; there is little of it among very many states.
        builder.HasIndex(state => state.PetitionId, "ix_petition_states_left").HasFilter("status in ('Merged', 'Diverted')");
        builder.HasIndex(state => new { state.HolderId, state.Since }, "ix_petition_states_holder").HasFilter("holder_id is not null");
    }
}
