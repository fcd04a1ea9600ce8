import { randomUUIDv7 } from "node:crypto";
import { sql } from "kysely";
import { now as present } from "#server/base/clock.ts";
import { systemOf, type Database, type Tx, type Who } from "#server/base/database.ts";
import { record } from "#server/base/events.ts";
import { dayOf } from "#server/homes/day.ts";
import { hashPassword } from "#server/session/passwords.ts";
import { shelve } from "./archive.ts";
import { bluesky, greenBay, type Branch } from "./company.ts";
import { contract } from "./contractors.ts";
import { dice } from "./dice.ts";
import { blueskyHouses, build, greenBayHouses, type Built } from "./estate.ts";
import { logins, password } from "./logins.ts";
import { organise, type Organisation } from "./organisation.ts";
import { beginnings } from "./play/beginnings.ts";
import { loansOf } from "./play/archive-loan.ts";
import { play, type Played } from "./play/play.ts";
import { contents } from "./play/surroundings.ts";
import { settle, type Resident } from "./residents.ts";
import { sellServices } from "./services.ts";
import { schedule } from "./schedules.ts";
import { put, since } from "./write.ts";

export interface Loading {
  readonly seed: number;
  /** Keeps the contents of a file; left out, the files of the demo are known by name only. */
  readonly keep?: (bytes: Buffer) => Promise<unknown>;
  /** The present of the demo; half a year ends with it. */
  readonly now?: Temporal.Instant;
  /** How many days of history to play; half a year when left out. */
  readonly days?: number;
}

/** Whom one may sign in as, for the screen at the start. */
export const demoLogins = logins;

const halfAYear = 183;

/**
 * Founds the two companies of the demo, with their organisation, homes and people and half a year of matters in the
 * first: each company in one transaction, so that nobody ever finds half of it. Takes the database as the owner of its
 * tables, since the app may found no company.
 */
export async function loadDemo(
  db: Database,
  { seed, keep, now = present(), days = halfAYear }: Loading,
): Promise<Played> {
  const hash = await hashPassword(password);
  for (const bytes of keep ? contents() : []) await keep!(bytes);
  const played = await found(db, bluesky, async (tx, who) => {
    const stage = await furnish(tx, who, bluesky, "LT", { ...first, seed, now, hash });
    const played = await playHalfAYear(tx, stage, seed, now, days);
    const { project, homes, organisation } = stage;
    await contract(tx, who, { project, homes, staff: organisation.staff, hash, now });
    const region = organisation.units.get("HZ")!;
    const by = organisation.staff.get("fanghui")!;
    await sellServices(tx, who, { region, project, code: "LT", by });
    await schedule(tx, who, { project, staff: organisation.staff, now });
    return played;
  });
  await found(db, greenBay, (tx, who) => furnish(tx, who, greenBay, "LC", { ...second, seed, now, hash }));
  return played;
}

const first = { series: "1380000", houses: blueskyHouses, manager: "chenjing" };
const second = { series: "1370000", houses: greenBayHouses, manager: "lcw.xiefang" };

/** A company of the demo as it stands: what the play of half a year needs to know. */
interface Stage {
  readonly who: Who;
  readonly project: string;
  readonly organisation: Organisation;
  readonly homes: readonly Built[];
  readonly residents: readonly Resident[];
}

interface Furnishing {
  /** The first seven digits of its customers' phones. */
  readonly series: string;
  readonly houses: Parameters<typeof build>[3];
  /** The user name of the account manager of all its homes. */
  readonly manager: string;
  readonly seed: number;
  readonly now: Temporal.Instant;
  readonly hash: string;
}

function found<T>(
  db: Database,
  { name, shortName, hotline }: Branch & { shortName: string; hotline: string },
  work: (tx: Tx, who: Who) => Promise<T>,
) {
  const id = randomUUIDv7();
  const who = systemOf(id);
  return db.write(who, async (tx) => {
    await sql`insert into companies (id, name, short_name, hotline) values (${id}, ${name}, ${shortName}, ${hotline})`.execute(
      tx,
    );
    return work(tx, who);
  });
}

async function furnish(
  tx: Tx,
  who: Who,
  branch: Branch,
  code: string,
  { seed, now, hash, series, houses, manager }: Furnishing,
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
  await setPolicies(tx, who, project, organisation);
  await record(tx, who, {
    kind: "import",
    action: "demo",
    at: now.toString(),
    project,
    form: { homes: homes.length, people: residents.length },
  });
  return { who, project, organisation, homes, residents };
}

/** What happened in the estate until now. */
async function playHalfAYear(tx: Tx, stage: Stage, seed: number, now: Temporal.Instant, days: number): Promise<Played> {
  const { who, project, homes, residents, organisation } = stage;
  const setting = { homes, residents: Map.groupBy(residents, ({ home }) => home), staff: organisation.staff };
  const begun = beginnings(setting, now.subtract({ hours: 24 * days }), now, seed);
  const archivist = organisation.staff.get("fengxue");
  const numbers = await shelve(tx, who, { project, homes, archivist, dice: dice(seed + 7) });
  const lent = loansOf(setting, numbers, now, seed);
  return play({ tx, who, project, setting, manager: first.manager, end: now, seed }, [...begun, ...lent]);
}

/** Three similar faults a month are nothing in an estate of this size: the project manager has set its own number. */
async function setPolicies(tx: Tx, who: Who, project: string, { staff }: Organisation): Promise<void> {
  const set_by = staff.get("zhouqiming");
  if (!set_by) return;
  const note = "本项目户数多，按月报修量调整";
  await put(tx, who, "policy_values", [
    {
      id: randomUUIDv7(),
      unit_id: project,
      key: "repair.pileUp",
      value: 15,
      valid: since("2026-01-01"),
      note,
      set_by,
      set_at: "2025-12-28T02:00:00Z",
    },
  ]);
}
