import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import pdfmake from "pdfmake";
import type { Content, TableCell, TDocumentDefinitions } from "pdfmake/interfaces.js";
import { words } from "./words.ts";

/** A paper ready to be laid out: everything in words. */
export interface Sheet {
  readonly company: string;
  readonly title: string;
  readonly number: string;
  /** Where the QR code leads: the matter on the desk. */
  readonly address: string;
  readonly printedAt: string;
  readonly items: readonly Item[];
  readonly signs: readonly Sign[];
}

/** One thing a paper shows: words beside their label, a table, or pictures. */
export type Item =
  | { readonly label: string; readonly words: string }
  | { readonly label: string; readonly columns: readonly string[]; readonly rows: readonly (readonly string[])[] }
  | { readonly label: string; readonly images: readonly Picture[] };

/** JPEG or PNG: what the printer can place. */
export interface Picture {
  readonly mime: string;
  readonly bytes: Buffer;
}

/** A box to sign in; filled in already where the signature is on record. */
export interface Sign {
  readonly title: string;
  readonly name?: string;
  readonly at?: string;
  readonly image?: Picture;
}

const weights = { normal: "400Regular/NotoSansSC_400Regular.ttf", bold: "600SemiBold/NotoSansSC_600SemiBold.ttf" };
const folder = dirname(createRequire(import.meta.url).resolve("@expo-google-fonts/noto-sans-sc/package.json"));
pdfmake.setFonts({
  sans: {
    normal: join(folder, weights.normal),
    bold: join(folder, weights.bold),
    italics: join(folder, weights.normal),
    bolditalics: join(folder, weights.bold),
  },
});
pdfmake.setUrlAccessPolicy(() => false);
pdfmake.setLocalAccessPolicy((path: string) => path.startsWith(folder));

/** A sheet as PDF, A4 upright, its glyphs embedded; a copy of it carries words across every page. */
export const print = (sheet: Sheet, across?: string): Promise<Buffer> =>
  printed({ ...documentOf(sheet), ...(across !== undefined && { watermark: watermark(across) }) });

/** A document in our letters as PDF. */
export const printed = (document: TDocumentDefinitions): Promise<Buffer> =>
  pdfmake.createPdf({ defaultStyle: { font: "sans", fontSize: 9, lineHeight: 1.2 }, ...document }).getBuffer();

/** Words across a page, pale enough to read what is under them. */
export const watermark = (text: string) => ({
  text,
  font: "sans",
  color: "#98a2b3",
  opacity: 0.35,
  bold: true,
  angle: -35,
});

const line = "#98a2b3";
const quiet = "#475467";

function documentOf(sheet: Sheet): TDocumentDefinitions {
  return {
    info: { title: `${sheet.title} ${sheet.number}`, author: sheet.company },
    pageSize: "A4",
    pageMargins: [42, 42, 42, 48],
    defaultStyle: { font: "sans", fontSize: 10, lineHeight: 1.25 },
    footer: (page, pages) => ({
      margin: [42, 12, 42, 0],
      fontSize: 8,
      color: quiet,
      columns: [
        `${sheet.company}　${sheet.title}　${sheet.number}`,
        { text: words.page(sheet.printedAt, page, pages), alignment: "right", width: "auto" },
      ],
    }),
    content: [head(sheet), grid(sheet.items), ...(sheet.signs.length > 0 ? [boxes(sheet.signs)] : [])],
  };
}

const head = ({ company, title, number, address }: Sheet): Content => ({
  margin: [0, 0, 0, 10],
  columns: [
    { width: 64, text: "" },
    {
      width: "*",
      stack: [
        { text: company, alignment: "center", fontSize: 11, color: quiet },
        { text: title, alignment: "center", fontSize: 18, bold: true, margin: [0, 2, 0, 2] },
        { text: `${words.number}${number}`, alignment: "center", fontSize: 10 },
      ],
    },
    { width: 64, qr: address, fit: 64, alignment: "right" },
  ],
});

/** Short words stand two to a line, long ones, tables and pictures have a line of their own. */
function grid(items: readonly Item[]): Content {
  const lines: TableCell[][] = [];
  let left: Item | undefined;
  const wide = (item: Item) => lines.push([label(item), { colSpan: 3, stack: [value(item)] }, {}, {}]);
  for (const item of items) {
    if (!isShort(item)) {
      if (left) wide(left);
      left = undefined;
      wide(item);
    } else if (left) {
      lines.push([label(left), value(left), label(item), value(item)]);
      left = undefined;
    } else left = item;
  }
  if (left) wide(left);
  return {
    table: { widths: [78, "*", 78, "*"], body: lines, dontBreakRows: true },
    layout: {
      hLineWidth: () => 0.6,
      vLineWidth: () => 0.6,
      hLineColor: () => line,
      vLineColor: () => line,
      ...padding,
    },
  };
}

const padding = { paddingTop: () => 4, paddingBottom: () => 4, paddingLeft: () => 6, paddingRight: () => 6 };
const isShort = (item: Item) => "words" in item && item.words.length <= 18;
const label = (item: Item) => ({ text: item.label, color: quiet });

function value(item: Item): Content {
  if ("words" in item) return { text: item.words };
  if ("images" in item)
    return { columns: item.images.map((image): Content => ({ image: dataUrl(image), fit: [120, 90] })), columnGap: 6 };
  const body = [item.columns.map((text) => ({ text, color: quiet, fontSize: 9 })), ...item.rows.map((row) => [...row])];
  return { table: { widths: item.columns.map(() => "*"), body, headerRows: 1 }, layout: rowsOnly };
}

/** A table within a box: fine lines between its rows, none around it. */
const rowsOnly = {
  hLineWidth: (n: number, { table }: { table: { body: unknown[] } }) => (n === 0 || n === table.body.length ? 0 : 0.6),
  vLineWidth: () => 0,
  hLineColor: () => line,
  paddingLeft: (n: number) => (n === 0 ? 0 : 6),
  paddingRight: () => 6,
};

const boxes = (signs: readonly Sign[]): Content => ({
  margin: [0, 14, 0, 0],
  unbreakable: true,
  table: { widths: signs.map(() => "*"), heights: [70], body: [signs.map(box)] },
  layout: { hLineWidth: () => 0.6, vLineWidth: () => 0.6, hLineColor: () => line, vLineColor: () => line, ...padding },
});

const box = ({ title, name, at, image }: Sign): TableCell => {
  const hand: Content = image
    ? { image: dataUrl(image), fit: [110, 34], margin: [0, 2, 0, 2] }
    : { text: name ?? " ", fontSize: 13, margin: [0, 10, 0, 8] };
  return {
    stack: [
      { text: words.signature(title), color: quiet, fontSize: 9 },
      hand,
      { text: at ?? words.blankDate, color: quiet, fontSize: 9, alignment: "right" },
    ],
  };
};

const dataUrl = (image: Picture) => `data:${image.mime};base64,${image.bytes.toString("base64")}`;
