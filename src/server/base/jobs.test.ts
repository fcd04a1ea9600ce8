import { expect, test } from "vitest";
import { freshDatabase } from "#test/database.ts";
import { send, startJobs } from "./jobs.ts";

const { db, owner, url } = await freshDatabase();
const { rows } = await owner.query("insert into companies (name, short_name) values ('蓝天物业', '蓝天') returning id");
const who = { company: rows[0].id as string, staff: "system", projects: "all" } as const;
const job = { company: who.company, unit: who.company, by: "system" };

test("a job is there when its command commits, and never was when it does not", async () => {
  const jobs = await startJobs(url, (error) => expect.fail(String(error)));
  const undone = db.write(who, async (tx) => {
    await send(tx, "recompute", { ...job, by: "undone" });
    throw new Error("thought better of it");
  });
  await expect(undone).rejects.toThrow("thought better");
  await db.write(who, (tx) => send(tx, "recompute", job));
  const taken = await new Promise((resolve) => void jobs.work("recompute", async (data) => resolve(data)));
  expect(taken).toEqual(job);
  await jobs.stop();
});
