/** Walks every company's chain of events and names the first link that does not hold; exits 1 if there is one. */
import { connect, systemOf } from "#server/base/database.ts";
import { verify } from "#server/base/events.ts";
import { reach } from "#server/base/postgres/server.ts";
import { secretsOf } from "#server/base/secrets.ts";
import { configure } from "#server/config.ts";

const config = configure(process.env);
const served = await reach(config, secretsOf(config.dataDir));
const db = connect(served.appUrl, 2);
try {
  for (const company of await db.companies()) {
    const who = systemOf(company);
    const { checked, broken } = await db.read(who, (tx) => verify(tx, who));
    console.log(broken ? `${company}: broken at ${broken.chain} ${broken.id}` : `${company}: ${checked} events hold`);
    if (broken) process.exitCode = 1;
  }
} finally {
  await db.close();
  await served.stop();
}
