import { randomUUIDv7 } from "node:crypto";
import { posts as titles } from "#kit/people.ts";
import type { Tx, Who } from "#server/base/database.ts";
import { blindIndex, seal } from "#server/base/seal.ts";
import { spell } from "#server/people/spelling.ts";
import type { Branch } from "./company.ts";
import { put, since } from "./write.ts";

/** Who is who after the organisation stands: ids of units by code, of staff by user name. */
export interface Organisation {
  readonly units: ReadonlyMap<string, string>;
  readonly staff: ReadonlyMap<string, string>;
}

interface Placed {
  readonly id: string;
  readonly parent: string | null;
  readonly branch: Branch;
  readonly sort: number;
}

/** Sets up a company's units, posts and people, all in office from a day on and with one password's hash. */
export async function organise(
  tx: Tx,
  who: Who,
  company: Branch,
  { from, hash }: { from: string; hash: string },
): Promise<Organisation> {
  const units = placed(company, null, 0, who.company);
  await put(
    tx,
    who,
    "units",
    units.map(({ id, parent, branch, sort }) => ({
      id,
      parent_id: parent,
      kind: branch.kind,
      department: branch.department ?? null,
      name: branch.name,
      code: branch.code,
      sort,
    })),
  );
  const seats = units.flatMap(({ id: unit, branch }) =>
    (branch.seats ?? []).map((seat, sort) => ({ id: randomUUIDv7(), unit, seat, sort })),
  );
  await put(
    tx,
    who,
    "posts",
    seats.map(({ id, unit, seat, sort }) => ({
      id,
      unit_id: unit,
      post: seat.post,
      title: seat.title ?? titles[seat.post],
      heads: seat.heads ?? 1,
      concurrent: seat.concurrent ?? false,
      outside: seat.outside ?? false,
      sort,
    })),
  );
  const people = new Map(seats.flatMap(({ seat }) => seat.held));
  const staff = new Map([...people.keys()].map((userName) => [userName, randomUUIDv7()]));
  await put(
    tx,
    who,
    "staff",
    [...people].map(([userName, name], n) => ({
      id: staff.get(userName),
      user_name: userName,
      name,
      pinyin: spell(name).pinyin,
      ...phoneOf(who, staff.get(userName)!, n),
      password_hash: hash,
      password_set_at: `${from}T00:00:00Z`,
      must_use_totp: false,
      created_at: `${from}T00:00:00Z`,
    })),
  );
  await put(
    tx,
    who,
    "assignments",
    seats.flatMap(({ id: post_id, seat }) =>
      seat.held.map(([userName]) => ({
        id: randomUUIDv7(),
        staff_id: staff.get(userName),
        post_id,
        valid: since(from),
      })),
    ),
  );
  await put(
    tx,
    who,
    "directory",
    [...staff].map(([user_name, staff_id]) => ({ user_name, staff_id })),
  );
  return { units: new Map(units.map(({ id, branch }) => [branch.code, id])), staff };
}

/** The company's own unit has the company's id. */
const placed = (branch: Branch, parent: string | null, sort: number, id: string = randomUUIDv7()): Placed[] => [
  { id, parent, branch, sort },
  ...(branch.under ?? []).flatMap((under, n) => placed(under, id, n)),
];

function phoneOf({ company }: Who, id: string, n: number) {
  const phone = `1390000${String(n + 1).padStart(4, "0")}`;
  return {
    phone_sealed: seal(phone, `${company}|staff|phone_sealed|${id}`),
    phone_index: `\\x${blindIndex(phone).toString("hex")}`,
    phone_tail: phone.slice(-4),
  };
}
