using Petitions.Api.Agencies;
using Petitions.Api.Calendar;
using Petitions.Api.Competence;
using Petitions.Api.Directives;
using Petitions.Api.Meetings;
using Petitions.Api.Notices;
using Petitions.Api.Petitions;
using Petitions.Api.Reports;
using Petitions.Api.Stewardships;
using Petitions.Api.Territory;

namespace Petitions.Api;

/// <summary>Every resource of the service, in the order in which the reader of the contract meets them.</summary>
public static class ApiRoutes
{
    public static void MapApi(this IEndpointRouteBuilder app)
    {
        var api = app.MapGroup("/api/v1");
        api.MapUnits();
        api.MapAgencies();
        api.MapRouting();
        api.MapCompetenceRules();
        api.MapDeadlineRules();
        api.MapCalendar();
        api.MapMeetings();
        api.MapPetitionRecording();
        api.MapPetitions();
        api.MapPetitionCommands();
        api.MapFollowing();
        api.MapCommitments();
        api.MapDirectives();
        api.MapReports();
        api.MapNotices();
        api.MapSweeps();
        api.MapStewardships();
        api.MapReportSchedules();
        api.MapReportRuns();
    }
}
