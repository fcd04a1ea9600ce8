import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pg from "pg";
import { startEmbedded } from "#server/base/postgres/embedded.ts";
import { appRole, migrate } from "#server/base/postgres/migrate.ts";
import { secretsOf } from "#server/base/secrets.ts";
import { estate, type Estate } from "#test/estate.ts";

/** A database with normal durability in a folder of its own, with one company in it, gone at the end. */
export interface Ground {
  readonly blue: Estate;
  readonly folder: string;
  readonly ownerUrl: string;
  readonly appUrl: string;
  /** As the owner, seeing the company. */
  readonly owner: pg.Client;
  clear(): Promise<void>;
}

const password = "owner-in-bench";

export async function breakGround(): Promise<Ground> {
  const folder = mkdtempSync(join(tmpdir(), "anlin-bench-"));
  const server = await startEmbedded({
    folder,
    password,
    settings: { maintenance_work_mem: "256MB", max_wal_size: "4GB", checkpoint_timeout: "30min" },
  });
  const admin = await connected(server.url("postgres"));
  await admin.query("create database anlin");
  await admin.end();
  const ownerUrl = server.url("anlin");
  const { appPassword } = secretsOf(folder);
  await migrate(ownerUrl, appPassword);
  const owner = await connected(ownerUrl);
  return {
    blue: await estate(owner),
    folder,
    ownerUrl,
    appUrl: Object.assign(new URL(ownerUrl), { username: appRole, password: appPassword }).href,
    owner,
    async clear() {
      await owner.end();
      await server.stop("immediate");
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

async function connected(connectionString: string): Promise<pg.Client> {
  const client = new pg.Client({ connectionString });
  await client.connect();
  return client;
}
