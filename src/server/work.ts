import { connect } from "./base/database.ts";
import { reach } from "./base/postgres/server.ts";
import { secretsOf } from "./base/secrets.ts";
import { configure } from "./config.ts";
import { hubOf } from "./live/hub.ts";
import { forget } from "./matters/kept.ts";
import { startWorker } from "./worker.ts";

// A worker by itself, beside an API that runs with WORKER=none or with its own.
const config = configure(process.env);
const served = await reach(config, secretsOf(config.dataDir));
const db = connect(served.appUrl, 4);
const told = (error: unknown) => console.error(error);
// What it keeps in memory is forgotten when another process changes what it was made of, or may have.
const hub = hubOf(served.appUrl, () => void db.companies().then((all) => all.forEach(forget), told), told);
hub.listen(({ company, changed }) => changed && forget(company));
const worker = await startWorker(db, served.appUrl, told);
console.log("The worker is at work.");

const stop = async () => {
  await worker.stop();
  await hub.close();
  await db.close();
  await served.stop();
  process.exit(0);
};
process.once("SIGINT", () => void stop()).once("SIGTERM", () => void stop());
