import { api } from "#web/api/client.ts";
import type { PersonDetail } from "#web/api/types.ts";
import { queryOptions } from "@tanstack/react-query";

/** A customer with their homes over the years and their matters. */
export const personDetail = (id: string) =>
  queryOptions({
    queryKey: ["person", id, "detail"],
    queryFn: ({ signal }) => api<PersonDetail>(`/api/people/${id}`, { signal }),
  });
