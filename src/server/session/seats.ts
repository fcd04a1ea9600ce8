import { now } from "#server/base/clock.ts";
import { systemOf, type Database, type Who } from "#server/base/database.ts";
import { dayOf } from "#server/homes/day.ts";
import { permissionsOf, type Permission } from "./permissions.ts";
import { touch } from "./queries.ts";
import { seatBy, type HeldPost, type SeatRow } from "./seat-query.ts";
import { hashOf, type Pass } from "./tokens.ts";

/** Somebody who is signed in. */
export interface Seat {
  readonly who: Who;
  readonly session: string;
  readonly staff: { readonly id: string; readonly name: string; readonly userName: string };
  readonly posts: readonly HeldPost[];
  readonly may: readonly Permission[];
  readonly totp: boolean;
  /** Their post asks for one-time codes and they have not set them up: nothing else may be done before. */
  readonly owesTotp: boolean;
}

export const idleHours = 12;
/** A session's last sign of life is written down this often at most: looking should not cost a write each time. */
const touchMinutes = 5;

/** Who sits behind a pass; nobody when the session has ended, was too long idle, or the person has left. */
export async function seatOf(db: Database, pass: Pass, request?: string): Promise<Seat | undefined> {
  const at = now();
  const found = await rowOf(db, pass, at);
  if (!found) return undefined;
  const { company } = pass;
  const stale = Temporal.Instant.compare(Temporal.Instant.from(found.seenAt).add({ minutes: touchMinutes }), at) < 0;
  if (stale) await db.write(systemOf(company), (tx) => touch(tx, systemOf(company), found.session, at));
  return seated(company, found, request);
}

/** The same without a sign of life: an open desk that nobody touches grows idle all the same. */
export async function stillSeated(db: Database, pass: Pass): Promise<Seat | undefined> {
  const found = await rowOf(db, pass, now());
  return found && seated(pass.company, found, undefined);
}

async function rowOf(db: Database, { company, token }: Pass, at: Temporal.Instant): Promise<SeatRow | undefined> {
  const system = systemOf(company);
  return db.read(system, (tx) =>
    seatBy(tx, system, {
      hash: hashOf(token),
      now: at.toString(),
      idleSince: at.subtract({ hours: idleHours }).toString(),
      day: dayOf(at),
    }),
  );
}

function seated(company: string, row: SeatRow, request: string | undefined): Seat {
  const { session, staff, name, userName, posts, totp, mustUseTotp, accountManager } = row;
  const contractor = contractorOf(row);
  return {
    who: {
      company,
      staff,
      projects: posts.some(({ placeKind }) => placeKind === "company") ? "all" : row.projects,
      ...(contractor !== undefined && { contractor }),
      ...(request !== undefined && { request }),
    },
    session,
    staff: { id: staff, name, userName },
    posts,
    may: contractor === undefined ? permissionsOf(postsOf(row), accountManager) : [],
    totp,
    owesTotp: mustUseTotp && !totp,
  };
}

const postsOf = ({ posts }: SeatRow) => posts.map(({ post }) => post);

/** Stands for no contractor at all: whoever has the post and no firm sees nothing. */
const noFirm = "00000000-0000-0000-0000-000000000000";

/** Whoever belongs to a contractor is theirs whatever other post they hold. */
const contractorOf = (row: SeatRow): string | undefined =>
  row.contractor ?? (postsOf(row).includes("contractorStaff") ? noFirm : undefined);
