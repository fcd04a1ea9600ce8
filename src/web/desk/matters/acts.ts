import type { Values } from "#kit/matter.ts";
import { api } from "#web/api/client.ts";
import { client } from "#web/api/queries.ts";
import type { Forecast, Matter, Revealed, Similar } from "#web/api/types.ts";
import { queryOptions } from "@tanstack/react-query";

export interface Act {
  readonly action: string;
  readonly form: Values;
  /** In a customer's name, and how they said so. */
  readonly behalf?: { readonly person: string; readonly how: string };
}

/** Carries an action out on the version that was seen; a stale version is refused with 412. */
export async function act(id: string, version: number, key: string, body: Act): Promise<Matter> {
  return renewed(await api<Matter>(`/api/matters/${id}/acts`, { method: "POST", body, key, version }));
}

/** Puts what a command answered in its place, and has every list that may show it fetched again. */
export function renewed(told: Matter): Matter {
  for (const name of [told.number, told.id]) client.setQueryData(["matter", name], told);
  for (const noun of ["matters", "workbench", "home", "search", "similar"])
    void client.invalidateQueries({ queryKey: [noun] });
  return told;
}

/** Shows a personal answer of a matter for a reason, which is logged (O5). */
export const revealIn = (id: string, field: string, reason: string) =>
  api<Revealed>(`/api/matters/${id}/reveal`, { method: "POST", body: { field, reason } });

/** The newest sentence of a matter's story: what has just happened. */
export const lastSentence = ({ story }: Matter) =>
  story.reduce((last, deed) => (deed.seq > last.seq && !deed.step ? deed : last), { seq: -1, sentence: "" }).sentence;

/** What an action would do with these answers; nothing is written. */
export const forecast = (id: string, version: number, action: string, form: Values) =>
  queryOptions({
    queryKey: ["forecast", id, version, action, form],
    queryFn: ({ signal }) =>
      api<Forecast>(`/api/matters/${id}/forecast`, { method: "POST", body: { action, form }, signal }),
    retry: false,
    staleTime: Infinity,
  });

export const similar = (procedure: string, home: string | undefined, category: string | undefined) =>
  queryOptions({
    queryKey: ["similar", procedure, home, category],
    queryFn: async ({ signal }) => {
      const told = await api<Similar[] | { rows: Similar[] }>("/api/matters/similar", {
        query: { procedure, home, category },
        signal,
      });
      return Array.isArray(told) ? told : told.rows;
    },
    enabled: home !== undefined,
  });

export const merge = async (id: string, into: string, reason: string) =>
  renewed(await api<Matter>(`/api/matters/${id}/merge`, { method: "POST", body: { into, reason } }));

export const link = async (id: string, to: string, kind: string) =>
  renewed(await api<Matter>(`/api/matters/${id}/links`, { method: "POST", body: { to, kind } }));
