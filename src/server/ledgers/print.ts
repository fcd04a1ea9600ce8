import type { TDocumentDefinitions } from "pdfmake/interfaces.js";
import writeXlsx from "write-excel-file/node";
import { printed } from "#server/papers/sheet.ts";
import type { Ledger } from "./ledger.ts";
import { words } from "./words.ts";

const quiet = "#475467";

/** A book as PDF: A4 across, its head on every page, its glyphs embedded. */
export const asPdf = (ledger: Ledger, printedAt: string): Promise<Buffer> => printed(documentOf(ledger, printedAt));

function documentOf(ledger: Ledger, printedAt: string): TDocumentDefinitions {
  const { company, title, heads, lines } = ledger;
  const size = heads.length > 12 ? 6.5 : 8;
  return {
    info: { title: words.file(title, ledger.from, ledger.to), author: company },
    pageSize: "A4",
    pageOrientation: "landscape",
    pageMargins: [28, 30, 28, 36],
    footer: (page, pages) => ({
      margin: [28, 10, 28, 0],
      fontSize: 7,
      color: quiet,
      columns: [`${company}　${title}`, { text: words.page(printedAt, page, pages), alignment: "right" }],
    }),
    content: [
      { text: company, alignment: "center", fontSize: 10, color: quiet },
      { text: title, alignment: "center", fontSize: 15, bold: true, margin: [0, 2, 0, 2] },
      { text: about(ledger), alignment: "center", fontSize: 8, color: quiet, margin: [0, 0, 0, 8] },
      {
        fontSize: size,
        table: {
          headerRows: 1,
          dontBreakRows: true,
          widths: heads.map((head, n) => widthOf(head, lines, n)),
          body: [
            heads.map((text) => ({ text, bold: true })),
            ...lines.map((line) => line.map((text) => ({ text: text.slice(0, 400) }))),
          ],
        },
        layout: {
          hLineWidth: () => 0.5,
          vLineWidth: () => 0.5,
          hLineColor: () => "#98a2b3",
          vLineColor: () => "#98a2b3",
          paddingLeft: () => 3,
          paddingRight: () => 3,
        },
      },
    ],
  };
}

const about = ({ project, from, to, form, lines }: Ledger) =>
  [words.project(project), words.period(from, to), words.lines(lines.length), ...(form ? [words.form(form)] : [])].join(
    "　",
  );

/** Long columns share what the short ones leave. */
const widthOf = (head: string, lines: Ledger["lines"], n: number) =>
  Math.max(head.length, ...lines.map((line) => line[n]!.length)) > 10 && n > 2 ? "*" : "auto";

/** A book as a workbook of one sheet. */
export async function asWorkbook({ title, heads, lines }: Ledger): Promise<Buffer> {
  const head = heads.map((value) => ({ value, fontWeight: "bold" as const }));
  return writeXlsx([head, ...lines.map((line) => [...line])], {
    sheet: title.slice(0, 31),
    stickyRowsCount: 1,
    columns: heads.map((each, n) => ({
      width: Math.min(50, Math.max(each.length * 2, ...lines.slice(0, 200).map((line) => line[n]!.length * 1.6)) + 2),
    })),
  }).toBuffer();
}
