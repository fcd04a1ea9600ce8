import { beforeAll, expect, test } from "vitest";
import { notify } from "#server/base/live.ts";
import type { Who } from "#server/base/database.ts";
import { freshApp } from "#test/app.ts";
import { estate, type Estate } from "#test/estate.ts";

const { app, db, owner, as } = await freshApp();
let e: Estate;
let address: string;
beforeAll(async () => {
  e = await estate(owner);
  address = await app.listen({ host: "127.0.0.1", port: 0 });
});

/** An open desk: what it has heard so far, and the waiting for something to be heard. */
async function desk(who: Who) {
  const { cookie } = await as(who);
  const answer = await fetch(`${address}/api/live`, { headers: { cookie } });
  const reader = answer.body!.pipeThrough(new TextDecoderStream()).getReader();
  let heard = "";
  return {
    type: answer.headers.get("content-type"),
    text: () => heard,
    async until(words: string) {
      while (!heard.includes(words)) {
        const { value, done } = await reader.read();
        if (done) throw new Error(`closed before ${words} was heard`);
        heard += value;
      }
      return heard;
    },
    async ended() {
      for (;;) if ((await reader.read()).done) return true;
    },
    close: () => reader.cancel(),
  };
}

const matter = (number: string) => ({ id: crypto.randomUUID(), number, version: 2 });

test("desks of the project hear of a matter, those of another company or project do not", async () => {
  const other = await estate(owner, "绿城湾物业", "LC");
  const far = { ...e.who.zhao, staff: e.staff.zhao };
  await owner.query("delete from assignments where staff_id = $1", [far.staff]);
  const [li, wu, strange, nowhere] = [
    await desk(e.who.li),
    await desk(e.who.wu),
    await desk(other.who.wu),
    await desk(far),
  ];
  expect(li.type).toContain("text/event-stream");
  await db.write(e.who.li, (tx) => notify(tx, { company: e.company, project: e.project, matter: matter("TS-LT-1") }));
  await db.write(other.who.wu, (tx) =>
    notify(tx, { company: other.company, project: other.project, matter: matter("TS-LC-1") }),
  );
  await db.write(e.who.li, (tx) => notify(tx, { company: e.company, staff: [e.staff.zhao] }));
  expect(await li.until("TS-LT-1")).toContain("event: matter");
  await wu.until("TS-LT-1");
  expect(await strange.until("TS-LC-1")).not.toContain("TS-LT-1");
  expect(await nowhere.until("event: notice")).not.toContain("TS-LT-1");
  expect(li.text()).not.toContain("event: notice");
  for (const each of [li, wu, strange, nowhere]) await each.close();
});

test("nothing is heard of what was rolled back", async () => {
  const li = await desk(e.who.li);
  const failing = db.write(e.who.li, async (tx) => {
    await notify(tx, { company: e.company, project: e.project, matter: matter("TS-LT-2") });
    throw new Error("changed my mind");
  });
  await expect(failing).rejects.toThrow("changed my mind");
  await db.write(e.who.li, (tx) => notify(tx, { company: e.company, project: e.project, matter: matter("TS-LT-3") }));
  expect(await li.until("TS-LT-3")).not.toContain("TS-LT-2");
  await li.close();
});

test("when the listening connection is cut, desks come back and nothing stays deaf", async () => {
  const li = await desk(e.who.li);
  await owner.query(
    "select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'anlin live' and datname = current_database()",
  );
  expect(await li.ended()).toBe(true);
  const again = await desk(e.who.li);
  await db.write(e.who.li, (tx) => notify(tx, { company: e.company, project: e.project, matter: matter("TS-LT-4") }));
  await again.until("TS-LT-4");
  await again.close();
});

test("without a session nobody listens", async () => {
  expect((await fetch(`${address}/api/live`)).status).toBe(401);
});
