import type { FastifyInstance } from "fastify";
import { build } from "./app.ts";
import { connect, type Database } from "./base/database.ts";
import { startJobs } from "./base/jobs.ts";
import { holdFolder } from "./base/hold.ts";
import { serve, type Served } from "./base/postgres/server.ts";
import { secretsOf } from "./base/secrets.ts";
import { configure, Unfit, type Config } from "./config.ts";
import { demoLogins, loadDemo } from "./demo/load.ts";
import { storeIn, type Store } from "./files/store.ts";
import { runUntilStopped, type Open } from "./open.ts";
import { startWorker } from "./worker.ts";

/** The whole product in one process: database, web, clocks. What it opens on its way it notes in `open`. */
async function start(config: Config, open: Open): Promise<void> {
  const release = holdFolder(config.dataDir);
  await open.note(async () => release());
  const served = await serve(config, secretsOf(config.dataDir));
  await open.note(() => served.stop());
  const db = connect(served.appUrl);
  await open.note(() => db.close());
  if (config.demo) await demo(served, db, open, storeIn(config.dataDir));
  const app = await build({ db, config, appUrl: served.appUrl });
  await open.note(() => app.close());
  const fault = (error: unknown) => app.log.error(error);
  const working = await (config.worker
    ? startWorker(db, storeIn(config.dataDir), served.appUrl, fault, config.messaging)
    : startJobs(served.appUrl, fault));
  await open.note(() => working.stop());
  say(await listen(app, config), config);
}

/** The demo company goes into an empty database only; as its owner, since the app may not found companies. */
async function demo(served: Served, db: Database, open: Open, { put: keep }: Store): Promise<void> {
  if ((await db.companies()).length > 0) return;
  console.log("Making the demo company …");
  const owner = connect(served.ownerUrl, 4);
  // Who stops it now does not wait for half a year to be played: the database goes, and takes what was half done along.
  const made = await open.note(() => served.stop());
  await loadDemo(owner, { seed: 1, keep }).finally(() => owner.close());
  made();
}

async function listen(app: FastifyInstance, { host, port }: Config): Promise<string> {
  try {
    return await app.listen({ host, port });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "EADDRINUSE")
      throw new Unfit(`Port ${port} is taken; stop what runs there or set PORT to another.`);
    throw error;
  }
}

function say(address: string, { demo: shown, appUrl }: Config): void {
  const logins = demoLogins.map(
    ({ userName, password, title }) => `  ${userName.padEnd(12)} ${password.padEnd(14)} ${title}`,
  );
  console.log([`Anlin is at ${appUrl ?? address}`, ...(shown ? ["Demo log-ins:", ...logins] : [])].join("\n"));
}

runUntilStopped((open) => start(configure(process.env), open));
