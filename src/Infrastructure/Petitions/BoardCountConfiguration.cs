using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Petitions.Application.Petitions;

namespace Petitions.Infrastructure.Petitions;

internal sealed class BoardCountConfiguration : IEntityTypeConfiguration<Application.Petitions.BoardCount>
{
    public void Configure(EntityTypeBuilder<Application.Petitions.BoardCount> builder) => builder.HasNoKey().ToView("petition_board");
}
