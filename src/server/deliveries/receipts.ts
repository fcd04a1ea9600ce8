import type { FastifyInstance } from "fastify";
import { timingSafeEqual } from "node:crypto";
import { now } from "#server/base/clock.ts";
import { systemOf, type Database } from "#server/base/database.ts";
import { NotFound } from "#server/base/refusal.ts";
import { receive, type Receipt } from "./claims.ts";

interface Parts {
  readonly db: Database;
  readonly secret: string | undefined;
}

/** One report of Aliyun (`out_id`, `success`) or Tencent (`ext`, `report_status`). */
interface Reported {
  readonly out_id?: string;
  readonly success?: boolean;
  readonly err_code?: string;
  readonly err_msg?: string;
  readonly ext?: string;
  readonly report_status?: string;
  readonly errmsg?: string;
  readonly description?: string;
}
const text = { type: "string", maxLength: 500 };
const reported = {
  type: "object",
  properties: {
    out_id: text,
    success: { type: "boolean" },
    err_code: text,
    err_msg: text,
    ext: text,
    report_status: text,
    errmsg: text,
    description: text,
  },
  // Theirs to extend: what we do not read is passed over.
  additionalProperties: true,
};
const body = { type: "array", items: reported, maxItems: 1000 };
const params = {
  type: "object",
  properties: { secret: { type: "string", maxLength: 100 } },
  required: ["secret"],
  additionalProperties: false,
};

/** Both providers take this for an answer that all is well, and send again what they got another for. */
const thanks = { code: 0, msg: "OK", result: 0, errmsg: "OK" };

/** Where providers report what became of messages; the secret in the address is what they are known by. */
export async function receiptRoutes(app: FastifyInstance, { db, secret }: Parts): Promise<void> {
  app.post<{ Params: { secret: string }; Body: readonly Reported[] }>(
    "/receipts/sms/:secret",
    { schema: { hide: true, params, body } as object },
    async ({ params: given, body: reports }) => {
      if (secret === undefined || !same(given.secret, secret)) throw new NotFound();
      const at = now().toString();
      const known = reports.flatMap((one) => receiptOf(one, at));
      for (const [company, receipts] of Map.groupBy(known, ({ company: whose }) => whose))
        await db.write(systemOf(company), (tx) => receive(tx, systemOf(company), receipts));
      return thanks;
    },
  );
}

const keyed = /^([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})\.([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/;

function receiptOf(one: Reported, at: string): (Receipt & { readonly company: string })[] {
  const [, company, id] = keyed.exec(one.out_id ?? one.ext ?? "") ?? [];
  if (company === undefined || id === undefined) return [];
  const delivered = one.success ?? one.report_status === "SUCCESS";
  const why = one.err_msg ?? one.description ?? one.errmsg ?? one.err_code ?? "";
  return [{ company, id, delivered, at, why }];
}

function same(given: string, wanted: string): boolean {
  const [a, b] = [Buffer.from(given), Buffer.from(wanted)];
  return a.length === b.length && timingSafeEqual(a, b);
}
