import { randomUUIDv7 } from "node:crypto";
import pg from "pg";
import { systemOf, type Database, type Tx, type Who } from "#server/base/database.ts";
import { record } from "#server/base/events.ts";
import { dayOf } from "#server/homes/day.ts";
import { bluesky, greenBay, type Branch } from "./company.ts";
import { dice } from "./dice.ts";
import { blueskyHouses, build, greenBayHouses, type Built } from "./estate.ts";
import { organise, type Organisation } from "./organisation.ts";
import { settle, type Resident } from "./residents.ts";
import { put } from "./write.ts";

export interface Loading {
  readonly db: Database;
  /** Companies are founded by the owner of the tables alone. */
  readonly ownerUrl: string;
  readonly seed: number;
  readonly now: Temporal.Instant;
  /** The hash of the password that everybody in the demo has. */
  readonly hash: string;
}

/** A company of the demo as it stands: what the play of half a year needs to know. */
export interface Stage {
  readonly who: Who;
  readonly project: string;
  readonly organisation: Organisation;
  readonly homes: readonly Built[];
  readonly residents: readonly Resident[];
}

/** Founds the two companies of the demo with their organisation, homes and people. */
export async function loadCompanies({
  db,
  ownerUrl,
  seed,
  now,
  hash,
}: Loading): Promise<{ bluesky: Stage; greenBay: Stage }> {
  const play = { seed, now, hash };
  return {
    bluesky: await found(db, ownerUrl, bluesky, "LT", {
      shortName: "蓝天物业",
      hotline: "0571-00001234",
      series: "1380000",
      houses: blueskyHouses,
      manager: "chenjing",
      ...play,
    }),
    greenBay: await found(db, ownerUrl, greenBay, "LC", {
      shortName: "绿城湾物业",
      hotline: "0571-00005678",
      series: "1370000",
      houses: greenBayHouses,
      manager: "lcw.xiefang",
      ...play,
    }),
  };
}

interface Founding {
  readonly shortName: string;
  readonly hotline: string;
  /** The first seven digits of its customers' phones. */
  readonly series: string;
  readonly houses: Parameters<typeof build>[3];
  /** The user name of the account manager of all its homes. */
  readonly manager: string;
  readonly seed: number;
  readonly now: Temporal.Instant;
  readonly hash: string;
}

async function found(db: Database, ownerUrl: string, branch: Branch, code: string, founding: Founding): Promise<Stage> {
  const id = randomUUIDv7();
  await withOwner(ownerUrl, (owner) =>
    owner.query("insert into companies (id, name, short_name, hotline) values ($1, $2, $3, $4)", [
      id,
      branch.name,
      founding.shortName,
      founding.hotline,
    ]),
  );
  const who = systemOf(id);
  return db.write(who, (tx) => furnish(tx, who, branch, code, founding));
}

async function furnish(
  tx: Tx,
  who: Who,
  branch: Branch,
  code: string,
  { seed, now, hash, series, houses, manager }: Founding,
): Promise<Stage> {
  const chance = dice(seed);
  const today = dayOf(now);
  const organisation = await organise(tx, who, branch, { from: "2023-08-01", hash });
  const project = organisation.units.get(code)!;
  const homes = await build(tx, who, project, houses, chance);
  const residents = await settle(tx, who, homes, chance, today, series);
  const staff_id = organisation.staff.get(manager);
  await put(
    tx,
    who,
    "account_managers",
    homes.map(({ id, delivered_on }) => ({ project_id: project, home_id: id, staff_id, valid: `[${delivered_on},)` })),
  );
  await record(tx, who, {
    kind: "import",
    action: "demo",
    project,
    form: { homes: homes.length, people: residents.length },
  });
  return { who, project, organisation, homes, residents };
}

async function withOwner<T>(url: string, work: (owner: pg.Client) => Promise<T>): Promise<T> {
  const owner = new pg.Client({ connectionString: url });
  await owner.connect();
  try {
    return await work(owner);
  } finally {
    await owner.end();
  }
}
