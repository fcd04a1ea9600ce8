import type { FastifyInstance } from "fastify";
import { build } from "./app.ts";
import { connect, type Database } from "./base/database.ts";
import { startJobs } from "./base/jobs.ts";
import { holdFolder } from "./base/hold.ts";
import { serve, type Served } from "./base/postgres/server.ts";
import { secretsOf } from "./base/secrets.ts";
import { configure, Unfit, type Config } from "./config.ts";
import { demoLogins, loadDemo } from "./demo/load.ts";
import { startWorker } from "./worker.ts";

/** The whole product in one process: database, web, clocks. */
async function start(config: Config): Promise<() => Promise<void>> {
  const closing: (() => Promise<unknown>)[] = [];
  const stop = async () => {
    for (const close of closing.toReversed()) await close();
  };
  try {
    const release = holdFolder(config.dataDir);
    closing.push(async () => release());
    const served = await serve(config, secretsOf(config.dataDir));
    closing.push(() => served.stop());
    const db = connect(served.appUrl);
    closing.push(() => db.close());
    if (config.demo) await demo(served, db);
    const app = await build({ db, config, appUrl: served.appUrl });
    closing.push(() => app.close());
    const worker = config.worker ? startWorker(db, served.appUrl, fault(app)) : startJobs(served.appUrl, fault(app));
    const working = await worker;
    closing.push(() => working.stop());
    say(await listen(app, config), config);
    return stop;
  } catch (error) {
    await stop();
    throw error;
  }
}

const fault = (app: FastifyInstance) => (error: unknown) => app.log.error(error);

/** The demo company goes into an empty database only; as its owner, since the app may not found companies. */
async function demo(served: Served, db: Database): Promise<void> {
  if ((await db.companies()).length > 0) return;
  console.log("Making the demo company …");
  const owner = connect(served.ownerUrl, 4);
  await loadDemo(owner, { seed: 1 }).finally(() => owner.close());
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

function stopOnSignal(stop: () => Promise<void>): void {
  let asked = false;
  const once = () => {
    if (asked) process.exit(1);
    asked = true;
    stop().then(
      () => process.exit(0),
      (error: unknown) => die(error),
    );
  };
  process.on("SIGINT", once).on("SIGTERM", once);
}

function die(error: unknown): never {
  console.error(error instanceof Unfit ? error.message : error);
  process.exit(1);
}

try {
  stopOnSignal(await start(configure(process.env)));
} catch (error) {
  die(error);
}
