import type { FastifyInstance } from "fastify";
import type { Database } from "#server/base/database.ts";
import { forget } from "#server/matters/kept.ts";
import { Desks } from "./desks.ts";
import { hubOf } from "./hub.ts";

/**
 * Keeps this process in step with the others: desks are told of changes, and what is kept in memory is forgotten when it
 * changes elsewhere. Desks are let go when the app closes.
 */
export function listening(app: FastifyInstance, db: Database, url: string | undefined): Desks {
  const desks = new Desks();
  app.addHook("preClose", async () => desks.closeAll());
  if (url === undefined) return desks;
  const failed = (error: unknown) => app.log.warn(error);
  const missed = () => {
    void db.companies().then((companies) => companies.forEach(forget), failed);
    desks.closeAll();
  };
  const hub = hubOf(url, missed, failed);
  hub.listen((word) => {
    if (word.changed) forget(word.company);
    desks.tell(word);
  });
  app.addHook("onClose", () => hub.close());
  return desks;
}
