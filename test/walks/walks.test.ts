import assert from "node:assert/strict";
import { readdirSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { beforeAll, test } from "vitest";
import { register } from "#procedures/register.ts";
import { book } from "#server/money/booking.ts";
import { freshDatabase } from "../database.ts";
import { ground } from "./ground.ts";
import { allOf, procedureOf, take, taken, type Walking } from "./take.ts";
import type { Walk } from "./walk.ts";

const machinery = new Set(["walk.ts", "walks.test.ts", "ground.ts", "take.ts"]);
const files = readdirSync(import.meta.dirname).filter((file) => file.endsWith(".ts") && !machinery.has(file));
const camel = (file: string) => file.replace(/\.ts$/, "").replace(/-(.)/g, (_, letter: string) => letter.toUpperCase());

const { db, owner } = await freshDatabase();
let walking: Walking;
beforeAll(async () => {
  const e = await ground(owner);
  walking = { db, owner, e };
  // What the repair fund holds before anybody draws on it.
  const fund = {
    kind: "opening",
    words: "期初",
    postings: [
      { account: "bank", fen: 500_000 },
      { account: "repairFund", fen: -500_000 },
    ],
  } as const;
  const opening = { project: e.project, at: "2026-11-01T00:00:00Z", by: "system" };
  await db.write(e.who.system, (tx) => book(tx, e.who.system, opening, [fund]));
});

test("every procedure has walks", () =>
  assert.deepEqual(
    register.map(({ name }) => name).filter((name) => !files.map(camel).includes(name)),
    [],
  ));

for (const file of files) {
  const name = camel(file);
  test(
    `${name}: its walks take every action, and every step a clock takes by itself`,
    { timeout: 120_000 },
    async () => {
      const p = procedureOf(name);
      const address = pathToFileURL(join(import.meta.dirname, file)).href;
      const walks = ((await import(address)) as Record<string, readonly Walk[]>)[name];
      assert.ok(walks, `${file} exports no walks named ${name}`);
      for (const walk of walks) await take(walking, p, walk);
      const done = await taken(walking, p);
      assert.deepEqual(
        allOf(p).filter((action) => !done.has(action)),
        [],
      );
    },
  );
}
