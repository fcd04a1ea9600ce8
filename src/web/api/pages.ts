import { keepPreviousData, useInfiniteQuery } from "@tanstack/react-query";
import { api, type Request } from "./client.ts";
import type { Page } from "./types.ts";

/** A list by keyset: every page names the next. What was there stays in sight while a filter changes. */
export const usePages = <T>(key: string, path: string, query: NonNullable<Request["query"]>) =>
  useInfiniteQuery({
    queryKey: [key, query],
    queryFn: ({ pageParam, signal }) => api<Page<T>>(path, { query: { ...query, after: pageParam }, signal }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ next }) => next,
    placeholderData: keepPreviousData,
  });
