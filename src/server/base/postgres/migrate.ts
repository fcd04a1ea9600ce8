import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import pg from "pg";
import { layQueues } from "#server/base/jobs.ts";

export const appRole = "anlin_app";
const folder = join(import.meta.dirname, "../../../../migrations");
const lock = 4_159_265_358;

/**
 * Brings a database up to date as its owner: numbered files, upwards only, each in a transaction of its own; who comes
 * second waits. The app's role is made, given its password and its rights. Returns the files that ran. Throws with a
 * sentence when a file that has run was changed since, or when the database has run files this program does not know.
 */
export async function migrate(ownerUrl: string, appPassword: string, from = folder): Promise<readonly string[]> {
  const client = new pg.Client({ connectionString: ownerUrl });
  await client.connect();
  try {
    await client.query("select pg_advisory_lock($1)", [lock]);
    const todo = pending(files(from), await history(client));
    for (const file of todo) await run(client, file);
    await layQueues(ownerUrl);
    await admit(client, appPassword);
    await grant(client);
    return todo.map(({ name }) => name);
  } finally {
    await client.end();
  }
}

/** The names of all that must have run. */
export const migrations = (): string[] => files(folder).map(({ name }) => name);

/** Files by their names in order, which must begin with a number of four digits. */
const files = (from: string): File[] =>
  readdirSync(from)
    .filter((name) => /^\d{4}_.*\.sql$/.test(name))
    .toSorted()
    .map((name) => {
      const text = readFileSync(join(from, name), "utf8");
      return { name, text, checksum: createHash("sha256").update(text).digest("hex") };
    });

interface File {
  readonly name: string;
  readonly text: string;
  readonly checksum: string;
}

/** What has run, by name: its checksum. */
async function history(client: pg.Client): Promise<ReadonlyMap<string, string>> {
  await client.query(`
    create table if not exists public.migrations (
      name text primary key, checksum text not null, at timestamptz not null default now()
    )`);
  const { rows } = await client.query("select name, checksum from public.migrations");
  return new Map((rows as File[]).map(({ name, checksum }) => [name, checksum]));
}

function pending(known: readonly File[], done: ReadonlyMap<string, string>): readonly File[] {
  const stranger = [...done.keys()].find((name) => !known.some((file) => file.name === name));
  if (stranger) throw new Error(`it has run ${stranger}, which this version does not know; start the newer version`);
  const changed = known.find(({ name, checksum }) => done.has(name) && done.get(name) !== checksum);
  if (changed) throw new Error(`migration ${changed.name} was changed after it had run`);
  return known.filter(({ name }) => !done.has(name));
}

async function run(client: pg.Client, { name, text, checksum }: File) {
  await client.query("begin");
  try {
    await client.query(text);
    await client.query("insert into public.migrations (name, checksum) values ($1, $2)", [name, checksum]);
    await client.query("commit");
  } catch (error) {
    await client.query("rollback");
    throw new Error(`migration ${name} failed: ${(error as Error).message}`, { cause: error });
  }
}

/** Lets the app in by a role that may step round nothing; one that may, from elsewhere, is not taken. */
async function admit(client: pg.Client, password: string) {
  const { rows } = await client.query(
    "select rolsuper or rolbypassrls or rolcreaterole as mighty from pg_roles where rolname = $1",
    [appRole],
  );
  if (rows[0]?.mighty) throw new Error(`the role ${appRole} may do too much; take its rights from it`);
  if (rows.length === 0) await client.query(`create role ${appRole} login`);
  await client.query(`
    alter role ${appRole} with login password ${client.escapeLiteral(password)};
    alter role ${appRole} set statement_timeout = '30s';
    alter role ${appRole} set lock_timeout = '10s';
    alter role ${appRole} set idle_in_transaction_session_timeout = '60s';
  `);
}

/** The app may write rows and own nothing; to tables with an `append_only` trigger it may only add. */
async function grant(client: pg.Client) {
  const { rows } = await client.query(
    "select string_agg(tgrelid::regclass::text, ', ') as tables from pg_trigger where tgname = 'append_only'",
  );
  const appendOnly = (rows as { tables: string | null }[])[0]?.tables;
  await client.query(`
    grant usage on schema public, app, pgboss to ${appRole};
    grant execute on all functions in schema app, pgboss to ${appRole};
    grant select, insert, update, delete on all tables in schema public, pgboss to ${appRole};
    revoke insert, update, delete on migrations, companies from ${appRole};
    ${appendOnly ? `revoke update, delete on ${appendOnly} from ${appRole};` : ""}
  `);
}
