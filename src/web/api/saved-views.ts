import { queryOptions } from "@tanstack/react-query";
import { api } from "./client.ts";
import type { Page, SavedView } from "./types.ts";

/** The lists somebody has kept under a name. */
export const savedViews = queryOptions({
  queryKey: ["views"],
  queryFn: ({ signal }) => api<Page<SavedView>>("/api/views", { signal }),
  staleTime: Infinity,
});
