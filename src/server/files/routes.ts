import type { FastifyInstance, FastifyRequest } from "fastify";
import { access } from "node:fs/promises";
import type { Database } from "#server/base/database.ts";
import { BadForm, Forbidden } from "#server/base/refusal.ts";
import { id, object, ref } from "#server/matters/pieces.ts";
import { forContractors } from "#server/session/signed-in.ts";
import { find, handIn } from "./files.ts";
import { mostBytes } from "./kinds.ts";
import { wasDestroyed } from "./queries.ts";
import { serve } from "./serve.ts";
import type { Store } from "./store.ts";
import { erased, gone, problems, title } from "./words.ts";

interface Parts {
  readonly db: Database;
  readonly store: Store;
}

const mostUploads = {
  ...forContractors,
  rateLimit: { max: 300, timeWindow: "10 minutes", keyGenerator: ({ who }: FastifyRequest) => who.staff },
};

/** Photos, recordings and documents: handed in one by one, and named by their ids in forms afterwards. */
export async function routes(app: FastifyInstance, { db, store }: Parts): Promise<void> {
  app.post(
    "/api/files",
    { schema: { response: { 201: ref("File") } }, config: mostUploads },
    async (request, reply) => {
      const part = request.isMultipart()
        ? await request.file({ limits: { fileSize: mostBytes, files: 1 } })
        : undefined;
      if (!part) throw new BadForm("file", title, problems.missing);
      return reply.status(201).send(await handIn(db, store, request.who, part.file, part.filename));
    },
  );
  app.get<{ Params: { id: string }; Headers: { range?: string } }>(
    "/api/files/:id",
    { schema: { params: object({ id }) }, config: forContractors },
    async ({ who, params, headers }, reply) => {
      const file = await find(db, who, params.id);
      if (headers["if-none-match"] === `"${file.sha256}"`) return reply.status(304).send();
      const path = store.pathOf(file.sha256);
      await access(path).catch(async (cause: unknown) => {
        if (await db.read(who, (tx) => wasDestroyed(tx, who, params.id))) throw new Forbidden(erased, "erased");
        throw new Error(gone, { cause });
      });
      return serve(reply, file, path, headers.range);
    },
  );
}
