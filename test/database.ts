import { randomBytes } from "node:crypto";
import pg from "pg";
import { afterAll, inject } from "vitest";
import { connect, type Database } from "#server/base/database.ts";
import { useKeys } from "#server/base/seal.ts";
import { appPassword, templateName } from "./postgres.ts";

useKeys({ current: "test", seal: { test: Buffer.alloc(32, 7) }, index: Buffer.alloc(32, 9) });

export interface Fresh {
  readonly db: Database;
  /** As the owner of the tables, whom no policy stops but the forced ones: for looking behind the scenes. */
  readonly owner: pg.Client;
  readonly url: string;
  readonly ownerUrl: string;
}

/** A migrated database of its own for a test file, gone when the file is done. */
export async function freshDatabase(): Promise<Fresh> {
  const template = new URL(inject("template"));
  const name = `t_${randomBytes(6).toString("hex")}`;
  const admin = await client(withDatabase(template, "postgres"));
  await admin.query(`create database ${name} template ${templateName}`);
  const ownerUrl = withDatabase(template, name);
  const app = new URL(ownerUrl);
  app.username = "anlin_app";
  app.password = appPassword;
  const db = connect(app.href);
  const owner = await client(ownerUrl);
  afterAll(async () => {
    await db.close();
    await owner.end();
    await admin.query(`drop database if exists ${name} with (force)`);
    await admin.end();
  });
  return { db, owner, url: app.href, ownerUrl };
}

const withDatabase = (url: URL, name: string) => Object.assign(new URL(url), { pathname: `/${name}` }).href;

async function client(connectionString: string) {
  const one = new pg.Client({ connectionString });
  await one.connect();
  return one;
}
