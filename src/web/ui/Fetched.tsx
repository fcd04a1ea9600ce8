import type { UseQueryResult } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { Failed } from "./Failed.tsx";
import { Loading } from "./Loading.tsx";

interface Props<T> {
  readonly query: UseQueryResult<T>;
  /** What is being fetched, as a noun. */
  readonly what: string;
  readonly loading?: ReactNode;
  readonly children: (data: T) => ReactNode;
}

/** On its way, failed, or here: the three are never confused. What was there stays while it is fetched again. */
export function Fetched<T>({ query, what, loading, children }: Props<T>) {
  if (query.data !== undefined) return children(query.data);
  if (query.isError) return <Failed what={what} error={query.error} onRetry={() => void query.refetch()} />;
  return loading ?? <Loading />;
}
