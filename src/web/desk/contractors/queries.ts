import { api } from "#web/api/client.ts";
import type { Contractor, ContractorPage } from "#web/api/types.ts";
import { queryOptions } from "@tanstack/react-query";

/** Every contractor, with its contract limits and how much it has in hand. */
export const contractors = queryOptions({
  queryKey: ["contractors"],
  queryFn: async ({ signal }) => (await api<ContractorPage>("/api/contractors", { signal })).rows,
});

/** Those one may still give work to. */
export const working = (all: readonly Contractor[]) => all.filter(({ endedOn }) => endedOn === undefined);
