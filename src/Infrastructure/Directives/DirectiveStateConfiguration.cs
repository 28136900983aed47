using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Petitions.Domain.Directives;

namespace Petitions.Infrastructure.Directives;

internal sealed class DirectiveStateConfiguration : IEntityTypeConfiguration<DirectiveState>
{
    public void Configure(EntityTypeBuilder<DirectiveState> builder)
    {
        builder.ToTable(
            "directive_states", table => table.HasCheckConstraint("ck_directive_states_span", "until is null or until >= since"));
        builder.HasKey(state => new { state.DirectiveId, state.Version }).HasName("pk_directive_states");
        builder.HasIndex(state => state.DirectiveId, "ux_directive_states_open").IsUnique().HasFilter("until is null");
        builder.HasIndex(state => new { state.Since, state.Until }, "ix_directive_states_span");
    }
}
