import type { FastifyInstance, FastifyReply } from "fastify";
import { systemOf, type Database } from "#server/base/database.ts";
import { BadForm, NotFound, Refused } from "#server/base/refusal.ts";
import { answer } from "./answering.ts";
import { answerOf, answerPage, saying } from "./answer-page.ts";
import { invitedTo, type Invited } from "./invited.ts";
import { page } from "./words.ts";

const params = {
  type: "object",
  properties: { token: { type: "string", maxLength: 100 } },
  required: ["token"],
  additionalProperties: false,
};
const schema = { hide: true, params } as object;
/** Few for a person, far too few for guessing. */
const few = { rateLimit: { max: 30, timeWindow: "1 minute" } };

const say = (reply: FastifyReply, code: number, html: string) =>
  reply.status(code).type("text/html; charset=utf-8").header("cache-control", "no-store").send(html);

/** Where an invited home answers: on a phone, without signing in, once. */
export async function answerRoutes(app: FastifyInstance, { db }: { readonly db: Database }): Promise<void> {
  app.addContentTypeParser("application/x-www-form-urlencoded", { parseAs: "string" }, (_request, body, done) =>
    done(null, Object.fromEntries(new URLSearchParams(body as string))),
  );
  app.get<{ Params: { token: string } }>("/s/:token", { schema, config: few }, async ({ params: { token } }, reply) => {
    const invited = await invitedTo(db, token);
    if (!invited) return say(reply, 404, saying(page.gone));
    return invited.done ? say(reply, 200, saying(invited.done)) : say(reply, 200, answerPage(invited.survey));
  });
  app.post<{ Params: { token: string }; Body: Readonly<Record<string, string>> | null }>(
    "/s/:token",
    { schema, config: few },
    async ({ params: { token }, body }, reply) => {
      const invited = await invitedTo(db, token);
      if (!invited) return say(reply, 404, saying(page.gone));
      if (invited.done) return say(reply, 200, saying(invited.done));
      return take(db, invited, body ?? {}, reply);
    },
  );
}

async function take(db: Database, invited: Invited, filled: Readonly<Record<string, string>>, reply: FastifyReply) {
  const who = systemOf(invited.company);
  try {
    await db.write(who, (tx) => answer(tx, who, invited.survey.id, { id: invited.invitation }, answerOf(filled)));
  } catch (error) {
    if (error instanceof BadForm) return say(reply, 400, answerPage(invited.survey, filled, error.message));
    if (error instanceof Refused) return say(reply, 409, saying(error.sentence));
    if (error instanceof NotFound) return say(reply, 404, saying(page.gone));
    throw error;
  }
  return say(reply, 200, saying(page.thanks, page.thanksMore));
}
