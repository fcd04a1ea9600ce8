import { api } from "#web/api/client.ts";
import type { Workbench } from "#web/api/types.ts";
import { keepPreviousData, queryOptions } from "@tanstack/react-query";

interface Wanted {
  readonly project?: string;
  /** Not only what awaits me. */
  readonly all?: boolean;
}

/** What I must do next, what is late, today's appointments and what has just happened. */
export const workbench = ({ project, all }: Wanted) =>
  queryOptions({
    queryKey: ["workbench", project, all === true],
    queryFn: ({ signal }) => api<Workbench>("/api/workbench", { query: { project, all: all || undefined }, signal }),
    placeholderData: keepPreviousData,
    refetchInterval: 120_000,
  });
