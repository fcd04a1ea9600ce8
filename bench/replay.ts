import { randomUUIDv7 } from "node:crypto";
import type pg from "pg";
import { hashOf, type EventRow } from "#server/base/events.ts";
import type { Statement } from "./recorder.ts";

/** A command's statements with what is different each time: its key, the matter it is about, the ids it makes. */
export interface Script {
  readonly statements: readonly Statement[];
  readonly key: string;
  /** What stood for the matter acted upon, replaced token by token. */
  readonly tokens: readonly string[];
  readonly made: readonly string[];
  /** The number it was given, where it opened a matter. */
  readonly number?: string;
}

interface Link {
  readonly chain: number;
  readonly hash: Buffer;
}

const stampOf = (id: string) => Number.parseInt(id.slice(0, 8) + id.slice(9, 13), 16);

/** Ids that were made from this moment on, found in the values of the statements. */
export function madeIn(statements: readonly Statement[], began: number): string[] {
  const text = JSON.stringify(statements.map(({ values }) => values));
  const ids = text.match(/[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[0-9a-f]{4}-[0-9a-f]{12}/g) ?? [];
  return [...new Set(ids)].filter((id) => stampOf(id) >= began);
}

/** Looks as it was looked; the rows of the fullest answer. */
export async function look(client: pg.PoolClient, statements: readonly Statement[]): Promise<unknown[]> {
  let fullest: unknown[] = [];
  for (const statement of statements) {
    const answers = [await client.query(asked(statement, statement.values))].flat();
    for (const { rows } of answers) if (rows.length > fullest.length) fullest = rows;
  }
  return fullest;
}

/** Does the same again for another matter or a new one: the chain is continued, numbers are taken. */
export async function command(
  client: pg.PoolClient,
  script: Script,
  key: string,
  tokens: readonly string[],
): Promise<unknown[]> {
  const swapped = new Map([[script.key, key], ...script.made.map((id) => [id, randomUUIDv7()] as const)]);
  script.tokens.forEach((token, n) => swapped.set(token, tokens[n]!));
  let pattern = new RegExp([...swapped.keys()].join("|"), "g");
  const swap = (value: unknown): unknown =>
    typeof value === "string"
      ? value.replaceAll(pattern, (found) => swapped.get(found)!)
      : Array.isArray(value)
        ? value.map(swap)
        : value;
  let last: Link | undefined;
  let fullest: unknown[] = [];
  for (const statement of script.statements) {
    const values = statement.values.map(swap);
    const writing = /insert into events/.test(statement.text);
    const { rows } = [await client.query(asked(statement, writing ? chained(values, last!) : values))].flat().at(-1)!;
    if (/insert into chain_heads/.test(statement.text)) last = rows[0] as Link;
    if (/insert into counters/.test(statement.text)) {
      const { n } = rows[0] as { n: number };
      swapped.set(script.number!, script.number!.replace(/\d+$/, String(n).padStart(6, "0")));
      pattern = new RegExp([...swapped.keys()].join("|"), "g");
    }
    if (rows.length > 0 && JSON.stringify(rows).length > JSON.stringify(fullest).length) fullest = rows;
  }
  return fullest;
}

const asked = ({ text, name }: Statement, values: readonly unknown[]) =>
  ({ text, ...(name !== undefined && { name }), ...(values.length > 0 && { values: [...values] }) }) as pg.QueryConfig;

/** The entries hashed one after another, as the log of events asks. */
function chained(values: readonly unknown[], { chain, hash }: Link): unknown[] {
  let last = { chain: Number(chain), hash };
  const entries = (JSON.parse(values.find(isEntries) as string) as (EventRow & Record<string, unknown>)[]).map(
    ({ chain: _chain, previous: _previous, hash: _hash, ...row }) => {
      const next = { chain: last.chain + 1, hash: hashOf(last.hash, row as EventRow) };
      const entry = { ...row, chain: next.chain, previous: last.hash.toString("hex"), hash: next.hash.toString("hex") };
      last = next;
      return entry;
    },
  );
  return values.map((value) =>
    isEntries(value)
      ? JSON.stringify(entries)
      : typeof value === "number"
        ? last.chain
        : Buffer.isBuffer(value)
          ? last.hash
          : value,
  );
}

const isEntries = (value: unknown) => typeof value === "string" && value.startsWith("[{");
