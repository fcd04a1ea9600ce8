import { capitals, yuan } from "#kit/money-words.ts";
import { dateWords, homeZone, local } from "#kit/moment.ts";
import { moneyWords } from "#kit/words.ts";
import { now } from "#server/base/clock.ts";
import type { Tx, Who } from "#server/base/database.ts";
import { NotFound } from "#server/base/refusal.ts";
import type { Item, Sheet } from "#server/papers/sheet.ts";
import { companyName } from "#server/papers/queries.ts";
import { receiptRows, type Receipt } from "./receipts-queries.ts";
import { methods, receiptWords as words } from "./words.ts";

/** The receipt as a paper (F07). */
export async function receiptSheet(tx: Tx, who: Who, id: string, desk: string): Promise<Sheet> {
  const [receipt] = await receiptRows(tx, who, { id }, 1);
  if (!receipt) throw new NotFound();
  const { direction, number, matter } = receipt;
  return {
    company: await companyName(tx, who),
    title: words.titles[direction],
    number: receipt.voided ? `${number}（${words.void}）` : number,
    address: matter ? `${desk}/matters/${matter}` : desk,
    printedAt: now().toString(),
    items: items(receipt),
    signs: [
      { title: words.cashier, name: receipt.cashierName, at: day(receipt.at) },
      { title: `${words.payer[direction]}${words.customer}` },
    ],
  };
}

function items({ direction, at, method, fen, tendered, reference, homeName, personName, lines }: Receipt): Item[] {
  const line = (label: string, text: string | null | undefined): Item[] => (text ? [{ label, words: text }] : []);
  return [
    ...line(words.payer[direction], personName),
    ...line(words.home, homeName),
    ...line(words.day, day(at)),
    ...line(words.method, methods[method as keyof typeof methods]),
    ...line(words.reference, reference),
    { label: words.columns[0]!, columns: words.columns, rows: lines.map(({ title, fen: one }) => [title, yuan(one)]) },
    ...line(words.total, moneyWords(fen)),
    ...line(words.capitals, capitals(fen)),
    ...(tendered === null || tendered === fen
      ? []
      : [...line(words.tendered, moneyWords(tendered)), ...line(words.change, moneyWords(tendered - fen))]),
  ];
}

const day = (at: string) => dateWords(local(at, homeZone).toPlainDate());
