import { join } from "node:path";
import pg from "pg";
import { Unfit, type Config } from "#server/config.ts";
import type { Secrets } from "#server/base/secrets.ts";
import { running, startEmbedded } from "./embedded.ts";
import { appRole, migrate } from "./migrate.ts";

/** A database that is up to date, by its owner's address and by the app's. */
export interface Served {
  readonly ownerUrl: string;
  readonly appUrl: string;
  stop(): Promise<void>;
}

const database = "anlin";
const leastVersion = 180_000;

/** Starts the embedded server or asks the given one, checks that it fits, and migrates. Throws `Unfit` in a sentence. */
export async function serve(config: Config, secrets: Secrets): Promise<Served> {
  const server = config.databaseUrl ? undefined : await embedded(config, secrets);
  try {
    const ownerUrl = config.databaseUrl ?? server!.url(database);
    await fits(ownerUrl);
    await migrate(ownerUrl, secrets.appPassword).catch((error: Error) => {
      throw new Unfit(`The database could not be brought up to date: ${error.message}.`);
    });
    return { ownerUrl, appUrl: asApp(ownerUrl, secrets), stop: async () => server?.stop() };
  } catch (error) {
    await server?.stop();
    throw error;
  }
}

/**
 * The same database for a second process (a check, the demo): the embedded server that runs already, else a start of its
 * own. Nothing is migrated.
 */
export async function reach(config: Config, secrets: Secrets): Promise<Served> {
  const known = config.databaseUrl ?? running(wish(config, secrets))?.(database);
  const server = known ? undefined : await embedded(config, secrets);
  const ownerUrl = known ?? server!.url(database);
  return { ownerUrl, appUrl: asApp(ownerUrl, secrets), stop: async () => server?.stop() };
}

/** The app's address of the database for a worker beside it. Throws `Unfit` where no database runs that would outlive it. */
export function beside(config: Config, secrets: Secrets): string {
  const ownerUrl = config.databaseUrl ?? running(wish(config, secrets))?.(database);
  if (!ownerUrl)
    throw new Unfit("No database runs in the data folder; start Anlin there first, or set DATABASE_URL for both.");
  return asApp(ownerUrl, secrets);
}

const wish = ({ dataDir }: Config, { ownerPassword }: Secrets) => ({
  folder: join(dataDir, "db"),
  password: ownerPassword,
});

function asApp(ownerUrl: string, { appPassword }: Secrets): string {
  const app = new URL(ownerUrl);
  app.username = appRole;
  app.password = appPassword;
  return app.href;
}

async function embedded(config: Config, secrets: Secrets) {
  const server = await startEmbedded(wish(config, secrets)).catch((error: Error) => {
    throw new Unfit(`The embedded PostgreSQL did not start: ${error.message}`);
  });
  await within(server.url("postgres"), async (client) => {
    const { rowCount } = await client.query("select from pg_database where datname = $1", [database]);
    if (!rowCount) await client.query(`create database ${database}`);
  });
  return server;
}

/** Version, and that U+6C34 (water) is a letter to it: under the plain C locale no Chinese is. */
async function fits(url: string): Promise<void> {
  await within(url, async (client) => {
    const { rows } = await client.query(
      "select current_setting('server_version_num')::int as version, U&'\\6C34' ~ '[[:alnum:]]' as chinese",
    );
    const { version, chinese } = rows[0] as { version: number; chinese: boolean };
    if (version < leastVersion)
      throw new Unfit(`The database is PostgreSQL ${Math.floor(version / 10_000)}; 18 or later is needed.`);
    if (!chinese) throw new Unfit("The database does not know Chinese letters; make it with the locale C.UTF-8.");
  });
}

async function within(url: string, work: (client: pg.Client) => Promise<void>): Promise<void> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 10_000 });
  try {
    await client.connect();
  } catch (error) {
    throw new Unfit(`The database at ${new URL(url).host} cannot be reached: ${(error as Error).message}.`);
  }
  try {
    await work(client);
  } finally {
    await client.end();
  }
}
