import readXlsx from "read-excel-file/node";
import writeXlsx from "write-excel-file/node";
import { BadForm } from "#server/base/refusal.ts";
import { csvRows, decoded } from "./csv.ts";
import { columns, example, fileTitle, instructions, needed, refusals, sheets, type Column } from "./import-words.ts";

export type Cell = string | number | boolean | Date | null;

/** The rows of an .xlsx or .csv file, the heads first. Throws BadForm for anything else. */
export async function rowsOf(bytes: Buffer): Promise<readonly (readonly Cell[])[]> {
  const zipped = bytes.subarray(0, 2).toString() === "PK";
  if (!zipped && bytes.includes(0)) throw new BadForm("file", fileTitle, refusals.notASheet);
  if (!zipped) return csvRows(decoded(bytes));
  try {
    const found = await readXlsx(bytes);
    const sheet = found.find((each) => each.sheet === sheets.data) ?? found[0];
    return (sheet?.data ?? []) as unknown as Cell[][];
  } catch {
    throw new BadForm("file", fileTitle, refusals.notASheet);
  }
}

/** The sheet to be filled in, with one on how to do it. */
export function template(): Promise<Buffer> {
  const names = Object.keys(columns) as Column[];
  const head = names.map((name) => ({
    value: columns[name],
    fontWeight: "bold" as const,
    backgroundColor: needed.includes(name) ? "#ffe7ba" : "#f0f0f0",
  }));
  const row = names.map((name) => ({ value: example[name] ?? "" }));
  const how = instructions.map(([what, words]) => [
    { value: what, fontWeight: "bold" as const },
    { value: words, wrap: true },
  ]);
  return writeXlsx([
    { sheet: sheets.data, data: [head, row], columns: names.map(() => ({ width: 14 })), stickyRowsCount: 1 },
    { sheet: sheets.instructions, data: how, columns: [{ width: 18 }, { width: 90 }] },
  ]).toBuffer();
}
