/** Puts the demo company into a database that has none. */
import { connect } from "#server/base/database.ts";
import { migrate } from "#server/base/postgres/migrate.ts";
import { reach } from "#server/base/postgres/server.ts";
import { secretsOf } from "#server/base/secrets.ts";
import { configure } from "#server/config.ts";
import { loadDemo } from "#server/demo/load.ts";
import { storeIn } from "#server/files/store.ts";

const config = configure(process.env);
const secrets = secretsOf(config.dataDir);
const served = await reach(config, secrets);
await migrate(served.ownerUrl, secrets.appPassword);
const db = connect(served.ownerUrl, 4);
try {
  if ((await db.companies()).length > 0) console.log("There are companies already; nothing was added.");
  else await loadDemo(db, { seed: 1, keep: storeIn(config.dataDir).put });
} finally {
  await db.close();
  await served.stop();
}
