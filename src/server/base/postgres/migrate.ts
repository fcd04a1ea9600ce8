import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import pg from "pg";
import { layQueues } from "#server/base/jobs.ts";

export const appRole = "anlin_app";
const folder = join(import.meta.dirname, "../../../../migrations");
const lock = 4_159_265_358;

/**
 * Brings a database up to date as its owner: numbered files, upwards only, each in a transaction of its own. The app's
 * role is made, given its password and its rights. Throws with a sentence when a file that has run was changed since.
 */
export async function migrate(ownerUrl: string, appPassword: string): Promise<readonly string[]> {
  const client = new pg.Client({ connectionString: ownerUrl });
  await client.connect();
  try {
    await client.query("select pg_advisory_lock($1)", [lock]);
    await client.query(
      "create table if not exists public.migrations (name text primary key, checksum text not null, at timestamptz not null default now())",
    );
    const done = new Map<string, string>();
    for (const { name, checksum } of (await client.query("select name, checksum from public.migrations")).rows as {
      name: string;
      checksum: string;
    }[])
      done.set(name, checksum);
    const ran: string[] = [];
    for (const file of files()) {
      const known = done.get(file.name);
      if (known === file.checksum) continue;
      if (known) throw new Error(`migration ${file.name} was changed after it had run`);
      await run(client, file);
      ran.push(file.name);
    }
    await layQueues(ownerUrl);
    await grant(client, appPassword);
    return ran;
  } finally {
    await client.end();
  }
}

interface File {
  readonly name: string;
  readonly text: string;
  readonly checksum: string;
}

export const files = (): File[] =>
  readdirSync(folder)
    .filter((name) => /^\d{4}_.*\.sql$/.test(name))
    .toSorted()
    .map((name) => {
      const text = readFileSync(join(folder, name), "utf8");
      return { name, text, checksum: createHash("sha256").update(text).digest("hex") };
    });

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

const appendOnly = ["events", "clock_intervals", "clock_steps", "charges", "papers"];

/** The app may write rows and own nothing; what has happened it may only add to. */
async function grant(client: pg.Client, password: string) {
  const secret = client.escapeLiteral(password);
  await client.query(`
    do $$ begin
      if not exists (select from pg_roles where rolname = '${appRole}') then create role ${appRole} login; end if;
    end $$;
    alter role ${appRole} with login password ${secret} nosuperuser nobypassrls nocreatedb nocreaterole;
    alter role ${appRole} set statement_timeout = '30s';
    alter role ${appRole} set lock_timeout = '10s';
    alter role ${appRole} set idle_in_transaction_session_timeout = '60s';
    grant usage on schema public, app to ${appRole};
    grant execute on all functions in schema app to ${appRole};
    grant select, insert, update, delete on all tables in schema public to ${appRole};
    revoke insert, update, delete on migrations, companies from ${appRole};
    grant usage on schema pgboss to ${appRole};
    grant select, insert, update, delete on all tables in schema pgboss to ${appRole};
    grant execute on all functions in schema pgboss to ${appRole};
    revoke update, delete on ${appendOnly.join(", ")} from ${appRole};
  `);
}
