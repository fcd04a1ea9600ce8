import { homeZone, local } from "#kit/moment.ts";
import { valueWords } from "#kit/sentences.ts";
import { procedureTitles, type ProcedureName } from "#kit/titles.ts";
import type { Tx, Who } from "#server/base/database.ts";
import { placeOf } from "#server/matters/place.ts";
import { procedureOf } from "#server/matters/procedures.ts";
import { chargedIn, type SettledRow } from "./settlement-queries.ts";

export interface Settlement {
  readonly project: string;
  readonly month: string;
  readonly fen: number;
  readonly homes: readonly {
    readonly home?: { readonly id: string; readonly name: string };
    readonly person?: string;
    readonly fen: number;
    readonly lines: readonly Line[];
  }[];
}
interface Line {
  readonly number: string;
  readonly procedureTitle: string;
  readonly what: string;
  readonly at: string;
  readonly fen: number;
}
/** What is paid at once, day by day (F08). */
export interface Ledger {
  readonly project: string;
  readonly month: string;
  readonly fen: number;
  readonly days: readonly { readonly day: string; readonly fen: number; readonly lines: readonly Line[] }[];
}

/** The paid services of a month that are collected with the property fee, home by home (S10). */
export async function settlementOf(tx: Tx, who: Who, project: string, month: string): Promise<Settlement> {
  const { name } = await placeOf(tx, who, project);
  const rows = await chargedIn(tx, who, {
    project,
    ...boundsOf(month),
    procedures: ["specialService", "repair"],
    collected: "monthly",
  });
  const homes = [...Map.groupBy(rows, ({ home }) => home ?? "")].map(([home, of]) => ({
    ...(home && { home: { id: home, name: of[0]!.homeName ?? "" } }),
    ...(of[0]!.person && { person: of[0]!.person }),
    fen: sum(of),
    lines: of.map(lineOf),
  }));
  return { project: name, month, fen: sum(rows), homes };
}

/** The ledger of typing and copying, which is paid at the counter (S10). */
export async function ledgerOf(tx: Tx, who: Who, project: string, month: string): Promise<Ledger> {
  const { name } = await placeOf(tx, who, project);
  const rows = await chargedIn(tx, who, {
    project,
    ...boundsOf(month),
    procedures: ["copying", "specialService"],
    collected: "now",
  });
  const byDay = Map.groupBy(rows, ({ at }) => local(new Date(at).toISOString(), homeZone).toPlainDate().toString());
  const days = [...byDay].map(([day, of]) => ({ day, fen: sum(of), lines: of.map(lineOf) }));
  return { project: name, month, fen: sum(rows), days: days.toSorted((a, b) => a.day.localeCompare(b.day)) };
}

/** The instants a month begins and ends at, where the estates are. */
export function boundsOf(month: string): { readonly from: string; readonly to: string } {
  const first = Temporal.PlainDate.from(`${month}-01`);
  const begin = (day: Temporal.PlainDate) => day.toZonedDateTime(homeZone).toInstant().toString();
  return { from: begin(first), to: begin(first.add({ months: 1 })) };
}

const sum = (rows: readonly SettledRow[]) => rows.reduce((total, { fen }) => total + fen, 0);

/** What was done: the services by name, else in the words of the wish. */
function lineOf({ number, procedure, data, at, fen }: SettledRow): Line {
  const p = procedureOf(procedure);
  const told = ["services", "beyond", "wish", "fault"].find((name) => data[name] !== undefined && p.fields[name]);
  return {
    number,
    procedureTitle: procedureTitles[procedure as ProcedureName],
    what: told ? valueWords(p.fields[told], data[told], (_, id) => id) : "",
    at: new Date(at).toISOString(),
    fen,
  };
}
