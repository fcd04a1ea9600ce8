import type { FastifyInstance, FastifyRequest } from "fastify";
import { now } from "#server/base/clock.ts";
import type { Database } from "#server/base/database.ts";
import { Forbidden, NotFound } from "#server/base/refusal.ts";
import { forget } from "#server/matters/kept.ts";
import { object, ref, text } from "#server/matters/pieces.ts";
import { mustBeGood } from "#server/session/password-rules.ts";
import { hashPassword } from "#server/session/passwords.ts";
import { add, admit, agree, change, list, phoneNumber, type ContractorForm, type PersonForm } from "./contractors.ts";
import type { Term } from "./queries.ts";
import * as asks from "./shapes.ts";
import { sentences } from "./words.ts";

interface ById {
  readonly Params: { readonly id: string };
}

const one = { schema: { params: asks.byId, response: { 200: ref("Contractor") } } };

/** The firms that built the estates: what their contracts give them, who of them signs in, what they owe (O1, W2). */
export async function routes(app: FastifyInstance, { db }: { readonly db: Database }): Promise<void> {
  app.get("/api/contractors", { schema: { response: { 200: ref("ContractorPage") } } }, async ({ who }) => ({
    rows: await db.read(who, (tx) => list(tx, who, now())),
  }));
  app.get<ById>("/api/contractors/:id", one, (request) => told(db, request, request.params.id));
  app.post<{ Body: ContractorForm }>(
    "/api/contractors",
    { schema: { body: asks.contractorBody, response: { 201: ref("Contractor") } } },
    async (request, reply) => {
      mustEdit(request);
      const id = await db.write(request.who, (tx) => add(tx, request.who, request.body));
      return reply.status(201).send(await told(db, request, id));
    },
  );
  app.patch<ById & { Body: ContractorForm }>(
    "/api/contractors/:id",
    { schema: { ...one.schema, body: asks.contractorChanges } },
    async (request) => {
      mustEdit(request);
      await db.write(request.who, (tx) => change(tx, request.who, request.params.id, request.body));
      return told(db, request, request.params.id);
    },
  );
  app.put<ById & { Body: { terms: Term[] } }>(
    "/api/contractors/:id/terms",
    { schema: { ...one.schema, body: asks.termsBody } },
    async (request) => {
      mustEdit(request);
      await db.write(request.who, (tx) => agree(tx, request.who, request.params.id, request.body.terms));
      return told(db, request, request.params.id);
    },
  );
  app.post<ById & { Body: PersonForm & { password: string } }>(
    "/api/contractors/:id/people",
    { schema: { ...one.schema, body: asks.personBody } },
    async (request) => {
      mustEdit(request);
      const { who, params } = request;
      const { password, ...form } = request.body;
      mustBeGood(password, form.userName);
      const hash = await hashPassword(password);
      await db.write(who, (tx) => admit(tx, who, params.id, form, hash, now()));
      forget(who.company);
      return told(db, request, params.id);
    },
  );
  app.post<ById & { Body: { reason: string } }>(
    "/api/contractors/:id/phone",
    { schema: { params: asks.byId, body: asks.revealBody, response: { 200: object({ value: text }) } } },
    async (request) => {
      if (!request.may("people.reveal") && !request.may("contractors.edit"))
        throw new Forbidden(sentences.mayNotReveal);
      const { who, params, body } = request;
      return { value: await db.write(who, (tx) => phoneNumber(tx, who, params.id, body.reason)) };
    },
  );
}

async function told(db: Database, { who }: FastifyRequest, id: string) {
  const [found] = await db.read(who, (tx) => list(tx, who, now(), id));
  if (!found) throw new NotFound();
  return found;
}

function mustEdit({ may }: FastifyRequest): void {
  if (!may("contractors.edit")) throw new Forbidden(sentences.mayNotEdit);
}
