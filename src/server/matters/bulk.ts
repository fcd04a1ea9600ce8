import type { Values } from "#kit/matter.ts";
import type { Database, Who } from "#server/base/database.ts";
import { sentenceOf } from "./refused-sentence.ts";
import { act } from "./matters.ts";

export interface BulkResult {
  readonly id: string;
  readonly number: string;
  readonly ok: boolean;
  readonly sentence?: string;
}

interface Bulk {
  readonly matters: readonly { readonly id: string; readonly version: number }[];
  readonly action: string;
  readonly form: Values;
  /** Only tell what would happen. */
  readonly dry?: boolean | undefined;
}

/** Thrown to undo what a dry run has done. */
class Undone extends Error {
  readonly number: string;
  constructor(number: string) {
    super("undone");
    this.number = number;
  }
}

/** The same action on many matters, each on its own: what one refuses does not hold up the others. */
export async function bulk(db: Database, who: Who, { matters, action, form, dry }: Bulk): Promise<BulkResult[]> {
  const results: BulkResult[] = [];
  for (const { id, version } of matters)
    results.push(await one(db, who, { id, version, action, form, dry: dry === true }));
  return results;
}

async function one(
  db: Database,
  who: Who,
  { id, dry, ...acting }: { id: string; version: number; action: string; form: Values; dry: boolean },
) {
  try {
    const number = await db.write(who, async (tx) => {
      const held = await act(tx, who, id, acting);
      if (dry) throw new Undone(held.number);
      return held.number;
    });
    return { id, number, ok: true };
  } catch (error) {
    if (error instanceof Undone) return { id, number: error.number, ok: true };
    const sentence = sentenceOf(error);
    if (sentence === undefined) throw error;
    return { id, number: "", ok: false, sentence };
  }
}
