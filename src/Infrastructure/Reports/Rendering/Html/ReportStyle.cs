namespace Petitions.Infrastructure.Reports.Rendering.Html;

/// <summary>The style sheet of the page: a phone first, wider screens and paper by their own rules.</summary>
internal static class ReportStyle
{
    public const string Css = """
        :root { color-scheme: light; }
        * { box-sizing: border-box; }
        body { margin: 0 auto; padding: 12px; max-width: 1180px; color: #1a1a1a; background: #fff; font: 16px/1.5 system-ui, "Segoe UI", Roboto, Arial, sans-serif; overflow-wrap: break-word; }
        h1 { font-size: 1.45rem; line-height: 1.25; margin: .2em 0; }
        h2 { font-size: 1.2rem; margin: 1.6em 0 .4em; padding-bottom: .2em; border-bottom: 2px solid #0b4f7d; }
        h3 { font-size: 1.02rem; margin: 1.2em 0 .3em; }
        .issuer { font-weight: 700; text-transform: uppercase; margin: 0; font-size: .95rem; }
        .about, .note { color: #444; margin: .2em 0; font-size: .92rem; }
        .empty { border-left: 5px solid #0b4f7d; background: #eaf2f8; padding: .7em 1em; font-weight: 600; }
        .facts { display: grid; grid-template-columns: repeat(auto-fit, minmax(130px, 1fr)); gap: 8px; margin: 1em 0; padding: 0; }
        .facts div { border: 1px solid #b8c4cc; border-radius: 6px; padding: .5em .7em; }
        .facts dt { font-size: .86rem; color: #444; }
        .facts dd { margin: 0; font-size: 1.35rem; font-weight: 700; }
        .charts { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(280px, 100%), 1fr)); gap: 16px; align-items: start; }
        figure { margin: 0; border: 1px solid #c5c5c5; border-radius: 6px; padding: 12px; break-inside: avoid; }
        figure svg { display: block; width: 100%; max-width: 440px; height: auto; margin: 0 auto; }
        figcaption { font-weight: 700; margin-bottom: .6em; }
        .scroll { overflow-x: auto; }
        .scroll:focus { outline: 2px solid #0b4f7d; outline-offset: 2px; }
        table { border-collapse: collapse; width: 100%; font-size: .88rem; line-height: 1.35; }
        caption { text-align: left; font-weight: 700; font-size: .98rem; padding: 1.1em 0 .4em; }
        caption span { display: inline-block; max-width: calc(100vw - 26px); }
        th, td { border: 1px solid #9aa5ad; padding: .3em .45em; vertical-align: top; text-align: left; }
        thead th { background: #dce6f1; text-align: center; vertical-align: middle; }
        td.figure { text-align: right; font-variant-numeric: tabular-nums; white-space: nowrap; }
        td.day { white-space: nowrap; text-align: center; }
        tbody th { font-weight: 400; min-width: 9em; }
        tfoot th, tfoot td { font-weight: 700; background: #f2f5f7; }
        td { white-space: pre-line; }
        table.cards { table-layout: fixed; min-width: 1150px; overflow-wrap: anywhere; }
        @media screen and (max-width: 720px) {
            table.cards { min-width: 0; }
            table.cards, table.cards tbody, table.cards tr, table.cards td, table.cards th[scope=row], table.cards caption { display: block; width: 100%; }
            table.cards thead { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
            table.cards tr { border: 1px solid #9aa5ad; border-radius: 6px; margin-bottom: 10px; padding: .4em .6em; }
            table.cards td, table.cards th[scope=row] { border: 0; padding: .15em 0; text-align: left; white-space: pre-line; }
            table.cards td:empty { display: none; }
            table.cards [data-label]::before { content: attr(data-label) ": "; font-weight: 700; color: #444; }
        }
        @page { size: A4 landscape; margin: 14mm; }
        @media print {
            body { max-width: none; padding: 0; font-size: 11pt; print-color-adjust: exact; -webkit-print-color-adjust: exact; }
            .scroll { overflow: visible; }
            table.cards { min-width: 0; }
            .charts { grid-template-columns: repeat(3, 1fr); }
            table { font-size: 8pt; }
            thead { display: table-header-group; }
            tr { break-inside: avoid; }
            table.cards tr { break-inside: auto; }
            h2, h3, caption { break-after: avoid; }
            tbody th { min-width: 0; }
        }
        """;
}
