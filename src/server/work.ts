import { connect } from "./base/database.ts";
import { beside } from "./base/postgres/server.ts";
import { secretsOf } from "./base/secrets.ts";
import { configure } from "./config.ts";
import { storeIn } from "./files/store.ts";
import { hubOf } from "./live/hub.ts";
import { forget } from "./matters/kept.ts";
import { runUntilStopped, type Open } from "./open.ts";
import { startWorker } from "./worker.ts";

const told = (error: unknown) => console.error(error instanceof Error ? error.stack : error);

/** A worker by itself, beside an API that runs with WORKER=none or with its own. */
async function start(open: Open): Promise<void> {
  const config = configure(process.env);
  const url = beside(config, secretsOf(config.dataDir));
  const db = connect(url, 4);
  await open.note(() => db.close());
  // What it keeps in memory is forgotten when another process changes what it was made of, or may have.
  const hub = hubOf(url, () => void db.companies().then((all) => all.forEach(forget), told), told);
  await open.note(() => hub.close());
  hub.listen(({ company, changed }) => changed && forget(company));
  const worker = await startWorker(db, storeIn(config.dataDir), url, told, config.messaging);
  await open.note(() => worker.stop());
  console.log("The worker is at work.");
}

runUntilStopped(start);
