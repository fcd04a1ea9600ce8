import { api } from "#web/api/client.ts";
import type { Page, SessionRow } from "#web/api/types.ts";
import { queryOptions } from "@tanstack/react-query";

/** Where one is signed in. */
export const sessions = queryOptions({
  queryKey: ["sessions"],
  queryFn: ({ signal }) => api<Page<SessionRow>>("/api/sessions", { signal }),
});
