import { connect } from "./base/database.ts";
import { reach } from "./base/postgres/server.ts";
import { secretsOf } from "./base/secrets.ts";
import { configure } from "./config.ts";
import { startWorker } from "./worker.ts";

// A worker by itself, beside an API that runs with WORKER=none or with its own.
const config = configure(process.env);
const served = await reach(config, secretsOf(config.dataDir));
const db = connect(served.appUrl, 4);
const worker = await startWorker(db, served.appUrl, (error) => console.error(error));
console.log("The worker is at work.");

const stop = async () => {
  await worker.stop();
  await db.close();
  await served.stop();
  process.exit(0);
};
process.once("SIGINT", () => void stop()).once("SIGTERM", () => void stop());
