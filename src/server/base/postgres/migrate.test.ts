import { cpSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeEach, expect, test } from "vitest";
import { freshDatabase } from "#test/database.ts";
import { appPassword } from "#test/postgres.ts";
import { migrate } from "./migrate.ts";

const { owner, ownerUrl } = await freshDatabase();
const ours = join(import.meta.dirname, "../../../../migrations");
const folder = mkdtempSync(join(tmpdir(), "anlin-migrations-"));
const next = `${String(readdirSync(ours).filter((name) => /^\d{4}_/.test(name)).length + 1).padStart(4, "0")}_lifts.sql`;

const write = (text: string) => writeFileSync(join(folder, next), text);
const up = () => migrate(ownerUrl, appPassword, folder);

beforeEach(() => {
  rmSync(folder, { recursive: true });
  cpSync(ours, folder, { recursive: true });
});
afterAll(() => rmSync(folder, { recursive: true }));

test("what has run does not run again", async () => {
  expect(await up()).toEqual([]);
});

test("a migration that fails leaves nothing of itself and says which it was", async () => {
  write("create table lifts (id uuid primary key); select 1 / 0;");
  await expect(up()).rejects.toThrow(`migration ${next} failed: division by zero`);
  expect((await owner.query("select to_regclass('lifts') as found")).rows).toEqual([{ found: null }]);
});

test("two that come at once run each file once, and the app may use what it made", async () => {
  write("create table lifts (id uuid primary key);");
  expect((await Promise.all([up(), up()])).flat()).toEqual([next]);
  const { rows } = await owner.query("select has_table_privilege('anlin_app', 'lifts', 'insert') as may");
  expect(rows).toEqual([{ may: true }]);
});

test("a migration that was changed after it had run is refused", async () => {
  write("create table lifts (id uuid primary key, name text);");
  await expect(up()).rejects.toThrow(`migration ${next} was changed after it had run`);
});

test("a database of a newer version is refused", async () => {
  await expect(up()).rejects.toThrow(`it has run ${next}, which this version does not know`);
});
