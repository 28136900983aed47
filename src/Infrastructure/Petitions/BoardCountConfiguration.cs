using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Petitions.Application.Petitions.Listing;

namespace Petitions.Infrastructure.Petitions;

internal sealed class BoardCountConfiguration : IEntityTypeConfiguration<BoardCount>
{
    public void Configure(EntityTypeBuilder<BoardCount> builder) => builder.HasNoKey().ToView("petition_board");
}
