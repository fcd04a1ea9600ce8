import type { SavedView } from "#web/api/types.ts";
import { viewWords } from "./words.ts";

/** What may stand in the address of the list. */
export interface ListSearch {
  readonly view?: string;
  readonly procedure?: string;
  readonly state?: string;
  readonly status?: string;
  readonly awaits?: string;
  readonly department?: string;
  readonly home?: string;
  readonly person?: string;
  readonly contractor?: string;
  readonly late?: string;
  readonly severity?: string;
  readonly from?: string;
  readonly to?: string;
  readonly text?: string;
  /** The figure of a report whose matters are shown: by its answers, or by a measure and its period. */
  readonly answers?: string;
  readonly kpi?: string;
  readonly period?: string;
  /** `closed`: the dates are of the closing. */
  readonly dated?: string;
  readonly sort?: string;
  readonly chosen?: string;
  readonly columns?: string;
  readonly act?: string;
}
type Filter = Exclude<keyof ListSearch, "view" | "chosen" | "columns" | "act" | "sort">;

const filters: readonly Filter[] = [
  ...(["procedure", "state", "status", "awaits", "department", "home"] as const),
  ...(["person", "contractor", "late", "severity", "from", "to", "text", "answers", "kpi", "period", "dated"] as const),
];

export interface View {
  readonly key: string;
  readonly title: string;
  readonly query: ListSearch;
}
/** The views everybody has. */
export const views: readonly View[] = [
  { key: "open", title: viewWords.open, query: {} },
  { key: "mine", title: viewWords.mine, query: { awaits: "me" } },
  { key: "late", title: viewWords.late, query: { late: "true" } },
  { key: "closed", title: viewWords.closed, query: { status: "closed", sort: "opened" } },
  { key: "all", title: viewWords.all, query: { status: "all", sort: "opened" } },
];
export const savedView = ({ id, name, query }: SavedView): View => ({ key: id, title: name, query });

/** Only what narrows or orders the list: what a view keeps. */
export const viewOf = (search: ListSearch): Record<string, string> =>
  Object.fromEntries(
    [...filters, "sort" as const, "columns" as const].flatMap((name) => (search[name] ? [[name, search[name]]] : [])),
  );

/** The view that is shown: the one named in the address, else the one whose filters these are. */
export const shownView = (search: ListSearch, all: readonly View[]) =>
  all.find(({ key }) => key === search.view) ?? all.find(({ query }) => same(viewOf(query), viewOf(search)));

const same = (a: Record<string, string>, b: Record<string, string>) =>
  JSON.stringify(Object.entries(a).toSorted()) === JSON.stringify(Object.entries(b).toSorted());

/** The server's query for what the address says; unless told otherwise, only what is still open, by deadline. */
export const serverQuery = (search: ListSearch, project: string | undefined): Record<string, string> => ({
  status: "open",
  sort: "due",
  ...Object.fromEntries(Object.entries(viewOf(search)).filter(([name]) => name !== "columns")),
  ...(project && { project }),
});

/** Whether anything beyond a view narrows the list. */
export const isNarrowed = (search: ListSearch) => filters.some((name) => name !== "status" && search[name]);
