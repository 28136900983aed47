using Microsoft.Extensions.DependencyInjection;
using Petitions.Application.Reports;
using Petitions.Infrastructure.Reports.Csv;
using Petitions.Infrastructure.Reports.Docx;
using Petitions.Infrastructure.Reports.Html;
using Petitions.Infrastructure.Reports.Pdf;
using Petitions.Infrastructure.Reports.Xlsx;

namespace Petitions.Infrastructure.Reports;

/// <summary>Registers the forms of reports.</summary>
internal static class ReportForms
{
    public static void AddReportForms(this IServiceCollection services)
    {
        services.AddOptions<ReportFormOptions>().BindConfiguration("Reports");
        services.AddSingleton<IReportForm, CsvForm>();
        services.AddSingleton<IReportForm, XlsxForm>();
        services.AddSingleton<IReportForm, DocxForm>();
        services.AddSingleton<IReportForm, HtmlForm>();
        services.AddSingleton<IReportForm, PdfForm>();
    }
}
