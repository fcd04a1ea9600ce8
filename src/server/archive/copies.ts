import { exact, homeZone } from "#kit/moment.ts";
import type { Tx, Who } from "#server/base/database.ts";
import { record } from "#server/base/events.ts";
import { BadForm, Refused } from "#server/base/refusal.ts";
import { paperOf, type ReadFile } from "#server/papers/papers.ts";
import { print, printed, watermark, type Sheet } from "#server/papers/sheet.ts";
import type { EntryRow } from "./catalogue-queries.ts";
import { addCopy } from "./copy-queries.ts";
import { readable } from "./entry.ts";
import { filesOf, lockEntry, type Kept } from "./entry-queries.ts";
import { loanOf, type LoanUnderWay } from "./loan-queries.ts";
import { sentences, sheets, titles } from "./words.ts";

/** What is copied for which loan: a paper of the matter, or a picture. */
export interface Wish {
  readonly loan: string;
  readonly paper?: string;
  readonly file?: string;
}

interface Printing {
  readonly desk: string;
  readonly read: ReadFile;
}

/**
 * Makes a copy for a loan under way (A3): numbered, with the loan across every page, and on record. Nothing guarded is
 * copied.
 */
export async function copy(
  tx: Tx,
  who: Who,
  posts: readonly string[],
  id: string,
  wish: Wish,
  now: Temporal.Instant,
  printing: Printing,
): Promise<{ readonly name: string; readonly pdf: Buffer }> {
  const row = await readable(tx, who, posts, id);
  if (row.secrecy !== "general") throw new Refused("guarded", sentences.guarded);
  await lockEntry(tx, who, id);
  const loan = await loanOf(tx, who, id, wish.loan);
  if (!loan) throw new Refused("noLoan", sentences.noLoan);
  const original = await originalOf(tx, who, row, wish, printing);
  const at = now.toString();
  const what = "sheet" in original ? original.sheet.title : original.file.name;
  const n = await addCopy(tx, who, { entry: id, project: row.project.id, loan: loan.id, what, at });
  const pdf = await printedCopy(original, loan, n, at, printing.read);
  const form = { number: row.number, loan: loan.number, n, what };
  await record(tx, who, { kind: "file", action: "archive.copy", project: row.project.id, subject: id, form });
  return { name: `${row.number} ${n}.pdf`, pdf };
}

type Original = { readonly sheet: Sheet } | { readonly file: Kept };

async function originalOf(
  tx: Tx,
  who: Who,
  row: EntryRow,
  { paper, file }: Wish,
  printing: Printing,
): Promise<Original> {
  if (paper !== undefined && row.matter)
    return { sheet: await paperOf(tx, who, row.matter.id, paper, { ...printing, full: false }) };
  const kept = (await filesOf(tx, who, row.id, row.matter?.id ?? null)).find(({ id }) => id === file);
  if (!kept) throw new BadForm("file", titles.file, sentences.noPaper);
  if (!["image/jpeg", "image/png"].includes(kept.mime)) throw new Refused("notAPage", sentences.onlyPages);
  return { file: kept };
}

async function printedCopy(
  original: Original,
  loan: LoanUnderWay,
  n: number,
  at: string,
  read: ReadFile,
): Promise<Buffer> {
  const across = sheets.watermark(loan.number, n, exact(at, homeZone).slice(0, 10));
  if ("sheet" in original) return print(original.sheet, across);
  const { mime, sha256 } = original.file;
  return printed({
    pageSize: "A4",
    pageMargins: [42, 42, 42, 42],
    watermark: watermark(across),
    content: [
      { text: sheets.copied(loan.number, loan.borrower, n), margin: [0, 0, 0, 8] },
      { image: `data:${mime};base64,${(await read(sha256)).toString("base64")}`, fit: [510, 700] },
    ],
  });
}
