import type { FastifyInstance } from "fastify";
import { exact, homeZone } from "#kit/moment.ts";
import { now as present } from "#server/base/clock.ts";
import type { Database } from "#server/base/database.ts";
import { giveWorkbook, showPdf } from "#server/base/http/reply.ts";
import { Forbidden } from "#server/base/refusal.ts";
import { moment } from "#server/matters/matters.ts";
import {
  dateText,
  id,
  list,
  instantText,
  named,
  object,
  oneOf,
  page,
  ref,
  short,
  text,
  yes,
} from "#server/matters/pieces.ts";
import { books, ledgerOf, type Wanted } from "./ledger.ts";
import { asPdf, asWorkbook } from "./print.ts";
import { shown, type Asked as ShownAsked } from "./shown.ts";
import { sentences, titles, words } from "./words.ts";

/** The answers about printed books, by the names of the API. */
export const shapes = [
  named("BookPrinted", { title: text, procedure: text, book: text, heads: list(text), shared: yes }, { form: text }),
  named("BookLine", {
    number: text,
    procedure: text,
    project: text,
    opened: instantText,
    final: yes,
    state: text,
    progress: { type: "number" },
    cells: list(text),
  }),
  page("BookLinePage", "BookLine"),
  named("BooksPrinted", { books: list(ref("BookPrinted")) }),
] as const;

const byName = object({ procedure: short(40, 1), book: short(40, 1) });
const period = { from: { ...dateText, title: titles.from }, to: { ...dateText, title: titles.to } };
const project = { ...id, title: titles.project };
const query = object(period, { project, as: { ...oneOf("pdf", "xlsx"), title: titles.as } });
const shownQuery = object(period, {
  project,
  open: { ...yes, title: titles.open },
  after: { ...short(200), title: titles.after },
  limit: { type: "integer", minimum: 1, maximum: 100, title: titles.limit },
});

interface Asked {
  readonly Params: Pick<Wanted, "procedure" | "book">;
  readonly Querystring: Omit<Wanted, "procedure" | "book"> & { readonly as?: "pdf" | "xlsx" };
}

interface AskedShown {
  readonly Params: Asked["Params"];
  readonly Querystring: Omit<ShownAsked, "procedure" | "book">;
}

/** Books of several matters: on the screen, and printed for a period. */
export async function routes(app: FastifyInstance, { db }: { readonly db: Database }): Promise<void> {
  app.get("/api/ledgers", { schema: { response: { 200: ref("BooksPrinted") } } }, async ({ may }) => {
    if (!may("matters.export")) throw new Forbidden(sentences.notAllowed);
    return { books: books() };
  });
  app.get<AskedShown>(
    "/api/ledgers/:procedure/:book/lines",
    { schema: { params: byName, querystring: shownQuery, response: { 200: ref("BookLinePage") } } },
    ({ who, params, query: asked, may }) =>
      db.read(who, (tx) => shown(tx, who, { ...params, ...asked }, may("people.reveal"))),
  );
  app.get<Asked>(
    "/api/ledgers/:procedure/:book",
    { schema: { params: byName, querystring: query } },
    async ({ who, params, query: { as = "pdf", ...asked }, may }, reply) => {
      if (!may("matters.export")) throw new Forbidden(sentences.notAllowed);
      const ledger = await db.write(who, (tx) => ledgerOf(tx, who, { ...params, ...asked }, may("people.reveal")));
      const name = `${words.file(ledger.title, ledger.from, ledger.to)}.${as}`;
      return as === "pdf"
        ? showPdf(reply, name, await asPdf(ledger, exact(moment(present()), homeZone)))
        : giveWorkbook(reply.header("cache-control", "private, no-store"), name, await asWorkbook(ledger));
    },
  );
}
