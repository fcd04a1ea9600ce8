import type { Estate } from "#test/estate.ts";

/** One request, as both sides are asked it. */
export interface Ask {
  readonly method: "GET" | "POST";
  readonly path: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
}

/** An open matter nobody has touched: its id and number, then the ids of its event and its clocks, in this order. */
export type Tokens = readonly [id: string, number: string, ...rest: string[]];

const query = (path: string, filter: Record<string, string>) => `${path}?${new URLSearchParams(filter)}`;
const get = (path: string): Ask => ({ method: "GET", path });

/** Fifty of all matters, as an agent, a lead and a manager look at them. */
export const lists = ({ project }: Estate): Ask[] =>
  [
    { status: "open" },
    { procedure: "repair", status: "open", severity: "urgent" },
    { procedure: "complaint", status: "all", sort: "opened" },
    { late: "true", department: "engineering" },
    { project, status: "closed", sort: "opened", from: "2025-01-01" },
    { text: "水管漏水", status: "all", sort: "opened" },
    { awaits: "post:repairer" },
  ].map((filter) => get(query("/api/matters", filter)));

/** What is typed into the one box: a room, a name, its first letters, a phone's end, words, a number. */
export const searches: Ask[] = ["12-1-502", "王建平", "wjp", "1234", "水管漏水", "BX-P3-2026-00", "lixiu"].map((q) =>
  get(query("/api/search", { q })),
);

const json = { "content-type": "application/json" };

export const create = ({ project, owners, homes }: Estate, key: string): Ask => ({
  method: "POST",
  path: "/api/matters",
  headers: { ...json, "idempotency-key": key },
  body: JSON.stringify({
    project,
    procedure: "repair",
    action: "report",
    form: { channel: "phone", customer: owners.wang, home: homes["1202"], fault: "厨房水槽下漏水" },
    allowDuplicate: true,
  }),
});

export const act = ({ staff }: Estate, [id]: Tokens, key: string): Ask => ({
  method: "POST",
  path: `/api/matters/${id}/acts`,
  headers: { ...json, "idempotency-key": key, "if-match": '"1"' },
  body: JSON.stringify({
    action: "assign",
    form: {
      item: "DRN01",
      category: "DRN",
      part: "private",
      urgency: "normal",
      leak: false,
      responsibility: "propertyFee",
      standard: "free",
      worker: staff.zhang,
    },
  }),
});
