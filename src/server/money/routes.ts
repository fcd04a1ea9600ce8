import type { FastifyInstance } from "fastify";
import type { Database, Tx, Who } from "#server/base/database.ts";
import { filled } from "#server/base/filled.ts";
import { showPdf } from "#server/base/http/reply.ts";
import { once } from "#server/base/idempotency.ts";
import { BadForm, NotFound } from "#server/base/refusal.ts";
import { ref } from "#server/matters/pieces.ts";
import { print } from "#server/papers/sheet.ts";
import { must } from "#server/session/signed-in.ts";
import { duesOfHome, duesOfMatter, type Due } from "./dues-queries.ts";
import { receiptSheet } from "./receipt-paper.ts";
import { receiptRows, type Receipt, type ReceiptFilter } from "./receipts-queries.ts";
import { payOut, receive, voidReceipt, type Paying } from "./receipts.ts";
import { byId, duesQuery, payingBody, receiptsQuery, voidBody } from "./shapes.ts";
import { sentences, titles } from "./words.ts";

interface ById {
  readonly Params: { readonly id: string };
}
interface Listing extends Omit<ReceiptFilter, "after" | "id"> {
  readonly after?: string;
}

const mostDues = 500;
const pageLength = 50;

/** What is owed, what was received and paid out. */
export async function routes(
  app: FastifyInstance,
  { db, desk }: { readonly db: Database; readonly desk: string | undefined },
): Promise<void> {
  app.get<{ Querystring: { home?: string; matter?: string } }>(
    "/api/dues",
    { schema: { querystring: duesQuery, response: { 200: ref("Dues") } } },
    async (request) => {
      must(request, "money.read", sentences.mayNotRead);
      const { who, query } = request;
      const rows = await db.read(who, (tx) => duesBy(tx, who, query));
      return { rows: rows.map((due) => shown(who, due)) };
    },
  );
  app.get<{ Querystring: Listing }>(
    "/api/receipts",
    { schema: { querystring: receiptsQuery, response: { 200: ref("Receipts") } } },
    async (request) => {
      must(request, "money.read", sentences.mayNotRead);
      const { who, query } = request;
      const after = query.after === undefined ? undefined : cursor(query.after);
      const rows = await db.read(who, (tx) => receiptRows(tx, who, { ...query, after }, pageLength + 1));
      const last = rows.length > pageLength ? rows[pageLength - 1] : undefined;
      return { rows: rows.slice(0, pageLength).map(bare), ...(last && { next: `${instantOf(last)} ${last.id}` }) };
    },
  );
  app.get<ById>("/api/receipts/:id/paper", { schema: { params: byId } }, async (request, reply) => {
    must(request, "money.read", sentences.mayNotRead);
    const { who, params, protocol, host } = request;
    const sheet = await db.read(who, (tx) => receiptSheet(tx, who, params.id, desk ?? `${protocol}://${host}`));
    return showPdf(reply, `${sheet.title} ${sheet.number}.pdf`, await print(sheet));
  });
  for (const [path, verb] of [
    ["/api/receipts", receive],
    ["/api/payouts", payOut],
  ] as const)
    app.post<{ Body: Paying }>(
      path,
      { schema: { body: payingBody, response: { 201: ref("Receipt") } } },
      async (request, reply) => {
        const { who, body, url } = request;
        must(request, "money.collect", sentences.notCashier);
        const key = request.headers["idempotency-key"] as string | undefined;
        const done = await db.write(who, (tx) =>
          once(tx, who, key, [url, body], async () => bare(await verb(tx, who, body))),
        );
        return reply.status(201).send(done);
      },
    );
  app.post<ById & { Body: { reason: string } }>(
    "/api/receipts/:id/void",
    { schema: { params: byId, body: voidBody, response: { 200: ref("Receipt") } } },
    async (request) => {
      const { who, params, body } = request;
      must(request, "money.void", sentences.mayNotVoid);
      return bare(await db.write(who, (tx) => voidReceipt(tx, who, params.id, body.reason)));
    },
  );
}

function duesBy(tx: Tx, who: Who, { home, matter }: { home?: string; matter?: string }): Promise<Due[]> {
  if (home) return duesOfHome(tx, who, home, mostDues);
  if (matter) return duesOfMatter(tx, who, matter, mostDues);
  throw new BadForm("home", titles.home, sentences.homeOrMatter);
}

/** `mine`: I decided on it, and somebody else pays it out. */
const shown = (who: Who, due: Due) => ({
  ...filled(due, "unheld", "person", "decidedBy"),
  ...(due.decidedBy === who.staff && { mine: true }),
});
const bare = (receipt: Receipt) => filled(receipt, "entry");

const instantOf = ({ at }: Receipt) => Temporal.Instant.from(at).toString();

function cursor(text: string): { at: string; id: string } {
  const [at = "", id = ""] = text.split(" ");
  if (!/^[0-9a-f-]{36}$/.test(id) || Number.isNaN(Date.parse(at))) throw new NotFound();
  return { at, id };
}
