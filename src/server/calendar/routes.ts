import type { FastifyInstance, FastifyRequest } from "fastify";
import type { Hours } from "#kit/calendar.ts";
import type { Database } from "#server/base/database.ts";
import { Forbidden } from "#server/base/refusal.ts";
import { forget } from "#server/matters/kept.ts";
import { ref } from "#server/matters/pieces.ts";
import { override, withdraw, yearOf } from "./calendar.ts";
import { importNotice, type NoticeForm } from "./import.ts";
import { byDate, dayBody, noticeBody, unitQuery, yearQuery } from "./shapes.ts";
import { sentences } from "./words.ts";

interface ByDate {
  readonly Params: { readonly date: string };
}
const changed = { 200: ref("CalendarImported") };

/** When work is done, by year and unit. */
export async function routes(app: FastifyInstance, { db }: { readonly db: Database }): Promise<void> {
  app.get<{ Querystring: { year: number; unit?: string } }>(
    "/api/calendar",
    { schema: { querystring: yearQuery, response: { 200: ref("CalendarYear") } } },
    ({ who, query }) => db.read(who, (tx) => yearOf(tx, who, query.year, query.unit)),
  );
  app.put<ByDate & { Body: { unit: string; name: string; hours: Hours } }>(
    "/api/calendar/:date",
    { schema: { params: byDate, body: dayBody, response: changed } },
    async (request) => {
      const { who, params, body } = request;
      mustBeAllowed(request);
      const answer = await db.write(who, (tx) => override(tx, who, params.date, body));
      forget(who.company);
      return answer;
    },
  );
  app.delete<ByDate & { Querystring: { unit: string } }>(
    "/api/calendar/:date",
    { schema: { params: byDate, querystring: unitQuery, response: changed } },
    async (request) => {
      const { who, params, query } = request;
      mustBeAllowed(request);
      const answer = await db.write(who, (tx) => withdraw(tx, who, params.date, query.unit));
      forget(who.company);
      return answer;
    },
  );
  app.post<{ Body: NoticeForm & { dry?: boolean } }>(
    "/api/calendar/import",
    { schema: { body: noticeBody, response: changed } },
    async (request) => {
      const { who, body } = request;
      const { dry = false, ...notice } = body;
      mustBeAllowed(request);
      const answer = await db.write(who, (tx) => importNotice(tx, who, notice, { dry }));
      forget(who.company);
      return answer;
    },
  );
}

const mustBeAllowed = (request: FastifyRequest) => {
  if (!request.may("calendar.set")) throw new Forbidden(sentences.notAllowed);
};
