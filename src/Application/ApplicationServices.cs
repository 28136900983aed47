using FluentValidation;
using MediatR;
using Microsoft.Extensions.DependencyInjection;
using Petitions.Application.Calendar;
using Petitions.Application.Directives;
using Petitions.Application.Meetings;
using Petitions.Application.Petitions;
using Petitions.Application.Petitions.Desk;
using Petitions.Application.Pipeline;
using Petitions.Application.Reports;
using Petitions.Application.Reports.Escalation;
using Petitions.Application.Reports.Periods;
using Petitions.Application.Reports.Runs;
using Petitions.Application.Reports.Schedules;
using Petitions.Application.Stewardships;

namespace Petitions.Application;

/// <summary>Registers the use cases: handlers, validators, the pipeline around them, and the read projections.</summary>
public static class ApplicationServices
{
    public static IServiceCollection AddApplication(this IServiceCollection services)
    {
        services.AddScoped<ServiceFactory>(provider => provider.GetRequiredService);
        services.AddScoped<IMediator, Mediator>();
        services.AddScoped<PetitionWriter>();
        services.AddSingleton<DeskScopeResolver>();
        services.AddSingleton<DeskTools>();
        services.AddScoped<CalendarWriter>();
        services.AddScoped<MeetingWriter>();
        services.AddScoped<DirectiveWriter>();
        services.AddScoped<ReportReadAccess>();
        services.AddScoped<ReportRunMapper>();
        services.AddScoped<ReportScopeBuilder>();
        services.AddScoped<IReportMaker, ReportMaker>();
        services.AddScoped<StewardshipWriter>();
        services.AddScoped<ReportCommandContexts>();
        services.AddSingleton<ReportScheduleRules>();
        services.AddSingleton<CurrentPeriods>();
        services.Scan(scan => scan.FromAssemblyOf<ReferenceBook>()
            .AddClasses(classes => classes.AssignableTo(typeof(IRequestHandler<,>))).AsImplementedInterfaces().WithScopedLifetime());
        services.AddValidatorsFromAssemblyContaining<ReferenceBook>(ServiceLifetime.Singleton);

        // The order is the order of nesting, outermost first: a retry starts a new transaction,
        // and with it a new look for the key. The last three stand around commands alone.
        services.AddScoped(typeof(IPipelineBehavior<,>), typeof(ValidationBehavior<,>));
        services.AddScoped(typeof(IPipelineBehavior<,>), typeof(SecrecyBehavior<,>));
        services.AddScoped(typeof(IPipelineBehavior<,>), typeof(RetryBehavior<,>));
        services.AddScoped(typeof(IPipelineBehavior<,>), typeof(IdempotencyBehavior<,>));

        services.AddAutoMapper(typeof(ReferenceBook).Assembly);
        return services;
    }
}
