import { createHash } from "node:crypto";
import { Kysely, PostgresDialect, sql } from "kysely";
import pg from "pg";
import { codeOf } from "./unavailable.ts";
import type { DB } from "./schema.ts";

/** Who asks: their company, themselves (or "system"), and the projects whose rows they may see. */
export interface Who {
  readonly company: string;
  readonly staff: string;
  readonly projects: "all" | readonly string[];
  /** The contractor they work for, whose matters are all they see; the house's own people have none. */
  readonly contractor?: string;
  /** The request it belongs to, for the log. */
  readonly request?: string;
}

/** The company itself at work: clocks, reports, imports; it sees all projects. */
export const systemOf = (company: string): Who => ({ company, staff: "system", projects: "all" });

/** A transaction whose company and projects are set. */
export type Tx = Kysely<DB>;

export interface Database {
  /** Looks; nothing can be written. */
  read<T>(who: Who, work: (tx: Tx) => Promise<T>): Promise<T>;
  /** One command: all of it or nothing. */
  write<T>(who: Who, work: (tx: Tx) => Promise<T>): Promise<T>;
  /** Every company by id, for those who work for all of them. */
  companies(): Promise<readonly string[]>;
  /** Looks at what belongs to no company: workers, migrations. */
  platform<T>(work: (bare: Tx) => Promise<T>): Promise<T>;
  /** The company and person behind a user name. */
  find(userName: string): Promise<{ readonly company: string; readonly staff: string } | undefined>;
  /** How its connections are used. */
  connections(): { readonly open: number; readonly idle: number; readonly waiting: number };
  close(): Promise<void>;
}

const int8 = 20;
const date = 1082;
const numeric = 1700;
const instant = 1184;
const types = {
  getTypeParser(oid: number, format?: string) {
    if (oid === int8 || oid === numeric) return Number;
    if (oid === date) return String;
    if (oid === instant) return isoOf;
    return pg.types.getTypeParser(oid, format as "text");
  },
};
const isoOf = (text: string) => new Date(text).toISOString();

/**
 * The only way to a connection; at most `most` of them at a time. Who waits longer than `patienceMs` for one gets an
 * error that `unavailable` knows.
 */
export function connect(url: string, most = 10, patienceMs = 10_000): Database {
  const pool = new pg.Pool({
    connectionString: url,
    max: most,
    connectionTimeoutMillis: patienceMs,
    types: types as never,
    application_name: "anlin",
  });
  pool.on("error", () => {});
  // A connection that breaks while it is in use fails its query and says so once more by itself: unheard, it ends the process.
  pool.on("connect", (client) => client.on("error", () => {}));
  const bare = new Kysely<DB>({ dialect: new PostgresDialect({ pool }) });
  return {
    read: (who, work) => again(() => within(pool, `begin read only; ${settings(who)}`, work)),
    write: (who, work) => again(() => within(pool, `begin; ${settings(who)}`, work)),
    companies: () => within(pool, `begin read only; ${everywhere}`, everyCompany),
    platform: (work) => work(bare),
    find: (userName) =>
      bare
        .selectFrom("directory")
        .select(["company_id as company", "staff_id as staff"])
        .where("user_name", "=", userName)
        .executeTakeFirst(),
    connections: () => ({ open: pool.totalCount, idle: pool.idleCount, waiting: pool.waitingCount }),
    close: () => pool.end(),
  };
}

/** Says that the platform itself looks; it opens the list of companies and nothing of theirs. */
const everywhere = "select set_config('app.platform', 'yes', true)";

async function everyCompany(tx: Tx): Promise<readonly string[]> {
  const rows = await tx.selectFrom("companies").select("id").orderBy("id").execute();
  return rows.map(({ id }) => id);
}

/** One round trip opens the transaction and says who looks; an id that is none never reaches the database. */
function settings({ company, projects, contractor }: Who) {
  const seen = projects === "all" ? "*" : projects.map(uuid).join(",");
  const firm = contractor === undefined ? "" : uuid(contractor);
  return `select set_config('app.company', '${uuid(company)}', true), set_config('app.projects', '${seen}', true), set_config('app.contractor', '${firm}', true)`;
}

const uuid = (text: string) => {
  if (!/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(text)) throw new Error("an id that is no uuid");
  return text;
};

/** Two commands got in each other's way and one was undone whole: it is done once more. */
async function again<T>(attempt: () => Promise<T>): Promise<T> {
  try {
    return await attempt();
  } catch (error) {
    if (!["40001", "40P01"].includes(codeOf(error))) throw error;
    return attempt();
  }
}

async function within<T>(pool: pg.Pool, begin: string, work: (tx: Tx) => Promise<T>): Promise<T> {
  const client = await pool.connect();
  let broken = true;
  try {
    await client.query(begin);
    const answer = await work(over(client));
    await client.query("commit");
    broken = false;
    return answer;
  } catch (error) {
    await client.query("rollback").then(
      () => (broken = false),
      () => {},
    );
    throw error;
  } finally {
    client.release(broken);
  }
}

const kept = "/* kept */";
/** A statement that begins with this is parsed and planned once for a connection, and not at every use. */
export const keep = sql.raw(kept);

/** Kysely over one connection that is already in its transaction. */
const over = (client: pg.PoolClient): Tx => {
  const query = (text: string, values: unknown[]) =>
    client.query(text.startsWith(kept) ? { name: nameOf(text), text, values } : { text, values });
  const lent = Object.assign(Object.create(client), { release() {}, query });
  return new Kysely<DB>({
    dialect: new PostgresDialect({ pool: { connect: async () => lent, end: async () => {} } as never }),
  });
};

const named = new Map<string, string>();

/** PostgreSQL knows a kept statement by a name of at most 63 bytes. */
function nameOf(text: string): string {
  const known = named.get(text) ?? createHash("sha1").update(text).digest("hex");
  named.set(text, known);
  return known;
}
