using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;

namespace Petitions.Infrastructure.Database;

/// <summary>Builds the model for <c>dotnet ef</c>, which needs no server to write a migration.</summary>
public sealed class DesignTimePetitionsDb : IDesignTimeDbContextFactory<PetitionsDb>
{
    public PetitionsDb CreateDbContext(string[] args) =>
        new(new DbContextOptionsBuilder<PetitionsDb>().UseNpgsql("Host=localhost;Database=design").Options);
}
