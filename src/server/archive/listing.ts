import writeXlsx from "write-excel-file/node";
import { dayOf } from "#kit/dates.ts";
import { exact, homeZone } from "#kit/moment.ts";
import type { Database, Tx, Who } from "#server/base/database.ts";
import { record } from "#server/base/events.ts";
import { NotFound } from "#server/base/refusal.ts";
import { printed } from "#server/papers/sheet.ts";
import { companyName } from "#server/papers/queries.ts";
import { boxById } from "./box-queries.ts";
import { entryRow } from "./catalogue.ts";
import { entriesPage, type EntryRow, type Filter, type Place } from "./catalogue-queries.ts";
import { asSeenBy } from "./clearance.ts";
import { sheets } from "./words.ts";

const most = 50_000;
const portion = 2000;
/** More does not go onto paper. */
const mostPrinted = 500;

const cellsOf = (row: ReturnType<typeof entryRow>): string[] => [
  row.number,
  row.title,
  row.categoryTitle,
  row.reference ?? "",
  row.party ?? "",
  row.formedOn,
  row.secrecyTitle,
  row.retentionTitle,
  row.keepUntil ?? sheets.forever,
  row.pages === undefined ? "" : String(row.pages),
  row.mediumTitle,
  row.box ? `${row.box.place} ${row.box.code}` : row.tierTitle,
  row.departmentTitle,
  exact(row.filedAt, homeZone).slice(0, 10),
  row.statusTitle,
];

/** The catalogue (A01) as a workbook, read a portion at a time; who took out what is on record. */
export async function exported(
  db: Database,
  who: Who,
  posts: readonly string[],
  filter: Filter,
  now: Temporal.Instant,
) {
  const today = dayOf(now.toString());
  const lines: string[][] = [];
  let after: Place | undefined;
  while (lines.length < most) {
    const rows = await db.read(who, (tx) =>
      entriesPage(tx, who, asSeenBy(filter, posts), { after, limit: portion, today }),
    );
    lines.push(...rows.map((row) => cellsOf(entryRow(row, posts))));
    if (rows.length < portion) break;
    const { filed_at: at, id } = rows.at(-1)!;
    after = { at, id };
  }
  await db.write(who, (tx) =>
    record(tx, who, { kind: "export", action: "archive", form: { filter, rows: lines.length }, at: now.toString() }),
  );
  const head = sheets.columns.map((value) => ({ value, fontWeight: "bold" as const }));
  const content = await writeXlsx([head, ...lines], {
    sheet: sheets.catalogue,
    stickyRowsCount: 1,
    columns: sheets.widths.map((width) => ({ width })),
  }).toBuffer();
  return { name: sheets.file(today), content };
}

/** The catalogue as a list on paper. */
export async function printedCatalogue(
  tx: Tx,
  who: Who,
  posts: readonly string[],
  filter: Filter,
  now: Temporal.Instant,
) {
  const today = dayOf(now.toString());
  const rows = await entriesPage(tx, who, asSeenBy(filter, posts), { limit: mostPrinted + 1, today });
  const content = await list(tx, who, rows, posts, { title: sheets.catalogue, note: "", now });
  return { name: sheets.pdf(today), content };
}

/** What lies in a box, for its lid. */
export async function printedBox(tx: Tx, who: Who, posts: readonly string[], id: string, now: Temporal.Instant) {
  const box = await boxById(tx, who, id);
  if (!box) throw new NotFound();
  const today = dayOf(now.toString());
  const rows = await entriesPage(tx, who, { box: id }, { limit: mostPrinted + 1, today });
  const note = `${sheets.boxAt(box.code, box.place.name)}　${box.title}`;
  const content = await list(tx, who, rows, posts, { title: sheets.box, note, now });
  return { name: `${box.code}.pdf`, content };
}

async function list(
  tx: Tx,
  who: Who,
  found: readonly EntryRow[],
  posts: readonly string[],
  { title, note, now }: { title: string; note: string; now: Temporal.Instant },
): Promise<Buffer> {
  const rows = found.slice(0, mostPrinted);
  const company = await companyName(tx, who);
  const many = found.length > mostPrinted ? sheets.more(mostPrinted) : sheets.count(rows.length);
  const at = exact(now.toString(), homeZone);
  return printed({
    pageSize: "A4",
    pageOrientation: "landscape",
    pageMargins: [28, 36, 28, 40],
    info: { title, author: company },
    footer: (page, pages) => ({
      margin: [28, 10, 28, 0],
      fontSize: 8,
      columns: [
        `${company}　${title}`,
        { text: `${sheets.printedAt(at)}　${sheets.page(page, pages)}`, alignment: "right" },
      ],
    }),
    content: [
      { text: company, alignment: "center" },
      { text: title, alignment: "center", fontSize: 15, bold: true, margin: [0, 2, 0, 4] },
      { columns: [note, { text: many, alignment: "right" }], margin: [0, 0, 0, 4] },
      {
        fontSize: 7,
        layout: "lightHorizontalLines",
        table: {
          headerRows: 1,
          widths: sheets.widths.map((width) => (width >= 40 ? "*" : width * 2.6)),
          body: [
            sheets.columns.map((text) => ({ text, bold: true })),
            ...rows.map((row) => cellsOf(entryRow(row, posts))),
          ],
        },
      },
    ],
  });
}
