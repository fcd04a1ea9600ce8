import { sql } from "kysely";

/**
 * How postings stand, in fen, as columns of a select over them: what is still owed, what is still to be given out, what of
 * a deposit is not yet received and what of it is held.
 */
export const balances = sql`
  coalesce(sum(fen) filter (where account = 'receivable'), 0)::bigint as owed,
  -coalesce(sum(fen) filter (where account = 'payable'), 0)::bigint as payable,
  -coalesce(sum(fen) filter (where account = 'depositsDue'), 0)::bigint as unheld,
  -coalesce(sum(fen) filter (where account = 'deposits'), 0)::bigint as held`;
