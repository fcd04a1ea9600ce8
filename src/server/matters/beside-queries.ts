import { sql } from "kysely";
import { keep, type Tx, type Who } from "#server/base/database.ts";
import { balances } from "#server/money/balances.ts";

/** What belongs to a matter besides its story. */
export interface Belongings {
  readonly links: readonly { readonly kind: string; readonly from: string; readonly to: string }[];
  readonly papers: readonly { readonly paper: string; readonly at: string }[];
  readonly charges: readonly {
    readonly kind: string;
    readonly fee: string;
    readonly payer: string | null;
    readonly fen: number;
    readonly collected: string | null;
    readonly at: string;
    /** In fen: what is still to be paid of it, and what is still to be given out. */
    readonly owed: number;
    readonly payable: number;
  }[];
  readonly archive: {
    readonly number: string;
    readonly category: string;
    readonly secrecy: string;
    readonly retention: string;
    readonly keep_until: string | null;
  } | null;
}

/** Links, papers, charges and the archive entry of a matter, in one round trip. */
export async function belongings(tx: Tx, who: Who, matter: string): Promise<Belongings> {
  const { rows } = await sql<{ [K in keyof Belongings]: Belongings[K] | null }>`${keep}
    select
      (select json_agg(json_build_object('kind', kind, 'from', from_id, 'to', to_id) order by created_at)
       from links where company_id = ${who.company} and (from_id = ${matter} or to_id = ${matter})) as links,
      (select json_agg(json_build_object('paper', paper, 'at', issued_at) order by issued_at)
       from papers where company_id = ${who.company} and matter_id = ${matter}) as papers,
      (select json_agg(json_build_object('kind', c.kind, 'fee', c.fee, 'payer', c.payer, 'fen', c.fen,
       'collected', c.collected, 'at', c.at, 'owed', b.owed, 'payable', b.payable) order by c.at, c.id)
       from charges c, lateral (
         select ${balances} from postings p where p.company_id = ${who.company} and p.charge_id = c.id
       ) b where c.company_id = ${who.company} and c.matter_id = ${matter}) as charges,
      (select json_build_object('number', number, 'category', category, 'secrecy', secrecy, 'retention', retention,
       'keep_until', keep_until) from archive_entries where company_id = ${who.company} and matter_id = ${matter}) as archive
  `.execute(tx);
  const found = rows[0];
  return {
    links: found?.links ?? [],
    papers: found?.papers ?? [],
    charges: found?.charges ?? [],
    archive: found?.archive ?? null,
  };
}
