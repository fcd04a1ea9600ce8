import type { FastifyInstance } from "fastify";
import { exact, homeZone } from "#kit/moment.ts";
import { now } from "#server/base/clock.ts";
import type { Database } from "#server/base/database.ts";
import { giveWorkbook, showPdf } from "#server/base/http/reply.ts";
import { NotFound } from "#server/base/refusal.ts";
import { object, id, ref } from "#server/matters/pieces.ts";
import { companyName } from "#server/papers/queries.ts";
import { print } from "#server/papers/sheet.ts";
import type { Permission } from "#server/session/permissions.ts";
import { onlyFor } from "#server/session/signed-in.ts";
import { answer, type Answer } from "./answering.ts";
import { exported } from "./export.ts";
import { formSheet } from "./form-sheet.ts";
import { invitationById, type NewSurvey } from "./queries.ts";
import { answerBody, askedQuery, byId, formQuery, surveyBody, surveysQuery } from "./shapes.ts";
import { asked, begin, end, found, list, results } from "./surveys.ts";
import { tokenOf } from "./token.ts";
import { sentences } from "./words.ts";

interface Parts {
  readonly db: Database;
  readonly desk: string | undefined;
}
const only = (permission: Permission) => onlyFor(permission, sentences.notAllowed);

/** Surveys of satisfaction (V6): asked by the director, answered by homes, read by the house. */
export async function routes(app: FastifyInstance, { db, desk }: Parts): Promise<void> {
  const looking = only("surveys.read");
  app.get<{ Querystring: { project?: string } }>(
    "/api/surveys",
    { schema: { querystring: surveysQuery, response: { 200: ref("Surveys") } }, ...looking },
    ({ who, query }) => db.read(who, (tx) => list(tx, who, query.project)),
  );
  app.post<{ Body: Omit<NewSurvey, "wording"> & Partial<NewSurvey> & { readonly buildings?: string[] } }>(
    "/api/surveys",
    { schema: { body: surveyBody, response: { 201: object({ id }) } }, ...only("surveys.run") },
    async ({ who, body }, reply) => {
      const made = await db.write(who, (tx) => begin(tx, who, { ...body, wording: body.wording ?? {} }));
      return reply.status(201).send({ id: made });
    },
  );
  app.get<{ Params: { id: string } }>(
    "/api/surveys/:id",
    { schema: { params: byId, response: { 200: ref("SurveyResults") } }, ...looking },
    ({ who, params }) => db.read(who, (tx) => results(tx, who, params.id)),
  );
  app.get<{ Params: { id: string }; Querystring: { open?: boolean; after?: string } }>(
    "/api/surveys/:id/homes",
    {
      schema: { params: byId, querystring: askedQuery, response: { 200: ref("AskedHomePage") } },
      ...only("surveys.enter"),
    },
    ({ who, params, query }) => db.read(who, (tx) => asked(tx, who, params.id, query)),
  );
  app.post<{ Params: { id: string }; Body: Answer & { readonly home?: string } }>(
    "/api/surveys/:id/answers",
    { schema: { params: byId, body: answerBody }, ...only("surveys.enter") },
    async ({ who, params, body: { home, ...given } }, reply) => {
      await db.write(who, (tx) => answer(tx, who, params.id, home === undefined ? undefined : { home }, given));
      return reply.status(204).send();
    },
  );
  app.post<{ Params: { id: string } }>(
    "/api/surveys/:id/close",
    { schema: { params: byId }, ...only("surveys.run") },
    async ({ who, params }, reply) => {
      await db.write(who, (tx) => end(tx, who, params.id));
      return reply.status(204).send();
    },
  );
  app.get<{ Params: { id: string } }>(
    "/api/surveys/:id/export",
    { schema: { params: byId }, ...looking },
    async ({ who, params }, reply) => {
      const { name, content } = await db.write(who, (tx) => exported(tx, who, params.id));
      return giveWorkbook(reply, name, content);
    },
  );
  app.get<{ Params: { id: string }; Querystring: { invitation?: string } }>(
    "/api/surveys/:id/form",
    { schema: { params: byId, querystring: formQuery }, ...only("surveys.enter") },
    async ({ who, params, query: { invitation }, protocol, host }, reply) => {
      const at = desk ?? `${protocol}://${host}`;
      const sheet = await db.read(who, async (tx) => {
        const survey = await found(tx, who, params.id);
        const invited = invitation === undefined ? undefined : await invitationById(tx, who, invitation);
        if (invitation !== undefined && invited?.survey !== survey.id) throw new NotFound();
        return formSheet(survey, {
          company: await companyName(tx, who),
          address: invitation ? `${at}/s/${tokenOf(who.company, invitation)}` : `${at}/surveys/${survey.id}`,
          printedAt: exact(now().toString(), homeZone),
          ...(invited && { home: invited.home }),
        });
      });
      return showPdf(reply, `${sheet.title}.pdf`, await print(sheet));
    },
  );
}
