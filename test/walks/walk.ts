import type { Values } from "#kit/matter.ts";
import type { posts } from "#kit/people.ts";
import type { ProcedureName } from "#kit/titles.ts";
import type { Member } from "../estate.ts";
import type { Ground } from "./ground.ts";

/** Whoever acts: a member of the estate, the holder of a post by the post's name (a second one with a 2), the system. */
export type Walker = Member | "wu" | Post | `${Post}2` | "system";
type Post = keyof typeof posts;

/** A form, or how it is made where it names somebody or a file: `(e) => ({ worker: e.staff.zhang, photos: [e.file()] })`. */
export type Filled = Values | ((e: Ground) => Values);

/** Somebody acts in the matter, or in the newest open matter of the procedure `in`: ten minutes after the step before. */
export interface Act {
  readonly by: Walker;
  readonly action: string;
  readonly form?: Filled;
  /** In the name of this customer. */
  readonly behalf?: keyof Ground["customers"];
  readonly in?: ProcedureName;
}

/** A cashier takes all that the matter has charged and gives out all it has to give back. */
export interface Pay {
  readonly by: Walker;
  readonly pay: true;
  readonly in?: ProcedureName;
}

/** Time passes until then (local), and the sweeper does what is due: lapses are taken by it. */
export interface Wait {
  readonly until: string;
}

/**
 * One matter from its opening to an end. Where the first action asks for a home or a customer and its form has none,
 * it is about this home and whoever lives there.
 */
export interface Walk {
  readonly about?: "101" | "102" | "502" | "1202";
  /** When it begins (local); Monday 2026-11-23 09:00 where left out. */
  readonly from?: string;
  readonly steps: readonly [Act, ...(Act | Pay | Wait)[]];
}
