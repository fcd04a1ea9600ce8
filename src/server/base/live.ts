import { sql } from "kysely";
import type { Tx } from "./database.ts";

/** A word to every open desk that something has changed; heard when the transaction commits. */
export interface Live {
  readonly company: string;
  readonly project?: string | null;
  readonly matter?: { readonly id: string; readonly number: string; readonly version: number };
  /** What else has changed, for those who keep it in memory: "calendar", "policy", "organisation". */
  readonly changed?: string;
  /** The contractor the matter names: the only one of them whose people hear of it. */
  readonly contractor?: string | null;
  /** Who has got a notice. */
  readonly staff?: readonly string[];
}
export const channel = "anlin_live";

export async function notify(tx: Tx, word: Live): Promise<void> {
  await sql`select pg_notify(${channel}, ${JSON.stringify(word)})`.execute(tx);
}
