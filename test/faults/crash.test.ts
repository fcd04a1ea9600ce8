import assert from "node:assert/strict";
import { test, vi } from "vitest";
import { signIn } from "./desk.ts";
import { install } from "./installation.ts";
import { load } from "./load.ts";
import { assertInOrder } from "./order.ts";
import { until, type Running } from "./processes.ts";

// Real processes start and stop here, on machines that may have other work.
vi.setConfig({ testTimeout: 180_000 });

const house = await install();
let api: Running;
let address: string;
await startApi("0");

async function startApi(port: string) {
  api = house.api({ PORT: port });
  [, address = ""] = await api.says(/Anlin is at (\S+)/);
}

test("kill -9 of the API in mid-load: nothing answered is lost, nothing is done twice", async () => {
  const work = load(house, await signIn(house, () => address, "li"), "li");
  for (const times of [1, 2]) {
    const before = work.answered();
    await until(() => work.answered() > before + 12, `load before kill ${times}`);
    await api.end("SIGKILL");
    await startApi(new URL(address).port);
  }
  const after = work.answered();
  await until(() => work.answered() > after + 6, "work goes on");
  await work.stop();
  await work.assertKept();
  await assertInOrder(house);
});

test("PostgreSQL crashes in mid-load: the API stays, works on when it is back, and nothing answered is lost", async () => {
  const work = load(house, await signIn(house, () => address, "zhao"), "zhao");
  for (const times of [1, 2]) {
    const before = work.answered();
    await until(() => work.answered() > before + 12, `load before crash ${times}`);
    await house.crashDatabase();
  }
  const after = work.answered();
  await until(() => work.answered() > after + 6, "work goes on");
  await work.stop();
  await work.assertKept();
  await assertInOrder(house);
  assert.equal(api.process.exitCode, null, "the API did not end");
});
