using System.Globalization;
using MediatR;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Petitions.Application;
using Petitions.Application.Petitions;
using Petitions.Domain.Persons;
using Petitions.Domain.Petitions;

namespace Petitions.Infrastructure.Demo;

/// <summary>
/// Where the demonstration is played: sends commands in the name of fictitious clerks, each of the agency and role that may send them.
/// </summary>
internal sealed class DemoSession(IServiceProvider services, IPetitionsDb db, ReferenceBook book, CancellationToken cancellationToken)
{
    /// <summary>Marks what the sources do not tell.</summary>
    public const string IllustrationMark = "(minh họa)";

    /// <summary>The day on which it is played.</summary>
    public DateOnly Today => Domain.BusinessTime.DateOf(services.GetRequiredService<TimeProvider>().GetUtcNow());

    /// <summary>Sends a command as a clerk of <paramref name="agency"/>; an administrator needs none.</summary>
    public async Task<TAnswer> SendAsAsync<TAnswer>(Role role, string? agency, ICommand<TAnswer> command)
    {
        services.GetRequiredService<ImpersonatedActor>().Identity = new ActorIdentity(NameOf(role), role, agency);

        // As over HTTP, each command reads the database anew.
        db.ClearTracked();
        return await services.GetRequiredService<IMediator>().Send(command, cancellationToken);
    }

    public Task<TAnswer> QueryAsync<TAnswer>(IQuery<TAnswer> question) =>
        services.GetRequiredService<IMediator>().Send(question, cancellationToken);

    /// <summary>When the petition with these words, raised that day, is due; null where there is none.</summary>
    public Task<DateOnly?> DueDateOfAsync(string quote, DateOnly raisedOn) => db.Petitions.AsNoTracking()
        .Where(petition => petition.RaisedOn == raisedOn && petition.Quote == quote).Select(petition => petition.DueOn)
        .FirstOrDefaultAsync(cancellationToken);

    public Task<PetitionStatusView> SendAsCoordinatorAsync(string agency, ICommand<PetitionStatusView> command) =>
        SendAsAsync(Role.Coordinator, agency, command);

    public Task<PetitionStatusView> SendAsOfficerAsync(string agency, ICommand<PetitionStatusView> command) =>
        SendAsAsync(Role.Officer, agency, command);

    /// <summary>The unit that had this code on <paramref name="day"/>.</summary>
    public Guid Unit(string code, DateOnly day) => book.Structure.FindByCode(code, day)?.Id ?? throw MissingReferenceData(code);

    /// <summary>The village of this name in the commune that had this code on <paramref name="day"/>.</summary>
    public Guid Village(string name, string commune, DateOnly day) =>
        book.Structure.Children(Unit(commune, day)).FirstOrDefault(unit => unit.Name == name)?.Id ?? throw MissingReferenceData(name);

    /// <summary>The body with this code as it stood on <paramref name="day"/>.</summary>
    public Guid Agency(string code, DateOnly day) => book.Agencies.FindByCode(code, day)?.Id ?? throw MissingReferenceData(code);

    /// <summary>The source names no clerks: each is called by the role, such as «Cán bộ điều phối».</summary>
    private static string NameOf(Role role)
    {
        var word = PetitionLabels.Of(role);
        return $"{char.ToUpper(word[0], CultureInfo.InvariantCulture)}{word[1..]} {IllustrationMark}";
    }

    private static InvalidOperationException MissingReferenceData(string what) =>
        new($"The demonstration needs the bundled reference data: {what} is missing. Start with --empty.");
}
