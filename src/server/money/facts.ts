import type { Held } from "#server/matters/held.ts";
import type { Work } from "#server/matters/work.ts";
import { balanceOf, balanceOfMatter, owedNow } from "./queries.ts";

/** Nothing this matter has charged to be paid at once is unpaid. */
export const feesPaid = async ({ tx, who }: Work, { id, stored }: Held): Promise<boolean> =>
  !stored || (await owedNow(tx, who, id)) <= 0;

/** What is held of this matter's deposits, in fen. */
export const depositHeld = async ({ tx, who }: Work, { id, stored }: Held): Promise<number> =>
  stored ? -(await balanceOfMatter(tx, who, id, "deposits")) : 0;

/** What is left of the project's repair fund, in fen (W5). */
export const repairFund = async ({ tx, who }: Work, { place }: Held): Promise<number> =>
  -(await balanceOf(tx, who, place.id, "repairFund"));
