import { api } from "#web/api/client.ts";
import type { Due, Page, Receipt } from "#web/api/types.ts";
import { queryOptions } from "@tanstack/react-query";

/** What is open of a home, or of a matter. */
export const dues = (of: { readonly home?: string | undefined; readonly matter?: string | undefined }) =>
  queryOptions({
    queryKey: ["dues", of],
    queryFn: ({ signal }) => api<{ rows: Due[] }>("/api/dues", { query: { ...of }, signal }),
    enabled: of.home !== undefined || of.matter !== undefined,
    staleTime: 0,
  });

/** What the counter took and gave on a day. */
export const receiptsOf = (day: string, project?: string) =>
  queryOptions({
    queryKey: ["receipts", day, project],
    queryFn: ({ signal }) => api<Page<Receipt>>("/api/receipts", { query: { day, project }, signal }),
  });

export interface Paying {
  readonly charges: readonly string[];
  readonly method: string;
  readonly tendered?: number;
  readonly reference?: string;
}
export const pay = (direction: "in" | "out", body: Paying, key: string) =>
  api<Receipt>(direction === "in" ? "/api/receipts" : "/api/payouts", { method: "POST", body, key });

export const voidReceipt = (id: string, reason: string) =>
  api<Receipt>(`/api/receipts/${id}/void`, { method: "POST", body: { reason } });
