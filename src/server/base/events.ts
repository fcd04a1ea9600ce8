import { createHash } from "node:crypto";
import { sql } from "kysely";
import { keep, type Tx, type Who } from "./database.ts";
import { now } from "./clock.ts";

/** Something that happened and must be on record for ever. */
export interface Entry {
  readonly kind: Kind;
  readonly action: string;
  readonly id?: string;
  readonly project?: string | null;
  readonly matter?: string;
  readonly seq?: number;
  readonly subject?: string | null;
  readonly who?: string;
  readonly via?: string | null;
  readonly viaHow?: string | null;
  readonly roles?: readonly string[];
  readonly done?: boolean;
  readonly from?: string | null;
  readonly to?: string | null;
  readonly form?: Readonly<Record<string, unknown>>;
  readonly effects?: readonly unknown[];
  readonly at?: string;
}
type Kind =
  | "matter"
  | "reveal"
  | "session"
  | "policy"
  | "calendar"
  | "schedule"
  | "organisation"
  | "home"
  | "person"
  | "import"
  | "export"
  | "file"
  | "money";

const head = sql<{ chain: number; hash: Buffer }>;

/**
 * Appends to the company's chain: `hash = sha256(previous ‖ canonical entry)`. Locks the chain's head, for which every
 * command of the company waits: call it last in the transaction.
 */
export async function record(tx: Tx, who: Who, entries: Entry | readonly Entry[]): Promise<void> {
  const all = [entries].flat() as Entry[];
  if (all.length === 0) return;
  const { rows } = await head`${keep}
    insert into chain_heads as h (company_id, chain, hash) values (${who.company}, 0, '')
    on conflict (company_id) do update set chain = h.chain
    returning chain, hash
  `.execute(tx);
  let { chain, hash } = rows[0]!;
  const written = all.map((entry) => {
    const row = rowOf(who, entry);
    const previous = hash;
    hash = hashOf(previous, row);
    chain += 1;
    return { ...row, chain, previous: previous.toString("hex"), hash: hash.toString("hex") };
  });
  await sql`${keep}
    with moved as (
      update chain_heads set chain = ${chain}, hash = ${hash} where company_id = ${who.company}
    )
    insert into events (company_id, chain, id, kind, project_id, matter_id, seq, action, who, via, via_how, roles, done,
      from_state, to_state, subject_id, form, effects, at, request_id, previous, hash)
    select ${who.company}, chain, id, kind, project_id, matter_id, seq, action, who, via, via_how, roles, done,
      from_state, to_state, subject_id, form, effects, at, request_id, decode(previous, 'hex'), decode(hash, 'hex')
    from jsonb_to_recordset(${JSON.stringify(written)}::jsonb) as r (
      chain bigint, id uuid, kind text, project_id uuid, matter_id uuid, seq integer, action text, who text, via uuid,
      via_how text, roles text[], done boolean, from_state text, to_state text, subject_id uuid, form jsonb,
      effects jsonb, at timestamptz, request_id text, previous text, hash text)
  `.execute(tx);
}

export interface EventRow {
  readonly id: string;
  readonly kind: string;
  readonly project_id: string | null;
  readonly matter_id: string | null;
  readonly seq: number | null;
  readonly action: string;
  readonly who: string;
  readonly via: string | null;
  readonly via_how: string | null;
  readonly roles: readonly string[];
  readonly done: boolean;
  readonly from_state: string | null;
  readonly to_state: string | null;
  readonly subject_id: string | null;
  readonly form: unknown;
  readonly effects: unknown;
  readonly at: string;
  readonly request_id: string | null;
}

const rowOf = (who: Who, entry: Entry): EventRow => ({
  id: entry.id ?? crypto.randomUUID(),
  kind: entry.kind,
  project_id: entry.project ?? null,
  matter_id: entry.matter ?? null,
  seq: entry.seq ?? null,
  action: entry.action,
  who: entry.who ?? who.staff,
  via: entry.via ?? null,
  via_how: entry.viaHow ?? null,
  roles: entry.roles ?? [],
  done: entry.done ?? true,
  from_state: entry.from ?? null,
  to_state: entry.to ?? null,
  subject_id: entry.subject ?? null,
  form: entry.form ?? {},
  effects: entry.effects ?? [],
  at: new Date(entry.at ?? now().toString()).toISOString(),
  request_id: who.request ?? null,
});

/** The hash of an entry after another; keys in order at every depth, so that the database's own order does not matter. */
export const hashOf = (previous: Buffer, row: EventRow): Buffer =>
  createHash("sha256").update(previous).update(canonical(row)).digest();

const canonical = (value: unknown): string =>
  JSON.stringify(value, (_, inner: unknown) =>
    inner && typeof inner === "object" && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).toSorted(([a], [b]) => (a < b ? -1 : 1)))
      : inner,
  );

export interface Verdict {
  readonly checked: number;
  /** The first link that does not hold. */
  readonly broken?: { readonly chain: number; readonly id: string };
}

const page = 5000;

/** Walks the company's chain from its beginning; names the first broken link. */
export async function verify(tx: Tx, who: Who): Promise<Verdict> {
  let previous: Buffer = Buffer.alloc(0);
  let checked = 0;
  for (;;) {
    const { rows } = await sql<EventRow & { chain: number; previous: Buffer; hash: Buffer }>`
      select chain, id, kind, project_id, matter_id, seq, action, who, via, via_how, roles, done, from_state, to_state,
        subject_id, form, effects, at, request_id, previous, hash
      from events where company_id = ${who.company} and chain > ${checked} order by chain limit ${page}
    `.execute(tx);
    for (const { chain, previous: claimed, hash, ...row } of rows) {
      const right = chain === checked + 1 && claimed.equals(previous) && hash.equals(hashOf(previous, row));
      if (!right) return { checked, broken: { chain, id: row.id } };
      previous = hash;
      checked += 1;
    }
    if (rows.length < page) return ended(tx, who, checked, previous);
  }
}

/** A chain that was cut short ends before its head. */
async function ended(tx: Tx, who: Who, checked: number, hash: Buffer): Promise<Verdict> {
  const { rows } = await head`select chain, hash from chain_heads where company_id = ${who.company}`.execute(tx);
  const last = rows[0];
  return !last || (last.chain === checked && last.hash.equals(hash))
    ? { checked }
    : { checked, broken: { chain: checked + 1, id: "" } };
}
