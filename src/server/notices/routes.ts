import type { FastifyInstance } from "fastify";
import { now } from "#server/base/clock.ts";
import type { Database } from "#server/base/database.ts";
import { Forbidden } from "#server/base/refusal.ts";
import { id, instantText, list, named, object, page, ref, short, text, whole, yes } from "#server/matters/pieces.ts";
import { forContractors } from "#server/session/signed-in.ts";
import { outbox } from "./outbox.ts";
import { markRead, noticesOf } from "./queries.ts";
import { sentences, titles } from "./words.ts";

const matter = object({ id, number: text });

/** The answers about notices, by the names of the API. */
export const shapes = [
  named("Notice", { id, words: text, at: instantText, read: yes }, { matter }),
  named("Notices", { rows: list(ref("Notice")), unread: whole }),
  named("Outgoing", { id, at: instantText, person: ref("Person"), words: text }, { matter }),
  page("OutgoingPage", "Outgoing"),
] as const;

const readBody = object({}, { ids: list(id, { maxItems: 500, title: titles.ids }) });
const outboxQuery = object(
  {},
  { after: { ...short(100), title: titles.after }, project: { ...id, title: titles.project } },
);
const most = 50;

/** What the regulations have us tell staff, and customers. */
export async function routes(app: FastifyInstance, { db }: { readonly db: Database }): Promise<void> {
  app.get("/api/notices", { schema: { response: { 200: ref("Notices") } }, config: forContractors }, ({ who }) =>
    db.read(who, (tx) => noticesOf(tx, who, most)),
  );
  app.post<{ Body: { ids?: string[] } }>(
    "/api/notices/read",
    { schema: { body: readBody }, config: forContractors },
    async ({ who, body }, reply) => {
      await db.write(who, (tx) => markRead(tx, who, body.ids, now().toString()));
      return reply.status(204).send();
    },
  );
  app.get<{ Querystring: { after?: string; project?: string } }>(
    "/api/notices/outbox",
    { schema: { querystring: outboxQuery, response: { 200: ref("OutgoingPage") } } },
    async (request) => {
      const { who, query } = request;
      if (!request.may("notices.outbox")) throw new Forbidden(sentences.notAllowed);
      return db.read(who, (tx) => outbox(tx, who, query));
    },
  );
}
