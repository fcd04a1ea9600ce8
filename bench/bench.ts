/**
 * `npm run bench`: our API against a bare handler that sends the same statements, in turn on one database; lists and
 * searches at ten thousand and at a million matters; the API's memory. Prints a table and ends with 0: it measures.
 * `--quick` takes fifty thousand for the million and one short round.
 */
import { execFileSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { connections, drive, middle, type Measured } from "./drive.ts";
import { fill } from "./fill.ts";
import { breakGround } from "./ground.ts";
import { copies } from "./pool.ts";
import { start, type Process } from "./process.ts";
import { recorder } from "./recorder.ts";
import { madeIn } from "./replay.ts";
import { cookies } from "./sign-in.ts";
import { print, type Line, type Scale } from "./table.ts";
import { act, create, lists, searches, type Ask, type Tokens } from "./works.ts";

const quick = process.argv.includes("--quick");
const [few, many] = [10_000, quick ? 50_000 : 1_000_000];
const [rounds, seconds, pool] = quick ? [1, 3, 6000] : [3, 5, 30_000];

const ground = await breakGround();
const running: Process[] = [];
/** The API's memory after each turn under load. */
const resident: number[] = [];
async function bench(): Promise<void> {
  const cookieOf = await cookies(ground);
  say(`${few} matters …`);
  await fill(ground, 0, few);
  const api = await started("src/server/main.ts", {
    DATABASE_URL: ground.ownerUrl,
    DATA_DIR: ground.folder,
    DEMO: "no",
    WORKER: "none",
    PORT: "0",
  });
  const reads: Record<string, readonly Ask[]> = { list: lists(ground.blue), search: searches };
  const small = await readings(api, reads, cookieOf);
  say(`${many} matters …`);
  await fill(ground, few, many);
  const large = await readings(api, reads, cookieOf);
  say("What our API sends …");
  const { file, matters } = await scripts(reads, cookieOf);
  const bare = await started("bench/bare.ts", {}, file);
  const lines = await compare({ api, bare }, sources(reads, matters), cookieOf);
  const scales = Object.keys(reads).map((work): Scale => ({ work, few: small[work]!, many: large[work]! }));
  print({ lines, scales, few, many, connections, residentMegabytes: Math.max(...resident) });
}

async function started(file: string, settings: Readonly<Record<string, string>>, ...args: string[]): Promise<Process> {
  const one = await start(file, settings, args);
  running.push(one);
  return one;
}

/** Reads of each kind against the API alone, warmed up. */
async function readings(api: Process, reads: Readonly<Record<string, readonly Ask[]>>, cookieOf: (ask: Ask) => string) {
  const all: Record<string, Measured> = {};
  for (const [work, asks] of Object.entries(reads)) {
    await drive(api.url, 1, inTurn(asks), cookieOf);
    all[work] = await drive(api.url, seconds, inTurn(asks), cookieOf);
  }
  return all;
}

/** Each work by one side and then by the other, some rounds. */
async function compare(
  sides: { readonly api: Process; readonly bare: Process },
  works: Readonly<Record<string, () => Ask>>,
  cookieOf: (ask: Ask) => string,
): Promise<Line[]> {
  const measured = new Map<string, { api: Measured[]; bare: Measured[] }>();
  for (let round = 0; round < rounds; round += 1)
    for (const [work, next] of Object.entries(works)) {
      const of = measured.get(work) ?? { api: [], bare: [] };
      measured.set(work, of);
      for (const side of round % 2 === 0 ? (["api", "bare"] as const) : (["bare", "api"] as const)) {
        of[side].push(await drive(sides[side].url, seconds, next, cookieOf));
        if (side === "api") resident.push(megabytes(sides.api.pid));
      }
    }
  return [...measured].map(([work, { api, bare }]) => ({ work, api: middle(api), bare: middle(bare) }));
}

const megabytes = (pid: number) =>
  Number(execFileSync("ps", ["-o", "rss=", "-p", String(pid)], { encoding: "utf8" })) / 1024;

/** Every request another one: a new key for a command, a matter nobody has touched for an act. */
function sources(reads: Readonly<Record<string, readonly Ask[]>>, matters: readonly Tokens[]) {
  let n = 0;
  let touched = 1;
  return {
    create: () => create(ground.blue, `bench-create-${(n += 1)}`),
    act: () => act(ground.blue, matters[(touched += 1) % matters.length]!, `bench-act-${(n += 1)}`),
    ...Object.fromEntries(Object.entries(reads).map(([work, asks]) => [work, inTurn(asks)])),
  };
}

function inTurn(asks: readonly Ask[]): () => Ask {
  let n = 0;
  return () => asks[(n += 1) % asks.length]!;
}

/** Writes down what our API sends for each work, for the bare handler to send. */
async function scripts(reads: Readonly<Record<string, readonly Ask[]>>, cookieOf: (ask: Ask) => string) {
  const { record, close } = await recorder(ground, cookieOf);
  await record(create(ground.blue, "bench-warming-up"));
  const key = "bench-key-to-replace";
  const opened = await record(create(ground.blue, key));
  const matters = await copies(ground, String(opened.answer["id"]), pool);
  const acted = await record(act(ground.blue, matters[0]!, `${key}-2`));
  const looked: Record<string, unknown> = {};
  for (const ask of Object.values(reads).flat()) looked[ask.path] = (await record(ask)).statements;
  await close();
  const made = ({ statements, began }: typeof opened) => madeIn(statements, began);
  const file = join(ground.folder, "scripts.json");
  const written = {
    url: ground.appUrl,
    reads: looked,
    create: { ...opened, key, tokens: [], made: made(opened), number: String(opened.answer["number"]) },
    act: { ...acted, key: `${key}-2`, tokens: matters[0], made: made(acted) },
    matters,
  };
  writeFileSync(file, JSON.stringify(written));
  return { file, matters };
}

function say(words: string): void {
  console.error(words);
}

try {
  await bench();
} finally {
  for (const each of running) await each.stop();
  await ground.clear();
}
