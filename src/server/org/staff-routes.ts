import type { FastifyInstance, FastifyRequest } from "fastify";
import { now } from "#server/base/clock.ts";
import type { Database } from "#server/base/database.ts";
import { Forbidden, NotFound } from "#server/base/refusal.ts";
import { dayOf } from "#server/homes/day.ts";
import { forget } from "#server/matters/kept.ts";
import { ref } from "#server/matters/pieces.ts";
import { mustBeGood } from "#server/session/password-rules.ts";
import { hashPassword } from "#server/session/passwords.ts";
import { staffOf, type StaffFound, type StaffWanted } from "./queries.ts";
import * as asks from "./shapes.ts";
import { add, change, leave, type StaffForm } from "./staff.ts";
import { sentences } from "./words.ts";

interface ById {
  readonly Params: { readonly id: string };
}
type Changes = Omit<StaffForm, "hash"> & { readonly password?: string; readonly leftOn?: string };

const most = 200;

/** Members of staff: for pickers, and for those who may change them. */
export async function staffRoutes(app: FastifyInstance, { db }: { readonly db: Database }): Promise<void> {
  app.get<{ Querystring: Omit<StaffWanted, "limit"> }>(
    "/api/staff",
    { schema: { querystring: asks.staffQuery, response: { 200: ref("StaffPage") } } },
    ({ who, query, may }) =>
      db.read(who, async (tx) => {
        const found = await staffOf(tx, who, dayOf(now()), { ...query, limit: most });
        return { rows: found.map((one) => row(one, may("organisation.edit"))) };
      }),
  );
  app.post<{ Body: Changes & { name: string; userName: string; password: string } }>(
    "/api/staff",
    { schema: { body: asks.staffBody, response: { 201: ref("StaffRow") } } },
    async (request, reply) => {
      mustEdit(request);
      const { password, ...form } = request.body;
      mustBeGood(password, form.userName);
      const hash = await hashPassword(password);
      const id = await db.write(request.who, (tx) => add(tx, request.who, { ...form, hash }, now()));
      return reply.status(201).send(await one(db, request, id));
    },
  );
  app.patch<ById & { Body: Changes }>(
    "/api/staff/:id",
    { schema: { params: asks.byId, body: asks.staffChanges, response: { 200: ref("StaffRow") } } },
    async (request) => {
      mustEdit(request);
      const { who, params } = request;
      const { password, leftOn, ...form } = request.body;
      const hash = password === undefined ? undefined : await freshHash(db, request, password);
      await db.write(who, async (tx) => {
        await change(tx, who, params.id, { ...form, ...(hash !== undefined && { hash }) }, now());
        if (leftOn !== undefined) await leave(tx, who, params.id, leftOn, now());
      });
      forget(who.company);
      return one(db, request, params.id);
    },
  );
}

/** The hash of a new password for somebody, if it is a good one for them. */
async function freshHash(db: Database, request: FastifyRequest<ById>, password: string) {
  const { userName = "" } = await one(db, request, request.params.id);
  mustBeGood(password, userName);
  return hashPassword(password);
}

async function one(db: Database, { who }: FastifyRequest, id: string) {
  const [found] = await db.read(who, (tx) => staffOf(tx, who, dayOf(now()), { id, limit: 1 }));
  if (!found) throw new NotFound();
  return row(found, true);
}

/** User names and the like are for those who keep the organisation. */
function row({ userName, mustUseTotp, leftOn, ...staff }: StaffFound, keeper: boolean) {
  return { ...staff, ...(keeper && { userName, mustUseTotp, ...(leftOn !== null && { leftOn }) }) };
}

function mustEdit({ may }: FastifyRequest): void {
  if (!may("organisation.edit")) throw new Forbidden(sentences.mayNotEdit);
}
