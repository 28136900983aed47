using Microsoft.Extensions.DependencyInjection;
using Petitions.Application.Reports;
using Petitions.Infrastructure.Reports.Rendering.Docx;
using Petitions.Infrastructure.Reports.Rendering.Html;
using Petitions.Infrastructure.Reports.Rendering.Xlsx;

namespace Petitions.Infrastructure.Reports.Rendering;

/// <summary>Registers the forms of reports.</summary>
internal static class ReportRenderers
{
    public static void AddReportRenderers(this IServiceCollection services)
    {
        services.AddOptions<ReportRenderingOptions>().BindConfiguration("Reports");
        services.AddSingleton<IReportRenderer, CsvRenderer>();
        services.AddSingleton<IReportRenderer, XlsxRenderer>();
        services.AddSingleton<IReportRenderer, DocxRenderer>();
        services.AddSingleton<IReportRenderer, HtmlRenderer>();
        services.AddSingleton<IReportRenderer, PdfRenderer>();
    }
}
