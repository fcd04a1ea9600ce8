import { queryOptions } from "@tanstack/react-query";
import { api } from "./client.ts";
import type { Organisation } from "./types.ts";

/** Units, posts and who holds them. */
export const organisation = queryOptions({
  queryKey: ["organisation"],
  queryFn: ({ signal }) => api<Organisation>("/api/organisation", { signal }),
});

/** The units that policies and calendars can be set for: the company, its regions and projects. */
export const scopes = queryOptions({
  ...organisation,
  select: ({ units }: Organisation) => units.filter(({ kind }) => kind !== "department"),
});
