import type { FastifyInstance } from "fastify";
import { exact, homeZone } from "#kit/moment.ts";
import { now as present } from "#server/base/clock.ts";
import type { Database } from "#server/base/database.ts";
import { Forbidden } from "#server/base/refusal.ts";
import { moment } from "#server/matters/matters.ts";
import { dateText, id, list, named, object, oneOf, ref, short, text, yes } from "#server/matters/pieces.ts";
import { books, ledgerOf, type Wanted } from "./ledger.ts";
import { asPdf, asWorkbook } from "./print.ts";
import { sentences, titles, words } from "./words.ts";

/** The answers about printed books, by the names of the API. */
export const shapes = [
  named("BookPrinted", { title: text, procedure: text, book: text, heads: list(text), shared: yes }, { form: text }),
  named("BooksPrinted", { books: list(ref("BookPrinted")) }),
] as const;

const query = object(
  { from: { ...dateText, title: titles.from }, to: { ...dateText, title: titles.to } },
  { project: { ...id, title: titles.project }, as: { ...oneOf("pdf", "xlsx"), title: titles.as } },
);
const workbook = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

interface Asked {
  readonly Params: Pick<Wanted, "procedure" | "book">;
  readonly Querystring: Omit<Wanted, "procedure" | "book"> & { readonly as?: "pdf" | "xlsx" };
}

/** Books of several matters, printed for a period. */
export async function routes(app: FastifyInstance, { db }: { readonly db: Database }): Promise<void> {
  app.get("/api/ledgers", { schema: { response: { 200: ref("BooksPrinted") } } }, async ({ may }) => {
    if (!may("matters.export")) throw new Forbidden(sentences.notAllowed);
    return { books: books() };
  });
  app.get<Asked>(
    "/api/ledgers/:procedure/:book",
    { schema: { params: object({ procedure: short(40, 1), book: short(40, 1) }), querystring: query } },
    async ({ who, params, query: { as = "pdf", ...asked }, may }, reply) => {
      if (!may("matters.export")) throw new Forbidden(sentences.notAllowed);
      const ledger = await db.write(who, (tx) => ledgerOf(tx, who, { ...params, ...asked }, may("people.reveal")));
      const name = encodeURIComponent(`${words.file(ledger.title, ledger.from, ledger.to)}.${as}`);
      const shown = as === "pdf" ? "inline" : "attachment";
      return reply
        .type(as === "pdf" ? "application/pdf" : workbook)
        .header("content-disposition", `${shown}; filename*=UTF-8''${name}`)
        .header("cache-control", "private, no-store")
        .send(as === "pdf" ? await asPdf(ledger, exact(moment(present()), homeZone)) : await asWorkbook(ledger));
    },
  );
}
