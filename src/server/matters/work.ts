import { randomUUIDv7 } from "node:crypto";
import { accounts, type EntryMark } from "#kit/effects.ts";
import type { Given } from "#kit/matter.ts";
import { local } from "#kit/moment.ts";
import type { Settled } from "#kit/settle.ts";
import type { Tx, Who } from "#server/base/database.ts";
import type { Order } from "#server/deliveries/queries.ts";
import type { Held } from "./held.ts";

/** One command on its way: the matters it holds, and what is to be written beside them when it ends. */
export interface Work {
  readonly tx: Tx;
  readonly who: Who;
  /** The one moment of the command. */
  readonly now: string;
  readonly held: Map<string, Held>;
  /** Matters whose row is to be written anew although nothing happened: a breach to be noted, a deadline moved. */
  readonly again: Set<string>;
  readonly links: LinkRow[];
  readonly charges: ChargeRow[];
  readonly papers: PaperRow[];
  readonly notices: NoticeRow[];
  /** What has become of entries of the archive. */
  readonly marks: EntryMarks[];
  /** Messages to many. */
  readonly sendings: Order[];
  /** Homes handed over, and the day. */
  readonly deliveries: { readonly home: string; readonly on: string }[];
}

export interface EntryMarks {
  readonly matter: string;
  readonly numbers: readonly string[];
  readonly as: EntryMark;
  readonly at: string;
}

interface LinkRow {
  readonly from_id: string;
  readonly to_id: string;
  readonly kind: "opened" | "duplicate" | "caused" | "follow";
  readonly ends: Readonly<Record<string, string>>;
  readonly brings: Readonly<Record<string, string>>;
  readonly created_at: string;
}
interface ChargeRow {
  readonly id: string;
  readonly project_id: string;
  readonly matter_id: string;
  readonly event_id: string;
  readonly home_id: string | null;
  readonly kind: "charge" | "deposit" | "refund" | "draw";
  readonly fee: string;
  readonly payer: string | null;
  readonly fen: number;
  readonly collected: string | null;
  readonly at: string;
  readonly title: string;
  readonly due_on: string;
}
interface PaperRow {
  readonly id: string;
  readonly project_id: string;
  readonly matter_id: string;
  readonly event_id: string;
  readonly paper: string;
  readonly issued_at: string;
}
interface NoticeRow {
  readonly id: string;
  readonly project_id: string;
  readonly matter_id: string;
  readonly staff_id: string | null;
  readonly person_id: string | null;
  readonly words: string;
  readonly at: string;
}

export const begin = (tx: Tx, who: Who, now: string): Work => ({
  tx,
  who,
  now,
  held: new Map(),
  again: new Set(),
  links: [],
  charges: [],
  papers: [],
  notices: [],
  marks: [],
  sendings: [],
  deliveries: [],
});

/** What the rules of a matter may look at, facts left out. */
export const givenOf = (work: Pick<Work, "now">, held: Pick<Held, "policies">): Given => ({
  now: work.now,
  policies: held.policies,
});

/** Money of an effect, as it is put on the bill. */
export function bill(work: Work, held: Held, event: string, effect: Settled): void {
  const line = lineOf(held, effect);
  if (!line) return;
  work.charges.push({
    id: randomUUIDv7(),
    project_id: held.place.id,
    matter_id: held.id,
    event_id: event,
    home_id: homeOf(held),
    at: work.now,
    ...line,
    due_on: dueOn(work.now, held, line.collected),
  });
}

function lineOf(
  { p }: Held,
  effect: Settled,
): Pick<ChargeRow, "kind" | "fee" | "payer" | "fen" | "collected" | "title"> | undefined {
  if (effect.kind === "charge") {
    const { fee, payer, fen, collected } = effect;
    const { title = fee, deposit } = p.fees?.[fee] ?? {};
    return { kind: deposit ? "deposit" : "charge", fee, payer, fen, collected, title };
  }
  if (effect.kind === "refund") {
    const { fee, fen } = effect;
    return { kind: "refund", fee, payer: null, fen, collected: null, title: p.fees?.[fee]?.title ?? fee };
  }
  if (effect.kind !== "draw") return undefined;
  const { account, fen } = effect;
  return { kind: "draw", fee: account, payer: null, fen, collected: null, title: accounts[account] };
}

/** What is collected with the property fee is due at the month's end, everything else at once. */
function dueOn(now: string, { place }: Held, collected: string | null): string {
  const day = local(now, place.calendar.zone).toPlainDate();
  return (collected === "monthly" ? day.with({ day: day.daysInMonth }) : day).toString();
}

const homeOf = ({ p, matter }: Held): string | null => {
  const field = Object.keys(p.fields).find(
    (name) => p.fields[name]?.kind === "home" && matter?.data[name] !== undefined,
  );
  return field ? String(matter?.data[field]) : null;
};
