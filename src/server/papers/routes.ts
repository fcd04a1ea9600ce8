import type { FastifyInstance } from "fastify";
import type { Database, Tx } from "#server/base/database.ts";
import { showPdf } from "#server/base/http/reply.ts";
import { object, short } from "#server/matters/pieces.ts";
import { forContractors } from "#server/session/signed-in.ts";
import { paperOf, type ReadFile } from "./papers.ts";
import { print } from "./sheet.ts";

interface Parts {
  readonly db: Database;
  /** The address of the desk, where the QR code of a paper leads; left out, the one the request came by. */
  readonly desk: string | undefined;
  readonly read: ReadFile;
}

/** Papers of a matter as PDF, shown in the browser. */
export async function routes(app: FastifyInstance, { db, desk, read }: Parts): Promise<void> {
  app.get<{ Params: { id: string; paper: string } }>(
    "/api/matters/:id/papers/:paper",
    { schema: { params: object({ id: short(60, 1), paper: short(60, 1) }) }, config: forContractors },
    async ({ who, params, protocol, host, may }, reply) => {
      const printer = { desk: desk ?? `${protocol}://${host}`, read, full: may("people.reveal") };
      const work = (tx: Tx) => paperOf(tx, who, params.id, params.paper, printer);
      const sheet = await (printer.full ? db.write(who, work) : db.read(who, work));
      return showPdf(reply, `${sheet.title} ${sheet.number}.pdf`, await print(sheet));
    },
  );
}
