import { QueryCache, QueryClient, queryOptions, useSuspenseQuery } from "@tanstack/react-query";
import { setServerNow } from "#web/ui/now.ts";
import { api } from "./client.ts";
import { isFleeting, isProblem } from "./problem.ts";
import type { Catalogue, Found, HomeCard, Matter, Me, Page, Person, StaffRow } from "./types.ts";

/** What is fetched is trusted for a while; live events say when it is not true any more. */
export const client = new QueryClient({
  // Who was told meanwhile to use one-time codes is led to where they are set up.
  queryCache: new QueryCache({
    onError: (error) => {
      if (isProblem(error, 403) && error.code === "owesTotp") void client.invalidateQueries(me);
    },
  }),
  defaultOptions: {
    queries: {
      staleTime: 30_000,
      retry: (failures, error) => failures < 2 && isFleeting(error),
      retryDelay: (failures) => 400 * 2 ** failures,
    },
  },
});
export interface Context {
  readonly client: QueryClient;
}

/** Who sits at the desk, and what they may do. */
export const me = queryOptions({
  queryKey: ["me"],
  queryFn: async () => {
    const told = await api<Me>("/api/session", { anonymous: true });
    setServerNow(told.now);
    return told;
  },
  staleTime: Infinity,
});
/** Inside the frame there always is somebody. */
export const useMe = () => useSuspenseQuery(me).data;
export const useMay = (permission: string) => useMe().may.includes(permission);

export const matter = (number: string) =>
  queryOptions({
    queryKey: ["matter", number],
    queryFn: ({ signal }) => api<Matter>(`/api/matters/${encodeURIComponent(number)}`, { signal }),
  });

export const home = (id: string) =>
  queryOptions({ queryKey: ["home", id], queryFn: ({ signal }) => api<HomeCard>(`/api/homes/${id}`, { signal }) });

/** One search over homes, people and matters, by room, name, phone tail, pinyin or number; at most eight of each. */
export const search = (q: string, project?: string) =>
  queryOptions({
    queryKey: ["search", q, project],
    queryFn: ({ signal }) => api<Found>("/api/search", { query: { q, project }, signal }),
    enabled: q.trim().length > 0,
    staleTime: 10_000,
  });

export interface StaffWanted {
  readonly text?: string;
  readonly post?: string;
  readonly department?: string;
  readonly project?: string;
}
export const staff = (wanted: StaffWanted) =>
  queryOptions({
    queryKey: ["staff", wanted],
    queryFn: ({ signal }) => api<Page<StaffRow>>("/api/staff", { query: { ...wanted }, signal }),
  });

/** Shows a sensitive answer of a person for a reason, which is logged (O5). */
export const reveal = async (person: string, field: "phone" | "idNumber", reason: string) =>
  (await api<{ value: string }>(`/api/people/${person}/reveal`, { method: "POST", body: { field, reason } })).value;

/** A customer by name, for a picker that holds only the id. */
export const person = (id: string) =>
  queryOptions({ queryKey: ["person", id], queryFn: ({ signal }) => api<Person>(`/api/people/${id}`, { signal }) });

/** A member of staff by name, for a picker that holds only the id. */
export const staffMember = (id: string) =>
  queryOptions({
    queryKey: ["staff", id],
    queryFn: async ({ signal }) => (await api<Page<StaffRow>>("/api/staff", { query: { id }, signal })).rows[0] ?? null,
  });

/** The list of paid services that holds in a unit: its own or the nearest above. */
export const catalogue = (unit?: string) =>
  queryOptions({
    queryKey: ["catalogue", unit],
    queryFn: ({ signal }) => api<Catalogue>("/api/catalogue", { query: { unit }, signal }),
  });
