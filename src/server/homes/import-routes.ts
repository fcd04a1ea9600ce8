import multipart from "@fastify/multipart";
import type { FastifyInstance, FastifyRequest } from "fastify";
import { now } from "#server/base/clock.ts";
import type { Database } from "#server/base/database.ts";
import { giveWorkbook } from "#server/base/http/reply.ts";
import { BadForm, Forbidden } from "#server/base/refusal.ts";
import { ref } from "#server/matters/pieces.ts";
import { fileTitle, refusals, templateName } from "./import-words.ts";
import { importHomes } from "./import.ts";
import { importQuery } from "./shapes.ts";
import { template } from "./sheet.ts";
import { sentences } from "./words.ts";

const mostBytes = 10 * 1024 * 1024;

/** Homes and their people from a sheet, and the sheet to fill in. */
export async function importRoutes(app: FastifyInstance, { db }: { readonly db: Database }): Promise<void> {
  if (!app.hasRequestDecorator("isMultipart")) await app.register(multipart);
  app.get("/api/homes/template.xlsx", async (_request, reply) => giveWorkbook(reply, templateName, await template()));
  app.post<{ Querystring: { project: string; dry?: boolean } }>(
    "/api/homes/import",
    { schema: { querystring: importQuery, response: { 200: ref("ImportResult") } } },
    async (request) => {
      if (!request.may("homes.import")) throw new Forbidden(sentences.mayNotImport);
      const { who, query } = request;
      const bytes = await uploaded(request);
      return db.write(who, (tx) => importHomes(tx, who, query.project, bytes, { dry: query.dry ?? false, now: now() }));
    },
  );
}

async function uploaded(request: FastifyRequest): Promise<Buffer> {
  const file = request.isMultipart() ? await request.file({ limits: { fileSize: mostBytes, files: 1 } }) : undefined;
  if (!file) throw new BadForm("file", fileTitle, refusals.noFile);
  return file.toBuffer();
}
