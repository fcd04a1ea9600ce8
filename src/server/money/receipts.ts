import { randomUUIDv7 } from "node:crypto";
import { local } from "#kit/moment.ts";
import { moneyWords } from "#kit/words.ts";
import { now as present } from "#server/base/clock.ts";
import type { Tx, Who } from "#server/base/database.ts";
import { record } from "#server/base/events.ts";
import { BadForm, NotFound, Refused } from "#server/base/refusal.ts";
import { placeOf } from "#server/matters/place.ts";
import { numberOf, takeNumbers } from "#server/matters/write-queries.ts";
import { till, type Entry, type Method, type Posting } from "./accounts.ts";
import { book } from "./booking.ts";
import { duesById, type Due } from "./dues-queries.ts";
import {
  insertReceipt,
  insertVoid,
  lockReceipt,
  postingsOf,
  receiptRows,
  stillThere,
  type Receipt,
} from "./receipts-queries.ts";
import { entryWords, sentences, titles } from "./words.ts";

export interface Paying {
  /** Lines of the bill, each paid whole. */
  readonly charges: readonly string[];
  readonly method: Method;
  /** What the customer handed over, in fen; the rest is their change. */
  readonly tendered?: number | undefined;
  readonly reference?: string | undefined;
}

/**
 * Takes money for lines of a bill, all or nothing, and gives the receipt with the next number of its series. Cashiers of
 * a project wait for each other, so that nothing is paid twice and no number is left out. Refused where a line is
 * settled, by a sentence.
 */
export async function receive(tx: Tx, who: Who, paying: Paying, at = present()): Promise<Receipt> {
  const counter = await atCounter(tx, who, paying, "in", at);
  const total = sum(counter.dues, "owed");
  if (paying.tendered !== undefined && paying.tendered < total)
    throw new BadForm("tendered", titles.tendered, sentences.tooLittle(moneyWords(total)));
  const postings = counter.dues.flatMap((due): Posting[] => [
    { account: "receivable", fen: -due.owed, ...aboutOf(due) },
    ...(due.unheld > 0
      ? ([
          { account: "depositsDue", fen: due.unheld, ...aboutOf(due) },
          { account: "deposits", fen: -due.unheld, ...aboutOf(due) },
        ] as const)
      : []),
  ]);
  return settle(tx, who, counter, { kind: "receipt", words: entryWords.receipt(counter.number), postings }, total);
}

/** Pays out what is owed to a customer; whoever decided on it does not pay it (ambiguity 13). */
export async function payOut(tx: Tx, who: Who, paying: Paying, at = present()): Promise<Receipt> {
  const counter = await atCounter(tx, who, paying, "out", at);
  const own = counter.dues.find(({ decidedBy }) => decidedBy === who.staff);
  if (own) throw new Refused("ownApproval", sentences.ownApproval(own.title));
  const total = sum(counter.dues, "payable");
  const postings = counter.dues.map((due): Posting => ({ account: "payable", fen: due.payable, ...aboutOf(due) }));
  return settle(tx, who, counter, { kind: "payout", words: entryWords.payout(counter.number), postings }, -total);
}

interface Counter {
  readonly direction: "in" | "out";
  readonly paying: Paying;
  readonly dues: readonly Due[];
  readonly project: string;
  readonly number: string;
  readonly at: string;
}

const series = { in: "SK", out: "FK" } as const;

async function atCounter(
  tx: Tx,
  who: Who,
  paying: Paying,
  direction: "in" | "out",
  instant: Temporal.Instant,
): Promise<Counter> {
  const at = instant.toString();
  const before = await duesById(tx, who, paying.charges);
  const project = before[0]?.project;
  if (!project) throw new NotFound();
  if (before.some((due) => due.project !== project)) throw new Refused("mixed", sentences.mixed);
  const { code, calendar } = await placeOf(tx, who, project);
  const { year } = local(at, calendar.zone);
  const n = await takeNumbers(tx, who, project, series[direction], year, 1);
  const dues = await duesById(tx, who, paying.charges);
  const open = dues.filter(({ owed, payable }) => (direction === "in" ? owed : payable) > 0);
  if (open.length < new Set(paying.charges).size) {
    const gone = before.find(({ id }) => !open.some((due) => due.id === id));
    const say = direction === "in" ? sentences.settled : sentences.notOut;
    throw new Refused("settled", say(gone?.title ?? ""));
  }
  const number = numberOf(series[direction], code, year, n);
  return { direction, paying, dues: open, project, number, at };
}

const sum = (dues: readonly Due[], what: "owed" | "payable") => dues.reduce((total, due) => total + due[what], 0);

const aboutOf = ({ id, home, person, matter, fee }: Due) => ({
  charge_id: id,
  home_id: home,
  person_id: person,
  matter_id: matter,
  fee,
});

/** Books the money's side and writes the receipt; `fen` above zero comes in. */
async function settle(tx: Tx, who: Who, counter: Counter, entry: Entry, fen: number): Promise<Receipt> {
  const { direction, paying, dues, project, number, at } = counter;
  const common = <T>(of: (due: Due) => T) => (new Set(dues.map(of)).size === 1 ? of(dues[0]!) : null);
  const [home, person, matter] = [common((due) => due.home), common((due) => due.person), common((due) => due.matter)];
  const money: Posting = { account: till[paying.method], fen, home_id: home, person_id: person, matter_id: matter };
  const [entryId] = await book(tx, who, { project, at, by: who.staff }, [
    { ...entry, ...(matter && { matter }), postings: [money, ...entry.postings] },
  ]);
  const id = randomUUIDv7();
  await insertReceipt(tx, who, {
    id,
    project_id: project,
    entry_id: entryId!,
    direction,
    number,
    at,
    cashier_id: who.staff,
    method: paying.method,
    fen: Math.abs(fen),
    tendered: paying.tendered ?? null,
    home_id: home,
    person_id: person,
    matter_id: matter,
    reference: paying.reference ?? null,
  });
  return written(tx, who, id);
}

/** Undoes a receipt by a turned-round entry: by somebody other than its cashier, and only while its money is still there. */
export async function voidReceipt(tx: Tx, who: Who, id: string, reason: string, at = present()): Promise<Receipt> {
  await lockReceipt(tx, id);
  const [receipt] = await receiptRows(tx, who, { id }, 1);
  if (!receipt) throw new NotFound();
  if (receipt.voided) throw new Refused("alreadyVoid", sentences.alreadyVoid);
  if (receipt.cashier === who.staff) throw new Refused("ownReceipt", sentences.ownReceipt);
  if (!(await stillThere(tx, who, id))) throw new Refused("paidOn", sentences.paidOn);
  const turned = await postingsOf(tx, who, id);
  const postings = turned.map(({ about, account, fen }): Posting => ({ ...about, account, fen: -fen }));
  const entry: Entry = {
    kind: "reversal",
    words: entryWords.void(receipt.number, reason),
    reverses: receipt.entry,
    ...(receipt.matter && { matter: receipt.matter }),
    postings,
  };
  const instant = at.toString();
  const [entryId] = await book(tx, who, { project: receipt.project, at: instant, by: who.staff }, [entry]);
  await insertVoid(tx, who, { receipt: id, project: receipt.project, entry: entryId!, at: instant, reason });
  await record(tx, who, {
    kind: "money",
    action: "void",
    project: receipt.project,
    subject: id,
    form: { number: receipt.number, reason },
  });
  return written(tx, who, id);
}

async function written(tx: Tx, who: Who, id: string): Promise<Receipt> {
  const [receipt] = await receiptRows(tx, who, { id }, 1);
  return receipt!;
}
